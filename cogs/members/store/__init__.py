"""What the bot remembers of a person wherever it meets them. Each function takes a transaction."""

from cogs.members.store.pauses import (
    begin_pause,
    end_pause,
    export_pauses,
    forget_pauses,
    pause_of,
    paused,
    pauses_between,
)
from cogs.members.store.people import (
    Profile,
    chosen_languages,
    export_profile,
    forget_profile,
    frame_of,
    profile_of,
    set_country,
    set_language,
    set_last_guild,
    set_locale,
    set_pronouns,
    set_quiet_hours,
    set_time_zone,
    set_visibility,
)
from cogs.members.store.tables import pauses, profiles

__all__ = [
    "Profile",
    "begin_pause",
    "chosen_languages",
    "end_pause",
    "export_pauses",
    "export_profile",
    "forget_pauses",
    "forget_profile",
    "frame_of",
    "pause_of",
    "paused",
    "pauses",
    "pauses_between",
    "profile_of",
    "profiles",
    "set_country",
    "set_language",
    "set_last_guild",
    "set_locale",
    "set_pronouns",
    "set_quiet_hours",
    "set_time_zone",
    "set_visibility",
]
