en: Passive replication
es: Replicación pasiva
fr: La réplication passive

run #passive-replication/five-phases?v=1
en: Five phases of a write
es: Las cinco fases
fr: Les cinq phases

stop until C1 sends ClientRequest then 8ms later
en: Request: C1 asks P1, the primary of three replicas, to set x to 1.
es: Petición: C1 pide a P1, la primaria de tres réplicas, que x valga 1.
fr: Requête : C1 demande à P1, la primaire de trois répliques, que x vaille 1.
light P1 C1

stop until P1 applied
en: Coordination: P1 takes the request in its turn. Execution: P1 alone carries it out.
es: Coordinación: P1 toma la petición cuando le toca. Ejecución: solo P1 la ejecuta.
fr: Coordination : P1 prend la requête quand vient son tour. Exécution : seule P1 l’exécute.
light P1

stop until 8ms later
en: Agreement: P1 sends the backups the result, not the request.
es: Acuerdo: P1 envía a las copias el resultado, no la petición.
fr: Accord : P1 envoie aux copies le résultat, non la requête.

stop until stable
en: The backups store it and acknowledge. P1 waits for both.
es: Las copias lo guardan y lo confirman. P1 espera a las dos.
fr: Les copies l’enregistrent et le confirment. P1 attend les deux.

stop until C1 returned
en: Response: now every replica has it, so P1 answers C1.
es: Respuesta: ya lo tienen todas las réplicas, así que P1 responde a C1.
fr: Réponse : toutes les répliques l’ont maintenant, donc P1 répond à C1.

run #passive-replication/crash-before-answer?v=1
en: Before the answer
es: Antes de responder
fr: Avant de répondre

stop until P1 crashed
en: Both backups have the update, but P1 crashes before it can answer.
es: Las dos copias tienen la actualización, pero P1 se cae antes de poder responder.
fr: Les deux copies ont la mise à jour, mais P1 tombe avant de pouvoir répondre.

stop until P2 primary
en: P1 is silent for too long, so {who} becomes the primary.
es: P1 calla demasiado, así que {who} pasa a ser la primaria.
fr: P1 se tait trop longtemps : {who} devient la primaire.
light P1 P2

stop until C1 returned
en: C1 asks again. P2 knows the request and answers, and does nothing twice.
es: C1 repite. P2 conoce la petición y responde, y no hace nada dos veces.
fr: C1 redemande. P2 connaît la requête et répond, sans rien refaire.
light P2 C1

run #passive-replication/broken-answer-early?v=1
en: An early answer
es: Una respuesta prematura
fr: Une réponse prématurée

stop until C1 returned
en: Here P1 answers C1 first, and crashes before it tells the backups.
es: Aquí P1 responde primero a C1 y se cae antes de avisar a las copias.
fr: Ici, P1 répond d’abord à C1, et tombe avant de prévenir les copies.
light P1 C1

stop until P2 primary
en: C1 believes its write done, but {who}, the new primary, has never heard of it.
es: C1 cree hecha su escritura, pero {who}, la nueva primaria, no sabe nada de ella.
fr: C1 croit son écriture faite, mais {who}, la nouvelle primaire, n’en sait rien.
light P2 C1

stop until C1 returned
en: C1 reads x and is told that it has no value: its write is lost.
es: C1 lee x y le responden que no tiene valor: su escritura se perdió.
fr: C1 lit x et on lui répond qu’il n’a pas de valeur : son écriture est perdue.
show score
