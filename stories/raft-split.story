en: Raft: split votes
es: Raft: votos divididos
fr: Raft : votes partagés

run #raft/split-vote?v=2
en: Two against two
es: Dos contra dos
fr: Deux contre deux

stop
en: Four followers, and no leader. To lead, one needs three of four votes.
es: Cuatro seguidores y ningún líder. Para liderar hacen falta tres de cuatro votos.
fr: Quatre suiveurs, et pas de leader. Pour diriger, il faut trois voix sur quatre.

stop until 2 stood then 5ms later
en: Here the timers of P1 and P4 run out together. Both stand in term 1.
es: Aquí los temporizadores de P1 y P4 vencen a la vez. Ambos se presentan, en el mandato 1.
fr: Ici, les minuteurs de P1 et P4 expirent ensemble. Tous deux se présentent, au mandat 1.
light P1 P4

stop until P3 granted and P2 granted
en: Each has its own vote. P3 hears P4 first, P2 hears P1: one more each.
es: Ambos tienen su propio voto. P3 oye antes a P4 y P2 a P1: otro para cada uno.
fr: Chacun a sa propre voix. P3 entend d’abord P4, P2 entend P1 : une de plus pour chacun.

stop until P2 gets RequestVote from P4 then 3ms later
en: Nobody votes twice in a term, so the other requests are refused.
es: Nadie vota dos veces en un mandato, así que las demás peticiones se rechazan.
fr: Nul ne vote deux fois dans un mandat : les autres demandes sont donc refusées.

stop until P1 gets RequestVoteReply from P3
en: Two votes against two: in term 1 nobody has three, and nobody leads.
es: Dos votos contra dos: en el mandato 1 nadie tiene tres, y nadie lidera.
fr: Deux voix contre deux : au mandat 1, nul n’en a trois, et nul ne dirige.
light P1 P4

stop until P4 stood then 5ms later
en: Both have a new random timeout. That of {who} is shorter: it stands again.
es: Ambos tienen un plazo nuevo al azar. El de {who} es más corto: se presenta otra vez.
fr: Tous deux ont un nouveau délai au hasard. Celui de {who} est plus court : il se représente.
light P1 P4

stop until P1 granted then 3ms later
en: In term 2 all may vote again. P1 becomes a follower and votes for P4.
es: En el mandato 2 todos pueden votar otra vez. P1 pasa a seguidor y vota por P4.
fr: Au mandat 2, tous peuvent voter à nouveau. P1 redevient suiveur et vote pour P4.

stop until elected
en: With three of four votes, {who} leads term {term}. Chance has broken the tie.
es: Con tres de cuatro votos, {who} lidera el mandato {term}. El azar deshizo el empate.
fr: Avec trois voix sur quatre, {who} dirige le mandat {term}. Le hasard a tranché.

stop until 3 get AppendEntries
en: Its heartbeats reach the others before another timer runs out.
es: Sus latidos llegan a los demás antes de que venza otro temporizador.
fr: Ses battements atteignent les autres avant qu’un autre minuteur n’expire.
