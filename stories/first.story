# What a first visit tells: how five agree, how two keep each other from it, and what a random wait does.
en: Why agreeing is hard
es: Por qué cuesta ponerse de acuerdo
fr: Pourquoi il est difficile de s’accorder

run #paxos/happy-path?v=2
en: One proposes
es: Uno propone
fr: Un seul propose

stop until 2 get Prepare
en: P1 wants all five to agree on red. First it asks for promises.
es: P1 quiere que los cinco acuerden rojo. Primero pide promesas.
fr: P1 veut que les cinq s’accordent sur rouge. D’abord, il demande des promesses.
light P1

stop until P1 gets Promise then P1 gets Promise
en: Each promises to ignore anything older than ballot 1.1.
es: Cada uno promete ignorar todo lo anterior a la propuesta 1.1.
fr: Chacun promet d’ignorer tout ce qui précède le scrutin 1.1.

stop until P1 sends Accept
en: Three of five have promised: a majority. So P1 asks them to accept red.
es: Prometieron tres de cinco: una mayoría. Así que P1 pide aceptar rojo.
fr: Trois sur cinq ont promis : une majorité. P1 demande donc d’accepter rouge.

stop until chosen red
en: Whoever promised nothing newer accepts. When three have, {value} is chosen.
es: Quien no prometió nada más nuevo acepta. Con tres, {value} queda elegido.
fr: Qui n’a rien promis de plus récent accepte. Dès trois, {value} est choisi.

stop until nothing moves
en: Nothing can undo that any more. P1 tells the others.
es: Nada puede deshacerlo ya. P1 se lo dice a los demás.
fr: Plus rien ne peut l’annuler. P1 le dit aux autres.

run #paxos/dueling-proposers?v=2
en: Two propose
es: Proponen dos
fr: Deux proposent

stop until 3 get Promise
en: Now two want something: P1 wants red, P2 blue. P1 is first.
es: Ahora dos quieren algo: P1 quiere rojo y P2 azul. P1 llega antes.
fr: Maintenant, deux veulent quelque chose : P1 rouge, P2 bleu. P1 arrive premier.
light P1 P2

stop until 3 get Prepare
en: P2 asks for promises as well, with a higher ballot: 1.2.
es: P2 también pide promesas, con una propuesta mayor: 1.2.
fr: P2 demande aussi des promesses, avec un scrutin plus haut : 1.2.
light P2 P3 P4 P5

stop until P1 gets Nack
en: They promised 1.2, so they must refuse red in ballot 1.1.
es: Prometieron la 1.2, así que deben rechazar rojo en la 1.1.
fr: Ils ont promis 1.2 : ils doivent donc refuser rouge dans 1.1.
light P1 P3 P4 P5

stop until P2 gets Nack
en: P1 comes back with ballot 2.1, and now blue is refused.
es: P1 vuelve con la propuesta 2.1, y ahora se rechaza azul.
fr: P1 revient avec le scrutin 2.1, et c’est bleu qui est refusé.

stop until P1 gets Nack then P2 gets Nack
en: Each gets in the other’s way, again and again. This can last for ever.
es: Cada uno estorba al otro, una y otra vez. Puede durar para siempre.
fr: Chacun gêne l’autre, encore et encore. Cela peut durer toujours.

run #paxos/duel-with-backoff?v=2
en: A random wait
es: Una espera al azar
fr: Une attente au hasard

stop until 2 abandoned
en: The way out: whoever is refused waits a random while before coming back.
es: La salida: quien es rechazado espera un rato al azar antes de volver.
fr: L’issue : qui est refusé attend un temps au hasard avant de revenir.
light P1 P2

stop until chosen
en: One wait is long enough for the other to finish: {value} is chosen.
es: Una espera basta para que el otro termine: {value} queda elegido.
fr: Une attente suffit pour que l’autre finisse : {value} est choisi.
