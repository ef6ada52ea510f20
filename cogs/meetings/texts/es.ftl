### Lo que dicen las reuniones. Breve, amable, la persona primero. Lo que se dice en una reunión se queda en ella.


## El calendario

meetings-command-list-name = reuniones
meetings-command-list-description = Reuniones en curso y próximas. Solo tú ves la lista.
meetings-button-remind = Avísame
meetings-button-remind-stop = Sin más avisos
meetings-button-calendar = Archivo de calendario
meetings-announcement-open = **La sala está abierta.** Ven como estés; basta con escuchar.
meetings-announcement-over = Esta reunión ha terminado. Gracias por venir.
meetings-announcement-cancelled = Esta reunión no se celebra: { $when }
meetings-announcement-following = La siguiente: { $when }
meetings-announcement-series-ended = Esta reunión ya no se celebra. `/{ meetings-command-list-name }` muestra las demás.
meetings-kind-voice = Voz
meetings-kind-stage = Escenario
meetings-kind-text = Por escrito
meetings-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
meetings-audience-open = abierta a todo el mundo
meetings-audience-closed = para miembros
meetings-audience-newcomers = para quienes empiezan
meetings-audience-women = para mujeres
meetings-audience-men = para hombres
meetings-audience-lgbtq = para personas LGBTQ+
meetings-audience-young-people = para jóvenes
meetings-event-how = La sala se abre un poco antes. En este servidor, `/{ meetings-command-list-name }` muestra cómo entrar. Puedes venir como estés, y basta con escuchar.
meetings-reminder = **{ $meeting }** en { $guild }: { $when }
meetings-reminder-open = **{ $meeting }** en { $guild } está abierta: { $when }
meetings-reminder-how = Pediste este aviso. En el servidor, `/{ meetings-command-list-name }` muestra cómo entrar.
meetings-remind-on = { $minutes ->
    [one] Recibirás un aviso privado { $minutes } minuto antes de cada una de estas reuniones. Pulsa otra vez para dejarlo.
   *[other] Recibirás un aviso privado { $minutes } minutos antes de cada una de estas reuniones. Pulsa otra vez para dejarlo.
}
meetings-remind-off = { $minutes ->
    *[other] Ya no recibirás avisos de esta reunión.
}
meetings-wishes-kept = { $count ->
    [0] No recibes avisos de ninguna reunión.
    [one] Recibes un aviso privado de { $count } reunión.
   *[other] Recibes un aviso privado de { $count } reuniones.
}
meetings-no-such-meeting = El grupo ya no tiene esa reunión. `/{ meetings-command-list-name }` muestra las demás.
meetings-list-title = Reuniones
meetings-list-now = En curso
meetings-list-coming = Próximas
meetings-list-more = { $count ->
    [one] y { $count } más en las próximas dos semanas
   *[other] y { $count } más en las próximas dos semanas
}
meetings-list-none = No hay nada previsto en las próximas dos semanas.
meetings-list-by-format = ¿Qué tipo de reunión?
meetings-list-any-format = Cualquier tipo de reunión
meetings-list-by-language = ¿En qué idioma?
meetings-list-any-language = Cualquier idioma
meetings-list-remind = Avísame en privado de…
meetings-calendar = Abre este archivo con tu calendario. Cada evento está marcado como privado, y su nombre es el que los miembros dan a la reunión.
meetings-hindrance-event-permission = No puedo crear eventos en este servidor, así que las reuniones se anuncian sin ellos. Para cambiarlo: Ajustes del servidor, Roles, mi rol, **Crear eventos**. Sigo en menos de un día, o enseguida con `/config reload`.
meetings-hindrance-event-limit = Este servidor tiene 100 eventos próximos, y Discord no admite más. Las reuniones se celebran sin evento propio. Para cambiarlo, quita los eventos que no hagan falta.
meetings-hindrance-event-refused = Discord no admite un evento para la reunión `{ $about }`. La reunión se celebra sin él.
meetings-hindrance-no-channel = Aquí no hay un único canal de texto { $about }, así que las reuniones no se anuncian. Para cambiarlo: meetings.yaml, `channel`, y luego `/config reload`. Mientras tanto, `/{ meetings-command-list-name }` muestra cómo entrar.
meetings-hindrance-channel-closed = No puedo escribir en { $about }, así que las reuniones no se anuncian. Para cambiarlo: los ajustes del canal, Permisos, mi rol, **Ver canal** y **Enviar mensajes**. Mientras tanto, `/{ meetings-command-list-name }` muestra cómo entrar.

## Salas

meetings-button-come-in = Entrar

## Moderar la reunión

## Partes de una reunión

meetings-part-help = ¿Un momento difícil? `/{ crisis-command-help-lines-name }` muestra a quién llamar o escribir, y `/{ crisis-command-alert-name }` avisa a una persona del equipo. Solo lo ves tú.
meetings-part-shares-in-turn = { $minutes ->
    [one] Levanta la mano para compartir y te llamarán por turno: { $minutes } minuto por persona. Puedes pasar. Con escuchar basta.
   *[other] Levanta la mano para compartir y te llamarán por turno: { $minutes } minutos por persona. Puedes pasar. Con escuchar basta.
}
meetings-part-shares-freely = { $minutes ->
    [one] Comparte cuando haya un hueco: alrededor de { $minutes } minuto por persona. Con escuchar basta.
   *[other] Comparte cuando haya un hueco: alrededor de { $minutes } minutos por persona. Con escuchar basta.
}
meetings-part-read-by = Lee { $person }
meetings-part-read-by-reader = Lee quien se apuntó a leer
meetings-part-read-by-chair = Lee quien coordina
meetings-part-led-by = Coordina { $person }
meetings-part-led-by-chair = Guía quien coordina
meetings-part-seconds = { $seconds } segundos
meetings-part-minutes = { $minutes ->
    [one] alrededor de { $minutes } minuto
   *[other] alrededor de { $minutes } minutos
}
meetings-part-minutes-until = { $minutes ->
    [one] alrededor de { $minutes } minuto, hasta las { $ends }
   *[other] alrededor de { $minutes } minutos, hasta las { $ends }
}
meetings-part-standing = { $minutes ->
    [one] Parte { $number } de { $of }: **{ $title }**, queda alrededor de { $minutes } minuto.
   *[other] Parte { $number } de { $of }: **{ $title }**, quedan alrededor de { $minutes } minutos.
}
meetings-part-standing-ending = Parte { $number } de { $of }: **{ $title }**, a punto de terminar.
meetings-part-standing-paused = Parte { $number } de { $of }: **{ $title }**. La reunión está en pausa ahora mismo.

## Manos levantadas

## Entrar, y después

## Puestos de servicio

## Justificantes de asistencia

meetings-command-slip-name = justificante
meetings-command-slip-description = Un justificante firmado de que estuviste, durante la última parte. Solo lo ves tú.
meetings-command-verify-name = verificar
meetings-command-verify-description = Verifica el código de un justificante de asistencia. La respuesta solo la ves tú.
meetings-option-code-name = código
meetings-option-code-description = El código del justificante, escaneado o escrito. Sin él: cómo se verifican
meetings-slip-heading = Justificante de asistencia
meetings-slip-group = Grupo
meetings-slip-meeting = Reunión
meetings-slip-date = Fecha
meetings-slip-time = Empezó a las
meetings-slip-own-time = En su hora local
meetings-slip-present = Asistencia
meetings-slip-minutes = { $held ->
    [one] { $present } de { $held } minuto de reunión hasta las { $until }
   *[other] { $present } de { $held } minutos de reunión hasta las { $until }
}
meetings-slip-name = Nombre
meetings-slip-no-name = ninguno en el código; el que se escriba a mano en el papel queda fuera de él
meetings-slip-given-on = Entregado el
meetings-slip-good-until = Se puede verificar hasta el
meetings-slip-proof = { $named ->
    [yes] Acredita que alguien estuvo en esta reunión durante este tiempo. El nombre es el que dio esa persona; el grupo no comprueba nombres. No dice nada de lo que se habló allí.
   *[no] Acredita que alguien estuvo en esta reunión durante este tiempo. El código no cubre un nombre escrito aquí a mano. No dice nada de lo que se habló allí.
}
meetings-slip-check-server = Para verificarlo, en el servidor del grupo en Discord: /{ meetings-command-verify-name } con el código, escaneado o escrito. Valen las minúsculas; O y 0, I y 1 son lo mismo.
meetings-slip-check-contact = ¿No estás en el servidor? Pide al grupo que lo verifique: { $contact }
meetings-slip-check-moderators = ¿No estás en el servidor? Pregunta por el equipo de moderación del grupo, que lo verifica por ti.
meetings-slip-check-program = O con el programa del propio bot, mutual-aid slip verify, y la clave pública del grupo { $key }.
meetings-slip-footer = Entregado el { $given } · se puede verificar hasta el { $until }
meetings-slip-given = Solo lo ves tú y no se guarda nada de él: guarda ahora la imagen. Quien te lo pida lo verifica con el código.
meetings-slip-given-code = El mismo código como texto:
meetings-slip-form-title = Justificante de asistencia
meetings-slip-form-name = Nombre en el justificante (opcional)
meetings-slip-form-description = Como te conoce quien te lo pide. No se guarda. Vacío: una línea para escribirlo a mano.
meetings-slip-form-words = El justificante muestra el grupo, la reunión, la fecha y cuánto tiempo estuviste. Lo recibes en privado y solo ahora: el bot no recuerda quién estuvo aquí.
meetings-slip-genuine = Este justificante es auténtico.
meetings-slip-compare = Compara cada línea con el papel: el papel se puede cambiar, el código no.
meetings-slip-past = Este justificante es auténtico, pero solo se podía verificar hasta el { $until }.
meetings-slip-unreadable = Este código no se puede leer.
meetings-slip-unreadable-line = { $line ->
    [1] La línea 1 no es como está en el justificante. Compara sus letras.
   *[other] La línea { $line } no es como está en el justificante. Compara sus letras; las líneas anteriores están bien.
}
meetings-slip-unreadable-all = No es el código entero de un justificante. Escribe o escanea todas sus líneas.
meetings-slip-other = Este justificante no es de este grupo.
meetings-slip-other-why = Lo entregó otro servidor, o las primeras líneas del código son de otro justificante. Se puede verificar donde se entregó.
meetings-slip-changed = Este justificante no es auténtico.
meetings-slip-changed-why = El código está bien escrito, pero no es lo que firmó este grupo.
meetings-slip-how-here = Los **justificantes de asistencia** se verifican con el código que llevan: `/{ meetings-command-verify-name } { meetings-option-code-name }`. Ves lo que dice el justificante y lo comparas con el papel.
meetings-slip-how-none = Este servidor todavía no ha entregado ninguno.
meetings-slip-how-outside = Fuera de Discord hace falta el programa del propio bot, `mutual-aid slip verify`, y la clave pública de este servidor. No es ningún secreto: ponla donde la encuentren juzgados y programas, como la página web del grupo.
meetings-slip-how-contact = En sus justificantes, al grupo se le pregunta aquí: { $contact }
meetings-slip-not-offered = Este grupo no entrega justificantes de asistencia. El equipo de moderación puede decirte más.
meetings-slip-not-here = Ahora mismo no hay aquí ninguna reunión en la que estés. Los justificantes se entregan durante la última parte de una reunión, hasta que se cierra la sala.
meetings-slip-not-yet = Los justificantes se entregan durante la última parte de la reunión. Aún no ha llegado; entonces podrás usar este comando.
meetings-slip-button = Justificante
