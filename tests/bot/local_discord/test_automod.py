import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.local_discord.refusals import Refused
from bot.local_discord.world.automod import ALERT, BLOCK, TIMEOUT, keyword_pattern

from .harbour import Harbour


@pytest.mark.parametrize(
    ("keyword", "text", "matches"),
    [
        ("cat", "a CAT sat", True),
        ("cat", "catalog", False),
        ("cat*", "catalog", True),
        ("*cat", "wildcat", True),
        ("*cat*", "educated", True),
        ("cat*", "wildcat", False),
        ("two words", "with two words here", True),
    ],
)
def test_a_keyword_is_a_whole_word_unless_an_asterisk_opens_it(
    keyword: str, text: str, matches: bool
) -> None:
    assert bool(keyword_pattern(keyword).search(text)) is matches


@given(st.text(min_size=1).filter(lambda text: text.strip("*")))
def test_no_keyword_is_read_as_a_pattern(keyword: str) -> None:
    assert keyword_pattern(f"*{keyword.strip('*')}*").search(f"x{keyword.strip('*')}y")


async def test_a_blocked_message_is_never_there_and_the_bot_hears_of_it(harbour: Harbour) -> None:
    intents = discord.Intents.default()
    bot = await harbour.connect(intents=intents)
    alerts = harbour.world.channels.create(harbour.guild, "alerts")
    guild = bot.get_guild(harbour.guild.id)
    await guild.create_automod_rule(
        name="Words",
        event_type=discord.AutoModRuleEventType.message_send,
        trigger=discord.AutoModTrigger(keyword_filter=["badword*"]),
        actions=[
            discord.AutoModRuleAction(custom_message="kindly"),
            discord.AutoModRuleAction(channel_id=alerts.id),
        ],
        enabled=True,
    )
    with pytest.raises(Refused, match="200000"):
        harbour.say(harbour.ana, harbour.lobby, "this badwording hurts")
    assert not harbour.lobby.messages
    await harbour.caught_up(bot)
    actions = bot.all("automod_action")
    assert [action.action.type.value for action in actions] == [BLOCK, ALERT]
    assert {action.matched_keyword for action in actions} == {"badword*"}
    assert {action.content for action in actions} == {""}
    assert actions[0].message_id is None
    assert actions[1].alert_system_message_id in alerts.messages


async def test_an_alert_without_a_block_carries_the_message(harbour: Harbour) -> None:
    bot = await harbour.connect()
    harbour.world.automod.create(
        harbour.guild,
        harbour.olga,
        "Words",
        trigger_metadata={"keyword_filter": ["help"]},
        actions=[{"type": TIMEOUT, "metadata": {"duration_seconds": 60}}],
    )
    message = harbour.say(harbour.ana, harbour.lobby, "help me")
    await harbour.caught_up(bot)
    (action,) = bot.all("automod_action")
    assert (action.message_id, action.content, action.user_id) == (message.id, "help me", harbour.ana.id)
    with pytest.raises(Refused, match="50013"):
        harbour.say(harbour.ana, harbour.lobby, "again")


async def test_managers_and_bots_are_exempt(harbour: Harbour) -> None:
    harbour.world.automod.create(
        harbour.guild, harbour.olga, "Words", trigger_metadata={"keyword_filter": ["help"]}
    )
    harbour.say(harbour.olga, harbour.lobby, "help")
    harbour.say(harbour.helper.user, harbour.lobby, "help")
    with pytest.raises(Refused, match="200000"):
        harbour.say(harbour.ana, harbour.lobby, "help")


async def test_a_seventh_keyword_rule_is_refused(harbour: Harbour) -> None:
    body = {
        "name": "r",
        "event_type": 1,
        "trigger_type": 1,
        "trigger_metadata": {"keyword_filter": ["x"]},
        "actions": [{"type": 1, "metadata": {}}],
    }
    path = f"/guilds/{harbour.guild.id}/auto-moderation/rules"
    statuses = [(await harbour.ask("POST", path, body))[0] for _ in range(7)]
    assert statuses == [200] * 6 + [400]
