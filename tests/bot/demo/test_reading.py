from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.demo.reading import Button, Buttons, Menu, Rule, Text, blocks_of, buttons_of, text_of
from bot.demo.wording import Names

NAMES = Names(ZoneInfo("UTC"), datetime(2026, 3, 2, tzinfo=UTC))

PANEL = [
    {
        "type": 17,
        "components": [
            {"type": 10, "content": "## Alert\nAna wrote\n> help"},
            {"type": 14},
            {
                "type": 9,
                "components": [{"type": 10, "content": "-# since 21:40"}],
                "accessory": {"type": 2, "style": 5, "label": "Open", "url": "https://example.org"},
            },
            {
                "type": 1,
                "components": [
                    {"type": 2, "style": 1, "label": "Acknowledge", "custom_id": "a"},
                    {"type": 2, "style": 4, "label": "Gone", "custom_id": "b", "disabled": True},
                ],
            },
            {
                "type": 1,
                "components": [
                    {"type": 3, "placeholder": "Country", "options": [{"label": "Spain", "value": "ES"}]}
                ],
            },
        ],
    }
]


def test_a_panel_is_read_from_top_to_bottom() -> None:
    assert blocks_of("", [], PANEL, NAMES) == (
        Text("Alert", "heading"),
        Text("Ana wrote"),
        Text("help", "quote"),
        Rule(),
        Text("since 21:40", "small"),
        Buttons((Button("Open", None, enabled=True, tone="link"),)),
        Buttons(
            (
                Button("Acknowledge", "a", enabled=True, tone="primary"),
                Button("Gone", "b", enabled=False, tone="danger"),
            )
        ),
        Menu("Country", ("Spain",)),
    )


def test_words_and_buttons_are_found_wherever_they_stand() -> None:
    blocks = blocks_of("Hello", [{"title": "A", "description": "B", "footer": {"text": "C"}}], PANEL, NAMES)
    assert text_of(blocks) == "Hello\nA\nB\nC\nAlert\nAna wrote\nhelp\nsince 21:40"
    assert [button.label for button in buttons_of(blocks)] == ["Open", "Acknowledge", "Gone"]
