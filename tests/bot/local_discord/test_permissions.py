import random

from discord import Permissions
from hypothesis import given
from hypothesis import strategies as st

from bot.local_discord import permissions as bits
from bot.local_discord.world import ChannelType, Overwrite

from .harbour import Harbour

some_bits = st.integers(0, bits.ALL)
no_admin = some_bits.map(lambda value: value & ~bits.ADMINISTRATOR)
pairs = st.tuples(some_bits, some_bits)
GUILD, ROLE, OTHER_ROLE, USER = 1, 2, 3, 4


def decide(granted: int, overwrites: dict[int, tuple[int, int]]) -> int:
    return bits.in_channel(granted, overwrites, guild_id=GUILD, role_ids={ROLE, OTHER_ROLE}, user_id=USER)


@given(some_bits, st.dictionaries(st.sampled_from([GUILD, ROLE, OTHER_ROLE, USER]), pairs))
def test_administrators_pass_every_overwrite(granted: int, overwrites: dict[int, tuple[int, int]]) -> None:
    assert decide(granted | bits.ADMINISTRATOR, overwrites) == bits.ALL


@given(no_admin, st.dictionaries(st.sampled_from([GUILD, ROLE, OTHER_ROLE]), pairs), pairs)
def test_the_members_own_overwrite_has_the_last_word(
    granted: int, overwrites: dict[int, tuple[int, int]], own: tuple[int, int]
) -> None:
    allow, deny = own
    decided = decide(granted, {**overwrites, USER: own})
    assert decided & allow == allow
    assert not decided & deny & ~allow


@given(no_admin, pairs, pairs)
def test_what_one_role_allows_no_other_role_denies(
    granted: int, one: tuple[int, int], other: tuple[int, int]
) -> None:
    decided = decide(granted, {ROLE: one, OTHER_ROLE: other})
    assert decided & one[0] == one[0]
    assert decided & other[0] == other[0]


@given(no_admin, st.dictionaries(st.integers(100, 110), pairs))
def test_overwrites_of_others_change_nothing(granted: int, overwrites: dict[int, tuple[int, int]]) -> None:
    assert decide(granted, overwrites) == granted


@given(some_bits)
def test_whoever_does_not_see_a_channel_can_do_nothing_there(granted: int) -> None:
    assert bits.implied(granted & ~bits.VIEW_CHANNEL) == bits.NONE


@given(no_admin)
def test_a_timeout_leaves_looking_and_reading(granted: int) -> None:
    assert bits.during_timeout(granted) | bits.DURING_A_TIMEOUT == bits.DURING_A_TIMEOUT


def test_the_owner_may_do_everything() -> None:
    assert bits.in_guild(owner=True, everyone=0, roles=[]) == bits.ALL


async def test_discord_py_computes_the_same_from_what_it_was_told(harbour: Harbour) -> None:
    """An oracle of other people's making: the same guild, over the wire, decided by the library."""
    chance = random.Random(7)
    world, guild = harbour.world, harbour.guild
    text_bits = Permissions.text().value | Permissions.general().value

    def some() -> int:
        return chance.getrandbits(53) & chance.getrandbits(53) & text_bits & ~bits.ADMINISTRATOR

    world.roles.change(guild.everyone, permissions=some() | bits.VIEW_CHANNEL)
    roles = [world.roles.create(guild, f"role {i}", permissions=some(), position=1) for i in range(6)]
    for i in range(12):
        world.members.add(guild, world.users.create(f"person {i}"), roles=chance.sample(roles, 2))
    targets = [*((role.id, 0) for role in roles), (guild.id, 0), *((user, 1) for user in guild.members)]
    for i in range(15):
        overwrites = [Overwrite(target, kind, some(), 0) for target, kind in chance.sample(targets, 4)]
        for overwrite in overwrites:
            overwrite.deny = some() & ~overwrite.allow & ~bits.VIEW_CHANNEL
        world.channels.create(guild, f"channel-{i}", type=ChannelType.TEXT, overwrites=overwrites)

    bot = await harbour.connect()
    theirs = bot.get_guild(guild.id)
    assert theirs is not None
    compared = 0
    for channel in guild.channels.values():
        for member in guild.members.values():
            their_channel, their_member = theirs.get_channel(channel.id), theirs.get_member(member.id)
            assert their_channel is not None
            assert their_member is not None
            expected = their_channel.permissions_for(their_member).value & text_bits & bits.ALL
            ours = world.access.permissions(channel, member.id) & text_bits & Permissions.all().value
            if ours & bits.VIEW_CHANNEL or expected & bits.VIEW_CHANNEL:
                assert ours == expected, (channel.name, member.user.name, bin(ours ^ expected))
                compared += 1
    assert compared > 100
