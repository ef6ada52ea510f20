import asyncio

import pytest

from bot.local_discord import Refused
from tests.bot.local_discord.actors.quiet_discord import Quiet


def texts(seen: list[object]) -> list[str]:
    return [str(getattr(message, "text", "")) for message in seen]


async def test_what_one_writes_the_others_see_in_order(quiet: Quiet) -> None:
    ana, bea = quiet.actor("ana"), quiet.actor("bea")
    await ana.writes("#general", "Good evening")
    await bea.writes("general", "Good evening Ana")
    assert texts(ana.sees("#general")) == ["Good evening", "Good evening Ana"]
    assert [message.author for message in bea.sees("#general")] == ["Ana", "Bea"]


async def test_a_channel_for_moderators_is_not_seen_and_not_written_to_by_others(quiet: Quiet) -> None:
    ana, sam = quiet.actor("ana"), quiet.actor("sam")
    await sam.writes("#alerts", "Only for us")
    assert ana.sees("#alerts") == []
    assert "alerts" not in [channel.name for channel in ana.sees_channels()]
    assert "alerts" in [channel.name for channel in sam.sees_channels()]
    with pytest.raises(Refused, match="50001"):
        await ana.writes("#alerts", "May I?")
    with pytest.raises(Refused, match="50013"):
        await ana.writes("#news", "May I?")
    with pytest.raises(Refused, match="10003"):
        await ana.writes("#nowhere", "Hello?")


async def test_a_name_after_an_at_sign_becomes_a_ping_and_reads_as_a_name(quiet: Quiet) -> None:
    ana, bea, sam = (quiet.actor(name) for name in ("ana", "bea", "sam"))
    message = await ana.writes("#general", "@Bea ask @Moderator in #news, a@Bea.org")
    assert message.content.count("<@") == 2
    seen = bea.sees("#general")[0]
    assert seen.text == "@Bea ask @Moderator in #news, a@Bea.org"
    assert seen.pings_me
    assert bea.was_pinged_by(message)
    assert sam.was_pinged_by(message)
    assert not ana.was_pinged_by(message)


async def test_an_edit_a_reaction_and_a_deletion_show(quiet: Quiet) -> None:
    ana, bea, sam = (quiet.actor(name) for name in ("ana", "bea", "sam"))
    message = await ana.writes("#general", "ten days")
    await bea.reacts(message, "🎉")
    await ana.edits(message, "eleven days")
    seen = bea.sees("#general")[0]
    assert (seen.text, seen.edited, seen.reactions) == ("eleven days", True, {"🎉": 1})
    with pytest.raises(Refused, match="50005"):
        await bea.edits(message, "mine now")
    with pytest.raises(Refused, match="50013"):
        await bea.deletes(message)
    await sam.deletes(message)
    assert bea.sees("#general") == []
    with pytest.raises(Refused, match="10008"):
        await bea.reacts(message, "🎉")


async def test_an_answer_names_what_it_answers_and_files_are_seen_by_their_names(quiet: Quiet) -> None:
    ana, bea = quiet.actor("ana"), quiet.actor("bea")
    first = await ana.writes("#general", "ten days")
    await bea.writes("#general", "well done", reply_to=first, attachments=["cake.png"])
    seen = ana.sees("#general")[-1]
    assert seen.answers_to == first.id
    assert seen.text == "well done\n[cake.png]"
    assert seen.pings_me


async def test_threads_and_forum_posts_are_places_by_name(quiet: Quiet) -> None:
    ana, bea = quiet.actor("ana"), quiet.actor("bea")
    await ana.opens_thread("#general", "Night walk")
    await bea.writes("#general > Night walk", "Me!")
    await ana.posts_in_forum("#stories", "Year one", "It began with a call")
    assert "Me!" in texts(ana.sees("#general > night walk"))
    assert texts(bea.sees("#stories > Year one")) == ["It began with a call"]


async def test_a_private_thread_is_seen_only_by_those_in_it(quiet: Quiet) -> None:
    ana, bea = quiet.actor("ana"), quiet.actor("bea")
    thread = await ana.opens_thread("#general", "Between us", private=True)
    await ana.writes(thread, "Hello")
    assert bea.sees(thread) == []


async def test_somebody_who_leaves_sees_nothing_until_they_join_again(quiet: Quiet) -> None:
    ana = quiet.actor("ana")
    await ana.writes("#general", "Hello")
    await ana.leaves()
    assert ana.sees("#general") == []
    await ana.joins()
    assert texts(ana.sees("#general")) == ["Hello"]


async def test_waiting_to_see_ends_at_the_change_and_not_before(quiet: Quiet) -> None:
    ana, bea = quiet.actor("ana"), quiet.actor("bea")
    waiting = asyncio.create_task(bea.will_see("#general", "now"))
    await asyncio.sleep(0)
    await ana.writes("#general", "not yet")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert not waiting.done()
    await ana.writes("#general", "it is now")
    assert (await waiting).text == "it is now"


async def test_timestamps_are_read_as_dates(quiet: Quiet) -> None:
    ana = quiet.actor("ana")
    await ana.writes("#general", "at <t:1772445600:F>, that is <t:1772445600:R>")
    assert ana.sees("#general")[0].text == "at Monday, 2 March 2026 10:00, that is in 1 hour"
