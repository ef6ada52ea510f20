### What the platform itself says. Keys begin with bot-, parameters are snake_case.

## When something is not possible

bot-failed = Something went wrong on our side, and it is not your fault. Please try again. If you need a person now, write to a moderator directly. If it keeps happening, tell them this code: **{ $reference }**
bot-finished = This is over, so nothing more can be done with it here.
bot-unknown-button = This button is from an earlier time and does nothing any more. Please use a newer message or a command.
bot-unknown-form = This form is from an earlier time and could not be sent. Please open it again.
bot-unknown-command = This command has changed. Please type it again in a moment; restarting Discord helps if it stays.
bot-value-not-understood = One of the values could not be read. Please choose it from the list and try again.
bot-too-soon = { $seconds ->
    [one] Please try again in { $seconds } second.
   *[other] Please try again in { $seconds } seconds.
}
bot-only-in-server = This works inside the server only, not in private messages.
bot-not-allowed = You cannot do this here.
bot-not-allowed-moderators = Only the moderators of this server can do this.
bot-not-allowed-admins = Only the admins of this server can do this.

## To the moderators, when something could not be done

bot-trouble-given-up = The bot could not do something and has given up after { $attempts } attempts: { $what }. Please look at the bot's log, or run the doctor.
    -# { $reference }
bot-trouble-repeated = The bot has tried something { $attempts } times without success and goes on trying: { $what }. Please look at the bot's log, or run the doctor.
    -# { $reference }
bot-still-there = A message of mine has to go, and Discord does not let me delete it: { $message }. Please delete it, or let me see that channel again. I keep trying.
    -# { $reference }

## /config

bot-command-config-name = config
bot-command-config-description = How this bot is set up (for admins)
bot-command-config-reload-name = reload
bot-command-config-reload-description = Read the settings files again. Only you see the result
bot-config-applied = The settings files were read, and everything in them is in use now.
bot-config-refused = { $count ->
    [one] There is a problem in the settings files, so the earlier settings stay in use.
   *[other] There are { $count } problems in the settings files, so the earlier settings stay in use.
}
bot-config-refused-elsewhere = { $count ->
    [one] One of them is in the file of another group; whoever runs the bot can see it.
   *[other] { $count } of them are in files of other groups; whoever runs the bot can see them.
}
