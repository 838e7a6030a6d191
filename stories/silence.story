# What a Nack is good for: without it a stale proposer finds out late, and no harm is done.
en: Silence, or a refusal
es: Silencio o rechazo
fr: Silence ou refus

run #paxos/dueling-proposers?v=2&nack=off
en: Silence
es: Silencio
fr: Le silence

stop until 3 get Promise
en: P1 wants red. P3, P4 and P5 promise ballot 1.1.
es: P1 quiere rojo. P3, P4 y P5 prometen la propuesta 1.1.
fr: P1 veut rouge. P3, P4 et P5 promettent le scrutin 1.1.
light P1 P3 P4 P5

stop until 3 get Prepare
en: Then P2 wants blue, and they promise the higher ballot 1.2.
es: Luego P2 quiere azul, y prometen la propuesta mayor 1.2.
fr: Puis P2 veut bleu, et ils promettent le scrutin plus haut 1.2.
light P2 P3 P4 P5

stop until 3 get Accept then 2ms later
en: Red in ballot 1.1 comes too late. They say nothing to P1.
es: Rojo en la propuesta 1.1 llega tarde. A P1 no le dicen nada.
fr: Rouge dans le scrutin 1.1 arrive trop tard. Ils ne disent rien à P1.
light P1 P3 P4 P5

stop until P2 decided
en: P2 is not disturbed: {value} is chosen. P1 hears nothing of it.
es: Nadie estorba a P2: se elige {value}. P1 no se entera de nada.
fr: Nul ne gêne P2 : {value} est choisi. P1 n’en apprend rien.
light P1 P2 P3 P4 P5

stop until P1 abandoned then 5ms later
en: P1 can’t tell silence from loss. It waits until its retry timer runs out.
es: P1 no distingue el silencio de una pérdida. Espera a que venza su temporizador.
fr: P1 ne distingue pas le silence d’une perte. Il attend que son minuteur expire.
light P1

stop until P1 decided
en: Only then it tries ballot 2.1, hears what was accepted and takes over {value}.
es: Solo entonces prueba la propuesta 2.1, se entera de lo aceptado y adopta {value}.
fr: Alors seulement il tente le scrutin 2.1, apprend ce qui fut accepté et reprend {value}.
light P1 P3 P4 P5

run #paxos/duel-with-backoff?v=2&seed=1&backoff-max=100ms
en: A refusal
es: Un rechazo
fr: Un refus

stop until P3 sends Nack then 5ms later
en: The same with Nacks: whoever promised 1.2 refuses red aloud.
es: Lo mismo con Nack: quien prometió la 1.2 rechaza rojo y lo dice.
fr: De même avec des Nack : qui a promis 1.2 refuse rouge et le dit.
light P1 P3 P4 P5

stop until P1 abandoned then 3ms later
en: Now P1 knows at once that its ballot is too old, and gives it up.
es: Ahora P1 sabe enseguida que su propuesta es demasiado antigua, y la abandona.
fr: P1 sait aussitôt que son scrutin est trop ancien, et l’abandonne.
light P1

stop until P1 decided
en: It waits a short random while. Its new ballot comes sooner, and finds {value}.
es: Espera un breve rato al azar. Su nueva propuesta llega antes y encuentra {value}.
fr: Il attend un court temps au hasard. Son nouveau scrutin vient plus tôt et trouve {value}.
light P1 P3 P4 P5

stop
en: The same value both times: a Nack saves time, but safety never needs it.
es: El mismo valor las dos veces: un Nack ahorra tiempo, la seguridad no lo necesita.
fr: Deux fois la même valeur : un Nack fait gagner du temps, la sûreté s’en passe.
