"""Discord's rules for what a person presses, chooses or fills in: buttons, selects, texts, uploads, boxes."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from . import component_types as types
from .component_tree import ComponentTree
from .forms import Form

CHANNEL_TYPES = frozenset({0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16})
LINK_SCHEMES = frozenset({"http", "https", "discord"})


def check_button(form: Form, tree: ComponentTree) -> None:
    style = form.one_of("style", range(1, 7), required=True)
    form.text("label", at_most=80)
    form.flag("disabled")
    url = form.text("url", at_most=512)
    if style == types.LINK_BUTTON:
        _check_link(form, url)
    elif style == types.PREMIUM_BUTTON:
        if not form.body.get("sku_id"):
            form.refuse("sku_id", "BASE_TYPE_REQUIRED", "This field is required")
        return
    else:
        tree.custom_id(form)
        if url is not None:
            form.refuse("url", "BUTTON_COMPONENT_INVALID_URL", "Only a link button can have a url")
    if not form.body.get("label") and not form.body.get("emoji"):
        form.refuse(None, "BUTTON_COMPONENT_INVALID_LABEL_OR_EMOJI", "A button must have a label or an emoji")


def _check_link(form: Form, url: str | None) -> None:
    if form.body.get("custom_id") is not None:
        form.refuse("custom_id", "BUTTON_COMPONENT_INVALID_CUSTOM_ID", "A link button has no custom id")
    if not form.body.get("url"):
        form.refuse("url", "BASE_TYPE_REQUIRED", "This field is required")
    elif url is not None and urlsplit(url).scheme not in LINK_SCHEMES:
        message = (
            f"Scheme \"{urlsplit(url).scheme}\" is not supported. Scheme must be one of ('http', 'https')."
        )
        form.refuse("url", "URL_TYPE_INVALID_SCHEME", message)


def check_select(form: Form, tree: ComponentTree) -> None:
    tree.custom_id(form)
    form.text("placeholder", at_most=150)
    form.flag("disabled")
    form.flag("required")
    kind = form.kind
    options = 25
    if kind == types.STRING_SELECT:
        options = _check_options(form, at_least=1, at_most=25)
    elif kind == types.CHANNEL_SELECT:
        form.numbers("channel_types", CHANNEL_TYPES)
    most = _check_counts(form, options, highest=25, least_default=1)
    defaults = form.objects("default_values", at_most=25)
    if len(defaults) > most:
        form.refuse("default_values", "SELECT_COMPONENT_TOO_MANY_DEFAULTS", "More defaults than max_values")


def _check_options(form: Form, *, at_least: int, at_most: int) -> int:
    """Check the options to choose from; return how many there are."""
    seen: set[str] = set()
    options = form.objects("options", at_least=at_least, at_most=at_most, required=True)
    for _, option in options:
        option.text("label", at_least=1, at_most=100, required=True)
        option.text("description", at_most=100)
        option.flag("default")
        value = option.text("value", at_least=1, at_most=100, required=True)
        if value is not None and value in seen:
            option.refuse(
                "value",
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used",
            )
        seen.add(value or "")
    return len(options)


def _check_counts(form: Form, options: int, *, highest: int, least_default: int) -> int:
    """Check how few and how many may be picked; return how many."""
    least = form.whole_number("min_values", at_least=0, at_most=highest)
    most = form.whole_number("max_values", at_least=1, at_most=highest)
    least = least_default if least is None else least
    most = max(1, least) if most is None else most
    if least > most:
        form.refuse("min_values", "NUMBER_TYPE_MAX", "min_values must not be greater than max_values.")
    if options and most > options:
        message = f"Must be between {most} and {highest} in length."
        form.refuse("options", "BASE_TYPE_BAD_LENGTH", message)
    return most


def check_text_input(form: Form, tree: ComponentTree, *, labelled: bool) -> None:
    """Check a text field; `labelled` when a label around it carries the words (then it has none itself)."""
    tree.custom_id(form)
    form.one_of("style", (1, 2), required=True)
    if labelled:
        if form.body.get("label") is not None:
            form.refuse(
                "label", "TEXT_INPUT_LABEL_IN_LABEL", "A text input inside a label cannot have a label"
            )
    else:
        form.text("label", at_least=1, at_most=45, required=True)
    form.text("placeholder", at_most=100)
    form.flag("required")
    least = form.whole_number("min_length", at_least=0, at_most=4000)
    most = form.whole_number("max_length", at_least=1, at_most=4000)
    if least is not None and most is not None and least > most:
        form.refuse("min_length", "NUMBER_TYPE_MAX", "min_length must not be greater than max_length.")
    form.text("value", at_most=most or 4000)


def check_file_upload(form: Form, tree: ComponentTree) -> None:
    tree.custom_id(form)
    form.flag("required")
    _check_counts(form, 0, highest=10, least_default=1)


def check_radio_group(form: Form, tree: ComponentTree) -> None:
    tree.custom_id(form)
    form.flag("required")
    _check_options(form, at_least=2, at_most=10)


def check_checkbox_group(form: Form, tree: ComponentTree) -> None:
    tree.custom_id(form)
    form.flag("required")
    options = _check_options(form, at_least=1, at_most=10)
    _check_counts(form, options, highest=10, least_default=0)


def check_checkbox(form: Form, tree: ComponentTree) -> None:
    tree.custom_id(form)
    form.flag("default")


Check = Callable[[Form, ComponentTree], None]
