### Lo que dice la propia plataforma. Las claves empiezan por bot-.

## Cuando algo no es posible

bot-failed = Algo ha fallado por nuestra parte; no es culpa tuya. Inténtalo de nuevo. Si necesitas a una persona ahora, escribe directamente a alguien de moderación. Si sigue ocurriendo, dale este código: **{ $reference }**
bot-finished = Esto ya ha terminado, así que aquí no se puede hacer nada más.
bot-unknown-button = Este botón es de otro momento y ya no hace nada. Usa un mensaje más reciente o un comando.
bot-unknown-form = Este formulario es de otro momento y no se pudo enviar. Ábrelo de nuevo, por favor.
bot-unknown-command = Este comando ha cambiado. Escríbelo de nuevo dentro de un momento; si sigue igual, reinicia Discord.
bot-value-not-understood = No se pudo leer uno de los valores. Elígelo de la lista e inténtalo de nuevo.
bot-too-soon = { $seconds ->
    [one] Inténtalo de nuevo dentro de { $seconds } segundo.
   *[other] Inténtalo de nuevo dentro de { $seconds } segundos.
}
bot-only-in-server = Esto funciona solo dentro del servidor, no en mensajes privados.
bot-not-allowed = No puedes hacer esto aquí.
bot-not-allowed-moderators = Solo la moderación de este servidor puede hacer esto.
bot-not-allowed-admins = Solo la administración de este servidor puede hacer esto.

## A la moderación, cuando algo no se pudo hacer

bot-trouble-given-up = El bot no pudo hacer algo y lo ha dejado después de { $attempts } intentos: { $what }. Mira el registro del bot o ejecuta el diagnóstico (doctor).
    -# { $reference }
bot-trouble-repeated = El bot ha intentado algo { $attempts } veces sin éxito y lo sigue intentando: { $what }. Mira el registro del bot o ejecuta el diagnóstico (doctor).
    -# { $reference }
bot-still-there = Un mensaje mío tiene que desaparecer, y Discord no me deja borrarlo: { $message }. Bórralo, por favor, o déjame ver ese canal otra vez. Lo sigo intentando.
    -# { $reference }

## /config

bot-command-config-name = configuración
bot-command-config-description = Cómo está configurado este bot (para la administración)
bot-command-config-reload-name = recargar
bot-command-config-reload-description = Lee de nuevo los archivos de ajustes. Solo tú ves el resultado
bot-config-applied = Se han leído los archivos de ajustes y todo lo que contienen ya está en uso.
bot-config-refused = { $count ->
    [one] Hay un problema en los archivos de ajustes, así que siguen en uso los anteriores.
   *[other] Hay { $count } problemas en los archivos de ajustes, así que siguen en uso los anteriores.
}
bot-config-refused-elsewhere = { $count ->
    [one] Uno está en el archivo de otro grupo; lo puede ver quien administra el bot.
   *[other] { $count } están en archivos de otros grupos; los puede ver quien administra el bot.
}
