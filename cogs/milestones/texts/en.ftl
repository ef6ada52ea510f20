### What milestones say. Kind, plain, short. A return to use is never anybody's loss.

## Commands

milestones-command-milestone-name = milestone
milestones-command-milestone-description = What you count, and your milestones
milestones-command-milestones-name = milestones
milestones-command-milestones-description = The group's milestones
milestones-command-start-name = start
milestones-command-start-description = Start to count something. You see first who would see what.
milestones-command-show-name = show
milestones-command-show-description = What you count, where you stand, your chips. Only you see it.
milestones-command-share-name = share
milestones-command-share-description = Post your card here. You see it first, and who would see it.
milestones-command-edit-name = edit
milestones-command-edit-description = Change a counter: its date, its name, who sees it, what it shows.
milestones-command-reset-name = reset
milestones-command-reset-description = When you begin again. Private; nothing you had is lost.
milestones-command-end-name = end
milestones-command-end-description = Stop counting something, and keep or delete what was counted.
milestones-command-upcoming-name = upcoming
milestones-command-upcoming-description = The milestones that members share, by date. Only you see the list.
milestones-option-what-name = what
milestones-option-what-description = Choose one, or write your own words
milestones-option-when-name = since
milestones-option-when-description = Since when: 3 weeks ago, last Tuesday, 29.02.2024, 2024-02-29 07:30, now
milestones-option-goal-name = goal
milestones-option-goal-description = What you are aiming at. Only you see it.
milestones-option-who-name = who-sees-it
milestones-option-who-description = Who hears of your milestones. Only you, unless you change it.
milestones-option-counter-name = counter
milestones-option-counter-description = Which one, if you count several
milestones-option-name-name = name
milestones-option-name-description = What you want to call it
milestones-option-shows-name = shows
milestones-option-shows-description = Which number you want to see
milestones-option-steps-name = steps
milestones-option-steps-description = Which steps are celebrated
milestones-option-money-name = money-a-day
milestones-option-money-description = What it used to cost in a day, about. 0: do not show it.
milestones-option-currency-name = currency
milestones-option-currency-description = Of that money: USD, EUR, MXN, …
milestones-option-minutes-name = minutes-a-day
milestones-option-minutes-description = How many minutes of a day it used to take. 0: do not show it.
milestones-choice-private = Only me
milestones-choice-unnamed = My group, without what it is about
milestones-choice-named = My group, with its name
milestones-choice-current = The current run
milestones-choice-total = All days together
milestones-choice-days-of-days = Days of days, such as 78 of 79
milestones-choice-no-number = No number at all
milestones-goal = { $goal ->
    [moderation] Moderation
    [medication-assisted] With the help of medication
   *[abstinence] Abstinence
}

## Steps and chips

milestones-unit = { $unit ->
    [hours] { $count ->
        [one] hour
       *[other] hours
    }
    [weeks] { $count ->
        [one] week
       *[other] weeks
    }
    [months] { $count ->
        [one] month
       *[other] months
    }
    [years] { $count ->
        [one] year
       *[other] years
    }
   *[days] { $count ->
        [one] day
       *[other] days
    }
}
milestones-step = { $unit ->
    [hours] { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
    [weeks] { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
    [months] { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
    [years] { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
   *[days] { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
}
milestones-chip-no-number = One step
milestones-chip-welcome = Welcome back
milestones-chip-described = A round chip: { $words }
milestones-card-unnamed = My days
milestones-card-chips = { $count ->
    [0] No chips yet
    [one] One chip
   *[other] { $count } chips
}
milestones-days-of-days = { $days } of { $of }
milestones-caption-total = all days together

## Celebrations

milestones-post = { $member }: { $step }
milestones-post-named = { $member }: { $step } · { $name }
milestones-post-no-number = { $member } has reached a milestone
milestones-post-no-number-named = { $member } has reached a milestone · { $name }
milestones-private-title = { $step } · { $name }
milestones-private-title-no-number = A milestone · { $name }
milestones-private-only-you = Only you see this.
milestones-private-only-you-from = Only you see this. You count it in { $guild }.
milestones-button-glad = Congratulate
milestones-glad-one = { $name } is glad with you
milestones-glad-two = { $first } and { $last } are glad with you
milestones-glad-others = { $count ->
    [one] { $names } and one other are glad with you
   *[other] { $names } and { $count } others are glad with you
}
milestones-glad-thanks = Thank you. Your name will stand in the post in a moment. Press again to take it back.
milestones-glad-taken-back = Taken back.
milestones-glad-own = This one is yours. The others can press here to be glad with you.
milestones-glad-gone = This post is no longer kept.
milestones-welcome-back = **Welcome back.** It is good that you are here.

## Dates

milestones-date-read = I read this as **{ $when }**. Is that right?
milestones-date-clock = I went by the clock in { $zone }. If yours is another one, please set it with `/me` first.
milestones-date-which = Which one do you mean?
milestones-date-future = { $when } lies ahead. Please give a date in the past.
milestones-date-not-understood = { $reason ->
    [no-such-day] There is no such day, or no such time.
    [too-vague] That could be many days. Please say it more exactly.
    [too-long-ago] That is more than a hundred years ago.
   *[unreadable] I could not read a date in that.
}
milestones-date-examples =
    You can write, for example: `3 weeks ago` · `last Tuesday` · `29.02.2024` · `2024-02-29 07:30` · `now`
    Nothing has been changed.
milestones-button-no = No, leave it
milestones-draft-gone = This has been answered already, or is too old. Please use the command again.
milestones-discarded = All right. Nothing has been changed.

## Starting and editing

milestones-start-what = You will count **{ $name }** from then on.
milestones-seen-private = 🔒 Only you see it. Milestones come to you in a private message.
milestones-seen-unnamed = 👥 Your group sees your name and the step when you reach one, and not what it is about.
milestones-seen-named = 👥 Your group sees your name, the step when you reach one, and what it is about.
milestones-in-channel = They are posted in { $channel }.
milestones-no-channel = The group has no channel for that yet, so they come to you privately until it has.
milestones-button-start = Yes, start
milestones-button-correct = Yes, correct it
milestones-started = It counts. 🌱
milestones-date-change = **{ $name }** will count from then on. This is a correction: nothing is reset.
milestones-date-corrected = The date has been corrected.
milestones-date-overlaps = An earlier run of this counter was still going on then. Please choose a later date.
milestones-edited = **{ $name }** has been changed.
milestones-edit-nothing = Choose at least one thing to change: the list of options opens when you type the command.
milestones-name-empty = Please give it a name of a few letters.
milestones-too-many = You have { $most } counters here already. Please delete one with `/{ milestones-command-milestone-name } { milestones-command-end-name }` first.
milestones-currency-unknown = That is not a currency that I know. Please give its three letters, such as USD, EUR or MXN.
milestones-goal-unknown = Please choose one of the goals from the list.
milestones-steps-unknown = Please choose one of the sets of steps from the list.
milestones-not-running = This counter does not run at the moment. `/{ milestones-command-milestone-name } { milestones-command-show-name }` shows you all of them.

## Showing

milestones-nothing-yet = You count nothing here yet. `/{ milestones-command-milestone-name } { milestones-command-start-name }` begins; only you see it unless you choose otherwise.
milestones-which-counter = You count several things. Please choose one in the option `counter`.
milestones-no-such-counter = You have no counter like that here. `/{ milestones-command-milestone-name } { milestones-command-show-name }` shows you all of them.
milestones-counter-gone = This counter no longer exists. `/{ milestones-command-milestone-name } { milestones-command-show-name }` shows you all of them.
milestones-overview-title = ## What you count
milestones-only-you = Only you see this.
milestones-menu-look = Look at one
milestones-short-resting = rests
milestones-short-ended = ended
milestones-short-running = running
milestones-resting = It rests. What you counted stays. When you are ready, one press begins again.
milestones-ended = You have stopped counting it. What you counted stays.
milestones-since = Since { $when }
milestones-coming = { $step } { $when }
milestones-coming-no-number = a step { $when }
milestones-next = Next: { $step }
milestones-longest = { $days ->
    [one] Longest run: { $days } day
   *[other] Longest run: { $days } days
}
milestones-total = { $days ->
    [one] All days together: { $days } day
   *[other] All days together: { $days } days
}
milestones-won-back = Won back, about: { $what }
milestones-note = Your note to yourself, { $when }: { $note }
milestones-illegible = The words you gave it cannot be read any more. `/{ milestones-command-milestone-name } { milestones-command-edit-name }` gives it a name again; your days are all there.
milestones-steps-gone = The steps you chose no longer exist, so the usual ones count. `/{ milestones-command-milestone-name } { milestones-command-edit-name }` has others.
milestones-button-share = Share…
milestones-button-begin-again = Begin again now

## Sharing

milestones-share-preview = This is what everybody who can read { $channel } would see, under your name. It is not kept: later changes do not change it, and I cannot take it back; a moderator can delete it.
milestones-button-share-here = Share it here
milestones-shared = Shared. Thank you for letting the others see it.
milestones-shared-post = { $member } shares where they stand.
milestones-share-changed = Your counter has changed since you looked at this card. Nothing was posted. `/{ milestones-command-milestone-name } { milestones-command-share-name }` shows it as it is now.
milestones-share-not-you = You cannot write in this channel, so your card cannot be shared here. Please try it in another one.
milestones-share-not-me = I cannot write, or post pictures, in this channel. Please try it in another one.
milestones-upcoming-title = ## Milestones to come
milestones-upcoming-none = No shared milestones in the next weeks. Only those stand here whose members let the group know.
milestones-upcoming-line = { $when } · { $member } · { $step }
milestones-upcoming-named = { $when } · { $member } · { $step } · { $name }
milestones-upcoming-no-number = { $when } · { $member } · a milestone

## A return to use

milestones-return-title = When you begin again
milestones-return-when = When was it?
milestones-return-when-hint = Left empty: just now. Or: yesterday, last Tuesday, 2024-02-29 07:30
milestones-return-is-it = Is it over?
milestones-return-over = It is over; count again from then on
milestones-return-going-on = Still going on; let the counter rest
milestones-return-note = A note to yourself
milestones-return-note-hint = Only you can read it. You may leave it empty.
milestones-return-tell = Who should know?
milestones-tell-nobody = Nobody
milestones-tell-companion = My buddy
milestones-tell-moderator = A moderator
milestones-tell-moderator-what = They see your name and that you would like a person to write to you.
milestones-button-record = Yes, record it
milestones-return-will = { $over ->
    [no] Your counter rests from then on, until you begin again.
   *[yes] Your counter counts again from then on.
} { $tell ->
    [companion] Your buddy will be told.
    [moderator] A moderator is being called for you. They see your name and that you would like a person to write to you.
   *[nobody] Nobody will be told.
}
milestones-return-before-start = That is before this counter began. `/{ milestones-command-milestone-name } { milestones-command-edit-name }` corrects its date.
milestones-return-words-for-moderators = I would like a person to write to me.
milestones-returned = **Thank you for telling. You are here, and that counts.** Your days, your longest run and your chips stay yours.
milestones-returned-over = **{ $name }** counts again.
milestones-returned-resting = **{ $name }** rests. When you are ready, one press begins again.
milestones-returned-private = 🔒 Only you see it now, so that nothing your group sees shows what happened. Whenever you like, one press lets them know of your milestones again, here or in `/{ milestones-command-milestone-name } { milestones-command-show-name }`. The first ones show that you began again.
milestones-button-share-again = Let my group know again
milestones-shared-again = Your group hears of your milestones again from now on. `/{ milestones-command-milestone-name } { milestones-command-edit-name }` changes that.
milestones-returned-told = { $told ->
    [companion] Your buddy is being told. If they take no private messages, I let you know.
    [moderator] A moderator is being called. They see your name and that you would like a person to write to you.
   *[nobody] Nobody else knows.
}
milestones-button-undo = That was a mistake
milestones-undone = **{ $name }** goes on as if nothing had been said.
milestones-undo-gone = This cannot be taken back any more. `/{ milestones-command-milestone-name } { milestones-command-edit-name }` corrects a date.
milestones-not-resting = This counter does not rest. `/{ milestones-command-milestone-name } { milestones-command-show-name }` shows you all of them.
milestones-begun-again = **{ $name }** counts again from now on. 🌱
milestones-companion-told = { $member } wanted you to know that they have returned to use, and would be glad to hear from you.
milestones-companion-not-told = Your buddy takes no private messages at the moment, so they have not been told. Maybe you can reach them in another way.

## Ending

milestones-end-ask = Do you want to stop counting **{ $name }**? You can keep what was counted, or delete all of it for good, its posts in the channel too.
milestones-button-keep = Stop, and keep it
milestones-button-delete = Delete it for good
milestones-end-kept = It is not counted any more. `/{ milestones-command-milestone-name } { milestones-command-show-name }` still shows it to you.
milestones-end-deleted = It has been deleted.
