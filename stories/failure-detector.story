en: Who is dead, who is slow?
es: ¿Quién cayó y quién es lento?
fr: Qui est tombé, qui est lent ?

run #failure-detector/a-crash?v=1
en: Silence
es: Silencio
fr: Le silence

stop until 12 gets Alive
en: Every 50 ms each process tells all others: I am here.
es: Cada 50 ms cada proceso dice a todos los demás: aquí estoy.
fr: Toutes les 50 ms, chaque processus dit à tous les autres : je suis là.

stop until 100ms then 12 gets Alive
en: Each message starts a timer again. It would run for 80 ms.
es: Cada mensaje reinicia un temporizador, que duraría 80 ms.
fr: Chaque message relance un minuteur, qui durerait 80 ms.

stop until P3 crashed then 20ms later
en: P3 crashes. It can't say so, and nobody sees it.
es: P3 cae. No puede decirlo, y nadie lo ve.
fr: P3 tombe. Il ne peut pas le dire, et nul ne le voit.
light P3

stop until 3 suspects P3
en: Nothing comes of P3 for 80 ms. The timers run out: all suspect it.
es: Nada llega de P3 en 80 ms. Los temporizadores se agotan: todos sospechan de él.
fr: Rien ne vient de P3 en 80 ms. Les minuteurs expirent : tous le soupçonnent.
show suspicions

run #failure-detector/slow-or-dead?v=1
en: Dead or slow
es: Caído o lento
fr: Tombé ou lent

stop until P4 crashed then 20ms later
en: P4 crashes. P3 only stands still.
es: P4 cae. P3 solo se detiene.
fr: P4 tombe. P3 est seulement arrêté.
light P3 P4

stop until 2 suspects P4
en: Both are silent. To P1 and P2 they look alike, and are suspected.
es: Ambos callan. Para P1 y P2 son iguales, y se sospecha de los dos.
fr: Tous deux se taisent. Pour P1 et P2 ils se ressemblent, et sont soupçonnés.
show suspicions

stop until 2 trusts P3
en: P3 goes on and is heard. The suspicion was false, and is taken back.
es: P3 sigue y se le oye. La sospecha era falsa, y se retira.
fr: P3 reprend et se fait entendre. Le soupçon était faux, et il est retiré.
show suspicions

run #failure-detector/d-grows?v=1
en: How long to wait?
es: ¿Cuánto esperar?
fr: Combien attendre ?

stop until mistaken
en: Here messages take 10 to 60 ms. Waiting 60 ms is too short.
es: Aquí los mensajes tardan de 10 a 60 ms. Esperar 60 ms es poco.
fr: Ici les messages mettent de 10 à 60 ms. Attendre 60 ms est trop court.
light P1 P3

stop until P1 trusts P3
en: P1 was wrong about P3. From now on it waits 40 ms longer for it.
es: P1 se equivocó con P3. Desde ahora lo espera 40 ms más.
fr: P1 s’est trompé sur P3. Désormais il l’attend 40 ms de plus.
light P1 P3

stop until 400ms
en: Each mistake makes somebody wait longer, until no more mistakes are made.
es: Con cada error alguien espera más, hasta que ya no se comete ninguno.
fr: À chaque erreur l’un attend plus longtemps, jusqu’à n’en plus faire aucune.
show diagram

stop
en: Waiting longer finds the dead later. Now you: change D, and let P1 crash.
es: Esperar más es notar las caídas más tarde. Su turno: cambie D y haga caer a P1.
fr: Attendre plus, c’est voir les pannes plus tard. À vous : changez D, faites tomber P1.
show protocol
