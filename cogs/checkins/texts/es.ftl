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
