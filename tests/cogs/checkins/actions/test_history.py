"""Looking back: a picture of one's own, the same in words, and a file."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PIL import Image

from bot.database import Transaction
from bot.feature import Feature
from bot.landmarks import Landmark
from bot.language import Language
from bot.message import Message
from bot.personal_data import Person
from bot.platform import Platform
from cogs import members
from cogs.checkins.actions import exporting, history
from cogs.checkins.history import Span
from cogs.members.frame import Visibility
from tests.cogs.checkins.answers import answered
from tests.cogs.checkins.group import FRIEND, GUILD, MEMBER, Group, at
from tests.cogs.crisis.small_guild import Seen

TODAY = date(2026, 3, 2)
SOME = {TODAY - timedelta(days=number): {"mood": 3 + number % 3, "craving": 8} for number in range(20)}


async def look(group: Group, span: Span = Span.MONTH, locale: str = "en", person_id: int = MEMBER) -> Message:
    return await history.history_message(
        group.platform,
        guild_id=GUILD,
        person_id=person_id,
        language=group.platform.languages.of_locale(locale),
        span=span,
    )


def text_of(message: Message) -> str:
    return Seen(0, 0, message.view, message.allowed_mentions).text  # type: ignore[arg-type]


async def test_the_picture_is_fit_for_a_phone_and_its_words_say_the_same(group_on_each: Group) -> None:
    await answered(group_on_each, SOME)
    await answered(group_on_each, {TODAY: {"mood": 9}}, person_id=FRIEND)
    message = await look(group_on_each)
    [picture] = message.pictures
    width, height = Image.open(io.BytesIO(picture.data)).size
    assert 560 <= width <= 640  # shown at half of that, letters of 25 pixels can still be read
    assert height < 2.2 * width
    assert len(picture.data) < 300_000
    for said in ("20 days with a check-in", "Mood: 4 on average, between 3 and 5", "Craving: 8."):
        assert said in picture.description
        assert said in text_of(message)
    assert "About the same in both halves" in picture.description
    assert "Days with a check-in, week by week: 0, 0, 5, 7, 7, 1." in picture.description
    assert "Craving, the mean of each week: –, –, 8, 8, 8, 8." in picture.description


async def test_words_about_a_change_never_judge_it(a_group: Group) -> None:
    days = {TODAY - timedelta(days=number): {"mood": 2 if number < 15 else 9} for number in range(30)}
    await answered(a_group, days)
    for locale in ("en", "es"):
        said = text_of(await look(a_group, locale=locale))
        assert not re.search(r"worse|better|bad|missed|only|peor|mejor|mal|falt|solo \d", said)
    assert "Lower in the later half" in text_of(await look(a_group))


async def test_the_days_are_the_persons_own(a_group: Group) -> None:
    a_group.clock.move_to(at("UTC", "2026-03-02 20:00"))
    await answered(a_group, {date(2026, 3, 3): {"mood": 5}})
    assert "nothing to draw" in text_of(await look(a_group))
    await a_group.live_in(MEMBER, "Asia/Tokyo")
    assert "one day with a check-in" in text_of(await look(a_group))


async def test_where_there_is_nothing_yet_that_is_said_kindly_and_without_a_picture(a_group: Group) -> None:
    message = await look(a_group, Span.YEAR)
    assert message.pictures == ()
    assert "3 Mar 2025 – 2 Mar 2026" in text_of(message)
    assert "that is all right" in text_of(message)


async def test_another_features_days_are_marked_and_one_that_breaks_spoils_nothing(
    a_group: Group,
) -> None:
    async def marks(
        platform: Platform,
        transaction: Transaction,
        person: Person,
        first: date,
        last: date,
        language: Language,
    ) -> Sequence[Landmark]:
        assert person == Person(MEMBER, GUILD)
        return [Landmark(first, "30 days"), Landmark(last + timedelta(days=1), "to come")]

    async def breaks(*_: object) -> Sequence[Landmark]:
        raise RuntimeError

    door = members.feature
    marking = Feature(
        name="marking", extension="marking", folder=door.folder, cog=door.cog, landmarks=(breaks, marks)
    )
    await answered(a_group, SOME)
    a_group.platform = replace(a_group.platform, features=(*a_group.platform.features, marking))
    said = (await look(a_group)).pictures[0].description
    assert "Marked days: 1 Feb 30 days" in said
    assert "to come" not in said


async def test_the_file_holds_every_answer_also_of_a_check_in_that_is_gone(group_on_each: Group) -> None:
    group = group_on_each
    await group.live_in(MEMBER, "Asia/Tokyo")
    await answered(group, {TODAY: {"mood": 4, "line": "=1+1, año"}}, visibility=Visibility.CHANNEL)
    await answered(group, {TODAY: {"rested": True}}, kind="gone")
    data, count = await exporting.exported(
        group.platform, guild_id=GUILD, person_id=MEMBER, language=group.platform.languages.source
    )
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert count == 2
    assert [(row["check_in"], row["question"], row["answer"]) for row in rows] == [
        ("evening", "mood", "4"),
        ("evening", "line", "'=1+1, año"),
        ("gone", "rested", "yes"),
    ]
    assert rows[0] == {
        "check_in": "evening",
        "check_in_name": "Evening review",
        "day": "2026-03-02",
        "question": "mood",
        "question_text": "How is your mood?",
        "answer": "4",
        "answered_at_utc": "2026-03-02 09:00:00",
        "answered_at_local": "2026-03-02 18:00:00",
        "time_zone": "Asia/Tokyo",
        "changed_at_utc": "2026-03-02 09:00:00",
        "shared_with": "channel",
        "readable": "yes",
    }
