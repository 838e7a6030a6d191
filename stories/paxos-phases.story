# The parts of Paxos and its phases, named as the students’ notes name them.
en: Paxos, phase by phase
es: Paxos, fase por fase
fr: Paxos, phase par phase

run #paxos/separate-roles?v=2
en: One request
es: Una petición
fr: Une requête

stop
en: C1 is a client, P1 a proposer, P2 to P4 acceptors, P5 and P6 learners.
es: C1 es cliente, P1 proponente, P2 a P4 aceptadores, y P5 y P6 aprendices.
fr: C1 est client, P1 proposeur, P2 à P4 accepteurs, P5 et P6 apprenants.

stop until C1 sends Request then 8ms later
en: Phase 0. The client wants red, and asks the proposer for it.
es: Fase 0. El cliente quiere rojo y se lo pide al proponente.
fr: Phase 0. Le client veut rouge et le demande au proposeur.
light P1 C1

stop until P1 sends Prepare then 9ms later
en: Phase 1a. P1 begins ballot 1.1, and asks the acceptors to prepare: no value yet.
es: Fase 1a. P1 abre la propuesta 1.1 con Prepare, aún sin valor.
fr: Phase 1a. P1 ouvre le scrutin 1.1 et envoie Prepare, encore sans valeur.
light P1 P2 P3 P4

stop until 3 send Promise then 6ms later
en: Phase 1b. Each promises to accept nothing older. None has accepted anything before.
es: Fase 1b. Cada uno promete no aceptar nada anterior. Ninguno aceptó nada todavía.
fr: Phase 1b. Chacun promet de ne rien accepter de plus ancien. Aucun n’a encore accepté.
light P1 P2 P3 P4

stop until 2 get Promise
en: Two promises of three are a majority: P1 may go on with its own value.
es: Dos promesas de tres son mayoría: P1 puede seguir con su propio valor.
fr: Deux promesses sur trois font une majorité : P1 peut poursuivre avec sa valeur.
light P1

stop until P1 sends Accept then 8ms later
en: Phase 2a. P1 asks the acceptors to accept red in ballot 1.1.
es: Fase 2a. P1 pide a los aceptadores que acepten rojo en la propuesta 1.1.
fr: Phase 2a. P1 demande aux accepteurs d’accepter rouge dans le scrutin 1.1.
light P1 P2 P3 P4

stop until chosen
en: Phase 2b. They accept. With the second of three, {value} is chosen, for good.
es: Fase 2b. Aceptan. Con el segundo de tres, {value} queda elegido para siempre.
fr: Phase 2b. Ils acceptent. Au deuxième sur trois, {value} est choisi, pour toujours.
light P2 P3 P4

stop until P5 decided and P6 decided
en: The acceptors tell the learners. Two alike are enough, and they know {value}.
es: Los aceptadores avisan a los aprendices. Con dos iguales, estos ya conocen {value}.
fr: Les accepteurs préviennent les apprenants. Deux pareils suffisent : ils connaissent {value}.
light P2 P3 P4 P5 P6

stop until C1 gets Reply
en: P1 counted them too, and answers the client: red.
es: P1 también los contó y responde al cliente: rojo.
fr: P1 les a comptés aussi et répond au client : rouge.
light P1 C1

run
    paxos n=6 clients=2 roles=separate proposers=2 latency=10ms think=10ms offset=15ms backoff=random backoff-max=100ms retry=60..90ms
en: Refused: ask again
es: Rechazo: pedir otra vez
fr: Refus : redemander

stop until P3 sends Nack then 5ms later
en: C1 asks P1, C2 asks P2. P2’s ballot is higher, so P1’s red is refused.
es: C1 pide a P1, C2 a P2. La propuesta de P2 es mayor: se rechaza rojo.
fr: C1 demande à P1, C2 à P2. Le scrutin de P2 est plus haut : rouge est refusé.
light P1 P3 P4 P5

stop until C1 gets Reply from P2
en: That is normal. C1 hears nothing, asks again, this time P2, and is told blue.
es: Es normal. C1 no oye nada, pide otra vez, ahora a P2, y se entera: azul.
fr: C’est normal. C1 n’entend rien, redemande, cette fois à P2, et apprend que c’est bleu.
light C1 P2
