# No clock, and no majority that all see: coins. One round for whoever begins alike; an adversary that keeps a tie; a decision that outlives its process.
en: Ben-Or’s coins
es: Las monedas de Ben-Or
fr: Les pièces de Ben-Or

run #ben-or/lucky-coin?v=1
en: One against two
es: Uno contra dos
fr: Un contre deux

stop until 3 reported then 5ms later
en: P1 and P3 hold 1, P2 holds 0. Each reports its value to all.
es: P1 y P3 tienen 1; P2 tiene 0. Cada uno anuncia su valor a todos.
fr: P1 et P3 tiennent 1, P2 tient 0. Chacun annonce sa valeur à tous.

stop until P3 saw
en: One may have crashed, and no clock tells. So each waits for two reports only.
es: Uno puede haber caído, y ningún reloj lo dice. Cada uno espera solo dos anuncios.
fr: L’un est peut-être tombé, et nulle horloge ne le dit. Chacun n’attend que deux annonces.

stop until P2 saw
en: Each heard 0 and 1: no majority of three. So all propose nothing: “?”.
es: Cada uno oyó 0 y 1: no hay mayoría de tres. Nadie propone nada: «?».
fr: Chacun a entendu 0 et 1 : pas de majorité de trois. Nul ne propose rien : « ? ».
show rounds

stop until 3 tossed
en: Whoever hears nothing proposed tosses a coin. All three fall on {value}.
es: Quien no oye proponer nada lanza una moneda. Las tres dan {value}.
fr: Qui n’entend rien proposer lance une pièce. Toutes trois tombent sur {value}.
show rounds

stop until 3 decided
en: In round 2 all report 0, propose 0, and decide it.
es: En la ronda 2 todos anuncian 0, proponen 0 y lo deciden.
fr: Au tour 2 tous annoncent 0, proposent 0 et le décident.
show rounds

run #ben-or/ties-kept?v=1
en: An adversary
es: Un adversario
fr: Un adversaire

stop until 4 tossed
en: Two against two: nobody sees three alike. The coins fall 1, 1, 1, 0.
es: Dos contra dos: nadie ve tres iguales. Las monedas dan 1, 1, 1, 0.
fr: Deux contre deux : nul n’en voit trois pareils. Les pièces donnent 1, 1, 1, 0.
show rounds

stop until 4 saw
en: Now an adversary delays messages, and each hears the 0 of P4.
es: Ahora un adversario retrasa mensajes, y cada uno oye el 0 de P4.
fr: Maintenant un adversaire retarde des messages, et chacun entend le 0 de P4.
light P4

stop until 4 tossed
en: It delays whom it likes, but can’t know the coins. They all fall on {value}.
es: Retrasa a quien quiere, pero no puede conocer las monedas. Todas dan {value}.
fr: Il retarde qui il veut, mais ne peut connaître les pièces. Toutes tombent sur {value}.
show rounds

stop until 4 decided
en: Whoever now hears whom, all hear the same: they decide {value}.
es: Ahora, oiga quien oiga a quien sea, todos oyen lo mismo: deciden {value}.
fr: Qui que chacun entende désormais, tous entendent la même chose : ils décident {value}.

run #ben-or/decides-and-crashes?v=1
en: One decides and crashes
es: Uno decide y cae
fr: L’un décide et tombe

stop until P2 decided
en: P2 hears 1 proposed by two, more than may crash. It decides {value}.
es: P2 oye que dos proponen 1, más de los que pueden caer. Decide {value}.
fr: P2 entend deux proposer 1, plus qu’il n’en peut tomber. Il décide {value}.
light P2

stop until P2 crashed
en: And it crashes. Can the others still decide 0?
es: Y cae. ¿Pueden los demás decidir 0 todavía?
fr: Et il tombe. Les autres peuvent-ils encore décider 0 ?
light P1 P3

stop until 2 decided
en: No: each had heard 1 proposed at least once, and took it. Both decide {value}.
es: No: ambos habían oído proponer 1 al menos una vez, y lo tomaron. Deciden {value}.
fr: Non : chacun avait entendu proposer 1 au moins une fois, et l’a pris. Ils décident {value}.
light P1 P3
show rounds

stop
en: Now you: explore this run and turn the seed. How many rounds can it take?
es: Su turno: explore esta ejecución y cambie la semilla. ¿Cuántas rondas puede durar?
fr: À vous : explorez cette exécution et changez la graine. Combien de tours peut-elle durer ?
