# Four generals agree whoever of them lies, three cannot, and two traitors take seven generals and a third round.
en: Generals who lie
es: Generales que mienten
fr: Des généraux qui mentent

run #oral-messages/traitor-lieutenant?v=1
en: A lieutenant lies
es: Un teniente miente
fr: Un lieutenant ment

stop until P1 sends Order then 5ms later
en: P1 is the commander. It orders the other three generals to attack.
es: P1 es el comandante y da a los otros tres generales una orden: atacar.
fr: P1 est le commandant. Il ordonne aux trois autres généraux d’attaquer.

stop until P3 sends Relay then 7ms later
en: Each tells the others what it was told. P3 is a traitor: it says retreat.
es: Cada uno cuenta a los demás qué le dijeron. P3, un traidor, dice: retirarse.
fr: Chacun dit aux autres ce qu’on lui a dit. P3, un traître, dit : se retirer.

stop until 3 decided
en: P2 and P4 hear attack twice, retreat once. They do what most say: attack.
es: P2 y P4 oyen dos veces atacar y una retirarse. Siguen a la mayoría: atacan.
fr: P2 et P4 entendent deux fois attaquer, une fois se retirer. Ils suivent la majorité : attaquer.
light P2 P4
show tree

run #oral-messages/traitor-commander?v=1
en: The commander lies
es: El comandante miente
fr: Le commandant ment

stop until P1 sends Order then 5ms later
en: Now P1 is the traitor: P2 and P4 are to attack, P3 to retreat.
es: Ahora el traidor es P1: a P2 y P4 les ordena atacar; a P3, retirarse.
fr: Cette fois, le traître est P1 : P2 et P4 doivent attaquer, P3 se retirer.

stop until 3 decided
en: They tell each other. All hear the same, two to one: even P3 attacks.
es: Se lo cuentan. Todos oyen lo mismo, dos contra uno: hasta P3 ataca.
fr: Ils se le disent. Tous entendent la même chose, deux contre un : même P3 attaque.
light P2 P3 P4

run #oral-messages/three-are-too-few?v=1
en: Three are too few
es: Tres son pocos
fr: Trois, c’est trop peu

stop until P3 sends Relay then 7ms later
en: Only three now. P1 orders to attack; P3 is a traitor, and says retreat.
es: Ahora son solo tres. P1 ordena atacar; P3, un traidor, dice: retirarse.
fr: Ils ne sont plus que trois. P1 ordonne d’attaquer ; P3, un traître, dit : se retirer.

stop until 2 decided
en: One word against one. Without a majority P2 retreats, and disobeys loyal P1.
es: Una palabra contra una. Sin mayoría, P2 se retira y desobedece a P1, que es leal.
fr: Une parole contre une. Sans majorité, P2 se retire et désobéit à P1, pourtant loyal.
light P1 P2
show score

run #oral-messages/the-same-words?v=1
en: P2 can’t know who lies
es: P2 no puede saber quién miente
fr: P2 ne peut savoir qui ment

stop until P3 sends Relay then 7ms later
en: Now P1 lies, not P3. But P2 hears the same two words as before.
es: Ahora miente P1, no P3. Pero P2 oye las mismas dos palabras que antes.
fr: Maintenant P1 ment, et non P3. Mais P2 entend les deux mêmes mots qu’avant.

stop until 2 decided
en: At a tie, both retreat. If both obeyed P1 instead, they would disagree.
es: En el empate, ambos se retiran. Si los dos obedecieran a P1, harían cosas distintas.
fr: À égalité, tous deux se retirent. S’ils obéissaient à P1, ils seraient en désaccord.
light P2 P3

run #oral-messages/one-round-less?v=1
en: Two traitors, but only two rounds
es: Dos traidores y solo dos rondas
fr: Deux traîtres, mais seulement deux tours

stop until P7 sends Relay then 5ms later
en: Against two traitors it takes seven generals. P1 and P7 tell P2 and P3: retreat.
es: Contra dos traidores hacen falta siete generales. P1 y P7 dicen a P2 y P3: retirarse.
fr: Contre deux traîtres, il faut sept généraux. P1 et P7 disent à P2 et P3 : se retirer.
light P1 P2 P3 P7

stop until 6 decided
en: P2 and P3 count three to three and retreat, the others attack: agreement is broken.
es: P2 y P3 cuentan tres contra tres y se retiran; los demás atacan: se rompe el acuerdo.
fr: P2 et P3 comptent trois contre trois et se retirent, les autres attaquent : l’accord est rompu.
show tree

run #oral-messages/seven-and-two?v=1
en: 3m + 1 generals, m + 1 rounds
es: 3m + 1 generales, m + 1 rondas
fr: 3m + 1 généraux, m + 1 tours

stop until P7 round 3 then 7ms later
en: The same lies, but a third round: all pass on what they heard.
es: Las mismas mentiras, pero una tercera ronda: todos cuentan lo que oyeron.
fr: Les mêmes mensonges, mais un troisième tour : chacun répète ce qu’il a entendu.

stop until 6 decided
en: P4, P5 and P6 heard attack from P7. That breaks P2’s tie: all attack.
es: P4, P5 y P6 oyeron a P7 decir atacar. Eso deshace el empate de P2: todos atacan.
fr: P4, P5 et P6 ont entendu P7 dire d’attaquer. Cela rompt l’égalité de P2 : tous attaquent.
show tree

stop
en: Now you: explore this run with other lies. Can two traitors divide the rest?
es: Su turno: explore esta ejecución con otras mentiras. ¿Pueden dos traidores dividir al resto?
fr: À vous : explorez cette exécution avec d’autres mensonges. Deux traîtres peuvent-ils diviser les autres ?
