import discord
import pytest

from bot.local_discord import permissions as bits
from bot.local_discord.refusals import Refused

from .harbour import Harbour


async def test_a_role_above_the_bot_cannot_be_given(harbour: Harbour) -> None:
    low = harbour.world.roles.create(harbour.guild, "low", position=1)
    high = harbour.world.roles.create(harbour.guild, "high")
    bot = await harbour.connect()
    member = bot.get_guild(harbour.guild.id).get_member(harbour.ana.id)
    await member.add_roles(discord.Object(low.id))
    assert harbour.guild.members[harbour.ana.id].role_ids == {low.id}
    with pytest.raises(discord.Forbidden) as refusal:
        await member.add_roles(discord.Object(high.id))
    assert refusal.value.code == 50013
    await harbour.caught_up(bot)
    assert [role.name for role in member.roles] == ["@everyone", "low"]
    await member.remove_roles(discord.Object(low.id))
    assert not harbour.guild.members[harbour.ana.id].role_ids


async def test_giving_roles_needs_the_permission_to_manage_them(harbour: Harbour) -> None:
    role = harbour.world.roles.create(harbour.guild, "low", position=1)
    weak = harbour.weak_bot(bits.MANAGE_MESSAGES)
    path = f"/guilds/{harbour.guild.id}/members/{harbour.ana.id}/roles/{role.id}"
    status, answer = await harbour.ask("PUT", path, application=weak)
    assert (status, answer["code"]) == (403, 50013)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/guilds/{guild}/members/{ana}/roles/5", 10011),
        ("/guilds/{guild}/members/5/roles/{role}", 10013),
        ("/guilds/{guild}/members/{stranger}/roles/{role}", 10007),
        ("/guilds/5/members/{ana}/roles/{role}", 10004),
        ("/guilds/{elsewhere}/members/{ana}/roles/{role}", 50001),
        ("/guilds/{guild}/members/{ana}/roles/{managed}", 50028),
    ],
)
async def test_what_is_unknown_is_said_by_its_own_code(harbour: Harbour, path: str, code: int) -> None:
    known = {
        "guild": harbour.guild.id,
        "ana": harbour.ana.id,
        "stranger": harbour.world.users.create("stranger").id,
        "role": harbour.world.roles.create(harbour.guild, "low", position=1).id,
        "elsewhere": harbour.world.guilds.create("Elsewhere", owner=harbour.olga).id,
        "managed": harbour.bot_role.id,
    }
    _, answer = await harbour.ask("PUT", path.format(**known))
    assert answer["code"] == code


async def test_roles_are_made_changed_and_deleted_and_everybody_hears(harbour: Harbour) -> None:
    bot = await harbour.connect()
    guild = bot.get_guild(harbour.guild.id)
    role = await guild.create_role(name="chip", colour=0x112233, mentionable=True)
    await role.edit(name="silver chip")
    await harbour.caught_up(bot)
    assert guild.get_role(role.id).name == "silver chip"
    assert harbour.guild.roles[role.id].position < harbour.bot_role.position
    await role.delete()
    await harbour.caught_up(bot)
    assert guild.get_role(role.id) is None


async def test_nobody_grants_what_they_lack(harbour: Harbour) -> None:
    weak = harbour.weak_bot(bits.MANAGE_ROLES)
    path = f"/guilds/{harbour.guild.id}/roles"
    _, answer = await harbour.ask(
        "POST", path, {"name": "x", "permissions": str(bits.BAN_MEMBERS)}, application=weak
    )
    assert answer["code"] == 50013


async def test_joining_leaving_and_searching(harbour: Harbour) -> None:
    bot = await harbour.connect()
    bea = harbour.world.users.create("bea", global_name="Beatrice")
    harbour.world.members.add(harbour.guild, bea)
    await harbour.caught_up(bot)
    assert [member.name for member in bot.all("member_join")] == ["bea"]
    _, found = await harbour.ask("GET", f"/guilds/{harbour.guild.id}/members/search?query=bEAt&limit=5")
    assert [each["user"]["username"] for each in found] == ["bea"]
    harbour.world.members.remove(harbour.guild, bea)
    await harbour.caught_up(bot)
    assert [event.user.name for event in bot.all("raw_member_remove")] == ["bea"]


async def test_the_owner_and_those_above_are_out_of_reach(harbour: Harbour) -> None:
    weak = harbour.weak_bot(bits.MODERATE_MEMBERS | bits.KICK_MEMBERS)
    until = {"communication_disabled_until": "2026-03-02T10:00:00+00:00"}
    for user in (harbour.olga, harbour.helper.user):
        path = f"/guilds/{harbour.guild.id}/members/{user.id}"
        if user is harbour.olga:
            assert (await harbour.ask("PATCH", path, until, application=weak))[1]["code"] == 50013
        else:
            harbour.world.roles.change(harbour.bot_role, position=99)
            assert (await harbour.ask("DELETE", path, application=weak))[1]["code"] == 50013
    assert (
        await harbour.ask("DELETE", f"/guilds/{harbour.guild.id}/members/{harbour.ana.id}", application=weak)
    )[0] == 204


async def test_without_the_members_intent_a_bot_hears_only_of_itself(harbour: Harbour) -> None:
    intents = discord.Intents.default()
    bot = await harbour.connect(intents=intents)
    harbour.world.members.add(harbour.guild, harbour.world.users.create("bea"))
    harbour.world.members.change(harbour.guild.members[harbour.helper.user.id], nick="Helper")
    await harbour.caught_up(bot)
    assert bot.all("member_join") == []
    assert bot.get_guild(harbour.guild.id).me.nick == "Helper"


async def test_a_channel_is_made_hidden_and_shown_again(harbour: Harbour) -> None:
    bot = await harbour.connect()
    guild = bot.get_guild(harbour.guild.id)
    channel = await guild.create_text_channel(
        "alerts", overwrites={guild.default_role: discord.PermissionOverwrite(view_channel=False)}
    )
    ours = harbour.guild.channels[channel.id]
    assert not harbour.world.access.may_view(ours, harbour.ana.id)
    await channel.set_permissions(guild.get_member(harbour.ana.id), view_channel=True)
    assert harbour.world.access.may_view(ours, harbour.ana.id)
    await channel.delete()
    with pytest.raises(Refused, match="10003"):
        harbour.world.channels.get(channel.id)
