### El marco de una persona: lo que solo ella ve de él.

## /me

members-command-me-name = me
members-command-me-description = Tu zona horaria, idioma, horas de silencio y pausas. Solo lo ves tú.
members-command-me-zone-name = zona
members-command-me-zone-description = Dónde está tu reloj: escribe una ciudad, un país o una zona horaria.

## El panel

members-panel-title = Tú
members-panel-about = Solo lo ves tú. Vale en todos los servidores que compartimos.
members-panel-zone = **Zona horaria:** { $zone }
members-panel-zone-group = **Zona horaria:** sin elegir todavía. Mientras tanto uso la del grupo: { $zone }
members-panel-zone-how = Para cambiarla, escribe `/{ members-command-me-name }`, toca `{ members-command-me-zone-name }` y pon tu ciudad.
members-panel-language = **Idioma** en que te escribo
members-panel-pronouns = **Pronombres**, si quieres. Por ahora no se le muestran a nadie.
members-panel-visibility = **Quién ve lo que compartes**, si no eliges otra cosa
members-panel-quiet-hours = **Horas de silencio:** de { $begin } a { $end }. Entonces, sin recordatorios.
members-panel-never-quiet = **Horas de silencio:** ninguna. Los recordatorios pueden llegar a cualquier hora.
members-panel-no-pause = **¿Necesitas un descanso?** Detiene a la vez registros, recordatorios y rondas de acompañantes.
members-panel-paused = ⏸️ **Estás en pausa** hasta { $end }
members-panel-paused-open = ⏸️ **Estás en pausa** hasta que la termines
members-panel-paused-about = Mientras tanto nada te reclama, y no se rompe nada. La gente de aquí sigue contigo.
members-button-use-zone = ¿Usar { $zone }?
members-button-change = Cambiar
members-button-pause = Pausa
members-button-end-pause = Terminar la pausa

members-language-as-discord = Como mi Discord ({ $language })

members-pronouns-none = Sin decir
members-pronouns-she = ella
members-pronouns-he = él
members-pronouns-they = elle
members-pronouns-she-they = ella/elle
members-pronouns-he-they = él/elle
members-pronouns-name = solo mi nombre
members-pronouns-any = cualquiera
members-pronouns-ask = pregúntame

members-visibility-private = Solo yo
members-visibility-buddy = Mi acompañante y yo
members-visibility-channel = El canal del grupo

## Lo que se acaba de hacer

members-said-zone = ✅ Desde ahora sigo el reloj de { $place }, donde son las { $time }.
members-said-language = ✅ Te escribiré en este idioma.
members-said-saved = ✅ Guardado.
members-said-visibility = ✅ Guardado. Lo que ya has compartido queda como está.
members-said-quiet-hours = ✅ Tus horas de silencio están guardadas.
members-said-paused = ✅ Descansa. Todo te espera tal como está.
members-said-pause-ended = ✅ Qué bien tenerte de vuelta.

## Zonas horarias

members-zone-now = { $place }, ahora { $time } (UTC{ $offset })
members-zone-placeholder = ¿Cuál es la tuya?
members-zone-several = «{ $typed }» puede ser varios lugares, o escribirse un poco distinto. ¿Cuál es el tuyo? Si no está aquí, escribe `/{ members-command-me-name }`, toca `{ members-command-me-zone-name }` y elige entre lo que te sugiero mientras escribes.
members-zone-unknown = No conozco la zona horaria «{ $typed }». No se ha cambiado nada. Escribe `/{ members-command-me-name }` otra vez, toca `{ members-command-me-zone-name }` y pon la ciudad grande más cercana o tu país; luego elige entre lo que te sugiero.

## Una pausa

members-pause-title = Tomarte un descanso
members-pause-length-label = ¿Hasta cuándo?
members-pause-length-tomorrow = hasta mañana
members-pause-length-three-days = 3 días
members-pause-length-week = una semana
members-pause-length-two-weeks = dos semanas
members-pause-length-month = un mes
members-pause-length-until-ended = hasta que yo diga
members-pause-reason-label = ¿Por qué?
members-pause-reason-description = Solo si quieres. Se guarda cifrado y solo lo ves tú.
members-pause-holiday = vacaciones
members-pause-hospital = hospital
members-pause-treatment = tratamiento
members-pause-travel = viaje
members-pause-not-now = ahora no

## Horas de silencio

members-quiet-title = Horas de silencio
members-quiet-from-label = Desde
members-quiet-until-label = Hasta
members-quiet-until-description = En tu propio reloj. La misma hora dos veces significa: nunca en silencio.
