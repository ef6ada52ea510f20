"""Who may do what is decided on our side, at the moment of the press."""

import pytest

from bot.local_discord.actors import Actor, Reply
from bot.running.process import RunningBot
from tests.bot.harbour import Place

pytestmark = pytest.mark.usefixtures("bot")


async def _answer(person: Actor, what: str, where: str = "#general") -> str:
    answer = await person.forge_run("practise", what=what, where=where)
    assert isinstance(answer, Reply)
    assert answer.ephemeral
    return answer.text


def _called(name: str) -> str:
    return f"@{name.capitalize()}"  # what a mention looks like


@pytest.mark.parametrize(("name", "allowed"), [("ben", False), ("mo", True), ("olga", True), ("owner", True)])
async def test_moderators_and_admins_may_do_what_moderators_do(
    place: Place, name: str, allowed: bool
) -> None:
    person = place.person(name)
    text = await _answer(person, "moderators only")
    assert text == (_called(name) if allowed else "Only the moderators of this server can do this.")


@pytest.mark.parametrize(
    ("name", "allowed"), [("ben", False), ("mo", False), ("olga", True), ("owner", True)]
)
async def test_only_admins_may_do_what_admins_do(place: Place, name: str, allowed: bool) -> None:
    person = place.person(name)
    text = await _answer(person, "admins only")
    assert text == (_called(name) if allowed else "Only the admins of this server can do this.")


async def test_who_has_lost_the_role_may_not_any_more(place: Place) -> None:
    mo = place.person("mo")
    assert await _answer(mo, "moderators only") == _called("mo")
    members = place.discord.world.members
    members.take_role(members.get(place.community.guild, mo.id), place.community.roles["Moderator"])
    assert "Only the moderators" in await _answer(mo, "moderators only")


async def test_in_private_messages_it_is_refused_kindly(place: Place) -> None:
    assert "inside the server" in await _answer(place.person("mo"), "moderators only", where="dm")


async def test_a_role_name_that_two_roles_share_lets_nobody_in(place: Place, bot: RunningBot) -> None:
    place.discord.world.roles.create(place.community.guild, "Moderator")
    await bot.settle()
    assert "Only the moderators" in await _answer(place.person("mo"), "moderators only")
