### What the check-ins say. Short, kind, person first. Never a word about who did not answer.

## The prompt

checkins-prompt-private = Only you see what you write, unless you choose otherwise.
checkins-prompt-direct = From { $guild }. You asked to get this privately; `/check-in settings` changes it.
checkins-button-check-in = Check in

## A word to somebody who was not heard of

checkins-nudge = It has been a while since your last check-in in **{ $guild }**. Nothing is expected of you, and nobody else sees this. We just wanted to say hello. If you would like a break, `/me` can pause everything.
checkins-button-ok = I'm OK
checkins-nudge-companion = { $member } has not checked in in **{ $guild }** for a few days, and wished that you hear of it. It may mean nothing at all. A short hello from you could do good.

## What is not possible just now

checkins-kind-gone = This check-in is not asked any more. What you answered before is still yours.
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
checkins-history-empty = There is nothing to draw for { $dates } yet, and that is all right. Whenever you like, `/check-in now` is there.
checkins-history-days = { $count ->
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
    [higher] It was higher in the later half of this time than in the earlier half.
    [lower] It was lower in the later half of this time than in the earlier half.
   *[same] It was about the same in both halves of this time.
}
checkins-history-landmarks = Marked days: { $marks }.
checkins-button-span = { $days } days
checkins-week-heading = Your last seven days
checkins-week-days = { $count ->
    [one] You checked in on one day.
   *[other] You checked in on { $count } days.
}
checkins-week-empty = There was no check-in in these days, and nothing is asked of you for it.
checkins-week-own-words = In your own words
checkins-week-more-words = { $count ->
    [one] … and one line more. `/check-in export` has everything.
   *[other] … and { $count } lines more. `/check-in export` has everything.
}
checkins-week-sent = From { $guild }. You asked to be sent this at the end of your week. The question is for you alone; it needs no answer.
checkins-week-sending-begins = On Sundays in the evening, outside of your quiet hours, I will send you this privately: in weeks in which you checked in, and not during a pause. `/check-in week` changes it.
checkins-week-sending-ends = I will not send you your week any more. `/check-in week` shows it whenever you like.
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
checkins-suggest-words-description = Open, kind, and answered in one line. Your name is not shown with it.
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
checkins-counts-empty = Nobody was invited in these days.
checkins-counts-day = { $day }: { $invited } invited, { $answered } answered
checkins-counts-few = { $day }: fewer than { $fewest } invited
checkins-counts-small = Nothing else is shown to anybody: who answered, and what, stays with each member. Of fewer than { $fewest } no numbers are shown.
