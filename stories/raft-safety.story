en: Raft: safety
es: Raft: seguridad
fr: Raft : la sûreté

run #raft/figure-7?v=2
en: Figure 7: who may lead
es: Figura 7: quién lidera
fr: Figure 7 : qui peut diriger

stop until 7 loaded
en: Seven logs, all different: some lack entries, some have too many, some both.
es: Siete registros distintos: a unos les faltan entradas, a otros les sobran, a algunos ambas cosas.
fr: Sept journaux différents : aux uns il manque des entrées, d’autres en ont trop, certains les deux.
show logs

stop until stood then 5ms later
en: P1 stands in term 8. It names its last entry: index 10, term 6.
es: P1 se presenta en el mandato 8. Dice cuál es su última entrada: índice 10, mandato 6.
fr: P1 se présente au mandat 8. Il nomme sa dernière entrée : indice 10, mandat 6.
light P1
show logs

stop until elected
en: P4 and P5 have more up-to-date logs and refuse. With the others, {who} leads.
es: P4 y P5 tienen registros más actualizados y se niegan. Con los demás, lidera {who}.
fr: P4 et P5 ont des journaux plus à jour et refusent. Avec les autres, {who} dirige.
show logs

run #raft/figure-8?v=2
en: Figure 8: three of five
es: Figura 8: tres de cinco
fr: Figure 8 : trois sur cinq

stop until P2 appended then 3ms later
en: P1 leads term 2 and crashes. Of the others, only P2 has its entry.
es: P1 lidera el mandato 2 y se cae. De los demás, solo P2 tiene su entrada.
fr: P1 dirige le mandat 2 et tombe. Des autres, seul P2 a son entrée.
light P1 P2
show logs

stop until P5 crashed
en: P5 leads term 3, elected by P3 and P4. It appends another entry and crashes.
es: P5 lidera el mandato 3, votado por P3 y P4. Añade otra entrada y se cae.
fr: P5 dirige le mandat 3, élu par P3 et P4. Il ajoute une autre entrée et tombe.
light P3 P4 P5
show logs

stop until P3 appended then 4ms later
en: P1 is back and leads term 4. P3 gets its old entry: a majority.
es: P1 vuelve y lidera el mandato 4. P3 recibe su entrada vieja: ya es mayoría.
fr: P1 revient et dirige le mandat 4. P3 reçoit sa vieille entrée : une majorité l’a.
light P1 P2 P3
show logs

stop until P3 truncated then 3ms later
en: It is not committed: P1 crashes, P5 wins with its newer entry and overwrites it.
es: No está confirmada: P1 se cae, y P5, con una entrada más nueva, gana y sobrescribe la vieja.
fr: Elle n’est pas validée : P1 tombe, et P5, dont l’entrée est plus récente, gagne et la remplace.
light P2 P3 P4 P5
show logs

run #raft/broken-commit-by-counting?v=2
en: If copies counted
es: Si bastara contar
fr: S’il suffisait de compter

stop until P1 committed 2
en: The same, but P1 counts: three of five have the old entry, so it commits.
es: Lo mismo, pero P1 cuenta: tres de cinco tienen la entrada vieja, y la confirma.
fr: La même chose, mais P1 compte : trois sur cinq ont la vieille entrée, et il la valide.
show logs

stop until P5 committed 2
en: P5 overwrites it and commits another: at index 2, two entries are committed.
es: P5 la sobrescribe y confirma otra: en el índice 2 hay dos entradas confirmadas.
fr: P5 la remplace et en valide une autre : à l’indice 2, deux entrées sont validées.
show score

run #raft/figure-8-protected?v=2
en: A new entry protects it
es: Una nueva la protege
fr: Une nouvelle la protège

stop until P1 committed 3
en: So a leader counts only entries of its own term, here of term 4.
es: Por eso un líder solo cuenta entradas de su propio mandato, aquí del mandato 4.
fr: Un leader ne compte donc que les entrées de son propre mandat, ici du mandat 4.
show logs

stop until P3 gets RequestVote from P5 then 5ms later
en: With it the old one is committed. P2 and P3 have both and refuse P5.
es: Con ella se confirma también la vieja. P2 y P3 tienen ambas y rechazan a P5.
fr: Avec elle, l’ancienne est validée aussi. P2 et P3 ont les deux et refusent P5.
light P2 P3 P5
show logs
