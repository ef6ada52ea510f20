### What crisis escalation says. Kind, plain, person first. No promises, no details of any method, always a
### human and a help line.

crisis-a-moderator = a moderator

## Commands

crisis-command-alert-name = alert
crisis-command-alert-description = I need a person now. Only the team sees it.
crisis-command-alert-words-name = words
crisis-command-alert-words-description = What you want to tell them, if you like. A few words are enough.
crisis-command-alerts-name = alerts
crisis-command-alerts-description = For moderators: the open alerts, or one in full. Only you see the answer.
crisis-command-alerts-number-name = id
crisis-command-alerts-number-description = The number of one alert.
crisis-command-help-lines-name = help-lines
crisis-command-help-lines-description = People you can call or write to, by country. Only you see the answer.
crisis-command-help-lines-country-name = country
crisis-command-help-lines-country-description = Where you are. I remember it for next time.
crisis-menu-report-name = Alert a moderator

## The post that moderators see

crisis-post-title = { $tier ->
    [emergency] 🆘 Emergency · alert { $alert }
    [urgent] 🔴 Urgent · alert { $alert }
   *[concern] 🟠 Concern · alert { $alert }
}
crisis-post-server = Server: **{ $guild }**
crisis-state-open = **Nobody has this yet.**
crisis-state-acknowledged = **{ $moderator } has this.** Taken { $since }.
crisis-state-resolved = ✅ Resolved by { $moderator } { $since }.
crisis-state-false-alarm = Closed as a false alarm by { $moderator } { $since }.
crisis-post-who = **Who** { $member }
crisis-post-where = **Where** { $channel }
crisis-post-when = **When** { $time }
crisis-post-count = { $linked ->
    [no] { $count } messages so far, the first { $first }.
   *[yes] { $count } messages so far, the first { $first }; the latest is linked below.
}
crisis-post-why-rule = { $count ->
    [one] **Why** the rule { $rules } matched
   *[other] **Why** the rules { $rules } matched
}
crisis-post-why-request = **Why** they ask for a person
crisis-post-why-report = **Why** a member asks you to look at this. `/{ crisis-command-alerts-name } { crisis-command-alerts-number-name }:{ $alert }` shows you who.
crisis-reporters = Pointed out by { $reporters }. { $member } must not learn by whom.
crisis-post-words = **In their words**
crisis-words-lost = *These words cannot be read any more: the key that protects them is gone. Whoever runs the bot may still have it.*
crisis-post-late = { $minutes ->
    [one] ⏳ Posted { $minutes } minute before the bot could see it: it was away.
   *[other] ⏳ Posted { $minutes } minutes before the bot could see it: it was away.
}
crisis-post-private-message = They wrote to the bot privately, so there is no message to go to. Please write to them.
crisis-post-form = They wrote it in a form or command of the bot; nobody else saw it, so there is no message to go to. Please write to them.
crisis-post-blocked = AutoMod kept the message from appearing, so there may be nothing to go to. Please write to them.
crisis-post-note-not-sent = Nobody has written to them yet.
crisis-post-note-not-needed = They were shown help lines.
crisis-post-note-had-one = They got a private note with help lines a short while ago.
crisis-post-note-on-its-way = A private note with help lines is on its way to them.
crisis-post-note-delivered = They got a private note with help lines.
crisis-post-note-closed = ⚠️ Their private messages are closed, so nothing reached them. Please find them where they write.

crisis-button-acknowledge = Acknowledge
crisis-button-resolve = Resolve
crisis-button-false-alarm = False alarm
crisis-button-send-help-lines = Send help lines
crisis-button-go-to-message = Go to message
crisis-button-go-to-channel = Go to channel
crisis-button-open-alert = Open alert
crisis-button-show = Show

crisis-ping-waiting = { $tier ->
    [emergency] 🆘 Nobody has alert { $alert } (emergency, { $member }) yet.
    [urgent] 🔴 Nobody has alert { $alert } (urgent, { $member }) yet.
   *[concern] 🟠 Nobody has alert { $alert } (concern, { $member }) yet.
} { $place ->
    [none] It came { $opened }.
   *[channel] It came { $opened } in { $place }.
}
crisis-ping-superseded = -# Reminded again since: [the newest reminder]({ $address })
crisis-ping-several = { $count ->
    [one] Nobody has this { $count } alert yet:
   *[other] Nobody has these { $count } alerts yet:
}
crisis-ping-several-line = { $tier ->
    [emergency] 🆘 **{ $alert }** · emergency · { $opened } · [open it]({ $address })
    [urgent] 🔴 **{ $alert }** · urgent · { $opened } · [open it]({ $address })
   *[concern] 🟠 **{ $alert }** · concern · { $opened } · [open it]({ $address })
}
crisis-ping-raised = { $tier ->
    [emergency] 🆘 Alert { $alert } ({ $member }, { $opened }) is an emergency now.
    [urgent] 🔴 Alert { $alert } ({ $member }, { $opened }) is urgent now.
   *[concern] 🟠 Alert { $alert } ({ $member }, { $opened }) has changed.
}
crisis-ping-news = { $tier ->
    [emergency] 🆘 { $member } wrote again: alert { $alert } (emergency, { $opened }).
    [urgent] 🔴 { $member } wrote again: alert { $alert } (urgent, { $opened }).
   *[concern] 🟠 { $member } wrote again: alert { $alert } (concern, { $opened }).
}
crisis-ping-answered = { $tier ->
    [emergency] Alert { $alert } (emergency, { $member }), { $opened }.
    [urgent] Alert { $alert } (urgent, { $member }), { $opened }.
   *[concern] Alert { $alert } (concern, { $member }), { $opened }.
}

## What a moderator alone sees

crisis-acknowledged = You have this one now. Please write to { $member } as soon as you can, and press Resolve when it is over.
crisis-acknowledged-member-told = They are being told that a person has it, without your name.
crisis-acknowledged-member-not-told = They have not been told anything by the bot.
crisis-taken-by-you = You have this one already. You took it { $since }.
crisis-taken-by = { $moderator } has this one. Taken { $since }.
crisis-taken-by-somebody = Another moderator has this one. Taken { $since }.
crisis-finished-by = This is over: { $moderator } closed it { $since }.
crisis-finished-by-somebody = This is over: a moderator closed it { $since }.
crisis-finished-gone = This alert is over, and its details have been deleted.
crisis-about-you = This alert is about you, so please let somebody else take it. You do not have to carry this alone.
crisis-help-lines-on-their-way = A private note with help lines is on its way to them. It says that the team sends it.
crisis-help-lines-sent-already = They have been written to already.
crisis-resolve-title = Resolve alert { $alert }
crisis-false-alarm-title = Alert { $alert }: false alarm
crisis-closing-note-label = A note for the team (optional)
crisis-closing-note-description = Stored encrypted. Moderators find it with /alerts.
crisis-closed-resolved = Resolved. Thank you for being there. Take a breath before the next thing.
crisis-closed-false-alarm = Closed as a false alarm. Better one too many than one too few.

crisis-list-title = Open alerts
crisis-list-empty = No alert is open.
crisis-list-line = { $tier ->
    [emergency] 🆘 **{ $alert }** · { $member } · { $opened }
    [urgent] 🔴 **{ $alert }** · { $member } · { $opened }
   *[concern] 🟠 **{ $alert }** · { $member } · { $opened }
}
crisis-list-more = { $count ->
    [one] And { $count } more. `/{ crisis-command-alerts-name } { crisis-command-alerts-number-name }:` shows any of them.
   *[other] And { $count } more. `/{ crisis-command-alerts-name } { crisis-command-alerts-number-name }:` shows any of them.
}
crisis-list-choice = { $tier ->
    [emergency] { $alert } · emergency
    [urgent] { $alert } · urgent
   *[concern] { $alert } · concern
} · { $state ->
    [acknowledged] somebody has it
   *[open] nobody has it
}
crisis-no-such-alert = There is no alert with this number in this server. `/{ crisis-command-alerts-name }` lists the open ones.

crisis-history-title = What happened
crisis-history-note = **The note**
crisis-history-earlier = { $count ->
    [one] -# { $count } earlier line is left out.
   *[other] -# { $count } earlier lines are left out.
}
crisis-history-opened = The alert was opened.
crisis-history-joined = They wrote or asked again, or somebody pointed at them again.
crisis-history-raised = It became more urgent.
crisis-history-posted = It was posted for the moderators.
crisis-history-escalated = Nobody had it: step { $figure } of the escalation.
crisis-history-pinged = Moderators were called again.
crisis-history-post-failed = A channel did not take the post (Discord says { $figure }).
crisis-history-writing-to-people = No channel took it, so the bot writes to people of the team privately: { $figure }.
crisis-history-person-reached = { $actor } got it privately.
crisis-history-person-unreachable = { $actor } could not be written to.
crisis-history-nobody-reached = ⚠️ Nobody could be reached, neither in a channel nor privately.
crisis-history-note-delivered = The member got the private note.
crisis-history-note-closed = The member's private messages are closed.
crisis-history-pointer-posted = A line about help lines was posted in the channel, for everyone.
crisis-history-pointer-failed = The line about help lines could not be posted either.
crisis-history-help-lines-offered = { $actor } had help lines sent to the member.
crisis-history-acknowledged = { $actor } took it.
crisis-history-member-told = The member was told that a person has it.
crisis-history-member-not-told = The member could not be told that a person has it.
crisis-history-resolved = { $actor } resolved it.
crisis-history-false-alarm = { $actor } closed it as a false alarm.

## What the member sees

crisis-note-title = You are not alone with this
crisis-names = { $first } and { $last }
crisis-note-opening = Something you wrote sounded heavy, and we would rather write once too often. { $count ->
    [one] The team of { $guild } has been told, and nobody else there.
   *[other] The teams of { $guild } have been told, and nobody else there.
}
crisis-note-offered = The team of { $guild } is thinking of you, and wanted you to have this at hand.
crisis-note-quiet = { $count ->
    [one] Hello from { $guild }. The team is there for you, and nobody else there knows. Tap the lines below when you are by yourself.
   *[other] Hello from { $guild }. The teams are there for you, and nobody else there knows. Tap the lines below when you are by yourself.
}
crisis-taken-quiet = Hello from { $guild }. A person from the team will write to you.
crisis-note-closing = If we misunderstood, no harm is done. You did nothing wrong, and you do not need to do anything.
crisis-taken = A person from the team of **{ $guild }** has seen it and is taking care of it. If you want to talk before they write, the button below shows people who listen.
crisis-pointer = 💛 A line for everyone here: some hours are hard. `/{ crisis-command-help-lines-name }` shows people to call or write to, and only you see it. `/{ crisis-command-alert-name }` calls a person from the team, privately.

crisis-button-a-person = A person, please
crisis-button-quiet-person = Write to me
crisis-button-quiet-more = More
crisis-offer-person = **A person from the team**: the button calls one of them, and nobody else sees it.
crisis-offer-help-lines = **Help lines**: people to call or write to, at any hour.
crisis-button-offered-person = I need a person now
crisis-button-elsewhere = Help lines elsewhere
crisis-button-help-lines = Help lines

crisis-request-title = Thank you for saying so
crisis-request-told = The team is being called right now, and again and again until one of them answers.
crisis-request-told-teams = { $count ->
    [one] The team of { $guild } is being called right now, and again and again until one of them answers.
   *[other] The teams of { $guild } are being called right now, and again and again until somebody answers.
}
crisis-request-taken = A person from the team has it. They took it { $since }, and they can see that you asked.
crisis-request-words = Your words go to the team. The bot forgets them when this is over.
crisis-request-words-held-back = Your words went to nobody: I cannot tell which team you meant. To say more to one of them, use `/{ crisis-command-alert-name }` in its server.
crisis-request-tell-too = Tell another team too
crisis-request-private = Only the team knows that you asked.
crisis-request-failed = Your call could not be written down just now. It is being tried again. Please also write to a moderator directly, or to one of these people:
crisis-request-broken = Something went wrong on our side ({ $reference }), so I cannot promise that the team heard you. Please write to a moderator directly, or to one of these people:
crisis-no-shared-server = I find no server that we both are in, so there is no team that I can call. Please turn to one of these people:
crisis-report-done = Thank you for looking out for them. The team is being called. The writer of the message is not told who asked.
crisis-report-of-bot = This message comes from an app, so I cannot tell whom it is about. Please use `/{ crisis-command-alert-name }` and say what you saw.

crisis-lines-country = People to talk to · { $country }
crisis-lines-international = People to talk to, anywhere
crisis-lines-emergency = 🚑 Danger right now, for you or somebody else: **{ $number }**
crisis-line-phone = 📞 **{ $number }**
crisis-line-text = 💬 text **{ $number }**
crisis-line-text-word = 💬 text { $word } to **{ $number }**
crisis-help-lines-remembered = I will remember this country for you. Another choice changes it.
crisis-help-lines-private = Only you see this.
crisis-help-lines-choose = Another country
crisis-help-lines-choose-among = Another country: { $first } to { $last }
crisis-help-lines-where = Where are you? Choose a country, and I will remember it for you.
crisis-help-lines-none-there = I know no help lines for **{ $country }** yet. These people may help all the same, and the menu below has every country that I know lines for.
