en: A king who lies
es: Un rey que miente
fr: Un roi qui ment

run #phase-king/faulty-king?v=1
en: The first king lies
es: El primer rey miente
fr: Le premier roi ment

stop until P5 sends Vote then 5ms later
en: Five generals must agree on 0 or 1. Each votes, and P1 is a traitor.
es: Cinco generales deben acordar 0 o 1. Cada uno vota, y P1 es un traidor.
fr: Cinq généraux doivent s’accorder sur 0 ou 1. Chacun vote, et P1 est un traître.

stop until P4 gets Vote from P5
en: P1 tells each what it wants to hear: each counts three for its own value.
es: P1 dice a cada uno lo que quiere oír: cada cual cuenta tres votos por su valor.
fr: P1 dit à chacun ce qu’il veut entendre : chacun compte trois voix pour sa valeur.

stop until P1 sends King then 5ms later
en: P1 is king of phase 1 and should break the tie. It divides them again.
es: P1 es rey de la fase 1 y debería desempatar. Los divide otra vez.
fr: P1 est roi de la phase 1 et devrait trancher. Il les divise à nouveau.

stop until P2 sends King then 5ms later
en: In phase 2 they vote, as divided as before. P2 is king, and honest.
es: En la fase 2 votan, tan divididos como antes. P2 es rey, y honesto.
fr: À la phase 2, ils votent, aussi divisés qu’avant. P2 est roi, et loyal.

stop until P5 decided
en: Nobody counted four, so nobody is sure. All follow the king and decide {value}.
es: Nadie contó cuatro, así que nadie está seguro. Todos siguen al rey y deciden {value}.
fr: Nul n’a compté quatre voix : nul n’est sûr. Tous suivent le roi et décident {value}.

run #phase-king/only-the-last-king-is-honest?v=1
en: Two traitors, three kings
es: Dos traidores, tres reyes
fr: Deux traîtres, trois rois

stop until P1 sends King then 5ms later
en: Seven, two of them traitors: P1 and P2. King P1 lies as before.
es: Siete, dos de ellos traidores: P1 y P2. El rey P1 miente como antes.
fr: Sept, dont deux traîtres : P1 et P2. Le roi P1 ment comme avant.
light P1 P2

stop until P2 sends King then 5ms later
en: P2 is the next king, and lies as well. They stay divided.
es: P2 es el siguiente rey y también miente. Siguen divididos.
fr: P2 est le roi suivant, et ment aussi. Ils restent divisés.
light P1 P2

stop until 7 decided
en: Two traitors, so a third king: P3 is honest. All agree and decide {value}.
es: Dos traidores, por eso un tercer rey: P3 es honesto. Todos coinciden y deciden {value}.
fr: Deux traîtres, donc un troisième roi : P3 est loyal. Tous s’accordent et décident {value}.

run #phase-king/four-are-too-few?v=1
en: Four are too few
es: Cuatro no bastan
fr: Quatre sont trop peu

stop until P4 sends Vote then 5ms later
en: Now four, one a traitor: P1. All three honest ones begin with 1.
es: Ahora cuatro, uno de ellos traidor: P1. Los tres honestos empiezan con 1.
fr: Maintenant quatre, dont un traître : P1. Les trois loyaux commencent avec 1.
light P2 P3 P4

stop until P1 sends King then 5ms later
en: Three votes for 1 don’t make P2 and P4 sure. King P1 tells them 0.
es: Tres votos por 1 no les bastan a P2 y P4. El rey P1 les dice 0.
fr: Trois votes pour 1 ne suffisent pas à P2 et P4. Le roi P1 leur dit 0.
light P1 P2 P4

stop until 4 decided
en: So they follow P1, and in the end all decide {value}: integrity is broken.
es: Así que siguen a P1, y al final todos deciden {value}: se rompe la integridad.
fr: Ils suivent donc P1, et à la fin tous décident {value} : l’intégrité est rompue.
show score
