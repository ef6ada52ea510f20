### Lo que dice la atención en crisis. Con cariño, claro, la persona primero. Sin promesas, sin detalles de ningún
### método, siempre una persona y una línea de ayuda.

crisis-a-moderator = alguien de moderación

## Comandos

crisis-command-alert-name = alerta
crisis-command-alert-description = Necesito a una persona ahora. Solo lo ve el equipo.
crisis-command-alert-words-name = palabras
crisis-command-alert-words-description = Lo que quieras contarles, si quieres. Bastan unas palabras.
crisis-command-alerts-name = alertas
crisis-command-alerts-description = Para moderación: las alertas abiertas, o una completa. Solo tú ves la respuesta.
crisis-command-alerts-number-name = id
crisis-command-alerts-number-description = El número de una alerta.
crisis-command-help-lines-name = líneas-de-ayuda
crisis-command-help-lines-description = Personas a las que llamar o escribir, por país. Solo tú ves la respuesta.
crisis-command-help-lines-country-name = país
crisis-command-help-lines-country-description = Dónde estás. Lo recuerdo para la próxima vez.
crisis-menu-report-name = Avisar a moderación

## El aviso que ve la moderación

crisis-post-title = { $tier ->
    [emergency] 🆘 Emergencia · alerta { $alert }
    [urgent] 🔴 Urgente · alerta { $alert }
   *[concern] 🟠 Preocupación · alerta { $alert }
}
crisis-post-server = Servidor: **{ $guild }**
crisis-state-open = **Nadie la tiene todavía.**
crisis-state-acknowledged = **La tiene { $moderator }**, desde { $since }.
crisis-state-resolved = ✅ Resuelta por { $moderator } { $since }.
crisis-state-false-alarm = Cerrada como falsa alarma por { $moderator } { $since }.
crisis-post-who = **Quién** { $member }
crisis-post-where = **Dónde** { $channel }
crisis-post-when = **Cuándo** { $time }
crisis-post-count = { $linked ->
    [no] { $count } mensajes hasta ahora, el primero { $first }.
   *[yes] { $count } mensajes hasta ahora, el primero { $first }; el último está enlazado abajo.
}
crisis-post-why-rule = { $count ->
    [one] **Por qué** coincidió la regla { $rules }
   *[other] **Por qué** coincidieron las reglas { $rules }
}
crisis-post-why-request = **Por qué** pide que venga una persona
crisis-reporters = Aviso de { $reporters }. { $member } no debe saber de quién.
crisis-post-why-report = **Por qué** alguien te pide que lo mires. `/{ crisis-command-alerts-name } { crisis-command-alerts-number-name }:{ $alert }` te muestra quién.
crisis-post-words = **En sus palabras**
crisis-words-lost = *Ya no se pueden leer estas palabras: falta la clave que las protege. Puede que quien administra el bot aún la tenga.*
crisis-post-late = { $minutes ->
    [one] ⏳ Se publicó { $minutes } minuto antes de que el bot pudiera verlo: no estaba conectado.
   *[other] ⏳ Se publicó { $minutes } minutos antes de que el bot pudiera verlo: no estaba conectado.
}
crisis-post-private-message = Escribió al bot en privado, así que no hay mensaje al que ir. Escríbele, por favor.
crisis-post-form = Lo escribió en un formulario o comando del bot; nadie más lo vio, así que no hay mensaje al que ir. Escríbele, por favor.
crisis-post-blocked = AutoMod impidió que el mensaje apareciera, así que quizá no haya adónde ir. Escríbele, por favor.
crisis-post-note-not-sent = Nadie le ha escrito todavía.
crisis-post-note-not-needed = Se le mostraron líneas de ayuda.
crisis-post-note-had-one = Recibió hace poco una nota privada con líneas de ayuda.
crisis-post-note-on-its-way = Una nota privada con líneas de ayuda va en camino.
crisis-post-note-delivered = Recibió una nota privada con líneas de ayuda.
crisis-post-note-closed = ⚠️ Tiene cerrados los mensajes privados, así que no le llegó nada. Búscale donde escribe, por favor.

crisis-button-acknowledge = Me encargo
crisis-button-resolve = Resolver
crisis-button-false-alarm = Falsa alarma
crisis-button-send-help-lines = Enviar líneas de ayuda
crisis-button-go-to-message = Ir al mensaje
crisis-button-go-to-channel = Ir al canal
crisis-button-open-alert = Abrir la alerta
crisis-button-show = Mostrar

crisis-ping-waiting = { $tier ->
    [emergency] 🆘 Nadie tiene aún la alerta { $alert } (emergencia, { $member }).
    [urgent] 🔴 Nadie tiene aún la alerta { $alert } (urgente, { $member }).
   *[concern] 🟠 Nadie tiene aún la alerta { $alert } (preocupación, { $member }).
} { $place ->
    [none] Llegó { $opened }.
   *[channel] Llegó { $opened } en { $place }.
}
crisis-ping-superseded = -# Se ha recordado de nuevo: [el recordatorio más reciente]({ $address })
crisis-ping-several = { $count ->
    [one] Nadie tiene aún esta alerta:
   *[other] Nadie tiene aún estas { $count } alertas:
}
crisis-ping-several-line = { $tier ->
    [emergency] 🆘 **{ $alert }** · emergencia · { $opened } · [abrirla]({ $address })
    [urgent] 🔴 **{ $alert }** · urgente · { $opened } · [abrirla]({ $address })
   *[concern] 🟠 **{ $alert }** · preocupación · { $opened } · [abrirla]({ $address })
}
crisis-ping-raised = { $tier ->
    [emergency] 🆘 La alerta { $alert } ({ $member }, { $opened }) es ahora una emergencia.
    [urgent] 🔴 La alerta { $alert } ({ $member }, { $opened }) es ahora urgente.
   *[concern] 🟠 La alerta { $alert } ({ $member }, { $opened }) ha cambiado.
}
crisis-ping-news = { $tier ->
    [emergency] 🆘 { $member } ha vuelto a escribir: alerta { $alert } (emergencia, { $opened }).
    [urgent] 🔴 { $member } ha vuelto a escribir: alerta { $alert } (urgente, { $opened }).
   *[concern] 🟠 { $member } ha vuelto a escribir: alerta { $alert } (preocupación, { $opened }).
}
crisis-ping-answered = { $tier ->
    [emergency] Alerta { $alert } (emergencia, { $member }), { $opened }.
    [urgent] Alerta { $alert } (urgente, { $member }), { $opened }.
   *[concern] Alerta { $alert } (preocupación, { $member }), { $opened }.
}

## Lo que ve solo quien modera

crisis-acknowledged = Ahora la tienes tú. Escribe a { $member } en cuanto puedas y pulsa Resolver cuando haya pasado.
crisis-acknowledged-member-told = Se le está diciendo que una persona se encarga, sin tu nombre.
crisis-acknowledged-member-not-told = El bot no le ha dicho nada.
crisis-taken-by-you = Ya la tienes tú, desde { $since }.
crisis-taken-by = La tiene { $moderator }, desde { $since }.
crisis-taken-by-somebody = La tiene otra persona de moderación, desde { $since }.
crisis-finished-by = Esto ya ha terminado: { $moderator } lo cerró { $since }.
crisis-finished-by-somebody = Esto ya ha terminado: alguien de moderación lo cerró { $since }.
crisis-finished-gone = Esta alerta ha terminado y sus detalles se han borrado.
crisis-about-you = Esta alerta es sobre ti; deja, por favor, que otra persona la tome. No tienes que cargar con esto a solas.
crisis-help-lines-on-their-way = Una nota privada con líneas de ayuda va en camino. Dice que la envía el equipo.
crisis-help-lines-sent-already = Ya se le ha escrito.
crisis-resolve-title = Resolver la alerta { $alert }
crisis-false-alarm-title = Alerta { $alert }: falsa alarma
crisis-closing-note-label = Una nota para el equipo (opcional)
crisis-closing-note-description = Se guarda cifrada. Moderación la encuentra con /alertas.
crisis-closed-resolved = Resuelta. Gracias por estar ahí. Respira antes de lo siguiente.
crisis-closed-false-alarm = Cerrada como falsa alarma. Mejor una de más que una de menos.

crisis-list-title = Alertas abiertas
crisis-list-empty = No hay ninguna alerta abierta.
crisis-list-line = { $tier ->
    [emergency] 🆘 **{ $alert }** · { $member } · { $opened }
    [urgent] 🔴 **{ $alert }** · { $member } · { $opened }
   *[concern] 🟠 **{ $alert }** · { $member } · { $opened }
}
crisis-list-more = { $count ->
    [one] Y { $count } más. `/{ crisis-command-alerts-name } { crisis-command-alerts-number-name }:` muestra cualquiera.
   *[other] Y { $count } más. `/{ crisis-command-alerts-name } { crisis-command-alerts-number-name }:` muestra cualquiera.
}
crisis-list-choice = { $tier ->
    [emergency] { $alert } · emergencia
    [urgent] { $alert } · urgente
   *[concern] { $alert } · preocupación
} · { $state ->
    [acknowledged] alguien la tiene
   *[open] nadie la tiene
}
crisis-no-such-alert = No hay ninguna alerta con ese número en este servidor. `/{ crisis-command-alerts-name }` muestra las abiertas.

crisis-history-title = Qué ha pasado
crisis-history-note = **La nota**
crisis-history-earlier = { $count ->
    [one] -# Se omite { $count } línea anterior.
   *[other] -# Se omiten { $count } líneas anteriores.
}
crisis-history-opened = Se abrió la alerta.
crisis-history-joined = Volvió a escribir o a pedir ayuda, o alguien volvió a avisar.
crisis-history-raised = Se volvió más urgente.
crisis-history-posted = Se publicó para moderación.
crisis-history-escalated = Nadie la tenía: paso { $figure } de la escalada.
crisis-history-pinged = Se volvió a llamar a moderación.
crisis-history-post-failed = Un canal no aceptó el aviso (Discord dice { $figure }).
crisis-history-writing-to-people = Ningún canal lo aceptó; el bot escribe en privado a personas del equipo: { $figure }.
crisis-history-person-reached = { $actor } lo recibió en privado.
crisis-history-person-unreachable = No se pudo escribir a { $actor }.
crisis-history-nobody-reached = ⚠️ No se pudo avisar a nadie, ni en un canal ni en privado.
crisis-history-note-delivered = La nota privada llegó.
crisis-history-note-closed = Tiene cerrados los mensajes privados.
crisis-history-pointer-posted = Se publicó en el canal una línea para todo el mundo sobre las líneas de ayuda.
crisis-history-pointer-failed = Tampoco se pudo publicar la línea sobre las líneas de ayuda.
crisis-history-help-lines-offered = { $actor } hizo enviar líneas de ayuda.
crisis-history-acknowledged = { $actor } la tomó.
crisis-history-member-told = Se le dijo que una persona se encarga.
crisis-history-member-not-told = No se le pudo decir que una persona se encarga.
crisis-history-resolved = { $actor } la resolvió.
crisis-history-false-alarm = { $actor } la cerró como falsa alarma.

## Lo que ve la persona

crisis-note-title = No tienes que pasar por esto a solas
crisis-names = { $first } y { $last }
crisis-note-opening = Algo que escribiste nos hizo pensar que lo estás pasando mal, y preferimos escribirte una vez de más. { $count ->
    [one] El equipo de { $guild } lo sabe, y nadie más allí.
   *[other] Los equipos de { $guild } lo saben, y nadie más allí.
}
crisis-note-offered = El equipo de { $guild } piensa en ti y quería que tuvieras esto a mano.
crisis-note-quiet = { $count ->
    [one] Hola de parte de { $guild }. El equipo está ahí para ti, y nadie más allí lo sabe. Toca las líneas de abajo cuando no haya nadie contigo.
   *[other] Hola de parte de { $guild }. Los equipos están ahí para ti, y nadie más allí lo sabe. Toca las líneas de abajo cuando no haya nadie contigo.
}
crisis-taken-quiet = Hola de parte de { $guild }. Una persona del equipo te va a escribir.
crisis-note-closing = Si lo entendimos mal, no pasa nada. No has hecho nada malo, y no tienes que hacer nada.
crisis-taken = Una persona del equipo de **{ $guild }** lo ha visto y se está ocupando. Si quieres hablar antes de que te escriba, el botón de abajo muestra a personas que escuchan.
crisis-pointer = 💛 Una línea para todo el mundo: hay horas difíciles. `/{ crisis-command-help-lines-name }` muestra a quién llamar o escribir, y solo lo ves tú. `/{ crisis-command-alert-name }` llama a una persona del equipo, en privado.

crisis-button-a-person = Una persona, por favor
crisis-button-quiet-person = Escríbanme
crisis-button-quiet-more = Más
crisis-offer-person = **Una persona del equipo**: el botón avisa al equipo, y nadie más lo ve.
crisis-offer-help-lines = **Líneas de ayuda**: personas a quienes llamar o escribir, a cualquier hora.
crisis-button-offered-person = Necesito a alguien ahora
crisis-button-elsewhere = Líneas en otro país
crisis-button-help-lines = Líneas de ayuda

crisis-request-title = Gracias por decirlo
crisis-request-told = Se está llamando ahora mismo al equipo, una y otra vez hasta que alguien responda.
crisis-request-told-teams = { $count ->
    [one] Se está llamando ahora mismo al equipo de { $guild }, una y otra vez, hasta que alguien conteste.
   *[other] Se está llamando ahora mismo a los equipos de { $guild }, una y otra vez, hasta que alguien conteste.
}
crisis-request-taken = Una persona del equipo se encarga desde { $since }, y puede ver que lo has pedido.
crisis-request-words = Tus palabras van al equipo. El bot las olvida cuando esto termine.
crisis-request-words-held-back = Tus palabras no le llegaron a nadie: no sé a qué equipo te referías. Para contarle más a uno de ellos, usa `/{ crisis-command-alert-name }` en su servidor.
crisis-request-tell-too = Avisar también a otro equipo
crisis-request-private = Solo el equipo sabe que lo has pedido.
crisis-request-failed = Tu llamada no se pudo guardar ahora mismo. Se está intentando de nuevo. Por favor, escribe también directamente a alguien de moderación o a una de estas personas:
crisis-request-broken = Algo falló de nuestro lado ({ $reference }), así que no puedo asegurarte que el equipo te haya oído. Por favor, escribe directamente a alguien de moderación, o a una de estas personas:
crisis-no-shared-server = No encuentro ningún servidor en el que estemos los dos, así que no hay equipo al que pueda llamar. Por favor, acude a una de estas personas:
crisis-report-done = Gracias por estar pendiente. Se está llamando al equipo. A quien escribió el mensaje no se le dice quién lo pidió.
crisis-report-of-bot = Este mensaje viene de una aplicación, así que no sé de quién trata. Usa `/{ crisis-command-alert-name }` y cuenta lo que viste, por favor.

crisis-lines-country = Con quién hablar · { $country }
crisis-lines-international = Con quién hablar, en cualquier lugar
crisis-lines-emergency = 🚑 Peligro ahora mismo, para ti u otra persona: **{ $number }**
crisis-line-phone = 📞 **{ $number }**
crisis-line-text = 💬 mensaje al **{ $number }**
crisis-line-text-word = 💬 envía { $word } al **{ $number }**
crisis-help-lines-remembered = Recordaré este país para ti. Otra elección lo cambia.
crisis-help-lines-private = Solo tú ves esto.
crisis-help-lines-choose = Otro país
crisis-help-lines-choose-among = Otro país: de { $first } a { $last }
crisis-help-lines-where = ¿Dónde estás? Elige un país y lo recordaré para ti.
crisis-help-lines-none-there = Aún no conozco líneas de ayuda para **{ $country }**. Estas personas pueden ayudar igualmente, y el menú de abajo tiene todos los países de los que conozco líneas.
