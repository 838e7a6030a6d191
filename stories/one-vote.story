en: One vote is not enough
es: Una votación no basta
fr: Un vote ne suffit pas

run #single-round/split-vote?v=2
en: The split vote
es: El voto dividido
fr: Le vote partagé

stop
en: Five must agree on one colour: two want red, two blue, one green.
es: Cinco deben acordar un color: dos quieren rojo, dos azul, uno verde.
fr: Cinq doivent s’accorder sur une couleur : deux veulent rouge, deux bleu, un vert.

stop until 3 get Vote
en: Each votes once and tells everybody. Three equal votes would be a majority.
es: Cada uno vota una vez y se lo dice a todos. Tres votos iguales serían mayoría.
fr: Chacun vote une fois et le dit à tous. Trois votes égaux feraient une majorité.

stop until nothing moves
en: All votes have arrived: two, two and one. Nobody has three.
es: Llegaron todos los votos: dos, dos y uno. Nadie tiene tres.
fr: Tous les votes sont arrivés : deux, deux et un. Nul n’en a trois.

run #single-round/switching?v=2
en: Let them change
es: Que cambien
fr: Qu’ils changent

stop until chosen
en: So let them change their votes. Soon {value} has three of them.
es: Pues que cambien su voto. Pronto {value} tiene tres.
fr: Qu’ils changent donc d’avis. Bientôt, {value} a trois voix.

stop until chosen
en: But votes go on changing, and {value} gets three as well.
es: Pero los votos siguen cambiando, y también {value} llega a tres.
fr: Mais les votes changent encore, et {value} en obtient trois aussi.

stop
en: Two majorities for two colours: numbered rounds are needed, and that is Paxos.
es: Dos mayorías para dos colores: hacen falta rondas numeradas, y eso es Paxos.
fr: Deux majorités pour deux couleurs : il faut des tours numérotés, et c’est Paxos.
