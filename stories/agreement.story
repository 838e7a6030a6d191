# What consensus promises: three properties that hold together, and runs in which one of them fails.
en: What agreement is
es: Qué es ponerse de acuerdo
fr: Se mettre d’accord

run
    single-round n=5 offset=1s until=900ms inputs=red,red,red,red,black
    at 0ms  P5 propose black
en: Red or black
es: Rojo o negro
fr: Rouge ou noir

stop until P5 proposed and P1 proposed then 5ms later
en: Four would like red, and P5 black. P1 and P5 propose.
es: Cuatro prefieren rojo, y P5 negro. Proponen P1 y P5.
fr: Quatre préfèrent rouge, et P5 noir. P1 et P5 proposent.
light P1 P5

stop until P3 voted
en: The others vote for what they hear first. The network decides what that is.
es: Los demás votan lo primero que oyen. La red decide qué es.
fr: Les autres votent pour ce qu’ils entendent d’abord. Le réseau en décide.
light P2 P3 P4

stop until 5 decided
en: Whoever counts three votes of five for {value} decides it.
es: Quien cuenta tres votos de cinco por {value} lo decide.
fr: Qui compte trois voix sur cinq pour {value} le décide.

stop
en: Agreement: no two decide on different values. To agree is not to win.
es: Acuerdo: no hay dos que decidan valores distintos. Acordar no es ganar.
fr: Accord : jamais deux ne décident des valeurs différentes. S’accorder n’est pas gagner.
show score

stop
en: Validity: only what somebody proposed is decided, here red or black.
es: Validez: solo se decide lo que alguien propuso, aquí rojo o negro.
fr: Validité : on ne décide que ce que quelqu’un a proposé, ici rouge ou noir.
show score

stop
en: Termination: in the end, everybody that is up decides.
es: Terminación: al final decide todo el que funciona.
fr: Terminaison : à la fin, tous ceux qui fonctionnent décident.
show score

run #single-round/split-vote?v=2
en: Nobody decides
es: No decide nadie
fr: Personne ne décide

stop until nothing moves
en: Now all five propose. Two, two and one: nobody decides, so termination fails.
es: Ahora proponen los cinco. Dos, dos y uno: nadie decide, y falla la terminación.
fr: Les cinq proposent. Deux, deux et un : nul ne décide, la terminaison échoue.
show score

run #single-round/every-value?v=2
en: Everybody decides
es: Deciden todos
fr: Tout le monde décide

stop until 3 chosen
en: So let them vote for all that they hear. Every colour gets a majority.
es: Pues que voten todo lo que oyen. Cada color logra una mayoría.
fr: Qu’ils votent donc pour tout ce qu’ils entendent. Chaque couleur obtient une majorité.

stop until P3 decided and P1 decided
en: P3 decides red and P1 blue: everybody can decide, but agreement fails.
es: P3 decide rojo y P1 azul: todos pueden decidir, pero falla el acuerdo.
fr: P3 décide rouge et P1 bleu : tous peuvent décider, mais l’accord échoue.
light P1 P3
show score

run
    single-round n=5 seed=14 accept=switch offset=1s until=300ms inputs=red,red,red,red,black
    at 0ms  P5 propose black
en: Red and black gossip
es: El rumor rojo y negro
fr: La rumeur rouge et noire

stop until 2 chosen
en: Again red or black, but each passes on what it heard last, like gossip.
es: Otra vez rojo o negro, pero cada uno repite lo último que oyó, como un rumor.
fr: De nouveau rouge ou noir, mais chacun répète ce qu’il vient d’entendre, comme une rumeur.

stop until P2 decided and P5 decided
en: Both had a majority for a moment. P2 decides black, and P5 red.
es: Ambos tuvieron mayoría por un momento. P2 decide negro, y P5 rojo.
fr: Les deux ont eu la majorité un instant. P2 décide noir, et P5 rouge.
light P2 P5
show score
