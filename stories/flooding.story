# One round is enough while nobody crashes; a value that one crash hides is passed on in the next; f crashes need f + 1 rounds.
en: Consensus in f + 1 rounds
es: Consenso en f + 1 rondas
fr: Consensus en f + 1 tours

run #flooding/no-failures?v=1
en: Proceed or abort
es: Proceder o abortar
fr: Procéder ou abandonner

stop until P3 sends Values then 5ms later
en: P1 and P2 want to proceed, P3 to abort. Each tells the others.
es: P1 y P2 quieren proceder; P3, abortar. Cada uno se lo dice a los demás.
fr: P1 et P2 veulent procéder, P3 abandonner. Chacun le dit aux autres.

stop until 3 decided
en: Nobody crashes, so each hears from all. They do what most want: proceed.
es: Nadie se cae, así que cada uno oye a todos. Hacen lo que quiere la mayoría: proceder.
fr: Nul ne tombe, donc chacun entend tous les autres. Ils suivent la majorité : procéder.

run
    flooding n=3 f=0 decide=majority inputs=proceed,proceed,abort
    at 0ms  crash P2 reaching P3
en: One round is too few
es: Una ronda es poco
fr: Un tour, c’est trop peu

stop until P2 crashed then 5ms later
en: Now P2 crashes in the middle of its multicast. It reaches only P3.
es: Ahora P2 se cae en medio de su difusión. Solo llega a P3.
fr: Cette fois, P2 tombe au milieu de sa diffusion. Il n’atteint que P3.
light P2 P3

stop until P1 decided
en: P1 knows its own wish and P3’s: a tie. At a tie, they abort.
es: P1 sabe lo que quieren él y P3: empate. En caso de empate, se aborta.
fr: P1 connaît son souhait et celui de P3 : égalité. À égalité, on abandonne.
light P1 P3

stop until P3 decided
en: But P3 knows that two want to proceed, and proceeds: agreement is broken.
es: Pero P3 sabe que dos quieren proceder, y procede: se rompe el acuerdo.
fr: Mais P3 sait que deux veulent procéder, et procède : l’accord est rompu.
light P1 P3

run #flooding/crash-in-the-middle?v=1
en: One round more
es: Una ronda más
fr: Un tour de plus

stop until P3 knows
en: The same crash, but two rounds. After the first, only P3 has heard P2.
es: La misma caída, pero dos rondas. Tras la primera, solo P3 ha oído a P2.
fr: La même panne, mais deux tours. Après le premier, seul P3 a entendu P2.
light P1 P3

stop until 5ms later
en: In the second, each passes on what it learnt: P3 tells P1 of P2.
es: En la segunda, cada uno pasa lo que aprendió: P3, lo que quería P2.
fr: Au second, chacun transmet ce qu’il a appris : P3, ce que souhaitait P2.
light P1 P3

stop until 2 decided
en: Now both know all three wishes, and both decide to proceed.
es: Ahora ambos saben lo que querían los tres, y ambos deciden proceder.
fr: Tous deux connaissent maintenant les trois souhaits, et décident de procéder.
light P1 P3
show score

run #flooding/chain-of-crashes?v=1
en: Two may crash: three rounds
es: Pueden caerse dos: tres rondas
fr: Deux peuvent tomber : trois tours

stop until P1 crashed then 5ms later
en: Four decide the least they know. P1 crashes, and only P2 hears its A.
es: Cuatro deciden el menor valor que conocen. P1 se cae y solo P2 oye su A.
fr: Quatre décident la plus petite valeur connue. P1 tombe, et seul P2 entend son A.
light P1 P2

stop until P4 knows round=2
en: Round 2: P2 passes A on, but crashes too, and only P3 hears it.
es: Ronda 2: P2 pasa la A, pero también se cae, y solo la oye P3.
fr: Tour 2 : P2 transmet le A, mais tombe aussi, et seul P3 l’entend.
light P2 P3
show values

stop until 2 decided
en: Round 3 is clean: nobody crashes. P3 tells P4, and both decide {value}.
es: La ronda 3 es limpia: nadie se cae. P3 avisa a P4, y deciden {value}.
fr: Le tour 3 est sans panne : P3 le dit à P4, et tous deux décident {value}.
light P3 P4
show values

stop
en: If at most f crash, one of f + 1 rounds is clean.
es: Si se caen a lo sumo f, una de las f + 1 rondas queda limpia.
fr: Si au plus f tombent, l’un des f + 1 tours est sans panne.
show values

stop
en: Now you: explore this run with only f rounds. What does P4 decide?
es: Su turno: explore esta ejecución con solo f rondas. ¿Qué decide P4?
fr: À vous : explorez cette exécution avec seulement f tours. Que décide P4 ?
