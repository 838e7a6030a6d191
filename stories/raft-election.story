en: Raft: electing a leader
es: Raft: elegir un líder
fr: Raft : élire un leader

run #raft/first-election?v=2
en: The first election
es: La primera elección
fr: La première élection

stop
en: All five are followers. Each has a timer of another length.
es: Los cinco son seguidores. Cada uno tiene un temporizador de otra duración.
fr: Les cinq sont des suiveurs. Chacun a un minuteur d’une autre durée.

stop until stood
en: No leader is heard. The first timer to run out is that of {who}.
es: No se oye a ningún líder. El primer temporizador que vence es el de {who}.
fr: Nul leader ne se fait entendre. Le premier minuteur à expirer est celui de {who}.

stop until somebody gets RequestVote
en: It becomes a candidate in term 1, votes for itself and asks the others.
es: Se hace candidato en el mandato 1, vota por sí mismo y pregunta a los demás.
fr: Il devient candidat au mandat 1, vote pour lui-même et demande aux autres.

stop until elected
en: Everybody has one vote a term. With three of five, {who} leads.
es: Cada uno tiene un voto por mandato. Con tres de cinco, lidera {who}.
fr: Chacun a une voix par mandat. Avec trois sur cinq, {who} dirige.

stop until 4 get AppendEntries
en: A leader says that it is there: its heartbeats start all timers anew.
es: Un líder avisa de que está: sus latidos reinician todos los temporizadores.
fr: Un leader dit qu’il est là : ses battements relancent tous les minuteurs.

run #raft/leader-crash?v=2
en: The leader crashes
es: El líder se cae
fr: Le leader tombe

stop until P1 crashed
en: P1 leads, and then it crashes: no more heartbeats.
es: P1 lidera y luego se cae: se acabaron los latidos.
fr: P1 dirige, puis il tombe : plus de battements.

stop until stood
en: Silence makes the other timers run out. {who} stands, in term {term}.
es: Con el silencio vencen los demás temporizadores. {who} se presenta, en el mandato {term}.
fr: Dans le silence, les autres minuteurs expirent. {who} se présente, au mandat {term}.

stop until elected
en: Three of the four that are left vote for it: {who} leads.
es: Tres de los cuatro que quedan le votan: {who} lidera.
fr: Trois des quatre qui restent votent pour lui : {who} dirige.

stop until P1 advanced
en: P1 comes back, hears of the higher term and follows.
es: P1 vuelve, se entera del mandato mayor y lo sigue.
fr: P1 revient, entend parler du mandat supérieur et suit.
