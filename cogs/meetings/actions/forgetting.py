"""What becomes of a member's rows in each of the meetings tables."""

from __future__ import annotations

from bot.personal_data import NoPersonalData, PersonalData
from cogs.meetings.store import forgetting as rows
from cogs.meetings.store import tables

PERSONAL_DATA = (
    PersonalData(table=tables.series, export=rows.export_series, forget=rows.forget_series),
    PersonalData(table=tables.changes, export=rows.export_changes, forget=rows.forget_changes),
    NoPersonalData(table=tables.occurrences, because="It counts who came, and does not know who."),
    PersonalData(table=tables.sittings, export=rows.export_sittings, forget=rows.forget_sittings),
    PersonalData(table=tables.hands, export=rows.export_hands, forget=rows.forget_hands),
    NoPersonalData(table=tables.removed, because="It goes with the meeting, and must hold until then."),
    NoPersonalData(
        table=tables.presence, because="Its names can be made again by the running meeting alone."
    ),
    NoPersonalData(table=tables.overwrites, because="It goes as soon as the permissions are put back."),
    NoPersonalData(table=tables.mutes, because="It goes as soon as the mute is lifted."),
    PersonalData(table=tables.service, export=rows.export_service, forget=rows.forget_service),
    PersonalData(
        table=tables.reminder_wishes, export=rows.export_reminder_wishes, forget=rows.forget_reminder_wishes
    ),
    NoPersonalData(table=tables.guild_keys, because="It holds a guild's key and nothing of anybody."),
    NoPersonalData(table=tables.welcomed, because="Its names can be made again with the guild's key alone."),
    NoPersonalData(table=tables.slip_keys, because="It holds a guild's keys and nothing of anybody."),
    NoPersonalData(table=tables.ratings, because="It holds counts and nothing of anybody."),
    NoPersonalData(table=tables.rated, because="It goes after a day, and its names cannot be made again."),
)
