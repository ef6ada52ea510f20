### A person's frame: what only they see of it.

## /me

members-command-me-name = me
members-command-me-description = Your time zone, language, quiet hours and pauses. Only you see it.
members-command-me-zone-name = zone
members-command-me-zone-description = Where your clock is: type a city, a country or a time zone.

## The panel

members-panel-title = You
members-panel-about = Only you see this. It counts on every server we share.
members-panel-zone = **Time zone:** { $zone }
members-panel-zone-group = **Time zone:** not chosen yet. Until then I go by the group's: { $zone }
members-panel-zone-how = To change it, write `/{ members-command-me-name }`, tap `{ members-command-me-zone-name }`, and type your city.
members-panel-language = **Language** in which I write to you
members-panel-pronouns = **Pronouns**, if you like. Nobody is shown them so far.
members-panel-visibility = **Who sees what you share**, unless you choose otherwise
members-panel-quiet-hours = **Quiet hours:** { $begin } to { $end }. No reminders then.
members-panel-never-quiet = **Quiet hours:** none. Reminders may come at any hour.
members-panel-no-pause = **Need a break?** Pauses check-ins, reminders and buddy rounds at once.
members-panel-paused = ⏸️ **You are on a pause** until { $end }
members-panel-paused-open = ⏸️ **You are on a pause** until you end it
members-panel-paused-about = Nothing asks for you meanwhile, and it breaks nothing. The people here are still there for you.
members-button-use-zone = Use { $zone }?
members-button-change = Change
members-button-pause = Pause
members-button-end-pause = End the pause

members-language-as-discord = As my Discord ({ $language })

members-pronouns-none = Not said
members-pronouns-she = she/her
members-pronouns-he = he/him
members-pronouns-they = they/them
members-pronouns-she-they = she/they
members-pronouns-he-they = he/they
members-pronouns-name = just my name
members-pronouns-any = any
members-pronouns-ask = ask me

members-visibility-private = Only me
members-visibility-buddy = My buddy and me
members-visibility-channel = The group's channel

## What was just done

members-said-zone = ✅ From now on I go by the clock of { $place }, where it is { $time }.
members-said-language = ✅ I will write to you in this language.
members-said-saved = ✅ Kept.
members-said-visibility = ✅ Kept. What you have shared already stays as it is.
members-said-quiet-hours = ✅ Your quiet hours are kept.
members-said-paused = ✅ Rest well. Everything waits for you as it is.
members-said-pause-ended = ✅ Good to have you back.

## Time zones

members-zone-now = { $place }, now { $time } (UTC{ $offset })
members-zone-placeholder = Which one is yours?
members-zone-several = “{ $typed }” may be several places, or spelled a little differently. Which one is yours? If it is not here, write `/{ members-command-me-name }`, tap `{ members-command-me-zone-name }`, and choose from what I suggest while you type.
members-zone-unknown = I do not know the time zone “{ $typed }”. Nothing was changed. Write `/{ members-command-me-name }` again, tap `{ members-command-me-zone-name }`, and type the nearest big city or your country; then choose from what I suggest.

## A pause

members-pause-title = Take a break
members-pause-length-label = Until when?
members-pause-length-tomorrow = until tomorrow
members-pause-length-three-days = for 3 days
members-pause-length-week = for a week
members-pause-length-two-weeks = for two weeks
members-pause-length-month = for a month
members-pause-length-until-ended = until I say
members-pause-reason-label = Why?
members-pause-reason-description = Only if you like. It is kept encrypted, and only you see it.
members-pause-holiday = holiday
members-pause-hospital = hospital
members-pause-treatment = treatment
members-pause-travel = travel
members-pause-not-now = not now

## Quiet hours

members-quiet-title = Quiet hours
members-quiet-from-label = From
members-quiet-until-label = Until
members-quiet-until-description = On your own clock. The same hour twice means: never quiet.
