"""A bot may send anything: it is told what is wrong, and the server does not stumble."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.local_discord.interactions import validate_components
from bot.local_discord.interactions.command_rules import check_command
from bot.local_discord.interactions.forms import FormErrors
from bot.local_discord.interactions.modal_rules import check_modal

KEYS = [
    "type", "id", "components", "component", "accessory", "options", "choices", "name",
    "description", "value", "custom_id", "label", "style", "url", "title", "min_values",
    "max_values", "content", "items", "media", "file", "contexts", "name_localizations",
    "default_values", "channel_types", "required", "autocomplete", "emoji", "min_length",
    "max_length", "default_member_permissions", "spacing", "es-ES",
]  # fmt: skip

scalars = st.none() | st.booleans() | st.integers(-3, 25) | st.floats() | st.text(max_size=5)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
    max_leaves=8,
)
components = st.recursive(
    st.fixed_dictionaries({"type": st.integers(1, 23)}),
    lambda inner: st.builds(
        lambda fields, children, kind: {**fields, "type": kind, **children},
        st.dictionaries(st.sampled_from(KEYS), values, max_size=4),
        st.fixed_dictionaries(
            {}, optional={"components": st.lists(inner, max_size=3), "component": inner, "accessory": inner}
        ),
        st.integers(1, 23) | values,
    ),
    max_leaves=6,
)
objects = st.dictionaries(st.sampled_from(KEYS), values, max_size=8)


@settings(max_examples=60, deadline=None)
@given(st.lists(components, max_size=6) | values, st.sampled_from([0, 1 << 15]))
def test_components_of_any_shape_are_judged(body: Any, flags: int) -> None:
    validate_components(body, flags)


@settings(max_examples=60, deadline=None)
@given(objects, st.sampled_from([None, 1, 2, 3]), st.lists(objects, max_size=3))
def test_commands_of_any_shape_are_judged(body: dict[str, Any], kind: Any, options: list[Any]) -> None:
    check_command({"options": options, **body, "type": kind}, FormErrors())


@settings(max_examples=60, deadline=None)
@given(objects, st.lists(components, max_size=6))
def test_modals_of_any_shape_are_judged(body: dict[str, Any], inside: list[Any]) -> None:
    check_modal({**body, "components": inside}, FormErrors())
