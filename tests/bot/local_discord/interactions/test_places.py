"""Where interactions can happen, and which shard hears of them."""

import discord
import pytest

from bot.local_discord import LocalDiscord, point_discord_py_at
from bot.local_discord.actors import Actor
from bot.local_discord.interactions.misuse import CommandNotAvailable
from bot.local_discord.seeding import seed
from tests.bot.local_discord.interactions.real_bot import Clock, Town


async def answer_where(interaction: discord.Interaction) -> None:
    channel = interaction.channel
    kind = type(channel).__name__
    await interaction.response.send_message(f"{kind} {getattr(channel, 'name', '-')}", ephemeral=True)


async def test_a_command_can_be_run_in_a_thread_a_forum_post_and_a_voice_chat(town: Town) -> None:
    town.bot.on_press = answer_where
    ana = town.actor("ana")
    await ana.opens_thread("#general", "Night walk")
    for where, words in (
        ("#general", "TextChannel general"),
        ("#general > Night walk", "Thread Night walk"),
        ("#voice", "VoiceChannel voice"),
        ("dm", "DMChannel -"),
    ):
        assert (await ana.runs("press", where=where)).text == words


async def test_a_bot_may_answer_where_it_sees_nothing_itself(town: Town) -> None:
    town.bot.on_press = answer_where
    ana = town.actor("ana")
    assert town.community.application is not None
    secret = town.community.channels["secret"]
    assert not town.local.world.access.may_view(secret, town.community.application.user.id)
    assert (await ana.runs("press", where="#secret")).text == "TextChannel ___hidden___"


async def test_slash_commands_are_typed_only_where_one_may_write(town: Town) -> None:
    ana, bea = town.actor("ana"), town.actor("bea")
    with pytest.raises(CommandNotAvailable):
        await ana.runs("alert", where="#quiet")
    assert ana.command_names("#quiet") == []
    assert "Avisar" in ana.menu_names("#quiet")
    member = town.community.guild.members[bea.id]
    town.local.world.members.set_timeout(member, town.clock().replace(year=2027))
    with pytest.raises(CommandNotAvailable):
        await bea.runs("alert", where="#general")


async def test_each_interaction_reaches_the_shard_of_its_guild() -> None:
    clock = Clock()
    local = LocalDiscord(clock=clock)
    await local.start()
    with point_discord_py_at(local.url):
        town = Town(local, clock, shards=2)
        other = seed(
            local.world, {"guild": "Other", "channels": ["lobby"], "people": ["ana"], "bot": "Helper"}
        )
        await town.start()
        heard: list[int] = []

        async def note(interaction: discord.Interaction) -> None:
            assert interaction.guild is not None
            heard.append(interaction.guild.shard_id)
            await interaction.response.send_message("here")

        town.bot.on_press = note
        ana = town.community.people["ana"]
        for guild in (town.community.guild, other.guild):
            assert (await Actor(local, ana, guild=guild).runs("press")).text == "here"
        await town.stop()
    await local.stop()
    assert sorted(heard) == [0, 1]
