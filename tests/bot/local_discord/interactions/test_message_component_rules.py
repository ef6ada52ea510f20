from typing import Any

import pytest

from bot.local_discord.interactions import conflicts_with_components_v2, validate_components

V2 = 1 << 15


def button(custom_id: str = "go", **changes: Any) -> dict[str, Any]:
    return {"type": 2, "style": 1, "label": "Go", "custom_id": custom_id, **changes}


def row(*children: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(children)}


def menu(custom_id: str = "pick", **changes: Any) -> dict[str, Any]:
    options = [{"label": "A", "value": "a"}, {"label": "B", "value": "b"}]
    return {"type": 3, "custom_id": custom_id, "options": options, **changes}


def text(content: str = "words") -> dict[str, Any]:
    return {"type": 10, "content": content}


def places(components: Any, flags: int = 0) -> dict[str, str]:
    faults = validate_components(components, flags)
    return {".".join(str(step) for step in fault.path): fault.code for fault in faults}


@pytest.mark.parametrize(
    "components", [None, [], [row(button())], [row(menu())], [row(*map(button, "abcde"))]]
)
def test_sound_rows_are_accepted(components: Any) -> None:
    assert places(components) == {}


def test_a_whole_layout_is_accepted_under_components_v2() -> None:
    media = {"media": {"url": "https://example.org/a.png"}}
    layout = [
        text(),
        {"type": 9, "components": [text()], "accessory": button("a")},
        {"type": 9, "components": [text()], "accessory": {"type": 11, **media}},
        {
            "type": 17,
            "accent_color": 0x123456,
            "components": [
                text(),
                {"type": 14, "spacing": 2, "divider": True},
                {"type": 12, "items": [media]},
                {"type": 13, "file": {"url": "attachment://notes.txt"}},
                row(button("b"), button("c")),
            ],
        },
    ]
    assert places(layout, V2) == {}


@pytest.mark.parametrize(
    ("components", "place"),
    [
        ([text()], "components.0.type"),
        ([button()], "components.0.type"),
        ([row()], "components.0.components"),
        ([row(button(str(n))) for n in range(6)], "components"),
        ([row(*map(button, "abcdef"))], "components.0.components"),
        ([row(menu(), button())], "components.0.components"),
        ([row(button("x" * 101))], "components.0.components.0.custom_id"),
        ([row(button("same")), row(button("same"))], "components.1.components.0.custom_id"),
        ([row(button(label="x" * 81))], "components.0.components.0.label"),
        ([row(button(label=None))], "components.0.components.0"),
        ([row({"type": 2, "style": 1, "label": "Go"})], "components.0.components.0.custom_id"),
        ([row({"type": 2, "style": 5, "label": "Go"})], "components.0.components.0.url"),
        ([row({"type": 2, "style": 5, "label": "Go", "url": "ftp://x"})], "components.0.components.0.url"),
        ([row(button(style=9))], "components.0.components.0.style"),
        ([row(menu(options=[]))], "components.0.components.0.options"),
        (
            [row(menu(options=[{"label": "A", "value": "a"}] * 2))],
            "components.0.components.0.options.1.value",
        ),
        (
            [row(menu(options=[{"label": "A", "value": str(n)} for n in range(26)]))],
            "components.0.components.0.options",
        ),
        ([row(menu(max_values=3))], "components.0.components.0.options"),
        ([row(menu(min_values=2, max_values=1))], "components.0.components.0.min_values"),
        ([row(menu(placeholder="x" * 151))], "components.0.components.0.placeholder"),
        (["row"], "components.0"),
        ("rows", "components"),
        ([{}], "components.0.type"),
    ],
)
def test_what_discord_refuses_is_refused_at_its_place(components: Any, place: str) -> None:
    assert list(places(components)) == [place]


@pytest.mark.parametrize(
    ("components", "place"),
    [
        ([text("")], "components.0.content"),
        ([text("x" * 4001)], "components.0.content"),
        ([text("x" * 2001), text("x" * 2000)], "components"),
        ([{"type": 9, "components": [text()]}], "components.0.accessory"),
        ([{"type": 9, "components": [], "accessory": button()}], "components.0.components"),
        ([{"type": 9, "components": [button()], "accessory": button("b")}], "components.0.components.0.type"),
        (
            [{"type": 17, "components": [{"type": 17, "components": [text()]}]}],
            "components.0.components.0.type",
        ),
        ([{"type": 17, "components": []}], "components.0.components"),
        ([{"type": 12, "items": []}], "components.0.items"),
        ([{"type": 13, "file": {"url": "https://example.org/a"}}], "components.0.file.url"),
        ([{"type": 14, "spacing": 3}], "components.0.spacing"),
        ([{"type": 4, "custom_id": "a", "style": 1}], "components.0.type"),
        ([{**text(), "id": 7}, {**text(), "id": 7}], "components.1.id"),
    ],
)
def test_what_components_v2_forbid_is_refused_at_its_place(components: Any, place: str) -> None:
    assert list(places(components, V2)) == [place]


def test_forty_components_are_allowed_under_v2_and_one_more_is_not_counting_those_inside_others() -> None:
    boxes = [{"type": 17, "components": [text(), text(), text()]} for _ in range(10)]
    assert places(boxes, V2) == {}
    assert places([*boxes, text()], V2) == {"components": "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"}


def test_a_picture_that_is_said_to_be_attached_must_be() -> None:
    gallery = [{"type": 12, "items": [{"media": {"url": "attachment://a.png"}}]}]
    assert validate_components(gallery, V2) == ()
    assert validate_components(gallery, V2, ["a.png"]) == ()
    faults = validate_components(gallery, V2, ["b.png"])
    assert [fault.path for fault in faults] == [("components", 0, "items", 0, "media", "url")]


def test_keys_that_discord_does_not_know_are_refused() -> None:
    assert places([row(button(colour="red"))]) == {"components.0.components.0.colour": "LOCAL_UNKNOWN_KEY"}


def test_content_and_embeds_do_not_go_with_components_v2() -> None:
    assert [fault.path for fault in conflicts_with_components_v2({"content": "a", "embeds": [{}]})] == [
        ("content",),
        ("embeds",),
    ]
    assert conflicts_with_components_v2({"content": "", "embeds": []}) == ()
