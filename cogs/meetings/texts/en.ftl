### What meetings say. Short, kind, person first. What is said in a meeting stays there.


## The schedule

meetings-command-list-name = meetings
meetings-command-list-description = Meetings in progress and coming. Only you see the list.
meetings-button-remind = Remind me
meetings-button-remind-stop = No more reminders
meetings-button-calendar = Calendar file
meetings-announcement-open = **The room is open.** Come in as you are; listening is enough.
meetings-announcement-over = This meeting is over. Thank you for coming.
meetings-announcement-cancelled = This meeting does not take place: { $when }
meetings-announcement-following = The next one: { $when }
meetings-announcement-series-ended = This meeting does not take place any more. `/{ meetings-command-list-name }` shows the others.
meetings-kind-voice = Voice
meetings-kind-stage = Stage
meetings-kind-text = In writing
meetings-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
meetings-audience-open = open to everybody
meetings-audience-closed = for members
meetings-audience-newcomers = for newcomers
meetings-audience-women = for women
meetings-audience-men = for men
meetings-audience-lgbtq = for LGBTQ+ people
meetings-audience-young-people = for young people
meetings-event-how = The room opens a little before. In this server, `/{ meetings-command-list-name }` shows the way in. You can come as you are, and listening is enough.
meetings-reminder = **{ $meeting }** in { $guild }: { $when }
meetings-reminder-open = **{ $meeting }** in { $guild } is open: { $when }
meetings-reminder-how = You asked for this reminder. In the server, `/{ meetings-command-list-name }` shows the way in.
meetings-remind-on = { $minutes ->
    [one] You are reminded privately { $minutes } minute before each of these meetings. Press again to stop.
   *[other] You are reminded privately { $minutes } minutes before each of these meetings. Press again to stop.
}
meetings-remind-off = You are not reminded of this meeting any more.
meetings-wishes-kept = { $count ->
    [0] You are not reminded of any meeting.
    [one] You are reminded privately of { $count } meeting.
   *[other] You are reminded privately of { $count } meetings.
}
meetings-no-such-meeting = The group has no such meeting any more. `/{ meetings-command-list-name }` shows the others.
meetings-no-such-date = That is not a date of this meeting. Choose one from the list.
meetings-date-open = The room of that meeting is open already, so its date stays.
meetings-date-over = That date is over.
meetings-date-unchanged = That date is as it was planned; there is nothing to take back.
meetings-move-not-then = It can be moved to a time from now on, within a year.
meetings-list-title = Meetings
meetings-list-now = In progress
meetings-list-coming = Coming
meetings-list-more = { $count ->
    [one] and { $count } more in the next two weeks
   *[other] and { $count } more in the next two weeks
}
meetings-list-none = Nothing is planned in the next two weeks.
meetings-list-by-format = Which kind of meeting?
meetings-list-any-format = Every kind of meeting
meetings-list-by-language = In which language?
meetings-list-any-language = Every language
meetings-list-remind = Remind me privately of …
meetings-calendar = Open this file with your calendar. Each event in it is marked private, and its name is what members call the meeting.
meetings-hindrance-event-permission = I may not make events in this server, so meetings are announced without one. To change that: Server Settings, Roles, my role, **Create Events**. I go on within a day, or at once with `/config reload`.
meetings-hindrance-event-limit = This server has 100 coming events, and Discord takes no more. The meetings take place without an event of their own. To change that, take events away that are not needed.
meetings-hindrance-event-refused = Discord does not take an event for the meeting `{ $about }`. The meeting takes place without one.
meetings-hindrance-no-channel = There is no single text channel { $about } here, so meetings are not announced. To change that: meetings.yaml, `channel`, then `/config reload`. `/{ meetings-command-list-name }` shows the way in meanwhile.
meetings-hindrance-channel-closed = I may not write in { $about }, so meetings are not announced. To change that: the channel's settings, Permissions, my role, **View Channel** and **Send Messages**. `/{ meetings-command-list-name }` shows the way in meanwhile.

## Rooms

meetings-button-come-in = Come in

## Chairing

meetings-chair-over = This meeting is over.
meetings-chair-script-gone = This meeting's script is not in the settings any more. Go on as you like, and close the meeting when it is time.
meetings-chair-taken = Thank you. { $person } was a moment quicker and chairs now.
meetings-refused-not-begun = The meeting has not begun yet.
meetings-refused-begun = Already done: the meeting has begun.
meetings-refused-moved-on = Already done: the meeting has moved on. Here is where it stands now.
meetings-refused-last-part = This is the last part. Close the meeting when it is time.
meetings-refused-extended = Already done: this part has more time now.
meetings-refused-long-enough = This part has an hour more already. You can let it run over, or go on to the next one.
meetings-refused-paused = Already done: the meeting is paused.
meetings-refused-goes-on = Already done: the meeting goes on.
meetings-refused-locked = Already done: nobody else comes in.
meetings-refused-open = Already done: the door is open.
meetings-refused-no-co-chair = There is no co-chair just now. Choose somebody else.
meetings-refused-chairs = Already done: they chair.
meetings-button-volunteer = I'll chair
meetings-button-panel = Chair's panel
meetings-button-start = Start the meeting
meetings-button-next-part = Next: { $title }
meetings-button-next-speaker = Next speaker
meetings-button-more-word = 1 more minute
meetings-button-extend = 5 more minutes
meetings-button-pause = Pause
meetings-button-resume = Go on
meetings-button-lock = Lock the door
meetings-button-unlock = Open the door
meetings-button-hand-over = Hand the chair over
meetings-button-to-co-chair = To the co-chair
meetings-button-take = Take the chair
meetings-button-refresh = Where are we?
meetings-button-back = Back
meetings-button-close = Close the meeting
meetings-button-close-now = Yes, close it
meetings-panel-not-begun = The meeting has not begun. Start it when people are there.
meetings-panel-only-you = Only you see this panel. The room sees what you do with it.
meetings-panel-not-yours = The panel is for who chairs, just now { $chair }, and for the co-chair.
meetings-panel-not-yours-free = Nobody chairs just now. “I'll chair” makes the panel yours.
meetings-panel-take = { $chair } chairs. If the meeting needs it, you may take the chair. The room is told, and it is recorded.
meetings-panel-take-free = Nobody chairs just now. You may take the chair. The room is told, and it is recorded.
meetings-hand-over-question = Who chairs from now on?
meetings-hand-over-question-co-chair = Who chairs from now on? The co-chair is { $co_chair }.
meetings-hand-over-choose = Somebody else
meetings-hand-over-not-there = This person is not in the server.
meetings-hand-over-not-fit = { $person } cannot chair this meeting yet. Choose somebody else.
meetings-close-question = Close the meeting? The room closes for everybody.
meetings-done-extended = { $minutes } more minutes for this part.
meetings-done-more-word = { $minutes ->
    [one] { $minutes } more minute for this share.
   *[other] { $minutes } more minutes for this share.
}
meetings-done-paused = Paused. Time stands still.
meetings-done-resumed = The meeting goes on.
meetings-done-locked = The door is locked: who is here stays, nobody else comes in.
meetings-done-unlocked = The door is open.
meetings-done-handed-over = { $person } chairs now. Thank you for chairing.
meetings-done-taken = You chair now. Thank you.
meetings-done-closed = The meeting is closed. Thank you for chairing.
meetings-done-no-hands = No hand is up just now.
meetings-done-next-speaker = { $person } has the word.
meetings-unfit-role = This group asks for a role of those who chair. A moderator can tell you more, and there are other ways to serve: /{ meetings-command-service-name } { meetings-command-service-show-name }.
meetings-unfit-days = { $days ->
    [one] You can chair once you have been here for { $days } day. Until then there are other ways to serve: /{ meetings-command-service-name } { meetings-command-service-show-name }.
   *[other] You can chair once you have been here for { $days } days. Until then there are other ways to serve: /{ meetings-command-service-name } { meetings-command-service-show-name }.
}
meetings-unfit-round = { $days ->
    [one] You have chaired within the last { $days } day, and it goes round. Thank you for offering.
   *[other] You have chaired within the last { $days } days, and it goes round. Thank you for offering.
}
meetings-room-begin = { $person }, begin whenever it is a good moment: “{ meetings-button-panel }” above, then “{ meetings-button-start }”.
meetings-room-chairs = { $person } chairs now. Thank you.
meetings-room-co-chair = { $person }, would you chair today? The chair is not here yet. “{ meetings-button-panel }” above is yours.
meetings-room-co-chair-on = { $person } chairs from here on, thank you. “{ meetings-button-panel }” above is yours.
meetings-room-asked = Nobody chairs yet. Who would like to? There is nothing to prepare: the script leads through. In two minutes the bot begins otherwise.
meetings-room-asked-on = The chair had to go. Who would like to go on? The script leads through. In two minutes the bot goes on otherwise.
meetings-room-leaderless = The script leads us today, and everything is said here in turn. Whoever would like to chair can still do so.
meetings-room-part-is-up = The time of **{ $title }** is up. There is no hurry: the chair goes on when it is a good moment.
meetings-room-last-part-is-up = The time of **{ $title }** is up. The chair closes the meeting when it is a good moment.
meetings-post-begins = The room is open. The meeting begins { $begins }.
meetings-post-before = Come in, and be as you are. Listening is enough. What is said here stays here.
meetings-post-part = Part { $number } of { $of }: **{ $title }**
meetings-post-until = Its time ends { $ends }.
meetings-post-paused = The meeting is paused just now.
meetings-post-nobody-speaks = Nobody has the word just now.
meetings-post-speaks = { $person } has the word.
meetings-post-speaks-until = { $person } has the word. It ends { $ends }.
meetings-post-queue = Next: { $names }
meetings-post-queue-more = { $count ->
    [one] Next: { $names } and { $count } more
   *[other] Next: { $names } and { $count } more
}
meetings-post-chair = Chair: { $chair }
meetings-post-chair-and-co-chair = Chair: { $chair } · co-chair: { $co_chair }
meetings-post-no-chair = Nobody chairs yet.
meetings-post-leaderless = The script leads us today.
meetings-post-locked = The door is locked.

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

meetings-command-service-name = service
meetings-command-service-description = Serve at a meeting: chair, greet, read, keep the time
meetings-command-service-show-name = show
meetings-command-service-show-description = Which ways to serve are open. Only you see it.
meetings-command-service-sign-up-name = sign-up
meetings-command-service-sign-up-description = Serve at a meeting. You are reminded the day before. Only you see the answer.
meetings-command-service-withdraw-name = withdraw
meetings-command-service-withdraw-description = Take a sign-up back. Nobody asks why. Only you see the answer.
meetings-command-service-history-name = history
meetings-command-service-history-description = How you have served. Only you see it.
meetings-option-service-meeting-name = meeting
meetings-option-service-meeting-description = Which one, on which day.
meetings-option-service-position-name = position
meetings-option-service-position-description = What you would do.
meetings-option-service-name = service
meetings-option-service-description = Which of yours.
meetings-position-chair = Chair
meetings-position-chair-does = leads through the script, part by part. The bot shows what comes next.
meetings-position-co-chair = Co-chair
meetings-position-co-chair-does = stands beside the chair, and steps in where they cannot be there.
meetings-position-greeter = Greeter
meetings-position-greeter-does = says hello, above all to who comes for the first time, and has an ear for who needs one.
meetings-position-timekeeper = Timekeeper
meetings-position-timekeeper-does = looks at the clock, so that everybody gets a turn.
meetings-position-reader = Reader
meetings-position-reader-does = reads the readings aloud, or lets them stand in the room.
meetings-position-tech-host = Tech host
meetings-position-tech-host-does = helps who cannot hear or find the room.
meetings-button-serve = Help at this meeting
meetings-button-withdraw = Take back: { $position }
meetings-service-title = ## Serving
    Helping is part of recovery. Whoever signs up is named to the others in the room, and reminded in private the day before.
meetings-service-none = No meetings are planned just now.
meetings-service-choose = Serve at a meeting
meetings-service-own = Yours: { $positions }. Thank you.
meetings-service-free = Open: { $positions }
meetings-service-full = Everything is taken on. Thank you for looking.
meetings-service-what = You can take it back at any time, and nobody asks why.
meetings-service-signed-up = { $position }: it is yours. Thank you.
meetings-service-taken = { $position }: somebody else has just taken this on. Maybe another one, or another day?
meetings-service-yours-already = { $position }: that is yours already. Thank you.
meetings-service-leads-already = You chair or co-chair this meeting already. Leave the other for somebody else; for next time there is room.
meetings-service-room-open = The room is open already. Go in: if nobody chairs, the button “{ meetings-button-volunteer }” is there.
meetings-service-no-date = I do not find this meeting. Choose one from the suggestions, or look at /{ meetings-command-service-name } { meetings-command-service-show-name }.
meetings-service-no-position = I do not know this position. Choose one from the suggestions.
meetings-service-date-over = This meeting is over or does not take place.
meetings-service-withdrawn = Taken back: { $position }. Thank you for saying so.
meetings-service-withdrawn-already = There is nothing to take back here.
meetings-service-history-title = ## How you have served
meetings-service-history-line = { $count ->
    [one] **{ $position }**: once, on { $since }
   *[other] **{ $position }**: { $count } times, since { $since }
}
meetings-service-history-thanks = Thank you.
meetings-service-history-empty = Nothing yet. With /{ meetings-command-service-name } { meetings-command-service-show-name } you see where help is welcome.
meetings-service-reminder = You signed up for **{ $meeting }** in { $guild }: { $position }. It begins { $when }. Thank you.
meetings-service-moved = **{ $meeting }** in { $guild }, where you signed up ({ $position }), is at another time: { $when }.
meetings-service-called-off = **{ $meeting }** in { $guild } on { $when }, where you signed up ({ $position }), does not take place. Thank you for offering.
meetings-service-way-out = If something has come up, take it back here. Nobody asks why.

## Attendance slips

meetings-command-slip-name = slip
meetings-command-slip-description = A signed slip that says you were here, during the last part. Only you see it.
meetings-command-verify-name = verify
meetings-command-verify-description = Verify the code of an attendance slip. Only you see the answer.
meetings-option-code-name = code
meetings-option-code-description = The code on the slip, scanned or typed. Left out: how slips are verified
meetings-slip-heading = Attendance slip
meetings-slip-group = Group
meetings-slip-meeting = Meeting
meetings-slip-date = Date
meetings-slip-time = Began at
meetings-slip-own-time = For the holder
meetings-slip-present = Present
meetings-slip-minutes = { $held ->
    [one] { $present } of the { $held } minute held until { $until }
   *[other] { $present } of the { $held } minutes held until { $until }
}
meetings-slip-name = Name
meetings-slip-no-name = none in the code; one written on the paper by hand is not covered
meetings-slip-given-on = Given on
meetings-slip-good-until = Can be verified until
meetings-slip-proof = { $named ->
    [yes] It proves that somebody was present at this meeting for this long. The name is as they gave it; the group does not check names. It says nothing of what anybody said there.
   *[no] It proves that somebody was present at this meeting for this long. A name written here by hand is not covered by the code. It says nothing of what anybody said there.
}
meetings-slip-check-server = To verify it, in the group's server on Discord: /{ meetings-command-verify-name } with the code, scanned or typed. Small letters will do; O and 0, I and 1 are the same.
meetings-slip-check-contact = Not in the server? Ask the group to verify it: { $contact }
meetings-slip-check-moderators = Not in the server? Ask for the group's moderators, who verify it for you.
meetings-slip-check-program = Or with the bot's own program, mutual-aid slip verify, and the group's public key { $key }.
meetings-slip-footer = Given on { $given } · can be verified until { $until }
meetings-slip-given = Only you see it, and nothing of it is kept: save the picture now. Whoever asks for it verifies it with the code.
meetings-slip-given-code = The same code as text:
meetings-slip-form-title = Attendance slip
meetings-slip-form-name = Name on the slip (optional)
meetings-slip-form-description = As whoever asks for it knows you. It is not kept. Empty: a line to write it on by hand.
meetings-slip-form-words = The slip shows the group, the meeting, its date and how long you were there. You get it privately, and only now: the bot does not remember who was here.
meetings-slip-genuine = This slip is genuine.
meetings-slip-compare = Please compare every line with the paper: paper can be changed, the code cannot.
meetings-slip-past = This slip is genuine, but it could only be verified until { $until }.
meetings-slip-unreadable = This code cannot be read.
meetings-slip-unreadable-line = { $line ->
    [1] Line 1 is not as it stands on the slip. Please compare its letters.
   *[other] Line { $line } is not as it stands on the slip. Please compare its letters; the lines before it are right.
}
meetings-slip-unreadable-all = It is not the whole code of a slip. Please type or scan all of its lines.
meetings-slip-other = This slip is not from this group.
meetings-slip-other-why = Another server has given it, or the first lines of its code belong to another slip. It can be verified where it was given.
meetings-slip-changed = This slip is not genuine.
meetings-slip-changed-why = The code was well typed, but it is not what this group signed.
meetings-slip-how-here = **Attendance slips** are verified with the code on them: `/{ meetings-command-verify-name } { meetings-option-code-name }`. You see what the slip says, and compare it with the paper.
meetings-slip-how-none = This server has not given any slip yet.
meetings-slip-how-outside = Outside of Discord it takes the bot's own program, `mutual-aid slip verify`, and this server's public key. It is no secret: put it where courts and programmes find it, such as the group's web page.
meetings-slip-how-contact = On its slips the group is to be asked here: { $contact }
meetings-slip-not-offered = This group gives no attendance slips. Its moderators can tell you more.
meetings-slip-not-here = There is no meeting here just now that you are in. Slips are given while the last part of a meeting goes on, until its room closes.
meetings-slip-not-yet = Slips are given during the last part of the meeting. It is not there yet; this command will be there for you then.
meetings-slip-button = Attendance slip
