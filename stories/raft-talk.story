# Diego Ongaro’s talk at USENIX ATC 2014, “In Search of an Understandable Consensus Algorithm”, told with runs of our own.
en: Raft in one talk
es: Raft en una charla
fr: Raft en un exposé

run
    raft@2 seed=1095 until=830ms clients=0 noop=off
    at 225ms  crash P1
    at 400ms  recover P1
    at 470ms  crash P2
en: Leader election
es: Elección de un líder
fr: Élection d’un leader

stop until stood
en: Five followers and no leader. The first timer to run out is that of {who}.
es: Cinco seguidores y ningún líder. El primer temporizador que vence es el de {who}.
fr: Cinq suiveurs et pas de leader. Le premier minuteur à expirer est celui de {who}.

stop until elected
en: {who} stands in term {term} and asks for votes. With three of five, it leads.
es: {who} se presenta en el mandato {term} y pide votos. Con tres de cinco, lidera.
fr: {who} se présente au mandat {term} et demande des voix. Avec trois sur cinq, il dirige.

stop until 4 get AppendEntries
en: Its heartbeats start the other timers anew, so nobody else stands.
es: Sus latidos reinician los demás temporizadores, así que nadie más se presenta.
fr: Ses battements relancent les autres minuteurs : nul autre ne se présente.

stop until stood
en: P1 crashes. No heartbeat comes, so another timer runs out: that of {who}.
es: P1 se cae. No llegan latidos, así que vence otro temporizador: el de {who}.
fr: P1 tombe. Aucun battement n’arrive : un autre minuteur expire, celui de {who}.

stop until elected
en: Each has a new vote in term {term}. Again three of five: {who} leads.
es: Cada uno tiene otro voto en el mandato {term}. De nuevo tres de cinco: lidera {who}.
fr: Chacun a une nouvelle voix au mandat {term}. De nouveau trois sur cinq : {who} dirige.

stop until 2 stood then 5ms later
en: P1 is back and P2 crashes. P3 and P4 stand almost together in term 3.
es: Vuelve P1 y se cae P2. P3 y P4 se presentan casi juntos en el mandato 3.
fr: P1 revient et P2 tombe. P3 et P4 se présentent presque ensemble, au mandat 3.

stop until P4 gets RequestVoteReply from P3
en: P5 votes for P3, and P1 for P4. Two votes each: nobody has three.
es: P5 vota por P3 y P1 por P4. Dos votos cada uno: nadie tiene tres.
fr: P5 vote pour P3, et P1 pour P4. Deux voix chacun : nul n’en a trois.

stop until elected
en: The next random timeouts lie further apart. {who} stands alone, and leads term {term}.
es: Los siguientes plazos al azar están más separados. {who} se presenta solo y lidera el mandato {term}.
fr: Les délais suivants, au hasard, sont plus écartés. {who} se présente seul et dirige le mandat {term}.

run
    raft@2 seed=4 until=700ms clients=2 noop=off latency=10..12ms retry=2s
    at 0ms  crash P5
    at 10ms  timeout P1 Election
    at 63ms  C1 put x 1
    at 115ms  C1 put x 2
    at 205ms  C1 put x 3
    at 210ms  crash P1 reaching
    at 415ms  C2 put x 7
    at 480ms  recover P5
    at 615ms  recover P1
en: Log replication
es: Replicación del registro
fr: Réplication du journal

stop until P1 appended then 5ms later
en: P5 is down, P1 leads. P1 appends the command of C1 to its log.
es: P5 está caído y P1 lidera. P1 añade a su registro la orden de C1.
fr: P5 est en panne, P1 dirige. P1 ajoute à son journal la commande de C1.
show logs

stop until P1 committed
en: AppendEntries takes it to the others. Once three of five have it, it is committed.
es: AppendEntries la lleva a los demás. Cuando la tienen tres de cinco, queda confirmada.
fr: AppendEntries la porte aux autres. Dès que trois sur cinq l’ont, elle est validée.
show logs

stop until 3 committed
en: The next AppendEntries brings a second entry, and says that the first is committed.
es: El siguiente AppendEntries trae una segunda entrada y dice que la primera está confirmada.
fr: L’AppendEntries suivant apporte une deuxième entrée et dit que la première est validée.
show logs

stop until P1 crashed
en: A third command: P1 appends it, and crashes before sending it to anybody.
es: Una tercera orden: P1 la añade y se cae antes de enviarla a nadie.
fr: Une troisième commande : P1 l’ajoute et tombe avant de l’envoyer à quiconque.
light P1 C1
show logs

stop until elected
en: {who} leads term {term}. It lacks that third entry, which only P1 has.
es: {who} lidera el mandato {term}. Le falta esa tercera entrada, que solo tiene P1.
fr: {who} dirige le mandat {term}. Il lui manque cette troisième entrée, que seul P1 possède.
show logs

stop until P2 committed 3
en: P2 appends C2’s command as entry {index}. A majority stores it: it is committed.
es: P2 añade una orden de C2 como entrada {index}. Una mayoría la guarda: queda confirmada.
fr: P2 ajoute une commande de C2 comme entrée {index}. Une majorité l’enregistre : elle est validée.
show logs

stop until P5 sends AppendEntriesReply then 5ms later
en: P5 is back. AppendEntries brings entry 3, but P5 lacks entry 2: it refuses.
es: P5 vuelve. AppendEntries trae la entrada 3, pero le falta la 2: la rechaza.
fr: P5 revient. AppendEntries apporte l’entrée 3, mais il lui manque la 2 : il refuse.
light P2 P5
show logs

stop until P5 appended
en: With each refusal P2 goes one entry back, until P5 can append all three.
es: Con cada rechazo P2 retrocede una entrada, hasta que P5 puede añadir las tres.
fr: À chaque refus, P2 recule d’une entrée, jusqu’à ce que P5 puisse ajouter les trois.
light P2 P5
show logs

stop until P1 truncated then 4ms later
en: P1 is back. Its entry 3, of term 1, was never committed: P2’s replaces it.
es: P1 vuelve. Su entrada 3, del mandato 1, nunca se confirmó: la de P2 la reemplaza.
fr: P1 revient. Son entrée 3, du mandat 1, ne fut jamais validée : celle de P2 la remplace.
light P1 P2
show logs

run
    raft@2 seed=9 until=420ms noop=off latency=10..12ms
    at 10ms  timeout P1 Election
    at 45ms  C1 put x 1
    at 50ms  crash P4
    at 50ms  crash P5
    at 100ms  crash P1
    at 110ms  recover P4
    at 110ms  recover P5
en: Safety
es: Seguridad
fr: Sûreté

stop until P1 crashed
en: While P4 and P5 are down, an entry is committed. Then P1 crashes.
es: Con P4 y P5 caídos se confirma una entrada. Luego se cae P1.
fr: Pendant que P4 et P5 sont en panne, une entrée est validée. Puis P1 tombe.
show logs

stop until P5 gets RequestVoteReply from P2 and P5 gets RequestVoteReply from P3
en: P5 is back and stands, but P2 and P3 refuse: its log is behind theirs.
es: P5 vuelve y se presenta, pero P2 y P3 se niegan: su registro está atrasado.
fr: P5 revient et se présente, mais P2 et P3 refusent : son journal est en retard.
show logs

stop until elected
en: {who} has that entry, and wins. So every leader has what was committed before.
es: {who} tiene esa entrada y gana. Así, todo líder tiene lo que se confirmó antes.
fr: {who} a cette entrée, et gagne. Ainsi, tout leader a ce qui fut validé avant lui.
show logs
