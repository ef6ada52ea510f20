### Lo que dicen las reuniones. Breve, amable, la persona primero. Lo que se dice en una reunión se queda en ella.


## El calendario

## Salas

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
