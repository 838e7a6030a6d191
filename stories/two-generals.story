# Each letter adds one "knows that" and none is enough: the last one can be lost; more messengers make that rare, and a changed letter is another problem.
en: Two generals
es: Dos generales
fr: Deux généraux

run #two-generals/three-letters?v=1
en: A plan and its answers
es: Un plan y sus respuestas
fr: Un plan et ses réponses

stop until P1 sends Letter then 5ms later
en: Two generals win only together. P1 writes: attack. Its messenger may be caught.
es: Dos generales solo vencen juntos. P1 escribe: atacar. El mensajero puede caer preso.
fr: Deux généraux ne vainquent qu’ensemble. P1 écrit : attaquer. Son messager peut être pris.

stop until P2 sends Letter then 5ms later
en: P2 knows the plan, but P1 doesn’t know that. So P2 answers.
es: P2 conoce el plan, pero P1 no lo sabe. Por eso contesta.
fr: P2 connaît le plan, mais P1 l’ignore. Alors P2 répond.
show ladder

stop until P1 sends Letter then 5ms later
en: P1 knows that P2 knows. But does P2 know that? P1 answers, too.
es: P1 sabe que P2 lo conoce. ¿Pero lo sabe P2? P1 también contesta.
fr: P1 sait que P2 le connaît. Mais P2 le sait-il ? P1 répond aussi.
show ladder

stop until 2 decided
en: Three letters came, and each has all of its own. Both attack.
es: Llegaron las tres cartas, y cada uno tiene todas las suyas. Ambos atacan.
fr: Les trois lettres sont arrivées, et chacun a toutes les siennes. Les deux attaquent.
show ladder

run #two-generals/last-letter-lost?v=1
en: The last letter is lost
es: Se pierde la última carta
fr: La dernière lettre se perd

stop until P2 sends Letter then P1 sends Letter then 8ms later
en: The same again, but the third messenger is caught.
es: Lo mismo otra vez, pero capturan al tercer mensajero.
fr: La même chose, mais le troisième messager est pris.

stop until 2 decided
en: P1 can’t tell, and attacks. P2 lacks a letter and stays: P1 is alone.
es: P1 no lo nota y ataca. A P2 le falta una carta: P1 queda solo.
fr: P1 ne le voit pas et attaque. Il manque une lettre à P2 : P1 est seul.
show ladder

run #two-generals/one-answer-more?v=1
en: More letters
es: Más cartas
fr: Plus de lettres

stop until 2 decided
en: Two letters more, five in all? Then the fifth is the one to lose.
es: ¿Dos cartas más, cinco en total? Entonces basta con perder la quinta.
fr: Deux lettres de plus, cinq en tout ? Alors il suffit de perdre la cinquième.
show ladder

stop
en: The last writer must attack either way. So the last letter is useless.
es: Quien escribe la última debe atacar llegue o no. Así que esa carta sobra.
fr: Qui écrit la dernière doit attaquer, arrivée ou non. Cette lettre est donc inutile.
show ladder

stop
en: Leave it out: now the fourth is the last. So it goes, down to none.
es: Quítela: ahora la última es la cuarta. Y así hasta que no queda ninguna.
fr: Ôtez-la : la dernière est maintenant la quatrième. Et ainsi de suite, jusqu’à aucune.
show ladder

run #two-generals/many-messengers?v=1
en: More messengers
es: Más mensajeros
fr: Plus de messagers

stop until P2 gets Letter
en: Half the messengers are caught. Five carry one letter: all fail once in 32.
es: Capturan a uno de cada dos. Cinco llevan una carta: caen todos una de cada 32 veces.
fr: Un messager sur deux est pris. Cinq portent une lettre : tous échouent une fois sur 32.

run #two-generals/another-hour?v=1
en: A changed letter
es: Una carta cambiada
fr: Une lettre changée

stop until 2 decided
en: This letter comes, but P1’s messenger lies: 7 instead of 6. Letters need seals.
es: Esta carta llega, pero el mensajero de P1 miente: 7 en vez de 6. Faltan sellos.
fr: Cette lettre arrive, mais le messager de P1 ment : 7 au lieu de 6. Il faut des sceaux.

run #two-generals/letters-to-spare?v=1
en: Letters to spare
es: Cartas de sobra
fr: Des lettres en trop

stop until 2 decided
en: Of five letters, each needs only one. The fourth is lost, and both attack.
es: De cinco cartas, a cada uno le basta una. Se pierde la cuarta, y ambos atacan.
fr: De cinq lettres, une seule suffit à chacun. La quatrième se perd, et les deux attaquent.
show ladder

stop
en: Now you: explore this run. Which letter can you drop so that one is alone?
es: Su turno: explore esta ejecución. ¿Qué carta puede eliminar para que uno quede solo?
fr: À vous : explorez cette exécution. Quelle lettre supprimer pour que l’un reste seul ?
show ladder
