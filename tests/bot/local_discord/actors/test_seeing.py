from bot.local_discord.actors.seeing import SeenMessage
from bot.local_discord.actors.writing import with_mentions
from bot.local_discord.world import Draft
from tests.bot.local_discord.actors.quiet_discord import Quiet

CARD = {
    "author": {"name": "Helper"},
    "title": "Alert",
    "description": "Somebody needs you",
    "fields": [{"name": "Who", "value": "Ana"}],
    "footer": {"text": "Reference 7"},
}
LAYOUT = [
    {
        "type": 17,
        "components": [
            {"type": 10, "content": "**Alert 7**"},
            {
                "type": 9,
                "components": [{"type": 10, "content": "Read more"}],
                "accessory": {"type": 2, "style": 5, "label": "Open", "url": "https://example.org"},
            },
            {
                "type": 1,
                "components": [
                    {"type": 2, "style": 1, "label": "Take", "custom_id": "take:7"},
                    {"type": 2, "style": 2, "emoji": {"name": "🙈"}, "custom_id": "hide:7", "disabled": True},
                ],
            },
            {
                "type": 1,
                "components": [
                    {
                        "type": 3,
                        "custom_id": "why",
                        "placeholder": "Why",
                        "options": [{"label": "Mistake", "value": "m"}],
                    }
                ],
            },
        ],
    }
]


def said(quiet: Quiet, draft: Draft, reader: str = "ana") -> SeenMessage:
    community = quiet.community
    assert community.application is not None
    quiet.world.messages.post(community.channels["general"], community.application.user, draft)
    return quiet.actor(reader).sees("#general")[-1]


def test_an_embed_is_read_from_top_to_bottom(quiet: Quiet) -> None:
    seen = said(quiet, Draft("Hello", embeds=[CARD]))
    assert seen.text.splitlines() == [
        "Hello",
        "Helper",
        "Alert",
        "Somebody needs you",
        "Who",
        "Ana",
        "Reference 7",
    ]
    assert "Somebody" in seen


def test_a_layout_is_read_with_its_buttons_and_menus_apart(quiet: Quiet) -> None:
    seen = said(quiet, Draft(components=LAYOUT, flags=1 << 15))
    assert seen.text == "**Alert 7**\nRead more"
    assert [(button.label, button.custom_id, button.disabled) for button in seen.buttons] == [
        ("Open", None, False),
        ("Take", "take:7", False),
        ("🙈", "hide:7", True),
    ]
    take = seen.button("take:7")
    assert take is not None
    assert take.label == "Take"
    assert seen.button("Nothing") is None
    assert [(menu.placeholder, menu.options) for menu in seen.menus] == [("Why", ("Mistake",))]


def test_a_nickname_stands_above_the_message_and_in_mentions(quiet: Quiet) -> None:
    member = quiet.community.guild.members[quiet.community.people["bea"].id]
    quiet.world.members.change(member, nick="Bea from the coast")
    seen = said(quiet, Draft(f"Thank you {member.user.mention}"), reader="bea")
    assert seen.text == "Thank you @Bea from the coast"
    assert seen.pings_me


def test_the_longest_name_is_the_one_that_is_meant(quiet: Quiet) -> None:
    guild = quiet.community.guild
    longer = quiet.world.users.create("ana-two", global_name="Ana Two")
    quiet.world.members.add(guild, longer)
    ana = quiet.community.people["ana"]
    assert with_mentions("@Ana Two and @Ana", guild) == f"{longer.mention} and {ana.mention}"
    assert with_mentions("@Anaïs, @everyone", guild) == "@Anaïs, @everyone"
