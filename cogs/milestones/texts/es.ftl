### Lo que dicen los logros. Con cariño, claro y breve. Volver a consumir no le quita nada a nadie.

## Comandos

milestones-command-milestone-name = logro
milestones-command-milestone-description = Lo que cuentas y tus logros
milestones-command-milestones-name = logros
milestones-command-milestones-description = Los logros del grupo
milestones-command-start-name = empezar
milestones-command-start-description = Empieza a contar algo. Antes ves quién vería qué.
milestones-command-show-name = ver
milestones-command-show-description = Lo que cuentas, dónde estás, tus fichas. Solo lo ves tú.
milestones-command-share-name = compartir
milestones-command-share-description = Publica tu tarjeta aquí. Antes la ves tú, y quién la vería.
milestones-command-edit-name = editar
milestones-command-edit-description = Cambia un contador: su fecha, su nombre, quién lo ve, qué muestra.
milestones-command-reset-name = reiniciar
milestones-command-reset-description = Cuando vuelves a empezar. En privado; no pierdes nada de lo que tenías.
milestones-command-end-name = terminar
milestones-command-end-description = Deja de contar algo, y conserva o borra lo contado.
milestones-command-upcoming-name = próximos
milestones-command-upcoming-description = Los logros que otros comparten, por fecha. Solo tú ves la lista.
milestones-option-what-name = qué
milestones-option-what-description = Elige uno o escribe tus propias palabras
milestones-option-when-name = desde
milestones-option-when-description = Desde cuándo: hace 3 semanas, el martes pasado, 29.02.2024, 2024-02-29 07:30, ahora
milestones-option-goal-name = meta
milestones-option-goal-description = Lo que te propones. Solo lo ves tú.
milestones-option-who-name = quién-lo-ve
milestones-option-who-description = Quién se entera de tus logros. Solo tú, si no lo cambias.
milestones-option-counter-name = contador
milestones-option-counter-description = Cuál, si cuentas varios
milestones-option-name-name = nombre
milestones-option-name-description = Cómo quieres llamarlo
milestones-option-shows-name = muestra
milestones-option-shows-description = Qué número quieres ver
milestones-option-steps-name = pasos
milestones-option-steps-description = Qué pasos se celebran
milestones-option-money-name = dinero-al-día
milestones-option-money-description = Lo que costaba un día, más o menos. 0: no mostrarlo.
milestones-option-currency-name = moneda
milestones-option-currency-description = De ese dinero: USD, EUR, MXN, …
milestones-option-minutes-name = minutos-al-día
milestones-option-minutes-description = Cuántos minutos del día ocupaba. 0: no mostrarlo.
milestones-choice-private = Solo yo
milestones-choice-unnamed = Mi grupo, sin decir de qué se trata
milestones-choice-named = Mi grupo, con el nombre
milestones-choice-current = El tramo actual
milestones-choice-total = Todos los días juntos
milestones-choice-days-of-days = Días de días, como 78 de 79
milestones-choice-no-number = Ningún número
milestones-goal = { $goal ->
    [moderation] Moderación
    [medication-assisted] Con ayuda de medicación
   *[abstinence] Abstinencia
}

## Pasos y fichas

milestones-unit = { $unit ->
    [hours] { $count ->
        [one] hora
       *[other] horas
    }
    [weeks] { $count ->
        [one] semana
       *[other] semanas
    }
    [months] { $count ->
        [one] mes
       *[other] meses
    }
    [years] { $count ->
        [one] año
       *[other] años
    }
   *[days] { $count ->
        [one] día
       *[other] días
    }
}
milestones-step = { $unit ->
    [hours] { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
    [weeks] { $count ->
        [one] { $count } semana
       *[other] { $count } semanas
    }
    [months] { $count ->
        [one] { $count } mes
       *[other] { $count } meses
    }
    [years] { $count ->
        [one] { $count } año
       *[other] { $count } años
    }
   *[days] { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
}
milestones-chip-no-number = Un paso
milestones-chip-welcome = Hola otra vez
milestones-chip-described = Una ficha redonda: { $words }
milestones-card-unnamed = Mis días
milestones-card-chips = { $count ->
    [0] Todavía sin fichas
    [one] Una ficha
   *[other] { $count } fichas
}
milestones-days-of-days = { $days } de { $of }
milestones-caption-total = todos los días juntos

## Celebraciones

milestones-post = { $member }: { $step }
milestones-post-named = { $member }: { $step } · { $name }
milestones-post-no-number = { $member } ha alcanzado un logro
milestones-post-no-number-named = { $member } ha alcanzado un logro · { $name }
milestones-private-title = { $step } · { $name }
milestones-private-title-no-number = Un logro · { $name }
milestones-private-only-you = Esto solo lo ves tú.
milestones-private-only-you-from = Esto solo lo ves tú. Lo cuentas en { $guild }.
milestones-button-glad = Felicitar
milestones-glad-one = { $name } se alegra contigo
milestones-glad-two = { $first } y { $last } se alegran contigo
milestones-glad-others = { $count ->
    [one] { $names } y una persona más se alegran contigo
   *[other] { $names } y { $count } personas más se alegran contigo
}
milestones-glad-thanks = Gracias. Tu nombre aparecerá en la publicación en un momento. Púlsalo otra vez para retirarlo.
milestones-glad-taken-back = Retirado.
milestones-glad-own = Este es tuyo. Los demás pueden pulsar aquí para alegrarse contigo.
milestones-glad-gone = Esta publicación ya no se conserva.
milestones-welcome-back = **Hola otra vez.** Qué bueno que estés aquí.

## Fechas

milestones-date-read = Lo entiendo como **{ $when }**. ¿Es correcto?
milestones-date-clock = He contado con la hora de { $zone }. Si la tuya es otra, ponla primero con `/me`.
milestones-date-which = ¿A cuál te refieres?
milestones-date-future = { $when } todavía no ha llegado. Escribe una fecha que ya haya pasado.
milestones-date-not-understood = { $reason ->
    [no-such-day] Ese día o esa hora no existe.
    [too-vague] Podrían ser muchos días. Dilo con más exactitud, por favor.
    [too-long-ago] Eso fue hace más de cien años.
   *[unreadable] No encontré ninguna fecha ahí.
}
milestones-date-examples =
    Puedes escribir, por ejemplo: `hace 3 semanas` · `el martes pasado` · `29.02.2024` · `2024-02-29 07:30` · `ahora`
    No ha cambiado nada.
milestones-button-no = No, déjalo
milestones-draft-gone = Esto ya tiene respuesta o es demasiado antiguo. Usa el comando otra vez, por favor.
milestones-discarded = De acuerdo. No ha cambiado nada.

## Empezar y editar

milestones-start-what = Contarás **{ $name }** desde entonces.
milestones-seen-private = 🔒 Solo lo ves tú. Los logros te llegan en un mensaje privado.
milestones-seen-unnamed = 👥 Tu grupo ve tu nombre y el paso cuando llegas a uno, pero no de qué se trata.
milestones-seen-named = 👥 Tu grupo ve tu nombre, el paso cuando llegas a uno y de qué se trata.
milestones-in-channel = Se publican en { $channel }.
milestones-no-channel = El grupo aún no tiene un canal para eso, así que te llegan en privado hasta que lo tenga.
milestones-button-start = Sí, empezar
milestones-button-correct = Sí, corregirla
milestones-started = Ya cuenta. 🌱
milestones-date-change = **{ $name }** contará desde entonces. Es una corrección: no se reinicia nada.
milestones-date-corrected = La fecha está corregida.
milestones-date-overlaps = En esa fecha seguía un tramo anterior de este contador. Elige una fecha posterior.
milestones-edited = **{ $name }** ha cambiado.
milestones-edit-nothing = Elige al menos una cosa que cambiar: la lista de opciones se abre al escribir el comando.
milestones-name-empty = Ponle un nombre de unas cuantas letras, por favor.
milestones-too-many = Ya tienes { $most } contadores aquí. Borra uno primero con `/{ milestones-command-milestone-name } { milestones-command-end-name }`.
milestones-currency-unknown = No conozco esa moneda. Escribe sus tres letras, como USD, EUR o MXN.
milestones-goal-unknown = Elige una de las metas de la lista, por favor.
milestones-steps-unknown = Elige uno de los grupos de pasos de la lista, por favor.
milestones-not-running = Este contador no está en marcha ahora. `/{ milestones-command-milestone-name } { milestones-command-show-name }` te los muestra todos.

## Ver

milestones-nothing-yet = Todavía no cuentas nada aquí. Con `/{ milestones-command-milestone-name } { milestones-command-start-name }` empiezas; solo lo ves tú, si no eliges otra cosa.
milestones-which-counter = Cuentas varias cosas. Elige una en la opción `contador`.
milestones-no-such-counter = No tienes ningún contador así aquí. `/{ milestones-command-milestone-name } { milestones-command-show-name }` te los muestra todos.
milestones-counter-gone = Este contador ya no está. `/{ milestones-command-milestone-name } { milestones-command-show-name }` te los muestra todos.
milestones-overview-title = ## Lo que cuentas
milestones-only-you = Esto solo lo ves tú.
milestones-menu-look = Ver uno
milestones-short-resting = descansa
milestones-short-ended = terminado
milestones-short-running = en marcha
milestones-resting = Descansa. Lo que contaste se queda. Cuando quieras, con un botón empiezas de nuevo.
milestones-ended = Has dejado de contarlo. Lo que contaste se queda.
milestones-since = Desde { $when }
milestones-coming = { $step } { $when }
milestones-coming-no-number = un paso { $when }
milestones-next = Lo siguiente: { $step }
milestones-longest = { $days ->
    [one] Tramo más largo: { $days } día
   *[other] Tramo más largo: { $days } días
}
milestones-total = { $days ->
    [one] Todos los días juntos: { $days } día
   *[other] Todos los días juntos: { $days } días
}
milestones-won-back = Recuperado, más o menos: { $what }
milestones-note = Tu nota para ti, { $when }: { $note }
milestones-illegible = Las palabras que le diste ya no se pueden leer. `/{ milestones-command-milestone-name } { milestones-command-edit-name }` le da otra vez un nombre; tus días están todos.
milestones-steps-gone = Los pasos que elegiste ya no están, así que valen los habituales. `/{ milestones-command-milestone-name } { milestones-command-edit-name }` ofrece otros.
milestones-button-share = Compartir…
milestones-button-begin-again = Empezar de nuevo ahora

## Compartir

milestones-share-preview = Esto es lo que vería, con tu nombre, cualquiera que pueda leer { $channel }. No se guarda: los cambios posteriores no la cambian y no puedo retirarla; alguien de moderación puede borrarla.
milestones-button-share-here = Compartirla aquí
milestones-shared = Compartida. Gracias por dejar que otros la vean.
milestones-shared-post = { $member } comparte dónde está.
milestones-share-changed = Tu contador ha cambiado desde que viste esta tarjeta. No se ha publicado nada. `/{ milestones-command-milestone-name } { milestones-command-share-name }` la muestra como es ahora.
milestones-share-not-you = No puedes escribir en este canal, así que tu tarjeta no se puede compartir aquí. Prueba en otro.
milestones-share-not-me = No puedo escribir en este canal, o no puedo publicar imágenes. Prueba en otro.
milestones-upcoming-title = ## Logros que vienen
milestones-upcoming-none = No hay logros compartidos en las próximas semanas. Aquí solo están los de quienes dejan que el grupo lo sepa.
milestones-upcoming-line = { $when } · { $member } · { $step }
milestones-upcoming-named = { $when } · { $member } · { $step } · { $name }
milestones-upcoming-no-number = { $when } · { $member } · un logro

## Volver a consumir

milestones-return-title = Volver a empezar
milestones-return-when = ¿Cuándo fue?
milestones-return-when-hint = Vacío: ahora mismo. O bien: ayer, el martes pasado, 2024-02-29 07:30
milestones-return-is-it = ¿Ya pasó?
milestones-return-over = Ya pasó; volver a contar desde entonces
milestones-return-going-on = Todavía no; dejar descansar el contador
milestones-return-note = Una nota para ti
milestones-return-note-hint = Solo tú puedes leerla. Puedes dejarla vacía.
milestones-return-tell = ¿Quién debe saberlo?
milestones-tell-nobody = Nadie
milestones-tell-companion = Mi acompañante
milestones-tell-moderator = Alguien de moderación
milestones-tell-moderator-what = Ve tu nombre y que te gustaría que una persona te escriba.
milestones-button-record = Sí, anotarlo
milestones-return-will = { $over ->
    [no] Tu contador descansa desde entonces, hasta que empieces de nuevo.
   *[yes] Tu contador vuelve a contar desde entonces.
} { $tell ->
    [companion] Se lo diremos a tu acompañante.
    [moderator] Estamos llamando a alguien de moderación para ti. Ve tu nombre y que te gustaría que una persona te escriba.
   *[nobody] No se lo diremos a nadie.
}
milestones-return-before-start = Eso es antes de que empezara este contador. `/{ milestones-command-milestone-name } { milestones-command-edit-name }` corrige su fecha.
milestones-return-words-for-moderators = Me gustaría que una persona me escriba.
milestones-returned = **Gracias por contarlo. Estás aquí, y eso cuenta.** Tus días, tu tramo más largo y tus fichas siguen siendo tuyos.
milestones-returned-over = **{ $name }** vuelve a contar.
milestones-returned-resting = **{ $name }** descansa. Cuando quieras, con un botón empiezas de nuevo.
milestones-returned-private = 🔒 Ahora solo lo ves tú, para que nada de lo que ve tu grupo muestre lo que ha pasado. Cuando quieras, con un botón vuelve a enterarse de tus logros, aquí o en `/{ milestones-command-milestone-name } { milestones-command-show-name }`. Los primeros muestran que has vuelto a empezar.
milestones-button-share-again = Que mi grupo vuelva a enterarse
milestones-shared-again = Desde ahora tu grupo vuelve a enterarse de tus logros. `/{ milestones-command-milestone-name } { milestones-command-edit-name }` lo cambia.
milestones-returned-told = { $told ->
    [companion] Se lo estamos diciendo a tu acompañante. Si no acepta mensajes privados, te aviso.
    [moderator] Estamos llamando a alguien de moderación. Ve tu nombre y que te gustaría que una persona te escriba.
   *[nobody] Nadie más lo sabe.
}
milestones-button-undo = Fue un error
milestones-undone = **{ $name }** sigue como si nada se hubiera dicho.
milestones-undo-gone = Esto ya no se puede deshacer. `/{ milestones-command-milestone-name } { milestones-command-edit-name }` corrige una fecha.
milestones-not-resting = Este contador no está descansando. `/{ milestones-command-milestone-name } { milestones-command-show-name }` te los muestra todos.
milestones-begun-again = **{ $name }** vuelve a contar desde ahora. 🌱
milestones-companion-told = { $member } quería que supieras que ha vuelto a consumir, y le alegraría saber de ti.
milestones-companion-not-told = Tu acompañante no acepta mensajes privados ahora, así que no lo sabe. Quizá puedas hablarle de otra manera.

## Terminar

milestones-end-ask = ¿Quieres dejar de contar **{ $name }**? Puedes conservar lo contado o borrarlo todo para siempre, también lo publicado en el canal.
milestones-button-keep = Dejarlo y conservarlo
milestones-button-delete = Borrarlo para siempre
milestones-end-kept = Ya no se cuenta. `/{ milestones-command-milestone-name } { milestones-command-show-name }` te lo sigue mostrando.
milestones-end-deleted = Está borrado.
