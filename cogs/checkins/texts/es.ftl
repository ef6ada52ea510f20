### Lo que dicen los registros diarios. Breve y amable; la persona primero. Nunca una palabra sobre quién no respondió.

## La pregunta del día

checkins-prompt-private = Solo tú ves lo que escribes, a menos que elijas otra cosa.
checkins-prompt-direct = De { $guild }. Pediste recibirlo en privado; `/{ checkins-command-name } { checkins-command-settings-name }` lo cambia.
checkins-button-check-in = Registrarme

## Unas palabras para quien lleva un tiempo sin responder

checkins-nudge = Ha pasado un tiempo desde tu último registro en **{ $guild }**. Nadie espera nada de ti y nadie más ve esto. Solo queríamos saludarte. Si te apetece un descanso, `/me` puede pausarlo todo.
checkins-nudge-companions-hear = Ha pasado un tiempo desde tu último registro en **{ $guild }**. Nadie espera nada de ti; solo queríamos saludarte. Como quisiste, tu acompañante lo sabrá dentro de un día, a menos que digas aquí que estás bien o te registres. Nadie más ve esto. Si te apetece un descanso, `/me` puede pausarlo todo.
checkins-button-ok = Estoy bien
checkins-nudge-companion = { $member } lleva unos días sin registrarse en **{ $guild }** y quiso que lo supieras. Puede que no signifique nada. Un saludo breve de tu parte podría hacerle bien.

## Lo que ahora no es posible

checkins-kind-gone = Este registro ya no se pregunta. Lo que respondiste antes sigue siendo tuyo.
checkins-private-now = Ahora solo tú puedes leer esa respuesta. Su registro ya no se pregunta.
checkins-not-here = Ahora mismo no estás en ese servidor, así que no se puede mostrar nada tuyo allí. Tus respuestas siguen siendo tuyas.
checkins-by-role = Este registro es para miembros con el rol { $role }. Alguien del equipo de moderación puede contarte más.

## Mirar atrás

checkins-command-history-name = historial
checkins-command-history-description = Tu ánimo, tus ganas y tus días de registro en una imagen. Solo tú la ves.
checkins-command-week-name = semana
checkins-command-week-description = Lo que hubo en tus últimos siete días. Solo tú lo ves.
checkins-command-export-name = exportar
checkins-command-export-description = Todo lo que respondiste, en un archivo para hoja de cálculo. Solo tú lo ves.
checkins-only-you = Solo tú ves esto.
checkins-history-heading = Tus últimos { $days } días
checkins-history-mood = Ánimo
checkins-history-craving = Ganas
checkins-history-means = Líneas: medias por semana
checkins-history-calendar = Días con registro
checkins-history-more-landmarks = y algunos más antes
checkins-history-empty = Todavía no hay nada que dibujar para { $dates }, y está bien así. Cuando quieras, ahí está `/{ checkins-command-name } { checkins-command-now-name }`.
checkins-history-days = { $count ->
    [0] **{ $dates }**: ningún registro en este tiempo, y está bien así.
    [one] **{ $dates }**: un día con registro.
   *[other] **{ $dates }**: { $count } días con registro.
}
checkins-measured = { $measured ->
    [mood] { $varied ->
        [yes] Ánimo: { $mean } de media, entre { $lowest } y { $highest }.
       *[no] Ánimo: { $mean }.
    }
   *[craving] { $varied ->
        [yes] Ganas: { $mean } de media, entre { $lowest } y { $highest }.
       *[no] Ganas: { $mean }.
    }
}
checkins-history-trend = { $trend ->
    [higher] Más en la segunda mitad de este tiempo.
    [lower] Menos en la segunda mitad de este tiempo.
   *[same] Más o menos igual en las dos mitades.
}
checkins-history-landmarks = Días señalados: { $marks }.
checkins-history-by-week = { $measured ->
    [days] Días con registro, semana a semana: { $values }.
    [mood] Ánimo, la media de cada semana: { $values }.
   *[craving] Ganas, la media de cada semana: { $values }.
}
checkins-button-span = { $days } días
checkins-week-heading = Tus últimos siete días
checkins-week-days = { $count ->
    [one] Hiciste tu registro un día.
   *[other] Hiciste tu registro { $count } días.
}
checkins-week-empty = En estos días no hubo registro, y no se te pide nada por ello.
checkins-week-own-words = Con tus palabras
checkins-week-more-words = { $count ->
    [one] … y una línea más. En `/{ checkins-command-name } { checkins-command-export-name }` está todo.
   *[other] … y { $count } líneas más. En `/{ checkins-command-name } { checkins-command-export-name }` está todo.
}
checkins-week-sent = De { $guild }. Pediste recibir esto al final de tu semana. La pregunta es solo para ti; no necesita respuesta.
checkins-week-sending-begins = Los domingos por la tarde, fuera de tus horas de silencio, te enviaré esto en privado: en las semanas en que hiciste algún registro, y no durante una pausa. `/{ checkins-command-name } { checkins-command-week-name }` lo cambia.
checkins-week-sending-ends = Ya no te enviaré tu semana. `/{ checkins-command-name } { checkins-command-week-name }` la muestra cuando quieras.
checkins-button-week-send = Enviármelo cada semana
checkins-button-week-stop = No enviármelo más
checkins-export-done = { $count ->
    [one] Aquí está tu único registro en este servidor, en una tabla. Solo tú ves esto; quien tenga el archivo podrá leerlo.
   *[other] Aquí están todos tus { $count } registros en este servidor, en una tabla. Solo tú ves esto; quien tenga el archivo podrá leerlo.
}
checkins-export-empty = No tienes registros en este servidor, así que no hay archivo que hacer.

## Preguntas que proponen los miembros

checkins-command-suggest-name = sugerir
checkins-command-suggest-description = Propón una pregunta para los registros. La moderación la ve, y de quién es.
checkins-suggest-title = Proponer una pregunta
checkins-suggest-words-label = Tu pregunta
checkins-suggest-words-description = Abierta, amable y de respuesta corta. Solo la moderación ve que es tuya.
checkins-suggest-set-label = ¿Para qué registro es?
checkins-suggest-thanks = Gracias por tu pregunta. La moderación la lee y ve que es tuya; nadie más lo ve. Si la acepta, se une a las preguntas de este servidor sin tu nombre. Te diré en privado qué decide.
checkins-suggest-enough = { $most ->
    [one] Has propuesto una pregunta en las últimas 24 horas. Gracias; vuelve mañana, por favor.
   *[other] Has propuesto { $most } preguntas en las últimas 24 horas. Gracias; vuelve mañana, por favor.
}
checkins-suggest-full = Ahora mismo hay muchas propuestas esperando a la moderación. Vuelve a intentarlo en unos días, por favor.
checkins-suggest-length = Una pregunta necesita entre { $shortest } y { $longest } caracteres. No se envió nada; vuelve a intentarlo, por favor.
checkins-suggest-nowhere = Los registros de este servidor no empiezan con una pregunta, así que no hay dónde ponerla.
checkins-suggestion-approved = Tu pregunta se ha unido a los registros de **{ $guild }**, sin tu nombre. Gracias por darla.
checkins-suggestion-declined = Gracias por la pregunta que propusiste para los registros de **{ $guild }** el { $day }. Esta vez la moderación no la ha elegido. Eso no dice nada de ti, y otras serán bienvenidas.
checkins-somebody = un miembro

## Lo que ve la moderación

checkins-command-suggestions-name = sugerencias
checkins-command-suggestions-description = Para la moderación: preguntas que proponen los miembros. Solo tú ves la lista.
checkins-command-counts-name = recuento
checkins-command-counts-description = Para la moderación: cuántas invitaciones y respuestas hubo. Solo tú lo ves.
checkins-suggestions-heading = { $count ->
    [0] No hay propuestas esperando.
    [one] Hay una propuesta esperando. Acepta lo que sea abierto y amable, no dé consejos y sirva a quien lo lea.
   *[other] Hay { $count } propuestas esperando. Acepta lo que sea abierto y amable, no dé consejos y sirva a quien lo lea.
}
checkins-suggestions-more = { $count ->
    [one] Detrás de estas espera una más.
   *[other] Detrás de estas esperan { $count } más.
}
checkins-suggestions-done = { $decision ->
    [approved] ✅ Aceptada. Se une a las preguntas, y quien la propuso lo sabrá.
   *[declined] No aceptada. Quien la propuso lo sabrá con amabilidad.
}
checkins-suggestions-late = Sobre esa ya se había decidido.
checkins-suggestion-about = De { $author } { $since }, para { $set }. Se muestra sin nombre.
checkins-suggestion-unreadable = *Esta pregunta ya no se puede leer: falta la clave que la protege.*
checkins-button-approve = Aceptar
checkins-button-decline = No aceptar
checkins-counts-heading = Los registros en números
checkins-counts-empty = En estos días no hubo ningún registro que ya haya terminado.
checkins-counts-day = { $day }: { $invited } con invitación, { $answered } con respuesta
checkins-counts-hardly = { $day }: { $invited } con invitación, pocas o ninguna con respuesta
checkins-counts-most = { $day }: { $invited } con invitación, casi todas o todas con respuesta
checkins-counts-few = { $day }: menos de { $fewest } con invitación
checkins-counts-small = No se muestra nada más a nadie: quién respondió, y qué, queda con cada miembro. Los días se muestran cuando han terminado; de menos de { $fewest } no se muestran números.

## Comandos

checkins-command-name = registro
checkins-command-description = Registros diarios. Lo que respondes es tuyo.
checkins-command-join-name = participar
checkins-command-join-description = Participa en un registro diario. Solo tú ves la respuesta.
checkins-command-leave-name = dejar
checkins-command-leave-description = Deja de participar. Lo que respondiste sigue siendo tuyo. Solo tú ves la respuesta.
checkins-command-now-name = ahora
checkins-command-now-description = Responde lo que tienes abierto. Solo tú lo ves.
checkins-command-settings-name = ajustes
checkins-command-settings-description = Tus registros y cómo te llegan. Solo tú lo ves.
checkins-command-kind-name = registro
checkins-command-kind-description = Cuál de ellos.
checkins-command-direct-name = mensajes-privados
checkins-command-direct-description = Sí: la pregunta te llega también en privado.

## Participar

checkins-join-question = **{ $check_in }**: todavía no participas. Si quieres, desde ahora la pregunta vale también para ti, a tu propia hora. Puedes dejarlo cuando quieras con `/{ checkins-command-name } { checkins-command-leave-name }`.
checkins-button-join = Participar
checkins-joined = Participas en **{ $check_in }**. Qué bien tenerte aquí.
checkins-joined-now = El de hoy está abierto para ti.
checkins-joined-later = El primero te llega { $time }.
checkins-joined-paused = Estás en pausa, así que no se te pregunta nada hasta que termine. `/me` la termina.
checkins-joined-private = No se publica nada en ningún sitio. Responde con `/{ checkins-command-name } { checkins-command-now-name }`, o deja que `/{ checkins-command-name } { checkins-command-settings-name }` te lo envíe en privado.
checkins-left = Ya no participas en **{ $check_in }**. Lo que respondiste sigue siendo tuyo. Puedes volver cuando quieras.
checkins-left-already = No participas en ese.
checkins-no-such-kind = Aquí no hay ningún registro que se llame «{ $check_in }». Elige uno de la lista que aparece al escribir.

checkins-settings-title = Tus registros
checkins-settings-none = Ahora mismo no hay aquí registros para ti. Lo que respondiste antes sigue siendo tuyo.
checkins-settings-in = { $check_in }: participas.
checkins-settings-next = { $check_in }: participas. El próximo llega { $time }.
checkins-settings-not-in = { $check_in }: no participas. `/{ checkins-command-name } { checkins-command-join-name }`
checkins-settings-paused = Estás en pausa. No se pregunta nada y nada se pierde. `/me` la termina.
checkins-settings-more = Tu zona horaria, tus horas de silencio y quién lee tus respuestas por defecto: `/me`
checkins-direct-prompts-on = 📬 Las preguntas te llegan también en privado, fuera de tus horas de silencio.
checkins-direct-prompts-off = 📬 Las preguntas están solo en el canal.
checkins-companions-hear-on = 🤝 Si no se sabe de ti durante un tiempo, tu acompañante puede saberlo.
checkins-companions-hear-off = 🤝 Nadie se entera cuando no te registras.
checkins-button-direct-prompts-on = Enviármelas en privado
checkins-button-direct-prompts-off = No enviármelas en privado
checkins-button-companions-hear-on = Avisar a mi acompañante
checkins-button-companions-hear-off = No avisar a mi acompañante

## Responder

checkins-form-readers = ¿Quién puede leerlo?
checkins-reader-private = Solo yo
checkins-reader-buddy = Mi acompañante y yo
checkins-reader-channel = Todo el canal
checkins-read-by-private = Solo tú puedes leer esta respuesta.
checkins-read-by-buddy = Tú y tu acompañante pueden leer esta respuesta.
checkins-read-by-channel = Todo el canal puede leer esta respuesta.
checkins-yes = Sí
checkins-no = No
checkins-thanks = { $current ->
    [0] Gracias. { checkins-days }
    [1] Gracias. { checkins-days }
   *[other] Gracias. **{ $current }** seguidos · { checkins-days }
}
checkins-days = { $days ->
    [one] **{ $days }** día registrado.
   *[other] **{ $days }** días registrados.
}
checkins-line-both-hard = Es mucho para llevarlo a la vez. Dice algo de ti que lo hayas puesto en palabras.
checkins-line-craving-hard = Muchas ganas, y estás aquí. Vienen como una ola, y no tienes que pasarla en soledad.
checkins-line-mood-hard = Gracias por decir cuánto pesa. No tienes que llevarlo en soledad.
checkins-line-first = El primero. Aquí todo el mundo empezó con uno.
checkins-line-back = Qué bueno verte.
checkins-line-in-a-row = { $current } seguidos. Date un momento para notarlo.
checkins-line-good-mood = Un buen día merece notarse. Da gusto leerlo.
checkins-line-calm = Un día más tranquilo. Ojalá haya más así.
checkins-line-words = Ponerlo en palabras ya es algo.
checkins-line-thanks = Cuenta que te hayas parado un momento.
checkins-offers = Si quieres, ahora mismo:
checkins-own = **{ $check_in }** · se puede cambiar hasta { $closes }
checkins-own-empty = Te registraste sin palabras.
checkins-illegible = Estas palabras ya no se pueden leer: falta la clave que las protege. Puedes escribirlas de nuevo.
checkins-button-change = Cambiar
checkins-button-withdraw = Retirar
checkins-withdrawn = Retirado. Ya nadie puede leerlo y el día no cuenta en tu contra. Mientras esté abierto puedes responder de nuevo.
checkins-now-open = Esto está abierto para ti.
checkins-now-nothing = Ahora mismo no tienes nada abierto. `/{ checkins-command-name } { checkins-command-settings-name }` muestra cuándo llega el próximo.
checkins-button-answer = { $check_in } · { $day }
checkins-button-look = ✓ { $check_in } · { $day }
checkins-shared = **{ $member }** · { $check_in }
checkins-shared-privately = **{ $member }** te deja leer esto · { $check_in }

checkins-not-yet = Todavía no tienes nada abierto: el próximo llega { $time }.
checkins-closed = Este ya se ha cerrado. No se pierde nada: el próximo llega { $time }.
checkins-change-closed = Este ya se ha cerrado, así que no se puede cambiar. Sí puedes retirarlo.
checkins-nothing-answered = Ya no hay ninguna respuesta tuya a este.
checkins-paused = Estás en pausa, así que no se te pregunta nada y nada se pierde. `/me` la termina cuando quieras.
checkins-came-too-late = Este registro se cerró mientras escribías, así que no se recogió. No pasa nada: el próximo llega solo.
checkins-not-saved = Algo falla por nuestra parte y tu respuesta no se pudo guardar. Inténtalo de nuevo dentro de un rato.
checkins-came-to-nothing = Este registro se quitó de los ajustes mientras escribías, así que no se recogió.
checkins-your-words = Tus palabras, por si quieres guardarlas. Nadie más las ha visto:
checkins-ok-heard = Qué bueno saberlo. Gracias por decírnoslo.

## Una ayuda pequeña

checkins-offer-coping = Algo pequeño para los próximos minutos
checkins-button-coping = Algo pequeño
checkins-button-another = Otra
checkins-button-a-person = Necesito a una persona ahora
checkins-coping-breathing-title = Respirar despacio
checkins-coping-breathing = Suelta el aire despacio, más tiempo del que tardó en entrar. Entra mientras cuentas hasta cuatro, sale mientras cuentas hasta seis. Unas cuantas veces, como te venga bien. Si hoy no te sirve contar, sigue solo el aire que sale.
checkins-coping-wave-title = Como una ola
checkins-coping-wave = Las ganas suben, se quedan un rato y bajan otra vez, a menudo en media hora. Puedes mirarlas unos minutos sin hacer nada: ¿en qué parte del cuerpo están? ¿Crecen o se encogen? A algunas personas un vaso de agua u otra habitación les hace la espera más fácil.
checkins-coping-five-things-title = Cinco cosas
checkins-coping-five-things = Mira a tu alrededor y nombra cinco cosas que ves. Luego cuatro que puedes tocar, tres que oyes, dos que hueles, una que saboreas. Despacio, en voz alta si quieres. A muchas personas las devuelve a la habitación en la que están.
