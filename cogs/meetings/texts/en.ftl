### What meetings say. Short, kind, person first. What is said in a meeting stays there.


## The schedule

## Rooms

## Chairing

## Parts of a meeting

meetings-part-help = A hard moment? `/{ crisis-command-help-lines-name }` shows people to call or write to, and `/{ crisis-command-alert-name }` calls a person from the team. Only you see it.
meetings-part-shares-in-turn = { $minutes ->
    [one] Raise your hand to share, and you are called in turn: { $minutes } minute each. You can pass. Listening is enough.
   *[other] Raise your hand to share, and you are called in turn: { $minutes } minutes each. You can pass. Listening is enough.
}
meetings-part-shares-freely = { $minutes ->
    [one] Share whenever there is room: about { $minutes } minute each. Listening is enough.
   *[other] Share whenever there is room: about { $minutes } minutes each. Listening is enough.
}
meetings-part-read-by = Read by { $person }
meetings-part-read-by-reader = Read by the reader
meetings-part-read-by-chair = Read by the chair
meetings-part-led-by = Led by { $person }
meetings-part-led-by-chair = Led by the chair
meetings-part-seconds = { $seconds } seconds
meetings-part-minutes = { $minutes ->
    [one] about { $minutes } minute
   *[other] about { $minutes } minutes
}
meetings-part-minutes-until = { $minutes ->
    [one] about { $minutes } minute, until { $ends }
   *[other] about { $minutes } minutes, until { $ends }
}
meetings-part-standing = { $minutes ->
    [one] Part { $number } of { $of }: **{ $title }**, about { $minutes } minute left.
   *[other] Part { $number } of { $of }: **{ $title }**, about { $minutes } minutes left.
}
meetings-part-standing-ending = Part { $number } of { $of }: **{ $title }**, about to end.
meetings-part-standing-paused = Part { $number } of { $of }: **{ $title }**. The meeting is paused just now.

## Hands

## Coming in, and after

## Service positions

## Attendance slips
