"""Drawing a group's question: one a day for all of its time zones, none twice in a round."""

from __future__ import annotations

from datetime import date, timedelta

from cogs.checkins.actions import prompts
from cogs.checkins.store import suggestions
from cogs.checkins.store.suggestions import Decision
from tests.cogs.checkins.group import GUILD, MEMBER, MO, Group

DAY = date(2026, 3, 2)
THREE = """
sets:
  evening:
    one: {theme: a, text: {en: One?, es: ¿Uno?}}
    two: {theme: b, text: {en: Two?}}
    new-year: {when: 1 January, text: {en: New?, es: ¿Nuevo?}}
"""


async def drawn(group: Group, day: date = DAY, *, kind: str = "evening", set_name: str = "evening") -> str:
    async with group.platform.database.transaction(guild_id=GUILD) as transaction:
        found = await prompts.draw(
            group.platform, transaction, guild_id=GUILD, kind=kind, set_name=set_name, day=day
        )
        return str(found)


async def said(group: Group, prompt_id: str, locale: str = "en", *, guild_id: int = GUILD) -> str | None:
    language = group.platform.languages.of_locale(locale)
    async with group.platform.database.reading() as transaction:
        return await prompts.text_of(group.platform, transaction, guild_id, prompt_id, language)


async def use(group: Group, library: str) -> None:
    (group.folder / "prompts.yaml").write_text(library, encoding="utf-8")
    assert await group.platform.configuration.reload() == ()


async def test_all_time_zones_of_a_day_share_their_question_and_each_check_in_has_its_own(
    group_on_each: Group,
) -> None:
    first = await drawn(group_on_each)
    assert await drawn(group_on_each) == first
    assert await drawn(group_on_each, kind="another") != first


async def test_the_shipped_set_is_used_up_before_anything_comes_again(group_on_each: Group) -> None:
    usual = [await drawn(group_on_each, DAY + timedelta(days=number)) for number in range(41)]
    of_dates = [prompt for prompt in usual if prompt.startswith("evening-")]
    assert len(set(usual)) == len(usual)
    assert of_dates == ["evening-your-own-evening", "evening-season-comes"]


async def test_a_question_is_said_in_the_language_asked_for_or_in_english(a_group: Group) -> None:
    await use(a_group, THREE)
    assert await said(a_group, "one", "es") == "¿Uno?"
    assert await said(a_group, "two", "es") == "Two?"
    assert await said(a_group, "gone") is None


async def test_on_a_date_its_question_comes_and_a_set_that_is_gone_gives_none(a_group: Group) -> None:
    await use(a_group, THREE)
    assert await drawn(a_group, date(2027, 1, 1)) == "new-year"
    assert await drawn(a_group, set_name="gone", kind="other") == "None"


async def test_what_moderators_take_joins_the_set_of_its_guild(a_group: Group) -> None:
    await use(a_group, THREE)
    async with a_group.platform.database.transaction(guild_id=GUILD) as transaction:
        words = f"Who *sang* to <@{MEMBER}> today?"
        taken = await suggestions.add(transaction, GUILD, "evening", MEMBER, words)
        await suggestions.add(transaction, GUILD, "evening", MEMBER, "Still waiting?")
        await suggestions.decide(transaction, taken, Decision.APPROVED, MO)
    days = [await drawn(a_group, DAY + timedelta(days=number)) for number in range(3)]
    assert set(days) == {"one", "two", f"suggested:{taken}"}
    shown = await said(a_group, f"suggested:{taken}", "es")
    assert shown is not None
    assert shown.startswith("Who \\*sang\\* to <")
    assert f"<@{MEMBER}>" not in shown
    assert await said(a_group, f"suggested:{taken}", guild_id=GUILD + 1) is None
