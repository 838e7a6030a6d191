en: Raft: a leader cut off
es: Raft: un líder aislado
fr: Raft : un leader isolé

run #raft/minority-partition?v=2
en: The wall
es: El muro
fr: Le mur

stop until elected
en: P1 is made to stand first, and with three votes it leads term 1.
es: P1 se presenta primero y, con tres votos, lidera el mandato 1.
fr: P1 se présente en premier et, avec trois voix, dirige le mandat 1.

stop until P1 appended then 20ms later
en: A wall cuts P1 and P5 off. Still P1 takes what a client asks for.
es: Un muro aísla a P1 y P5. Aun así, P1 acepta lo que pide un cliente.
fr: Un mur isole P1 et P5. P1 prend pourtant ce qu’un client demande.
show logs

stop until P4 elected
en: But two of five can’t commit it. Beyond the wall, {who} leads term {term}.
es: Pero dos de cinco no pueden confirmarlo. Tras el muro, {who} lidera el mandato {term}.
fr: Mais deux sur cinq ne peuvent le valider. Au-delà du mur, {who} dirige le mandat {term}.
show logs

stop until C2 gets ClientReply from P4
en: Three of five can: another request is stored, committed and answered there.
es: Tres de cinco sí pueden: allí se guarda, se confirma y se responde otra petición.
fr: Trois sur cinq le peuvent : une autre requête y est enregistrée, validée et répondue.
show logs

stop until P1 deposed
en: The wall falls. P1 hears of term 2 and steps down.
es: Cae el muro. P1 se entera del mandato 2 y deja de liderar.
fr: Le mur tombe. P1 entend parler du mandat 2 et se retire.
show logs

stop until P5 truncated then 10ms later
en: What was never committed goes, and all logs are the same again.
es: Lo que nunca se confirmó se va, y todos los registros vuelven a ser iguales.
fr: Ce qui ne fut jamais validé s’en va, et tous les journaux sont de nouveau égaux.
show logs
