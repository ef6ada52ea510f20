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
