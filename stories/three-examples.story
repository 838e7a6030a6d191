# The three examples of the notes: what a new proposer finds of an older one, and what it does.
en: Three examples
es: Tres ejemplos
fr: Trois exemples

run
    paxos latency=10ms proposers=P1,P5 offset=60ms think=10ms learn=decide
    at 25ms  crash P1 reaching P2 P3 P4
en: 1. Already chosen
es: 1. Ya elegido
fr: 1. Déjà choisi

stop until P1 crashed then 5ms later
en: P1 has promises and asks for red. It crashes, but reaches P2, P3 and P4.
es: P1 tiene promesas y pide rojo. Se cae, pero llega a P2, P3 y P4.
fr: P1 a des promesses et demande rouge. Il tombe, mais atteint P2, P3 et P4.
light P1 P2 P3 P4

stop until chosen
en: Those three accept: {value} is chosen, even if nobody knows it.
es: Los tres aceptan: {value} está elegido, aunque nadie lo sepa.
fr: Les trois acceptent : {value} est choisi, même si personne ne le sait.
light P2 P3 P4

stop until P2 sends Promise then 5ms later
en: Now P5 wants blue, in ballot 2.5. The promises of those three name red.
es: Ahora P5 quiere azul, en la propuesta 2.5. Las promesas de los tres nombran rojo.
fr: P5 veut bleu, dans le scrutin 2.5. Les promesses des trois citent rouge.
light P2 P3 P4 P5

stop until P5 decided
en: So P5 gives blue up and finishes what P1 began: {value}.
es: Así que P5 renuncia a azul y acaba lo que empezó P1: {value}.
fr: P5 renonce donc à bleu et achève ce que P1 a commencé : {value}.

run #paxos/proposer-crashes-in-phase-2?v=2
en: 2. Not chosen, but seen
es: 2. No elegido, pero visto
fr: 2. Pas choisi, mais vu

stop until P2 voted
en: The same, but P1 reaches P2 only. One of five: red is not chosen.
es: Lo mismo, pero P1 solo llega a P2. Uno de cinco: rojo no está elegido.
fr: De même, mais P1 n’atteint que P2. Un sur cinq : rouge n’est pas choisi.
light P1 P2

stop until P5 gets Promise from P2 and P5 gets Promise from P3
en: Of three promises, P2’s names red. For all P5 knows, red is chosen.
es: De tres promesas, la de P2 nombra rojo. Por lo que sabe P5, podría estar elegido.
fr: Sur trois promesses, celle de P2 cite rouge. Pour P5, il est peut-être choisi.
light P2 P5

stop until chosen
en: To be safe, P5 takes red over: now {value} is chosen.
es: Por seguridad, P5 adopta rojo: ahora sí se elige {value}.
fr: Par prudence, P5 reprend rouge : maintenant, {value} est choisi.

run #paxos/accepted-but-not-seen?v=2
en: 3. Not chosen, not seen
es: 3. Ni elegido ni visto
fr: 3. Ni choisi ni vu

stop until P2 voted
en: Once more P1 crashes, and only P2 accepts red.
es: Una vez más P1 se cae, y solo P2 acepta rojo.
fr: Une fois encore, P1 tombe, et seul P2 accepte rouge.
light P1 P2

stop until P5 gets Promise from P4 then 5ms later
en: But now its promise is late. P5 has three without it, counting its own.
es: Pero ahora su promesa tarda. P5 tiene tres sin ella, contando la suya.
fr: Mais cette fois sa promesse tarde. P5 en a trois sans elle, la sienne comprise.
light P2 P3 P4 P5

stop until chosen
en: None of those three accepted red, so P5 may propose blue: {value} is chosen.
es: Ninguno de los tres aceptó rojo: P5 puede proponer azul, y se elige {value}.
fr: Aucun des trois n’a accepté rouge : P5 peut proposer bleu, et {value} est choisi.

stop
en: P2, which had accepted red, accepts blue in 2.5. Red never had three.
es: P2, que aceptó rojo, acepta ahora azul en la 2.5. Rojo nunca tuvo tres.
fr: P2, qui avait accepté rouge, accepte bleu dans 2.5. Rouge n’en a jamais eu trois.
light P2
