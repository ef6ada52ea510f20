"""What an attendance slip says, on paper and to who verifies it."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from bot.language import Language
from bot.running.parts import languages_of
from cogs import FEATURES
from cogs.meetings.messages.slips import face_of, how_to_verify, said_of, verified
from cogs.meetings.slips import Invalid, Reason, Valid
from tests.cogs.crisis.small_guild import Seen
from tests.cogs.meetings.slips.samples import CODE, KEY, slip


@pytest.fixture(scope="module")
def languages() -> dict[str, Language]:
    spoken = languages_of(FEATURES, strict=True)
    return {locale: spoken.of_locale(locale) for locale in ("en", "es")}


def _paper(
    language: Language, own: str = "Europe/Madrid", contact: str | None = None, name: str = "Ana"
) -> str:
    face = face_of(
        language,
        slip(name=name),
        CODE.splitlines(),
        home=ZoneInfo("Europe/Madrid"),
        own=ZoneInfo(own),
        contact=contact,
        key=KEY.public,
    )
    rows = [": ".join(row) for row in face.rows]
    return "\n".join([face.heading, face.group, *rows, face.proof, *face.code, *face.checking, face.footer])


def test_the_paper_says_when_it_was_on_the_meetings_own_clock(languages: dict[str, Language]) -> None:
    paper = _paper(languages["en"])

    assert "Date: Tuesday, March 3, 2026" in paper
    assert "Began at: 7:30 PM (Madrid, UTC+1)" in paper
    assert "Present: 52 of the 55 minutes held until 8:25 PM" in paper
    assert "verified until June 1, 2026" in paper
    assert "For the holder" not in paper
    assert KEY.public.fingerprint in paper


def test_the_paper_says_when_it_was_for_who_lives_elsewhere(languages: dict[str, Language]) -> None:
    assert "For the holder: 1:30 PM (New York, UTC−5)" in _paper(languages["en"], own="America/New_York")
    assert "For the holder: March 4, 2026, 12:15 AM (Kathmandu, UTC+5:45)" in _paper(
        languages["en"], own="Asia/Kathmandu"
    )
    assert "En su hora local: 13:30 (New York, UTC−5)" in _paper(languages["es"], own="America/New_York")


def test_the_paper_names_whom_a_verifier_can_ask(languages: dict[str, Language]) -> None:
    assert "slips@circle.example" in _paper(languages["en"], contact="slips@circle.example")
    assert "moderators" in _paper(languages["en"])


def test_the_paper_says_what_it_proves_and_that_names_are_not_checked(languages: dict[str, Language]) -> None:
    for language in languages.values():
        assert _paper(language) != _paper(language, name="")
    assert "the group does not check names" in _paper(languages["en"])
    assert "not covered by the code" in _paper(languages["en"], name="")
    assert "nothing of what anybody said" in _paper(languages["en"])


def test_who_verifies_sees_every_line_to_compare(languages: dict[str, Language]) -> None:
    said = "\n".join(said_of(languages["en"], Valid(slip())))

    for line in (
        "This slip is genuine.",
        "Group: Evening Circle",
        "Meeting: Tuesday open discussion",
        "Date: Tuesday, March 3, 2026",
        "Began at: 7:30 PM (UTC+1)",
        "Present: 52 of the 55 minutes held until 8:25 PM",
        "Name: Ana García",
        "Given on: March 3, 2026",
    ):
        assert line in said
    assert "none in the code" in "\n".join(said_of(languages["en"], Valid(slip(name=""))))


def test_what_is_not_genuine_is_said_with_its_reason_and_shows_no_slip(
    languages: dict[str, Language],
) -> None:
    for language in languages.values():
        answers = [
            said_of(language, invalid)
            for invalid in (
                Invalid(Reason.UNREADABLE),
                Invalid(Reason.UNREADABLE, line=3),
                Invalid(Reason.OTHER_SERVER),
                Invalid(Reason.CHANGED),
            )
        ]
        assert len({tuple(answer) for answer in answers}) == 4
        assert "3" in answers[1][1]
        assert not any("Ana" in line for answer in answers for line in answer)
    past = said_of(languages["en"], Invalid(Reason.PAST_VALIDITY, slip=slip()))
    assert past[0] == "This slip is genuine, but it could only be verified until June 1, 2026."


def test_a_name_with_marks_in_it_is_shown_as_it_was_typed_and_pings_nobody(
    languages: dict[str, Language],
) -> None:
    message = verified(languages["en"], Valid(slip(name="**A** @everyone")))

    assert message.view is not None
    seen = Seen(0, 0, message.view, message.allowed_mentions)
    assert "\\*\\*A\\*\\*" in seen.text
    assert seen.pings == set()
    assert message.allowed_mentions.everyone is False


def test_verifying_is_explained_where_no_slip_was_given_yet(languages: dict[str, Language]) -> None:
    for language in languages.values():
        message = how_to_verify(language, None, None)
        assert message.view is not None
        assert "```" not in Seen(0, 0, message.view, message.allowed_mentions).text
