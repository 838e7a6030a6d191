# What a majority is for: with three of five Paxos goes on, with fewer it waits and does no harm.
en: Three of five
es: Tres de cinco
fr: Trois sur cinq

run
    paxos latency=10ms learn=decide
    at 5ms  crash P4
    at 5ms  crash P5
en: Two are down
es: Dos caídos
fr: Deux en panne

stop until P5 crashed then 3ms later
en: P1 asks all five to promise. P4 and P5 crash.
es: P1 pide a los cinco que prometan. P4 y P5 se caen.
fr: P1 demande aux cinq de promettre. P4 et P5 tombent.
light P1 P4 P5

stop until P1 sends Accept then 5ms later
en: P1, P2 and P3 promise. Three of five are still a majority.
es: P1, P2 y P3 prometen. Tres de cinco siguen siendo mayoría.
fr: P1, P2 et P3 promettent. Trois sur cinq font encore une majorité.
light P1 P2 P3

stop until P1 decided
en: All three accept, so {value} is chosen, and nobody misses the other two.
es: Los tres aceptan: {value} queda elegido, y nadie echa en falta a los otros dos.
fr: Tous trois acceptent : {value} est choisi, et les deux autres ne manquent à personne.
light P1 P2 P3

run #paxos/majority-lost?v=2
en: Three are down
es: Tres caídos
fr: Trois en panne

stop until P1 gets Promise from P2
en: The same with three down. P1 has two promises of five, and needs three.
es: Lo mismo con tres caídos. P1 tiene dos promesas de cinco, y necesita tres.
fr: De même avec trois en panne. P1 a deux promesses sur cinq, il en faut trois.
light P1 P2

stop until abandoned then 5ms later
en: It waits until its timer runs out, and tries again with ballot 2.1.
es: Espera hasta que vence su temporizador y prueba otra vez con la propuesta 2.1.
fr: Il attend que son minuteur expire, puis réessaie avec le scrutin 2.1.
light P1

stop until P1 gets Promise from P2
en: Two again. Nothing is chosen, so nothing wrong is: Paxos stays safe.
es: Dos otra vez. No se elige nada, así que nada malo: Paxos sigue siendo seguro.
fr: Deux encore. Rien n’est choisi, donc rien de faux : Paxos reste sûr.
light P1 P2
show score

stop until P4 recovered then 5ms later
en: P4 comes back. Now three of five are up.
es: Vuelve P4. Ahora funcionan tres de cinco.
fr: P4 revient. Trois sur cinq fonctionnent à présent.
light P4

stop until chosen
en: With the next ballot, 3.1, there are three promises, and {value} is chosen.
es: Con la propuesta siguiente, 3.1, hay tres promesas, y se elige {value}.
fr: Au scrutin suivant, 3.1, il y a trois promesses, et {value} est choisi.
light P1 P2 P4

run #paxos/minority-partition?v=2
en: Two behind a wall
es: Dos tras un muro
fr: Deux derrière un mur

stop until P5 decided
en: A wall cuts P1 and P2 off. Beyond it three are enough: {value}.
es: Un muro aísla a P1 y P2. Al otro lado bastan tres: {value}.
fr: Un mur isole P1 et P2. Au-delà, trois suffisent : {value}.
light P3 P4 P5

stop until P1 abandoned then 30ms later
en: P1 wants red and tries again, but two of five can choose nothing.
es: P1 quiere rojo y prueba otra vez, pero dos de cinco no pueden elegir nada.
fr: P1 veut rouge et réessaie, mais deux sur cinq ne peuvent rien choisir.
light P1 P2

stop until P1 decided
en: The wall falls. Three promises name blue, so P1 takes over {value}.
es: Cae el muro. Tres promesas nombran azul, así que P1 adopta {value}.
fr: Le mur tombe. Trois promesses citent bleu : P1 reprend donc {value}.
