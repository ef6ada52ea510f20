### What the check-ins say. Short, kind, person first. Never a word about who did not answer.

## The prompt

checkins-prompt-private = Only you see what you write, unless you choose otherwise.
checkins-prompt-direct = From { $guild }. You asked to get this privately; `/{ checkins-command-name } { checkins-command-settings-name }` changes it.
checkins-button-check-in = Check in

## A word to somebody who was not heard of

checkins-nudge = It has been a while since your last check-in in **{ $guild }**. Nothing is expected of you, and nobody else sees this. We just wanted to say hello. If you would like a break, `/me` can pause everything.
checkins-nudge-companions-hear = It has been a while since your last check-in in **{ $guild }**. Nothing is expected of you, and we just wanted to say hello. As you wished, your buddy hears of it a day from now, unless you say here that you are OK, or check in. Nobody else sees this. If you would like a break, `/me` can pause everything.
checkins-button-ok = I'm OK
checkins-nudge-companion = { $member } has not checked in in **{ $guild }** for a few days, and wished that you hear of it. It may mean nothing at all. A short hello from you could do good.

## What is not possible just now

checkins-kind-gone = This check-in is not asked any more. What you answered before is still yours.
checkins-private-now = Now only you can read that answer. Its check-in is not asked any more.
checkins-not-here = You are not in that server just now, so nothing of yours can be shown there. Your answers are still yours.
checkins-by-role = This check-in is for members with the role { $role }. A moderator can tell you more.

## Looking back

checkins-command-history-name = history
checkins-command-history-description = Your mood, craving and check-in days as a picture. Only you see it.
checkins-command-week-name = week
checkins-command-week-description = What your last seven days held. Only you see it.
checkins-command-export-name = export
checkins-command-export-description = All you answered, as a file for a spreadsheet. Only you see it.
checkins-only-you = Only you see this.
checkins-history-heading = Your last { $days } days
checkins-history-mood = Mood
checkins-history-craving = Craving
checkins-history-means = Lines: weekly means
checkins-history-calendar = Days with a check-in
checkins-history-more-landmarks = and some more before
checkins-history-empty = There is nothing to draw for { $dates } yet, and that is all right. Whenever you like, `/{ checkins-command-name } { checkins-command-now-name }` is there.
checkins-history-days = { $count ->
    [0] **{ $dates }**: no check-in in this time, and that is all right.
    [one] **{ $dates }**: one day with a check-in.
   *[other] **{ $dates }**: { $count } days with a check-in.
}
checkins-measured = { $measured ->
    [mood] { $varied ->
        [yes] Mood: { $mean } on average, between { $lowest } and { $highest }.
       *[no] Mood: { $mean }.
    }
   *[craving] { $varied ->
        [yes] Craving: { $mean } on average, between { $lowest } and { $highest }.
       *[no] Craving: { $mean }.
    }
}
checkins-history-trend = { $trend ->
    [higher] Higher in the later half of this time.
    [lower] Lower in the later half of this time.
   *[same] About the same in both halves.
}
checkins-history-landmarks = Marked days: { $marks }.
checkins-history-by-week = { $measured ->
    [days] Days with a check-in, week by week: { $values }.
    [mood] Mood, the mean of each week: { $values }.
   *[craving] Craving, the mean of each week: { $values }.
}
checkins-button-span = { $days } days
checkins-week-heading = Your last seven days
checkins-week-days = { $count ->
    [one] You checked in on one day.
   *[other] You checked in on { $count } days.
}
checkins-week-empty = There was no check-in in these days, and nothing is asked of you for it.
checkins-week-own-words = In your own words
checkins-week-more-words = { $count ->
    [one] … and one line more. `/{ checkins-command-name } { checkins-command-export-name }` has everything.
   *[other] … and { $count } lines more. `/{ checkins-command-name } { checkins-command-export-name }` has everything.
}
checkins-week-sent = From { $guild }. You asked to be sent this at the end of your week. The question is for you alone; it needs no answer.
checkins-week-sending-begins = On Sundays in the evening, outside of your quiet hours, I will send you this privately: in weeks in which you checked in, and not during a pause. `/{ checkins-command-name } { checkins-command-week-name }` changes it.
checkins-week-sending-ends = I will not send you your week any more. `/{ checkins-command-name } { checkins-command-week-name }` shows it whenever you like.
checkins-button-week-send = Send me this each week
checkins-button-week-stop = Stop sending me this
checkins-export-done = { $count ->
    [one] Here is your one check-in in this server, as a table. Only you see this; whoever has the file can read it.
   *[other] Here are all of your { $count } check-ins in this server, as a table. Only you see this; whoever has the file can read it.
}
checkins-export-empty = You have no check-ins in this server, so there is no file to make.

## Questions that members suggest

checkins-command-suggest-name = suggest
checkins-command-suggest-description = Suggest a question for the check-ins. Moderators see it, and who suggests it.
checkins-suggest-title = Suggest a question
checkins-suggest-words-label = Your question
checkins-suggest-words-description = Open, kind, answered in one line. Moderators see that it is yours; nobody else does.
checkins-suggest-set-label = Which check-in is it for?
checkins-suggest-thanks = Thank you for your question. Moderators read it and see that it is from you; nobody else does. If they take it, it joins the questions of this server without your name. I will tell you privately what they decide.
checkins-suggest-enough = { $most ->
    [one] You have suggested one question in the last 24 hours. Thank you; please come back tomorrow.
   *[other] You have suggested { $most } questions in the last 24 hours. Thank you; please come back tomorrow.
}
checkins-suggest-full = Many suggestions are waiting for the moderators just now. Please try again in a few days.
checkins-suggest-length = A question needs { $shortest } to { $longest } characters. Nothing was sent; please try again.
checkins-suggest-nowhere = The check-ins of this server do not begin with a question, so there is nowhere to put it.
checkins-suggestion-approved = Your question has joined the check-ins of **{ $guild }**, without your name. Thank you for giving it.
checkins-suggestion-declined = Thank you for the question that you suggested for the check-ins of **{ $guild }** on { $day }. The moderators have not taken it this time. That says nothing about you, and others are welcome.
checkins-somebody = a member

## What moderators see

checkins-command-suggestions-name = suggestions
checkins-command-suggestions-description = For moderators: questions that members suggest. Only you see the list.
checkins-command-counts-name = counts
checkins-command-counts-description = For moderators: how many were invited and answered. Only you see it.
checkins-suggestions-heading = { $count ->
    [0] No suggestions are waiting.
    [one] One suggestion is waiting. Take what is open and kind, advises nothing, and fits whoever reads it.
   *[other] { $count } suggestions are waiting. Take what is open and kind, advises nothing, and fits whoever reads it.
}
checkins-suggestions-more = { $count ->
    [one] One more waits behind these.
   *[other] { $count } more wait behind these.
}
checkins-suggestions-done = { $decision ->
    [approved] ✅ Taken. It joins the questions, and its author hears of it.
   *[declined] Declined. Its author hears of it kindly.
}
checkins-suggestions-late = That one has been decided already.
checkins-suggestion-about = From { $author } { $since }, for { $set }. Shown without a name.
checkins-suggestion-unreadable = *This question cannot be read any more: the key that protects it is gone.*
checkins-button-approve = Approve
checkins-button-decline = Decline
checkins-counts-heading = Check-ins in numbers
checkins-counts-empty = No check-in has come to its end in these days.
checkins-counts-day = { $day }: { $invited } invited, { $answered } answered
checkins-counts-hardly = { $day }: { $invited } invited, few or none answered
checkins-counts-most = { $day }: { $invited } invited, most or all answered
checkins-counts-few = { $day }: fewer than { $fewest } invited
checkins-counts-small = Nothing else is shown to anybody: who answered, and what, stays with each member. Days are shown once they are over; of fewer than { $fewest } no numbers are shown.

## Commands

checkins-command-name = check-in
checkins-command-description = Daily check-ins. What you answer is yours.
checkins-command-join-name = join
checkins-command-join-description = Take part in a daily check-in. Only you see the answer.
checkins-command-leave-name = leave
checkins-command-leave-description = Take part no more. What you answered stays yours. Only you see the answer.
checkins-command-now-name = now
checkins-command-now-description = Answer what is open for you. Only you see it.
checkins-command-settings-name = settings
checkins-command-settings-description = Your check-ins, and how they reach you. Only you see it.
checkins-command-kind-name = check-in
checkins-command-kind-description = Which one.
checkins-command-direct-name = private-messages
checkins-command-direct-description = Yes: the prompt comes to you privately as well.

## Taking part

checkins-join-question = **{ $check_in }**: you are not taking part yet. If you would like to, the prompt counts for you from now on, at your own local time. You can leave whenever you like with `/{ checkins-command-name } { checkins-command-leave-name }`.
checkins-button-join = Take part
checkins-joined = You take part in **{ $check_in }**. Good to have you here.
checkins-joined-now = Today's is open for you.
checkins-joined-later = Your first one comes { $time }.
checkins-joined-paused = You are taking a break, so nothing is asked of you until it is over. `/me` ends it.
checkins-joined-private = Nothing of it is posted anywhere. Answer with `/{ checkins-command-name } { checkins-command-now-name }`, or let `/{ checkins-command-name } { checkins-command-settings-name }` send it to you privately.
checkins-left = You do not take part in **{ $check_in }** any more. What you answered stays yours. You are welcome back any time.
checkins-left-already = You are not taking part in that one.
checkins-no-such-kind = There is no check-in called "{ $check_in }" here. Pick one from the list that appears as you type.

checkins-settings-title = Your check-ins
checkins-settings-none = There are no check-ins for you here just now. What you answered before is still yours.
checkins-settings-in = { $check_in }: you take part.
checkins-settings-next = { $check_in }: you take part. The next one comes { $time }.
checkins-settings-not-in = { $check_in }: you do not take part. `/{ checkins-command-name } { checkins-command-join-name }`
checkins-settings-paused = You are taking a break. Nothing is asked, and nothing is lost. `/me` ends it.
checkins-settings-more = Your time zone, quiet hours and who reads your answers by default: `/me`
checkins-direct-prompts-on = 📬 Prompts come to you privately as well, outside of your quiet hours.
checkins-direct-prompts-off = 📬 Prompts are in the channel only.
checkins-companions-hear-on = 🤝 If you are not heard of for a while, your buddy may know.
checkins-companions-hear-off = 🤝 Nobody hears of it when you do not check in.
checkins-button-direct-prompts-on = Send them to me privately
checkins-button-direct-prompts-off = Do not send them privately
checkins-button-companions-hear-on = Let my buddy know
checkins-button-companions-hear-off = Do not tell my buddy

## Answering

checkins-form-readers = Who may read it?
checkins-reader-private = Only me
checkins-reader-buddy = My buddy and me
checkins-reader-channel = Everybody in the channel
checkins-read-by-private = Only you can read this answer.
checkins-read-by-buddy = You and your buddy can read this answer.
checkins-read-by-channel = Everybody in the channel can read this answer.
checkins-yes = Yes
checkins-no = No
checkins-thanks = { $current ->
    [0] Thank you. { checkins-days }
    [1] Thank you. { checkins-days }
   *[other] Thank you. **{ $current }** in a row · { checkins-days }
}
checkins-days = { $days ->
    [one] **{ $days }** day checked in.
   *[other] **{ $days }** days checked in.
}
checkins-line-both-hard = That is a lot to carry at once. It says something about you that you put it into words.
checkins-line-craving-hard = A strong craving, and you are here. It comes like a wave, and you do not have to ride it alone.
checkins-line-mood-hard = Thank you for saying how heavy it is. You do not have to carry it alone.
checkins-line-first = Your first one. Everybody here began with one.
checkins-line-back = Good to see you.
checkins-line-in-a-row = { $current } in a row. Take a moment to notice that.
checkins-line-good-mood = A good day is worth noticing. It is nice to read that.
checkins-line-calm = A quieter day. May there be more of them.
checkins-line-words = Putting it into words is a thing of its own.
checkins-line-thanks = It counts that you stopped for a moment.
checkins-offers = If you like, right now:
checkins-own = **{ $check_in }** · can be changed until { $closes }
checkins-own-empty = You checked in without words.
checkins-illegible = These words cannot be read any more: the key that protects them is gone. You can write them anew.
checkins-button-change = Change
checkins-button-withdraw = Take back
checkins-withdrawn = Taken back. Nobody can read it any more, and the day does not count against you. While it is open you can answer anew.
checkins-now-open = This is open for you.
checkins-now-nothing = Nothing is open for you right now. `/{ checkins-command-name } { checkins-command-settings-name }` shows when the next one comes.
checkins-button-answer = { $check_in } · { $day }
checkins-button-look = ✓ { $check_in } · { $day }
checkins-shared = **{ $member }** · { $check_in }
checkins-shared-privately = **{ $member }** lets you read this · { $check_in }

checkins-not-yet = Nothing is open for you yet: your next one comes { $time }.
checkins-closed = This one has closed. Nothing is lost by that: your next one comes { $time }.
checkins-change-closed = This one has closed, so it cannot be changed any more. You can still take it back.
checkins-nothing-answered = There is no answer of yours to this one any more.
checkins-paused = You are taking a break, so nothing is asked of you, and nothing is lost. `/me` ends it when you like.
checkins-came-too-late = This check-in closed while you were writing, so it was not taken up. That is all right: the next one comes by itself.
checkins-not-saved = Something is broken on our side, and your answer could not be written down. Please try again in a while.
checkins-came-to-nothing = This check-in was taken out of the settings while you were writing, so it was not taken up.
checkins-your-words = Your words, to keep if you like. Nobody else has seen them:
checkins-ok-heard = Good to hear. Thank you for telling us.

## A coping tool

checkins-offer-coping = Something small for the next few minutes
checkins-button-coping = Something small
checkins-button-another = Another one
checkins-button-a-person = I need a person now
checkins-coping-breathing-title = Slow breathing
checkins-coping-breathing = Let the breath out slowly, longer than it came in. In while you count to four, out while you count to six. A few rounds, as it suits you. If counting is no good today, just follow the breath out.
checkins-coping-wave-title = Like a wave
checkins-coping-wave = A craving rises, stays a while and sinks again, often within half an hour. You can watch it for a few minutes without doing anything: where in the body is it? Does it grow or shrink? A glass of water or another room makes the waiting easier for some.
checkins-coping-five-things-title = Five things
checkins-coping-five-things = Look around you and name five things you see. Then four you can touch, three you hear, two you smell, one you taste. Slowly, aloud if you like. It brings many people back into the room they are in.
