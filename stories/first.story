# What a first visit tells: how five agree, how two keep each other from it, and what a random wait does.
en: Why agreeing is hard
es: Por qué cuesta ponerse de acuerdo
fr: S’accorder est difficile

run #paxos/happy-path?v=2
en: One proposes
es: Uno propone
fr: Un seul propose

stop until 2 get Prepare
en: P1 wants all five to agree on red. First it asks for promises.
es: P1 quiere que los cinco elijan rojo. Primero pide promesas.
fr: P1 veut que les cinq s’accordent sur rouge. D’abord, il demande des promesses.
light P1

stop until P1 gets Promise then P1 gets Promise
en: Each promises to ignore whatever is older than ballot 1.1: round 1 of P1.
es: Cada uno promete ignorar toda propuesta menor que la 1.1, ronda 1 de P1.
fr: Chacun promet d’ignorer ce qui précède le scrutin 1.1, tour 1 de P1.

stop until P1 sends Accept then 6ms later
en: P1 holds three of five promises, counting its own: a majority. It proposes red.
es: P1 tiene tres promesas de cinco, contando la suya: una mayoría. Propone rojo.
fr: P1 a trois promesses sur cinq, la sienne comprise, une majorité. Il propose rouge.

stop until P1 decided
en: They promised nothing newer, so they accept. Once three have, {value} is chosen.
es: No han prometido nada mayor, así que aceptan. Con tres, {value} queda elegido.
fr: Ils n’ont rien promis de plus récent : ils acceptent. Dès trois, {value} est choisi.

stop until nothing moves
en: Nothing can undo that any more. P1 tells the others.
es: Ya nada puede deshacerlo. P1 se lo dice a los demás.
fr: Plus rien ne peut l’annuler. P1 le dit aux autres.

run #paxos/dueling-proposers?v=2
en: Two propose
es: Proponen dos
fr: Deux proposent

stop until 3 get Promise
en: A new run: P1 wants red, P2 blue. P3, P4 and P5 promise P1.
es: Otra ejecución: P1 quiere rojo y P2, azul. P3, P4 y P5 prometen a P1.
fr: Autre exécution. P1 veut rouge et P2 bleu. P3, P4 et P5 promettent à P1.
light P1 P2 P3 P4 P5

stop until 3 get Prepare
en: P2 asks for promises as well, with the higher ballot 1.2, and gets them.
es: P2 también pide promesas, con una propuesta mayor, la 1.2, y se las dan.
fr: P2 demande aussi des promesses, avec un scrutin plus haut, 1.2, et les obtient.
light P2 P3 P4 P5

stop until P3 sends Nack then 5ms later
en: They promised 1.2, so they must refuse red in 1.1: that is a Nack.
es: Se comprometieron con la 1.2: deben rechazar rojo en la 1.1, con un Nack.
fr: Ils ont promis 1.2 : ils doivent refuser rouge dans 1.1, par un Nack.
light P1 P3 P4 P5

stop until P3 sends Nack then 5ms later
en: P1 comes back with ballot 2.1. They promise that, and now refuse blue in 1.2.
es: P1 vuelve con la 2.1. Se comprometen con ella y rechazan azul en la 1.2.
fr: P1 revient avec le scrutin 2.1. Ils le promettent et refusent bleu dans 1.2.
light P1 P2 P3 P4 P5

stop until P1 gets Nack then P2 gets Nack then 2ms later
en: Each gets in the other’s way, again and again. This can last for ever.
es: Cada uno estorba al otro, una y otra vez. Puede no acabar nunca.
fr: Chacun gêne l’autre, encore et encore. Cela peut durer toujours.
light P1 P2 P3 P4 P5

run #paxos/duel-with-backoff?v=2&seed=1&backoff-max=100ms
en: A random wait
es: Una espera al azar
fr: Une attente au hasard

stop until abandoned then 3ms later
en: From the start again. This time P1, once refused, waits a random while.
es: Otra vez desde el principio. Ahora P1, al ser rechazado, espera un tiempo aleatorio.
fr: On recommence. Cette fois P1, une fois refusé, attend un temps tiré au hasard.
light P1 P2 P3 P4 P5

stop until P1 decided
en: While P1 waits, P2 finishes: blue is chosen. P1 hears that and adopts {value}.
es: Mientras P1 espera, P2 acaba: azul queda elegido. P1 se entera y lo adopta.
fr: Pendant que P1 attend, P2 finit : bleu est choisi. P1 l’apprend et l’adopte.
light P1 P2 P3 P4 P5
