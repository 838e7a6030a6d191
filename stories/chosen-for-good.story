en: Chosen is chosen for good
es: Lo elegido, elegido queda
fr: Ce qui est choisi le reste

run #paxos/later-ballot-adopts?v=2
en: A later proposer
es: Un proponente posterior
fr: Un proposeur plus tardif

stop until 2 get Promise
en: The network is divided: P1 reaches P2 and P3 only. That is a majority.
es: La red está dividida: P1 solo llega a P2 y P3. Eso es una mayoría.
fr: Le réseau est divisé : P1 n’atteint que P2 et P3. C’est une majorité.
light P1 P2 P3

stop until chosen
en: So {value} is chosen there, and P4 and P5 know nothing of it.
es: Así que allí se elige {value}, y P4 y P5 no saben nada.
fr: Là, {value} est donc choisi, et P4 et P5 n’en savent rien.

stop until P5 began
en: Later the wall stands elsewhere, and P5 wants blue. Of the three, P3 knows.
es: Más tarde el muro está en otro sitio y P5 quiere azul. De los tres, P3 lo sabe.
fr: Plus tard, le mur est ailleurs et P5 veut bleu. Des trois, P3 sait.
light P3 P4 P5

stop until 2 get Promise
en: Its promise says so: any two majorities share somebody who remembers.
es: Su promesa lo dice: dos mayorías comparten siempre a alguien que recuerda.
fr: Sa promesse le dit : deux majorités ont toujours quelqu’un en commun qui se souvient.
light P3 P5

stop until chosen
en: P5 must give blue up and ask for what P3 accepted: {value}, once more.
es: P5 debe renunciar a azul y pedir lo que P3 aceptó: {value}, otra vez.
fr: P5 doit renoncer à bleu et demander ce que P3 a accepté : {value}, encore.

run #paxos/restart-with-disk?v=2
en: What a disk keeps
es: Lo que guarda un disco
fr: Ce que garde un disque

stop until P2 recovered
en: With three, two are enough. P2 accepts red, crashes and comes back.
es: Con tres bastan dos. P2 acepta rojo, se cae y vuelve.
fr: À trois, deux suffisent. P2 accepte rouge, tombe et revient.

stop until chosen
en: Its disk remembers, so P3 gets {value} chosen and not blue.
es: Su disco recuerda, así que P3 logra que se elija {value} y no azul.
fr: Son disque se souvient : P3 fait donc choisir {value} et non bleu.

run #paxos/restart-without-disk?v=2
en: Without the disk
es: Sin el disco
fr: Sans le disque

stop until P2 recovered
en: The same once more, but this time P2 loses its disk.
es: Lo mismo otra vez, pero ahora P2 pierde su disco.
fr: La même chose encore, mais cette fois P2 perd son disque.

stop until chosen blue
en: It has forgotten red, and now {value} is chosen as well: agreement is broken.
es: Olvidó rojo, y ahora también se elige {value}: el acuerdo se rompe.
fr: Il a oublié rouge, et {value} est choisi aussi : l’accord est rompu.
show score
