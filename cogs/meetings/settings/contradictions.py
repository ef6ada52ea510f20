"""What is right in meetings.yaml by its form, and wrong beside another file or by what it says of time."""

from __future__ import annotations

from collections.abc import Iterator

from bot.community import ChannelReference, CommunitySettings
from bot.configuration import Problem
from bot.configuration.settings_file import Located, Others
from bot.configuration.suggestions import did_you_mean, listed
from cogs.meetings.recurrence import NotUnderstood, Reason
from cogs.meetings.schedule import NoFirstDay, NoTime, schedule_of
from cogs.meetings.script import fits
from cogs.meetings.settings.formats import MeetingFormat, MeetingFormats
from cogs.meetings.settings.meetings import Meeting, MeetingsSettings
from cogs.meetings.settings.rooms import RoomKind

_EXAMPLES = "such as `every Tuesday 19:30`, or an RRULE"


def contradictions(settings: MeetingsSettings, located: Located, others: Others) -> Iterator[Problem]:
    """Yield what keeps a meeting from taking place as it is written."""
    community: CommunitySettings | None = others(CommunitySettings)
    formats: MeetingFormats | None = others(MeetingFormats)
    yield from _hidden(settings.channel, ("channel",), located, community)
    for number, meeting in enumerate(settings.meetings):
        path = ("meetings", number)
        yield from _hidden(meeting.room.channel, (*path, "room", "channel"), located, community)
        yield from _when(meeting, path, located, community)
        if formats is not None:
            yield from _format(meeting, path, located, formats)


def why_not_held(meeting: Meeting, formats: MeetingFormats) -> str | None:
    """Return what keeps a meeting from being held in its format, in an admin's words; None: nothing."""
    held_as = formats.format(meeting.format)
    if held_as is None:
        return f"`{meeting.format}` is not a format"
    if _needs_made_room(meeting, held_as):
        return _IN_A_THREAD
    return fits(held_as, meeting.minutes)


_IN_A_THREAD = "in a thread everybody may write, so raised hands decide nothing there"


def _needs_made_room(meeting: Meeting, held_as: MeetingFormat) -> bool:
    in_thread = meeting.room.kind is RoomKind.TEXT and not meeting.room.made
    return in_thread and (meeting.turns is True or (meeting.turns is None and held_as.needs_turns))


def _hidden(
    channel: ChannelReference | None,
    path: tuple[str | int, ...],
    located: Located,
    community: CommunitySettings | None,
) -> Iterator[Problem]:
    if channel is None or community is None:
        return
    alerts = (community.channels.alerts, *community.channels.alerts_fallback)
    if channel.identity in {each.identity for each in alerts}:
        what = f"{channel} is where alerts appear"
        yield located.problem(path, what, "a channel that members see")


def _format(
    meeting: Meeting, path: tuple[str | int, ...], located: Located, formats: MeetingFormats
) -> Iterator[Problem]:
    held_as = formats.format(meeting.format)
    if held_as is None:
        what = f"`{meeting.format}` is not a format"
        expected = listed(formats.formats) or "a format of meeting-formats.yaml"
        suggestion = did_you_mean(meeting.format, formats.formats)
        yield located.problem((*path, "format"), what, expected, suggestion)
        return
    too_short = fits(held_as, meeting.minutes)
    if too_short is not None:
        given = "minutes" if "minutes" in meeting.model_fields_set else "format"
        yield located.problem((*path, given), too_short, "more minutes, or another format")
    if _needs_made_room(meeting, held_as):
        given = "turns" if meeting.turns else "room"
        expected = "`room: {kind: text, category: …}`, or `turns: false`"
        yield located.problem((*path, given), _IN_A_THREAD, expected)


def _when(
    meeting: Meeting, path: tuple[str | int, ...], located: Located, community: CommunitySettings | None
) -> Iterator[Problem]:
    zone = "UTC" if community is None else community.time_zone
    locale = "en" if community is None else community.language
    when = (*path, "when")
    try:
        schedule_of(meeting, zone=zone, locale=locale)
    except NotUnderstood as reason:
        beside = reason.reason is Reason.TWO_TIMES and meeting.at is not None
        what = str(reason).partition("; expected ")[0].partition("; did you mean ")[0]
        expected = reason.expected or _EXAMPLES
        yield located.problem((*path, "at") if beside else when, what, expected, reason.suggestion)
    except NoTime:
        yield located.problem(when, "it is not said at what time", _EXAMPLES)
    except NoFirstDay:
        what = "it is not said when this begins, so nobody knows which weeks or days are meant"
        yield located.problem(when, what, '`begins: "2027-01-05"` beside it: the first day')
