"""A meeting's room is said once: a channel that exists, or a category for one of its own."""

import pytest
from pydantic import ValidationError

from cogs.meetings.settings import Room


@pytest.mark.parametrize(
    "room",
    [
        {"kind": "text"},
        {"kind": "text", "channel": "#meetings", "category": "Meetings"},
        {"kind": "cinema", "channel": "#meetings"},
    ],
)
def test_a_room_without_one_place_or_of_no_kind_is_refused(room: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Room.model_validate(room, strict=False)


def test_a_room_under_a_category_is_made_for_the_meeting() -> None:
    made = Room.model_validate({"kind": "voice", "category": "Meetings"}, strict=False)
    found = Room.model_validate({"kind": "voice", "channel": "#Hall"}, strict=False)
    assert (made.made, found.made) == (True, False)
