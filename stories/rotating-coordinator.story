# Each asks in turn: a calm round; a dead coordinator; what is locked stays; false suspicions until time-outs have grown.
en: Whose turn is it?
es: ¿A quién le toca?
fr: À qui le tour ?

run #rotating-coordinator/calm?v=1
en: A calm round
es: Una ronda tranquila
fr: Un tour calme

stop until P2 gets Estimate
en: All know whose turn round 1 is: P2’s. Each sends it what it would like.
es: Todos saben a quién le toca la ronda 1: a P2. Cada uno le envía lo que quiere.
fr: Tous savent à qui est le tour 1 : à P2. Chacun lui envoie ce qu’il souhaite.
light P2

stop until 2 get Propose
en: Two of three are a majority. P2 waits no longer, and proposes blue.
es: Dos de tres son mayoría. P2 no espera más y propone azul a todos.
fr: Deux sur trois font une majorité. P2 n’attend pas plus, et propose bleu à tous.

stop until P2 decided
en: P1 and P3 adopt blue, note round 1 beside it, and say so: ack.
es: P1 y P3 adoptan azul, anotan la ronda 1 a su lado y lo dicen: ack.
fr: P1 et P3 adoptent bleu, notent le tour 1 à côté, et le disent : ack.
show estimates

stop until 2 decided
en: A majority has adopted it. P2 decides {value}, tells all, and each passes it on.
es: Una mayoría lo adoptó. P2 decide {value} y lo dice a todos, y cada uno lo transmite.
fr: Une majorité l’a adopté. P2 décide {value} et le dit à tous, et chacun le transmet.
show estimates

run #rotating-coordinator/coordinator-crashes?v=1
en: A dead coordinator
es: Un coordinador caído
fr: Un coordinateur tombé

stop until P2 crashed then 20ms later
en: Now P2 crashes before it proposes. P1 and P3 wait for it.
es: Ahora P2 cae antes de proponer. P1 y P3 lo esperan.
fr: Maintenant P2 tombe avant de proposer. P1 et P3 l’attendent.
light P2

stop until 2 suspects P2
en: For 80 ms nothing comes. Both suspect it, say nack, and begin round 2.
es: En 80 ms nada llega de él. Ambos sospechan, dicen nack y empiezan la ronda 2.
fr: En 80 ms rien ne vient. Tous deux le soupçonnent, disent nack, commencent le tour 2.

stop until P3 decided
en: Round 2 is P3’s. P1 and P3 are a majority, and need nobody else.
es: La ronda 2 le toca a P3. P1 y P3 son mayoría y no necesitan a nadie más.
fr: Le tour 2 est à P3. P1 et P3 font une majorité, et n’ont besoin de nul autre.
show estimates

run #rotating-coordinator/decides-and-crashes?v=1
en: Locked
es: Fijado
fr: Verrouillé

stop until P2 crashed
en: P2 decides blue and crashes. What it told P3 is still on its way.
es: P2 decide azul y cae. Lo que dijo a P3 aún está en camino.
fr: P2 décide bleu et tombe. Ce qu’il a dit à P3 est encore en chemin.
light P2 P3

stop until P3 gets Estimate
en: P3 knows nothing of it and would like green. It needs a second estimate: P1’s.
es: P3 no sabe nada y quiere verde. Necesita una segunda estimación: la de P1.
fr: P3 n’en sait rien et souhaite vert. Il lui faut une deuxième estimation : celle de P1.
light P1 P3

stop until P1 decided
en: P1 adopted blue in round 1. The latest counts: P3 must propose it, too.
es: P1 adoptó azul en la ronda 1. Cuenta la última: P3 también debe proponerlo.
fr: P1 a adopté bleu au tour 1. La plus récente compte : P3 doit le proposer aussi.
show estimates

run #rotating-coordinator/time-outs-grow?v=1
en: Wrong again and again
es: Errores una y otra vez
fr: Des erreurs, encore et encore

stop until mistaken
en: Here messages are slow, and nobody waits long enough. Who is up is suspected.
es: Aquí los mensajes son lentos y nadie espera bastante. Se sospecha de quien funciona.
fr: Ici les messages sont lents, et nul n’attend assez. On soupçonne qui fonctionne.

stop until 120ms
en: Round after round is lost to false suspicions. But nothing wrong is ever decided.
es: Se pierde ronda tras ronda por sospechas falsas. Pero nunca se decide nada mal.
fr: Tour après tour se perd en faux soupçons. Mais rien de faux n’est jamais décidé.
show estimates

stop until 3 decided
en: Each mistake makes somebody wait longer. At last a round is calm, and all decide.
es: Con cada error alguien espera más. Al fin una ronda es tranquila, y todos deciden.
fr: À chaque erreur l’un attend plus longtemps. Enfin un tour est calme, et tous décident.
show estimates

stop
en: Now you: keep D, or crash a majority. What is lost, and what still holds?
es: Su turno: deje D como está o haga caer a una mayoría. ¿Qué se pierde, qué se mantiene?
fr: À vous : laissez D tel quel, ou faites tomber une majorité. Qu’est-ce qui se perd, qu’est-ce qui tient ?
show protocol
