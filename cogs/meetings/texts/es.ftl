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
meetings-remind-off = Ya no recibirás avisos de esta reunión.
meetings-wishes-kept = { $count ->
    [0] No recibes avisos de ninguna reunión.
    [one] Recibes un aviso privado de { $count } reunión.
   *[other] Recibes un aviso privado de { $count } reuniones.
}
meetings-no-such-meeting = El grupo ya no tiene esa reunión. `/{ meetings-command-list-name }` muestra las demás.
meetings-no-such-date = Esa no es una fecha de esta reunión. Elige una de la lista.
meetings-date-open = La sala de esa reunión ya está abierta, así que su fecha se queda como está.
meetings-date-over = Esa fecha ya pasó.
meetings-date-unchanged = Esa fecha está como se planeó; no hay nada que deshacer.
meetings-move-not-then = Se puede mover a cualquier momento desde ahora y dentro de un año.
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

## Coordinar la reunión

meetings-chair-over = Esta reunión ha terminado.
meetings-chair-script-gone = El guion de esta reunión ya no está en la configuración. Seguid como queráis, y cierra la reunión cuando sea el momento.
meetings-chair-taken = Gracias. { $person } se ha adelantado un momento y coordina ahora.
meetings-refused-not-begun = La reunión no ha empezado todavía.
meetings-refused-begun = Ya está hecho: la reunión ha empezado.
meetings-refused-moved-on = Ya está hecho: la reunión ha avanzado. Aquí ves dónde está ahora.
meetings-refused-last-part = Esta es la última parte. Cierra la reunión cuando sea el momento.
meetings-refused-extended = Ya está hecho: esta parte tiene más tiempo.
meetings-refused-long-enough = Esta parte ya tiene una hora más. Puedes dejar que siga, o pasar a la siguiente.
meetings-refused-paused = Ya está hecho: la reunión está en pausa.
meetings-refused-goes-on = Ya está hecho: la reunión sigue.
meetings-refused-locked = Ya está hecho: no entra nadie más.
meetings-refused-open = Ya está hecho: la puerta está abierta.
meetings-refused-no-co-chair = Ahora no hay nadie que coordine contigo. Elige a otra persona.
meetings-refused-chairs = Ya está hecho: coordina esa persona.
meetings-button-volunteer = Yo coordino
meetings-button-panel = Panel de coordinación
meetings-button-start = Empezar la reunión
meetings-button-next-part = Sigue: { $title }
meetings-button-next-speaker = Siguiente persona
meetings-button-more-word = 1 minuto más
meetings-button-extend = 5 minutos más
meetings-button-pause = Pausa
meetings-button-resume = Seguir
meetings-button-lock = Cerrar la puerta
meetings-button-unlock = Abrir la puerta
meetings-button-hand-over = Pasar la coordinación
meetings-button-to-co-chair = A quien coordina contigo
meetings-button-take = Tomar la coordinación
meetings-button-refresh = ¿Dónde estamos?
meetings-button-back = Volver
meetings-button-close = Cerrar la reunión
meetings-button-close-now = Sí, cerrarla
meetings-panel-not-begun = La reunión no ha empezado. Empiézala cuando haya gente.
meetings-panel-only-you = Solo tú ves este panel. La sala ve lo que haces con él.
meetings-panel-not-yours = El panel es de quien coordina, ahora { $chair }, y de quien coordina a su lado.
meetings-panel-not-yours-free = Ahora no coordina nadie. Con «Yo coordino» el panel es tuyo.
meetings-panel-take = Coordina { $chair }. Si la reunión lo necesita, puedes tomar la coordinación. Se dice en la sala, y queda registrado.
meetings-panel-take-free = Ahora no coordina nadie. Puedes tomar la coordinación. Se dice en la sala, y queda registrado.
meetings-hand-over-question = ¿Quién coordina a partir de ahora?
meetings-hand-over-question-co-chair = ¿Quién coordina a partir de ahora? Contigo coordina { $co_chair }.
meetings-hand-over-choose = Otra persona
meetings-hand-over-not-there = Esta persona no está en el servidor.
meetings-hand-over-not-fit = { $person } no puede coordinar esta reunión todavía. Elige a otra persona.
meetings-close-question = ¿Cerrar la reunión? La sala se cierra para todo el mundo.
meetings-done-extended = { $minutes } minutos más para esta parte.
meetings-done-more-word = { $minutes ->
    [one] { $minutes } minuto más para esta persona.
   *[other] { $minutes } minutos más para esta persona.
}
meetings-done-paused = En pausa. El tiempo no corre.
meetings-done-resumed = La reunión sigue.
meetings-done-locked = La puerta está cerrada: quien está se queda, no entra nadie más.
meetings-done-unlocked = La puerta está abierta.
meetings-done-handed-over = Ahora coordina { $person }. Gracias por coordinar.
meetings-done-taken = Ahora coordinas tú. Gracias.
meetings-done-closed = La reunión está cerrada. Gracias por coordinar.
meetings-done-no-hands = Ahora no hay ninguna mano levantada.
meetings-done-next-speaker = { $person } tiene la palabra.
meetings-unfit-role = Este grupo pide un rol a quien coordina. El equipo de moderación puede decirte más, y hay otras formas de servir: /{ meetings-command-service-name } { meetings-command-service-show-name }.
meetings-unfit-days = { $days ->
    [one] Podrás coordinar cuando lleves aquí { $days } día. Hasta entonces hay otras formas de servir: /{ meetings-command-service-name } { meetings-command-service-show-name }.
   *[other] Podrás coordinar cuando lleves aquí { $days } días. Hasta entonces hay otras formas de servir: /{ meetings-command-service-name } { meetings-command-service-show-name }.
}
meetings-unfit-round = { $days ->
    [one] Has coordinado en el último día, y nos vamos turnando. Gracias por ofrecerte.
   *[other] Has coordinado en los últimos { $days } días, y nos vamos turnando. Gracias por ofrecerte.
}
meetings-room-begin = { $person }, empieza cuando sea un buen momento: «{ meetings-button-panel }» arriba, y después «{ meetings-button-start }».
meetings-room-chairs = Ahora coordina { $person }. Gracias.
meetings-room-co-chair = { $person }, ¿coordinas hoy? Quien iba a coordinar no está todavía. «{ meetings-button-panel }» arriba es tuyo.
meetings-room-co-chair-on = A partir de aquí coordina { $person }, gracias. «{ meetings-button-panel }» arriba es tuyo.
meetings-room-asked = Todavía no coordina nadie. ¿Quién querría? No hay nada que preparar: el guion acompaña. Si no, en dos minutos empieza el bot.
meetings-room-asked-on = Quien coordinaba ha tenido que irse. ¿Quién querría seguir? El guion acompaña. Si no, en dos minutos sigue el bot.
meetings-room-leaderless = Hoy nos guía el guion, y todo se dice aquí por orden. Quien quiera coordinar todavía puede hacerlo.
meetings-room-part-is-up = Se ha acabado el tiempo de **{ $title }**. No hay prisa: quien coordina sigue cuando sea un buen momento.
meetings-room-last-part-is-up = Se ha acabado el tiempo de **{ $title }**. Quien coordina cierra la reunión cuando sea un buen momento.
meetings-post-begins = La sala está abierta. La reunión empieza { $begins }.
meetings-post-before = Entra como estés. Escuchar es suficiente. Lo que se dice aquí se queda aquí.
meetings-post-part = Parte { $number } de { $of }: **{ $title }**
meetings-post-until = Su tiempo acaba { $ends }.
meetings-post-paused = La reunión está ahora en pausa.
meetings-post-nobody-speaks = Ahora nadie tiene la palabra.
meetings-post-speaks = { $person } tiene la palabra.
meetings-post-speaks-until = { $person } tiene la palabra. Acaba { $ends }.
meetings-post-queue = Después: { $names }
meetings-post-queue-more = { $count ->
    [one] Después: { $names } y { $count } persona más
   *[other] Después: { $names } y { $count } personas más
}
meetings-post-chair = Coordina: { $chair }
meetings-post-chair-and-co-chair = Coordina: { $chair } · a su lado: { $co_chair }
meetings-post-no-chair = Todavía no coordina nadie.
meetings-post-leaderless = Hoy nos guía el guion.
meetings-post-locked = La puerta está cerrada.

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

meetings-command-service-name = servicio
meetings-command-service-description = Servir en una reunión: coordinar, saludar, leer, mirar el reloj
meetings-command-service-show-name = ver
meetings-command-service-show-description = Qué puestos de servicio están libres. Solo lo ves tú.
meetings-command-service-sign-up-name = apuntarse
meetings-command-service-sign-up-description = Servir en una reunión. Te lo recuerdo el día antes. Solo tú ves la respuesta.
meetings-command-service-withdraw-name = retirar
meetings-command-service-withdraw-description = Dejar un servicio. Nadie pregunta por qué. Solo tú ves la respuesta.
meetings-command-service-history-name = historial
meetings-command-service-history-description = Cómo has servido. Solo lo ves tú.
meetings-option-service-meeting-name = reunión
meetings-option-service-meeting-description = Cuál, y qué día.
meetings-option-service-position-name = puesto
meetings-option-service-position-description = Qué harías.
meetings-option-service-name = servicio
meetings-option-service-description = Cuál de los tuyos.
meetings-position-chair = Coordinar
meetings-position-chair-does = guía por el guion, parte por parte. El bot muestra qué viene después.
meetings-position-co-chair = Coordinar al lado
meetings-position-co-chair-does = acompaña a quien coordina, y toma el relevo si no puede estar.
meetings-position-greeter = Dar la bienvenida
meetings-position-greeter-does = saluda, sobre todo a quien viene por primera vez, y escucha a quien lo necesita.
meetings-position-timekeeper = Mirar el reloj
meetings-position-timekeeper-does = está pendiente del tiempo, para que haya turno para todo el mundo.
meetings-position-reader = Leer
meetings-position-reader-does = lee en voz alta las lecturas, o las deja en la sala.
meetings-position-tech-host = Ayuda técnica
meetings-position-tech-host-does = ayuda a quien no oye o no encuentra la sala.
meetings-button-serve = Ayudar en esta reunión
meetings-button-withdraw = Dejar: { $position }
meetings-service-title = ## Servir
    Ayudar es parte de la recuperación. A quien se apunta se le nombra en la sala, y recibe un recordatorio privado el día antes.
meetings-service-none = Ahora no hay reuniones previstas.
meetings-service-choose = Servir en una reunión
meetings-service-own = Tuyo: { $positions }. Gracias.
meetings-service-free = Libre: { $positions }
meetings-service-full = Está todo cubierto. Gracias por mirar.
meetings-service-what = Puedes dejarlo en cualquier momento, y nadie pregunta por qué.
meetings-service-signed-up = { $position }: es tuyo. Gracias.
meetings-service-taken = { $position }: otra persona acaba de tomarlo. ¿Quizá otro puesto, u otro día?
meetings-service-yours-already = { $position }: ya es tuyo. Gracias.
meetings-service-leads-already = Ya coordinas en esta reunión. Deja lo otro para otra persona; otro día habrá sitio.
meetings-service-room-open = La sala ya está abierta. Entra: si no coordina nadie, allí está el botón «{ meetings-button-volunteer }».
meetings-service-no-date = No encuentro esta reunión. Elige una de las sugerencias, o mira /{ meetings-command-service-name } { meetings-command-service-show-name }.
meetings-service-no-position = No conozco este puesto. Elige uno de las sugerencias.
meetings-service-date-over = Esta reunión ha terminado o no se celebra.
meetings-service-withdrawn = Lo has dejado: { $position }. Gracias por decirlo.
meetings-service-withdrawn-already = Aquí no hay nada que dejar.
meetings-service-history-title = ## Cómo has servido
meetings-service-history-line = { $count ->
    [one] **{ $position }**: una vez, el { $since }
   *[other] **{ $position }**: { $count } veces, desde el { $since }
}
meetings-service-history-thanks = Gracias.
meetings-service-history-empty = Todavía nada. Con /{ meetings-command-service-name } { meetings-command-service-show-name } ves dónde se agradece ayuda.
meetings-service-reminder = Te apuntaste para **{ $meeting }** en { $guild }: { $position }. Empieza { $when }. Gracias.
meetings-service-moved = **{ $meeting }** en { $guild }, donde te apuntaste ({ $position }), es a otra hora: { $when }.
meetings-service-called-off = **{ $meeting }** en { $guild }, { $when }, donde te apuntaste ({ $position }), no se celebra. Gracias por ofrecerte.
meetings-service-way-out = Si te ha surgido algo, déjalo aquí. Nadie pregunta por qué.

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
