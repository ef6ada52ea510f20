### Lo que dicen los registros diarios. Breve y amable; la persona primero. Nunca una palabra sobre quién no respondió.

## La pregunta del día

checkins-prompt-private = Solo tú ves lo que escribes, a menos que elijas otra cosa.
checkins-prompt-direct = De { $guild }. Pediste recibirlo en privado; `/check-in settings` lo cambia.
checkins-button-check-in = Registrarme

## Unas palabras para quien lleva un tiempo sin responder

checkins-nudge = Ha pasado un tiempo desde tu último registro en **{ $guild }**. Nadie espera nada de ti y nadie más ve esto. Solo queríamos saludarte. Si te apetece un descanso, `/me` puede pausarlo todo.
checkins-button-ok = Estoy bien
checkins-nudge-companion = { $member } lleva unos días sin registrarse en **{ $guild }** y quiso que lo supieras. Puede que no signifique nada. Un saludo breve de tu parte podría hacerle bien.

## Lo que ahora no es posible

checkins-kind-gone = Este registro ya no se pregunta. Lo que respondiste antes sigue siendo tuyo.
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
checkins-history-empty = Todavía no hay nada que dibujar para { $dates }, y está bien así. Cuando quieras, ahí está `/check-in now`.
checkins-history-days = { $count ->
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
    [higher] Más alto en la segunda mitad de este tiempo que en la primera.
    [lower] Más bajo en la segunda mitad de este tiempo que en la primera.
   *[same] Más o menos igual en las dos mitades de este tiempo.
}
checkins-history-landmarks = Días señalados: { $marks }.
checkins-button-span = { $days } días
checkins-week-heading = Tus últimos siete días
checkins-week-days = { $count ->
    [one] Hiciste tu registro un día.
   *[other] Hiciste tu registro { $count } días.
}
checkins-week-empty = En estos días no hubo registro, y no se te pide nada por ello.
checkins-week-own-words = Con tus palabras
checkins-week-more-words = { $count ->
    [one] … y una línea más. En `/check-in export` está todo.
   *[other] … y { $count } líneas más. En `/check-in export` está todo.
}
checkins-week-sent = De { $guild }. Pediste recibir esto al final de tu semana. La pregunta es solo para ti; no necesita respuesta.
checkins-week-sending-begins = Los domingos por la tarde, fuera de tus horas de silencio, te enviaré esto en privado: en las semanas en que hiciste algún registro, y no durante una pausa. `/check-in week` lo cambia.
checkins-week-sending-ends = Ya no te enviaré tu semana. `/check-in week` la muestra cuando quieras.
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
checkins-suggest-words-description = Abierta, amable y de respuesta corta. Tu nombre no se muestra con ella.
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
checkins-counts-empty = En estos días no se invitó a nadie.
checkins-counts-day = { $day }: { $invited } con invitación, { $answered } con respuesta
checkins-counts-few = { $day }: menos de { $fewest } con invitación
checkins-counts-small = No se muestra nada más a nadie: quién respondió, y qué, queda con cada miembro. De menos de { $fewest } no se muestran números.
