from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Any, cast

import pytest

from bot.message import Message
from bot.running.parts import languages_of
from cogs import FEATURES
from cogs.members import messages
from cogs.members.frame import Frame, Pause, PauseReason, Pronouns, QuietHours, Visibility
from cogs.members.messages import Known, Said
from cogs.members.zones import find_zones, guessed_zone, zone_now

NOW = datetime(2026, 3, 2, 13, tzinfo=UTC)
LANGUAGES = languages_of(FEATURES, strict=True)
ENGLISH, SPANISH = LANGUAGES.of_locale("en"), LANGUAGES.of_locale("es")


def known(frame: Frame, *, accompanied: bool = False) -> Known:
    return Known(
        frame=frame,
        zone=zone_now(frame.zone or "UTC", "en", NOW),
        guess=guessed_zone("es-ES", "en", NOW) if frame.zone is None else None,
        languages=("en", "es"),
        discord=SPANISH,
        accompanied=accompanied,
    )


def parts(message: Message) -> list[dict[str, Any]]:
    def walk(components: list[dict[str, Any]]) -> list[dict[str, Any]]:
        found = []
        for each in components:
            found += [each, *walk(each.get("components", []))]
            found += [each["accessory"]] if "accessory" in each else []
        return found

    return walk(cast(Any, message.view).to_components())


def text(message: Message) -> str:
    return "\n".join(part["content"] for part in parts(message) if "content" in part)


def menus(message: Message) -> dict[str, dict[str, bool]]:
    """Return each menu's options, and whether they are chosen."""
    return {
        part["custom_id"]: {option["label"]: bool(option.get("default")) for option in part["options"]}
        for part in parts(message)
        if "options" in part
    }


FULL = Frame(
    1,
    "Pacific/Chatham",
    "es",
    Pronouns.SHE_THEY,
    Visibility.CHANNEL,
    QuietHours(time(22), time(7)),
    Pause(PauseReason.HOSPITAL, NOW, NOW.replace(day=9)),
)


@pytest.mark.parametrize("frame", [Frame(1), FULL])
@pytest.mark.parametrize("language", [ENGLISH, SPANISH], ids=["en", "es"])
def test_the_panel_is_within_what_discord_takes_and_fits_a_phone(frame: Frame, language: Any) -> None:
    shown = messages.panel(language, known(frame), Said("members-said-zone", zone_now("UTC", "en", NOW)))
    assert len(parts(shown)) <= 40
    assert len(text(shown)) < 1200
    assert all(sum(chosen.values()) == 1 for chosen in menus(shown).values())


def test_a_stranger_sees_what_counts_until_they_choose_and_a_zone_that_is_only_asked() -> None:
    shown = messages.panel(ENGLISH, known(Frame(1)))
    assert "not chosen yet. Until then I go by the group's: UTC, now 13:00 (UTC+00:00)" in text(shown)
    labels = [part.get("label") for part in parts(shown)]
    assert "Use Europe/Madrid?" in labels
    assert menus(shown)["members:visibility"] == {"Only me": True, "The group's channel": False}
    assert menus(shown)["members:language"] == {
        "As my Discord (Español)": True,
        "English": False,
        "Español": False,
    }


def test_what_was_chosen_stands_in_its_menu_and_a_pause_stands_first() -> None:
    shown = messages.panel(ENGLISH, known(FULL))
    assert menus(shown)["members:pronouns"]["she/they"]
    assert menus(shown)["members:language"]["Español"]
    assert menus(shown)["members:visibility"]["The group's channel"]
    assert "22:00 to 07:00" in text(shown)
    assert "Chatham, New Zealand, now 02:45 (UTC+13:45)" in text(shown)
    said = text(shown)
    assert said.index("You are on a pause") < said.index("Time zone")
    assert "(hospital)" in said
    assert "Use Europe/Madrid?" not in [part.get("label") for part in parts(shown)]


def test_sharing_with_a_buddy_is_offered_to_who_has_one_or_chose_it() -> None:
    for shown in (
        messages.panel(ENGLISH, known(Frame(1), accompanied=True)),
        messages.panel(ENGLISH, known(Frame(1, visibility=Visibility.BUDDY))),
    ):
        assert "My buddy and me" in menus(shown)["members:visibility"]


def test_commands_are_called_as_in_the_persons_discord_whatever_language_they_chose() -> None:
    assert "write `/me`, tap `zona`" in text(
        messages.panel(ENGLISH.calling_commands_as(SPANISH), known(Frame(1)))
    )


def test_a_zone_that_does_not_exist_is_said_plainly_with_what_to_do() -> None:
    shown = messages.which_zone(ENGLISH, "Atlantis *City*", ())
    assert text(shown).startswith(r"I do not know the time zone “Atlantis \*City\*”. Nothing was changed.")
    assert menus(shown) == {}


def test_what_may_be_several_places_is_asked_back_with_each_zone_once() -> None:
    shown = messages.which_zone(ENGLISH, "spain", find_zones("spain", "en", NOW))
    assert list(menus(shown)["members:zone"]) == [
        "Madrid, Spain, now 14:00 (UTC+01:00)",
        "Canary, Spain, now 13:00 (UTC+00:00)",
        "Ceuta, Spain, now 14:00 (UTC+01:00)",
    ]
