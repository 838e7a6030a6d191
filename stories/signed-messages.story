# With signatures three generals are enough: a forgery is seen, a double order is proof, and any number of traitors is borne.
en: Signed orders
es: Órdenes firmadas
fr: Des ordres signés

run #signed-messages/forged-order?v=1
en: A forged order
es: Una orden falsa
fr: Un faux ordre

stop until P1 sends Order then 5ms later
en: P1, the commander, signs its order and sends it to two generals: attack.
es: P1, el comandante, firma su orden y la envía a dos generales: atacar.
fr: P1, le commandant, signe son ordre et l’envoie à deux généraux : attaquer.

stop until P3 sends Relay then 7ms later
en: P3 is a traitor. It tells P2 that P1 signed retreat.
es: P3 es un traidor. Le dice a P2 que P1 firmó retirarse.
fr: P3 est un traître. Il dit à P2 que P1 a signé : se retirer.
light P3

stop until 2 decided
en: P2 sees that this signature is not P1’s. It throws the order away, and attacks.
es: P2 ve que esa firma no es de P1. Tira la orden y ataca.
fr: P2 voit que cette signature n’est pas celle de P1. Il jette l’ordre, et attaque.
light P2

run #signed-messages/two-orders?v=1
en: A commander who signs twice
es: Un comandante que firma dos veces
fr: Un commandant qui signe deux fois

stop until P1 sends Order then 5ms later
en: Now P1 is the traitor: it signs attack for P2, and retreat for P3.
es: Ahora el traidor es P1: firma atacar para P2 y retirarse para P3.
fr: Cette fois, le traître est P1 : il signe attaquer pour P2, se retirer pour P3.
light P1

stop until P3 sends Relay then 7ms later
en: P2 and P3 sign what they got, and show it to each other.
es: P2 y P3 firman lo que recibieron y se lo muestran.
fr: P2 et P3 signent ce qu’ils ont reçu, et se le montrent.

stop until 2 decided
en: Both hold two orders that P1 signed: the proof that it lies. Both retreat.
es: Ambos tienen dos órdenes firmadas por P1: la prueba de que miente. Ambos se retiran.
fr: Tous deux détiennent deux ordres signés par P1 : la preuve qu’il ment. Ils se retirent.
light P2 P3
show orders

run #signed-messages/one-round-less?v=1
en: Two traitors, but only two rounds
es: Dos traidores y solo dos rondas
fr: Deux traîtres, mais seulement deux tours

stop until P4 sends Relay then 5ms later
en: Two traitors now. P1 signed retreat for P4 alone, who shows it to P2 only.
es: Ahora dos traidores. P1 firmó retirarse solo para P4, que se la muestra solo a P2.
fr: Deux traîtres maintenant. P1 a signé « se retirer » pour P4 seul, qui ne le montre qu’à P2.
light P1 P4 P2

stop until 3 decided
en: P2 holds two orders and retreats. P3 holds only one and attacks: no agreement.
es: P2 tiene dos órdenes y se retira. P3 solo tiene una y ataca: no hay acuerdo.
fr: P2 détient deux ordres et se retire. P3 n’en détient qu’un et attaque : pas d’accord.
light P2 P3
show orders

run #signed-messages/four-and-two?v=1
en: One more round
es: Una ronda más
fr: Un tour de plus

stop until P2 round 3 then 7ms later
en: The same lies, and a third round: P2 shows P3 what it was shown.
es: Las mismas mentiras y una tercera ronda: P2 le muestra a P3 lo que le mostraron.
fr: Les mêmes mensonges, et un troisième tour : P2 montre à P3 ce qu’on lui a montré.
light P2 P3

stop until 3 decided
en: Both hold the same orders, and retreat: one round more than there are traitors.
es: Ambos tienen las mismas órdenes y se retiran: una ronda más que traidores.
fr: Tous deux ont les mêmes ordres et se retirent : un tour de plus que de traîtres.
light P2 P3
show orders

stop
en: Now you: explore this run. Which lies of P1 and P4 could still divide them?
es: Su turno: explore esta ejecución. ¿Qué mentiras de P1 y P4 podrían dividirlos aún?
fr: À vous : explorez cette exécution. Quels mensonges de P1 et P4 pourraient encore les diviser ?
