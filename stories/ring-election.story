en: The greatest comes home
es: El mayor vuelve a casa
fr: Le plus grand revient

run #ring-election/one-begins?v=1
en: An election
es: Una elección
fr: Une élection

stop until P3 sends Election then 8ms later
en: Six in a ring, each with a number. P3 calls an election: 28.
es: Seis en un anillo, cada uno con un número. P3 convoca una elección: 28.
fr: Six en anneau, chacun a un numéro. P3 appelle à l’élection : 28.
light P3

stop until P6 sends Election then 8ms later
en: Each number so far is smaller than 28, so each process passes it on.
es: Hasta ahora cada número es menor que 28, así que cada uno lo reenvía.
fr: Jusqu’ici chaque numéro est plus petit que 28 : chacun le transmet.

stop until P3 leads
en: 28 comes home. Nobody had a greater number, so P3 leads.
es: 28 vuelve a casa. Nadie tenía un número mayor: lidera P3.
fr: 28 revient chez lui. Nul n’avait un plus grand numéro : P3 dirige.
light P3

stop until 5 follows
en: Now P3 tells all. Twelve messages: a turn to win, a turn to tell.
es: Ahora P3 avisa a todos. Doce mensajes: una vuelta para ganar, otra para avisar.
fr: P3 prévient tout le monde. Douze messages : un tour pour gagner, un pour prévenir.

run #ring-election/two-begin?v=1
en: Two begin
es: Empiezan dos
fr: Deux commencent

stop until P3 sends Election then P6 sends Election then 8ms later
en: P2 and P5 begin. P3 has a greater number than P2, so 28 goes on.
es: Empiezan P2 y P5. P3 tiene un número mayor que P2: sigue el 28.
fr: P2 et P5 commencent. P3 a un plus grand numéro que P2 : 28 continue.
light P2 P3

stop until P3 leads
en: Whoever takes part lets no smaller number through. Only 28 comes home.
es: Quien participa no deja pasar números menores. Solo 28 vuelve a casa.
fr: Qui participe ne laisse passer aucun plus petit numéro. Seul 28 revient.
light P3

run #ring-election/participant-crashes?v=1
en: The ring opens
es: El anillo se abre
fr: L’anneau s’ouvre

stop until P4 crashed then 20ms later
en: P4 crashes just before the message comes. It is lost with it.
es: P4 cae justo antes de que llegue el mensaje. Se pierde con él.
fr: P4 tombe juste avant que le message arrive. Il se perd avec lui.
light P3 P4

stop until nothing moves
en: The others take part, and wait. Nobody on the ring can tell why.
es: Los demás participan y esperan. Nadie en el anillo sabe por qué.
fr: Les autres participent et attendent. Nul sur l’anneau ne sait pourquoi.

run #ring-election/leader-crashes?v=1
en: The ring closes
es: El anillo se cierra
fr: L’anneau se referme

stop until P4 crashed then P2 calls then 8ms later
en: Here each message needs a receipt. Leader P4 crashes, and P2 calls an election.
es: Aquí cada mensaje necesita un acuse. El líder P4 cae, y P2 convoca una elección.
fr: Ici chaque message veut un accusé. Le leader P4 tombe, et P2 appelle à l’élection.
light P2 P4

stop until P3 sends Election to P5 then 8ms later
en: P4 gives no receipt. P3 goes past it, to P5.
es: P4 no da acuse. P3 lo salta y sigue con P5.
fr: P4 ne donne pas d’accusé. P3 le saute et passe à P5.
light P3 P5

stop until P2 leads
en: 24 comes home: of those that are left, P2 has the greatest number.
es: 24 vuelve a casa: de los que quedan, P2 tiene el número mayor.
fr: 24 revient : de ceux qui restent, P2 a le plus grand numéro.
light P2

run #ring-election/all-begin-falling?v=1
en: Now you
es: Su turno
fr: À vous

stop
en: All begin, each next one smaller: the most messages. Now you: turn the order.
es: Empiezan todos, cada siguiente es menor: lo máximo. Su turno: cambie el orden.
fr: Tous commencent, chaque suivant est plus petit : le maximum. À vous : changez l’ordre.
show protocol
