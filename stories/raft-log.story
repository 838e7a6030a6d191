en: Raft: the log
es: Raft: el registro
fr: Raft : le journal

run #raft/replication?v=2
en: A command is replicated
es: Se replica una orden
fr: Une commande est répliquée

stop until elected
en: Commands go through the leader. First {who} is elected, in term {term}.
es: Las órdenes pasan por el líder. Primero se elige a {who}, en el mandato {term}.
fr: Les commandes passent par le leader. D’abord, {who} est élu, au mandat {term}.

stop until C1 sends ClientRequest then 7ms later
en: The client C1 sends P1 a command: x is to be 5.
es: El cliente C1 envía a P1 una orden: que x valga 5.
fr: Le client C1 envoie à P1 une commande : x doit valoir 5.
light P1 C1

stop until P1 appended then 6ms later
en: P1 appends it to its own log, at index {first}. It is not committed yet.
es: P1 la añade a su registro, en el índice {first}. Aún no está confirmada.
fr: P1 l’ajoute à son journal, à l’indice {first}. Elle n’est pas encore validée.
light P1
show logs

stop until 4 appended
en: AppendEntries takes the entry to the others, and each appends it.
es: AppendEntries lleva la entrada a los demás, y cada uno la añade.
fr: AppendEntries porte l’entrée aux autres, et chacun l’ajoute.
show logs

stop until P1 committed
en: Two answers are enough: with P1, a majority has it. It is committed.
es: Bastan dos respuestas: con P1, la tiene una mayoría. Queda confirmada.
fr: Deux réponses suffisent : avec P1, une majorité l’a. Elle est validée.
show logs

stop until 5ms later
en: P1 applies it to its state machine, so x is 5, and answers the client.
es: P1 la aplica a su máquina de estados, así que x vale 5, y responde al cliente.
fr: P1 l’applique à sa machine à états : x vaut 5. Puis il répond au client.
light P1 C1
show logs

stop until P1 sends AppendEntries then 5ms later
en: The others don’t know yet. The next heartbeat says how far P1 has committed.
es: Los demás aún no lo saben. El siguiente latido dice hasta dónde confirmó P1.
fr: Les autres l’ignorent encore. Le battement suivant dit jusqu’où P1 a validé.
show logs

stop until 4 committed
en: They commit it too, and apply it. All five have the same state.
es: También ellos la confirman y la aplican. Los cinco tienen el mismo estado.
fr: Ils la valident aussi et l’appliquent. Les cinq ont le même état.
show logs

stop until C1 returned
en: C1 reads x. P1 asks whether it still leads, and then answers {value}.
es: C1 lee x. P1 pregunta si aún lidera y luego responde {value}.
fr: C1 lit x. P1 demande s’il dirige encore, puis répond {value}.
