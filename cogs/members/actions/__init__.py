"""What others ask of a person's frame, and what changes it."""

from cogs.members.actions.changing import (
    change_language,
    change_pronouns,
    change_quiet_hours,
    change_visibility,
    change_zone,
    end_pause,
    pause,
)
from cogs.members.actions.knowing import (
    country_of,
    frame_of,
    language_of,
    last_contact,
    zone_of,
)
from cogs.members.actions.remembering import (
    CONTACT_KEPT_TO,
    choose_country,
    recall_languages,
    remember,
)
from cogs.members.actions.showing import suggested_zones, what_is_known

__all__ = [
    "CONTACT_KEPT_TO",
    "change_language",
    "change_pronouns",
    "change_quiet_hours",
    "change_visibility",
    "change_zone",
    "choose_country",
    "country_of",
    "end_pause",
    "frame_of",
    "language_of",
    "last_contact",
    "pause",
    "recall_languages",
    "remember",
    "suggested_zones",
    "what_is_known",
    "zone_of",
]
