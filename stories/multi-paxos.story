# From one value to a log: Paxos for each index, one leader for all of them, and what it does about holes.
en: From one value to a log
es: De un valor a un registro
fr: D’une valeur au journal

run #multi-paxos/stable-leader?v=2
en: One leader
es: Un líder
fr: Un seul leader

stop until 2 promised then 5ms later
en: A log has many indexes. P3 leads, and one Prepare serves them all.
es: Un registro tiene muchos índices. P3 lidera, y un solo Prepare vale para todos.
fr: Un journal a beaucoup d’indices. P3 dirige, et un seul Prepare vaut pour tous.
show logs

stop until C1 gets ClientReply from P1
en: A client asks P1, which does not lead and names P3.
es: Un cliente se lo pide a P1, que no lidera y le indica a P3.
fr: Un client s’adresse à P1, qui ne dirige pas et lui indique P3.
light C1 P1

stop until chosen-at
en: P3 has its promises: only Accept is left. Two of three choose index 1.
es: P3 ya tiene promesas: solo falta Accept. Con dos de tres, el índice 1 está elegido.
fr: P3 a ses promesses : il ne reste qu’Accept. Deux sur trois : l’indice 1 est choisi.
light P1 P2 P3
show logs

stop until returned
en: P3 counts, carries the command out and answers.
es: P3 cuenta, ejecuta la orden y responde.
fr: P3 compte, exécute la commande et répond.
light C1 P3
show logs

stop until chosen-at
en: The next command needs Accept only, and no new promise: index 2.
es: La orden siguiente solo necesita otro Accept, sin nuevas promesas: índice 2.
fr: La commande suivante ne demande qu’un Accept, sans nouvelle promesse : indice 2.
light P1 P2 P3
show logs

run #multi-paxos/a-hole?v=2
en: A hole
es: Un hueco
fr: Un trou

stop until chosen-at
en: Two commands at a time. Accept for index 1 is lost, index 2 is chosen.
es: Dos órdenes a la vez. Se pierde el Accept del índice 1, se elige el 2.
fr: Deux commandes à la fois. L’Accept de l’indice 1 se perd, le 2 est choisi.
show logs

stop until C2 returned
en: Behind the hole P3 carries nothing out. It asks again for index 1 first.
es: Tras el hueco, P3 no ejecuta nada. Antes vuelve a pedir el índice 1.
fr: Derrière le trou, P3 n’exécute rien. Il redemande d’abord l’indice 1.
show logs

run #multi-paxos/completing-the-log?v=2
en: A new leader
es: Un nuevo líder
fr: Un nouveau leader

stop until P3 crashed then 5ms later
en: The same hole, but now the leader crashes before it can fill it.
es: El mismo hueco, pero ahora el líder se cae antes de llenarlo.
fr: Le même trou, mais le leader tombe avant de le combler.
light P3
show logs

stop until P2 leads then P1 promised then 5ms later
en: Its heartbeats are missing. P2 leads, and asks what was accepted at index 1.
es: Faltan sus latidos. P2 lidera y pregunta qué se aceptó en el índice 1.
fr: Ses battements manquent. P2 dirige et demande ce qui fut accepté à l’indice 1.
light P1 P2

stop until P2 committed
en: Nothing, say P1 and P2. So P2 fills the hole with a no-op.
es: Nada, dicen P1 y P2. Así que P2 llena el hueco con una orden vacía.
fr: Rien, disent P1 et P2. P2 comble donc le trou par un no-op.
light P1 P2
show logs

stop until P2 committed
en: At index 2 both report the old command. P2 asks for it again: chosen stays.
es: En el índice 2 ambos traen la orden antigua. P2 la pide otra vez: lo elegido queda.
fr: À l’indice 2, tous deux citent l’ancienne commande. P2 la redemande : le choix demeure.
light P1 P2
show logs
