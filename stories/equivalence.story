# Interactive consistency from generals, consensus from the vector, generals from consensus; three are too few for each.
en: Three problems, one algorithm
es: Tres problemas, un algoritmo
fr: Trois problèmes, un seul algorithme

run #equivalence/vectors?v=1
en: Interactive consistency, from generals
es: Consistencia interactiva, con generales
fr: La cohérence interactive, par des généraux

stop until P1 sends Value then 5ms later
en: Everybody is commander once: four runs of generals, in the same rounds.
es: Cada uno es comandante una vez: cuatro ejecuciones de generales, en las mismas rondas.
fr: Chacun est commandant une fois : quatre exécutions des généraux, dans les mêmes tours.

stop until P1 sends Relay then 5ms later
en: In each run the others tell each other what its commander said.
es: En cada ejecución los demás se cuentan lo que dijo su comandante.
fr: Dans chaque exécution, les autres se disent ce qu’a dit son commandant.

stop until 4 knows
en: In the end everybody has a value for each: the same vector.
es: Al final cada uno tiene un valor de cada uno: el mismo vector.
fr: À la fin chacun a une valeur de chacun : le même vecteur.
show vectors

run #equivalence/a-traitor-in-a-vector?v=1
en: A traitor in the vector
es: Un traidor en el vector
fr: Un traître dans le vecteur

stop until P3 sends Value then 7ms later
en: P3 is a traitor: it tells P1 and P4 attack, and P2 retreat.
es: P3 es un traidor: a P1 y P4 les dice atacar; a P2, retirarse.
fr: P3 est un traître : il dit à P1 et P4 d’attaquer, à P2 de se retirer.
light P3

stop until 4 knows
en: Its component may be anything, but it is the same for all.
es: Su componente puede ser cualquiera, pero es la misma para todos.
fr: Sa composante peut être quelconque, mais c’est la même pour tous.
show vectors

run #equivalence/no-majority?v=1
en: Consensus, from the vector
es: El consenso, con el vector
fr: Le consensus, par le vecteur

stop until P1 sends Relay then 5ms later
en: For consensus, everybody takes the majority of that vector.
es: Para el consenso, cada uno toma la mayoría de ese vector.
fr: Pour le consensus, chacun prend la majorité de ce vecteur.

stop until 4 decided
en: Here it is two against two. All see that, and take the default: retreat.
es: Aquí son dos contra dos. Todos lo ven y toman lo convenido: retirarse.
fr: Ici, c’est deux contre deux. Tous le voient, et se retirent, comme convenu.
show vectors

run #equivalence/a-lying-commander?v=1
en: Generals, from consensus
es: Los generales, con el consenso
fr: Les généraux, par le consensus

stop until P1 sends Order then 7ms later
en: P1 is the commander, and lies. P2 and P4 are to attack, P3 to retreat.
es: P1 es el comandante y miente. P2 y P4 deben atacar; P3, retirarse.
fr: P1 est le commandant, et ment. P2 et P4 doivent attaquer, P3 se retirer.
light P1

stop until P2 sends Value then 5ms later
en: Each proposes what it received, and they run consensus on it.
es: Cada uno propone lo que recibió y ejecutan el consenso sobre eso.
fr: Chacun propose ce qu’il a reçu, et ils exécutent le consensus dessus.

stop until 4 decided
en: So all loyal ones do the same, whatever P1 told them.
es: Así todos los leales hacen lo mismo, diga lo que diga P1.
fr: Ainsi tous les loyaux font la même chose, quoi que P1 leur ait dit.
light P2 P3 P4
show vectors

run #equivalence/three-have-no-consensus?v=1
en: With three, none of them
es: Con tres, ninguno
fr: À trois, aucun

stop until P3 sends Relay then 7ms later
en: Only three, and P3 lies of what P1 and P2 said. Both want to attack.
es: Solo tres, y P3 miente sobre lo que dijeron P1 y P2. Ambos quieren atacar.
fr: Trois seulement, et P3 ment sur ce qu’ont dit P1 et P2. Tous deux veulent attaquer.

stop until 3 decided
en: One word against one: their vectors differ, and both retreat.
es: Una palabra contra una: sus vectores difieren y ambos se retiran.
fr: Une parole contre une : leurs vecteurs diffèrent, et tous deux se retirent.
light P1 P2
show vectors

stop
en: Now you: choose another problem in the settings. Can three solve that?
es: Su turno: elija otro problema en los ajustes. ¿Pueden tres resolverlo?
fr: À vous : choisissez un autre problème dans les réglages. Trois peuvent-ils le résoudre ?
