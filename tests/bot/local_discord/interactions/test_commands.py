import discord
import pytest
from discord import app_commands

from bot.local_discord.actors import Reply
from bot.local_discord.interactions.misuse import CommandNotAvailable, NotAccepted
from tests.bot.local_discord.interactions.real_bot import Town


async def test_a_slash_command_is_answered_privately_in_the_language_of_the_person(town: Town) -> None:
    ana, bea = town.actor("ana"), town.actor("bea")
    reply = await ana.runs("alert", where="#general", words="help me")
    assert isinstance(reply, Reply)
    assert reply.text == "Heard: help me es-ES"
    assert reply.ephemeral
    assert [seen.text for seen in ana.sees("#general")] == [reply.text]
    assert [seen.text for seen in ana.sees_private_replies()] == [reply.text]
    assert bea.sees("#general") == []
    history = [message async for message in _general(town).history()]
    assert history == []


def _general(town: Town) -> discord.TextChannel:
    channel = town.bot.get_channel(town.community.channels["general"].id)
    assert isinstance(channel, discord.TextChannel)
    return channel


async def test_names_are_shown_and_taken_in_the_language_of_the_person(town: Town) -> None:
    ana, bea = town.actor("ana"), town.actor("bea")
    assert "alerta" in ana.command_names()
    assert "alert" in bea.command_names()
    assert "Avisar" in ana.menu_names()
    reply = await ana.runs("alerta", palabras="hola")
    assert reply.text.startswith("Heard: hola")
    with pytest.raises(CommandNotAvailable):
        await bea.runs("alerta")


async def test_every_kind_of_option_arrives_as_what_it_is(town: Town) -> None:
    bea = town.actor("bea")
    reply = await bea.runs_with(
        "kinds",
        {
            "count": 3,
            "ratio": 1.5,
            "sure": True,
            "who": town.actor("ana"),
            "role": "Moderator",
            "where": "#general",
            "either": "@Sam",
            "file": ("a.txt", b"inside"),
            "size": "Big",
        },
    )
    assert isinstance(reply, Reply)
    assert reply.text == "3 1.5 True Ana Moderator general sam inside b"
    assert not reply.ephemeral


async def test_what_discord_would_not_let_a_person_send_never_reaches_the_bot(town: Town) -> None:
    bea = town.actor("bea")
    with pytest.raises(NotAccepted, match="needs the option"):
        await bea.runs("country")
    with pytest.raises(NotAccepted, match="there is no option"):
        await bea.runs("alert", volume="loud")
    with pytest.raises(NotAccepted):
        await bea.runs_with("kinds", {"count": 6})
    with pytest.raises(CommandNotAvailable):
        await bea.runs("unheard-of")


async def test_completions_are_what_the_bot_offers(town: Town) -> None:
    choices = await town.actor("bea").autocompletes("country", "name", "Sp")
    assert choices == ["Spain"]
    assert choices[0].value == "ES"
    with pytest.raises(NotAccepted):
        await town.actor("bea").autocompletes("alert", "nothing", "x")


async def test_sub_commands_are_run_by_all_their_words_and_only_by_those_who_may(town: Town) -> None:
    ira, bea = town.actor("ira"), town.actor("bea")
    assert (await ira.runs("config reload")).text == "reloaded True"
    assert (await ira.runs("config inner deep", value="x")).text == "x"
    assert "config inner deep" in ira.command_names()
    assert "config reload" not in bea.command_names()
    with pytest.raises(CommandNotAvailable):
        await bea.runs("config reload")
    assert (await bea.forge_run("config reload")).text == "reloaded False"


async def test_commands_for_guilds_alone_are_not_offered_in_direct_messages(town: Town) -> None:
    ira = town.actor("ira")
    assert (await ira.runs("alert", where="dm", words="hi")).text == "Heard: hi en-US"
    with pytest.raises(CommandNotAvailable):
        await ira.runs("config reload", where="dm")
    assert [seen.text for seen in ira.sees_dm()] == ["Heard: hi en-US"]


async def test_menu_commands_get_the_message_or_the_person(town: Town) -> None:
    ana, bea = town.actor("ana"), town.actor("bea")
    message = await bea.writes("#general", "leave me alone")
    reply = await ana.uses_on_message("Avisar", message)
    assert reply.text == "Reported: leave me alone"
    assert reply.ephemeral
    assert (await ana.uses_on_person("Greet", bea)).text == "Hello Bea"


async def test_a_guild_command_stands_before_a_global_one_of_the_same_name(town: Town) -> None:
    guild = discord.Object(town.community.guild.id)

    @app_commands.command(name="alert", description="Of this guild")
    async def own(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("the guild's own")

    town.bot.tree.add_command(own, guild=guild)
    await town.bot.tree.sync(guild=guild)
    bea = town.actor("bea")
    assert (await bea.runs("alert")).text == "the guild's own"
    assert bea.command_names("#general").count("alert") == 1


async def test_a_wrong_command_is_refused_with_its_place_and_nothing_changes(town: Town) -> None:
    before = [command.name for command in await town.bot.tree.fetch_commands()]
    http, application_id = town.bot.http, town.bot.application_id
    assert application_id is not None
    with pytest.raises(discord.HTTPException) as refused:
        await http.bulk_upsert_global_commands(
            application_id, [{"name": "fine", "description": "x"}, {"name": "Not Fine", "description": "x"}]
        )
    assert refused.value.code == 50035
    assert "In 1.name: Command name is invalid" in refused.value.text
    assert [command.name for command in await town.bot.tree.fetch_commands()] == before


async def test_single_commands_can_be_made_changed_and_deleted(town: Town) -> None:
    http, application_id = town.bot.http, town.bot.application_id
    assert application_id is not None
    made = await http.upsert_global_command(application_id, {"name": "extra", "description": "One"})
    again = await http.upsert_global_command(application_id, {"name": "extra", "description": "Two"})
    assert made["id"] == again["id"]
    command = await town.bot.tree.fetch_command(int(made["id"]))
    assert command.description == "Two"
    await command.edit(name="other", description="Three")
    assert "other" in town.actor("bea").command_names()
    await command.delete()
    assert "other" not in town.actor("bea").command_names()
    with pytest.raises(discord.NotFound, match="10063"):
        await town.bot.tree.fetch_command(int(made["id"]))


async def test_the_bot_learns_who_where_and_with_which_rights(town: Town) -> None:
    seen: list[discord.Interaction] = []

    async def note(interaction: discord.Interaction) -> None:
        seen.append(interaction)
        await interaction.response.send_message("ok")

    town.bot.on_press = note
    await town.actor("sam").runs("press", where="#alerts")
    interaction = seen[0]
    assert isinstance(interaction.user, discord.Member)
    assert interaction.user.display_name == "Sam"
    assert interaction.permissions.manage_messages
    assert not interaction.permissions.manage_guild
    assert interaction.app_permissions.send_messages
    assert interaction.guild_locale is discord.Locale.german
    assert interaction.channel_id == town.community.channels["alerts"].id
    assert interaction.context.guild
    assert interaction.is_guild_integration()
    assert interaction.filesize_limit == 10 * 1024 * 1024
