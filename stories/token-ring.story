en: A token goes round
es: Un testigo da vueltas
fr: Un jeton fait le tour

run #token-ring/taking-turns?v=1
en: Taking turns
es: Por turnos
fr: Chacun son tour

stop until P1 sends Token then 8ms later
en: Five in a ring, and one token. Only whoever has it may enter.
es: Cinco en un anillo y un testigo. Solo quien lo tiene puede entrar.
fr: Cinq en anneau, et un jeton. Seul qui l’a peut entrer.

stop until P4 entered
en: P4 and P5 want to enter the critical section. The token reaches {who} first.
es: P4 y P5 quieren entrar en la sección crítica. El testigo llega antes a {who}.
fr: P4 et P5 veulent entrer dans la section critique. Le jeton arrive d’abord à {who}.

stop until P5 entered
en: While P4 is inside, it keeps the token. P5 wanted in earlier, and waits.
es: Mientras P4 está dentro, retiene el testigo. P5 quiso entrar antes, y espera.
fr: Tant que P4 est dedans, il garde le jeton. P5 voulait entrer plus tôt, et attend.
light P4 P5

stop until P2 entered
en: P2 wants to enter as well. The token comes to it by way of P1.
es: P2 también quiere entrar. El testigo le llega pasando por P1.
fr: P2 veut entrer aussi. Le jeton lui arrive en passant par P1.

run #token-ring/lost-token?v=1
en: The token is lost
es: El testigo se pierde
fr: Le jeton est perdu

stop until P3 sends Token then 1ms later
en: The token is a message, and may be lost. P4 never gets this one.
es: El testigo es un mensaje, y puede perderse. Este nunca llega a P4.
fr: Le jeton est un message, et peut se perdre. Celui-ci n’arrive jamais à P4.
light P3 P4

stop until P2 wanted
en: P5 waits, and now P2 as well. Without a token nobody ever enters.
es: P5 espera, y ahora también P2. Sin testigo nadie entra nunca.
fr: P5 attend, et maintenant P2 aussi. Sans jeton, nul n’entre jamais.
light P2 P5

run #token-ring/regenerated?v=1
en: Made anew
es: Creado de nuevo
fr: Recréé

stop until P3 sends Token then token-made then 8ms later
en: Again it is lost. This time P1 loses patience and makes a new one.
es: Se pierde otra vez. Esta vez P1 pierde la paciencia y crea otro.
fr: Il se perd encore. Cette fois, P1 perd patience et en crée un autre.

stop until P5 entered
en: It has a higher number. P2 gets in, and then P5.
es: Lleva un número mayor. Entra P2, y después P5.
fr: Il a un numéro plus grand. P2 entre, puis P5.
light P2 P5

run #token-ring/late-token?v=1
en: Late, not lost
es: Tarde, no perdido
fr: En retard, pas perdu

stop until P4 sends Token then token-made then 8ms later
en: Here the token is only late. P1 can’t know that, and makes another.
es: Aquí el testigo solo se retrasa. P1 no puede saberlo y crea otro.
fr: Ici, le jeton n’est qu’en retard. P1 ne peut le savoir et en crée un autre.

stop until P5 entered
en: P2 enters with the new token, P5 with the old one: two are inside.
es: P2 entra con el testigo nuevo y P5 con el viejo: hay dos dentro.
fr: P2 entre avec le nouveau jeton, P5 avec le vieux : deux sont dedans.
light P2 P5
show score

stop until token-discarded
en: The old token has the lower number, so {who} throws it away. Too late.
es: El testigo viejo tiene el número menor, así que {who} lo desecha. Demasiado tarde.
fr: Le vieux jeton a le plus petit numéro : {who} le jette. Trop tard.
