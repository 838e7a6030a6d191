en: An answer comes too early
es: La respuesta se adelanta
fr: La réponse vient trop tôt

run #multicast/answer-before-question?v=1
en: As they come
es: Según llegan
fr: Comme ils viennent

stop until P1 sends Multicast then 5ms later
en: P1 asks the group a question. On the way to P3 it is late.
es: P1 hace una pregunta al grupo. Camino de P3, se retrasa.
fr: P1 pose une question au groupe. En route vers P3, elle tarde.
light P1 P3

stop until P2 sends Multicast then 5ms later
en: P2 has the question and answers it, to the whole group.
es: P2 tiene la pregunta y la responde, a todo el grupo.
fr: P2 a la question et y répond, à tout le groupe.
light P2

stop until P3 delivered
en: The answer overtakes the question, and {who} delivers it as it comes.
es: La respuesta adelanta a la pregunta, y {who} la entrega según llega.
fr: La réponse dépasse la question, et {who} la délivre comme elle vient.
light P2 P3

stop until P3 delivered
en: Only now does P3 get the question: causal order is broken.
es: Solo ahora recibe P3 la pregunta: se rompe el orden causal.
fr: P3 ne reçoit la question que maintenant : l’ordre causal est rompu.
light P1 P3
show score

run #multicast/question-and-answer?v=1
en: The answer waits
es: La respuesta espera
fr: La réponse attend

stop until P2 sends Multicast then 5ms later
en: The same, but each message counts, in a vector, what its sender had delivered.
es: Lo mismo, pero cada mensaje cuenta, en un vector, lo que su emisor había entregado.
fr: La même chose, mais chaque message compte, dans un vecteur, ce que son émetteur avait délivré.
light P2

stop until P3 held-back
en: The answer counts one message of P1. P3 lacks it and holds the answer back.
es: La respuesta cuenta un mensaje de P1. A P3 le falta, y la retiene.
fr: La réponse compte un message de P1. Il manque à P3, qui la retient.
light P3

stop until 2 delivered
en: The question comes. P3 delivers it, and right after it the answer.
es: Llega la pregunta. P3 la entrega, y justo después la respuesta.
fr: La question arrive. P3 la délivre, et aussitôt après la réponse.
light P1 P3
