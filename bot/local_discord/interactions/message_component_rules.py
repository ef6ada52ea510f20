"""Discord's rules for the components of a message, of the older kind (rows alone) and of components v2."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from ..refusals import Fault
from . import component_types as types
from .component_tree import ComponentTree
from .forms import Form, FormErrors
from .input_rules import check_button, check_select

MOST_ROWS = 5
IN_CONTAINER = frozenset(
    {types.ACTION_ROW, types.SECTION, types.TEXT_DISPLAY, types.MEDIA_GALLERY, types.FILE, types.SEPARATOR}
)
AT_TOP = IN_CONTAINER | {types.CONTAINER}
IN_ROW = types.SELECTS | {types.BUTTON}


def validate_components(
    components: Any, flags: int, filenames: Collection[str] | None = None
) -> tuple[Fault, ...]:
    """Return what is wrong with the `components` of a message that is sent with `flags`.

    `components` is whatever stood in the body (None and [] are sound). With `filenames`, those of the
    message's attachments, every `attachment://` must name one of them. Paths begin with "components".
    """
    errors = FormErrors()
    form = Form({"components": components}, errors)
    tree = ComponentTree(filenames)
    if flags & types.COMPONENTS_V2:
        for _, child in form.objects("components", at_most=_any_number_of(components)):
            _check(child, tree, AT_TOP)
        tree.finish(form)
    else:
        for _, child in form.objects("components", at_most=MOST_ROWS):
            _check(child, tree, (types.ACTION_ROW,))
    return errors.faults()


def _any_number_of(components: Any) -> int:
    """Under components v2 only the total counts, so the outermost list may be as long as it is."""
    return len(components) if isinstance(components, list) else 0


def conflicts_with_components_v2(body: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Return what a body must not carry beside the components v2 flag: content, embeds, stickers, a poll."""
    errors = FormErrors()
    for key in ("content", "embeds", "sticker_ids", "poll"):
        if body.get(key):
            errors.add(
                (key,),
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                f"The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
            )
    return errors.faults()


def _check(form: Form, tree: ComponentTree, allowed: Collection[int]) -> None:
    kind = form.kind
    if form.body.get("type") is None:
        form.refuse("type", "BASE_TYPE_REQUIRED", "This field is required")
        return
    if kind not in allowed:
        listed = ", ".join(str(item) for item in sorted(allowed))
        form.refuse("type", "UNION_TYPE_CHOICES", f'Value of field "type" must be one of ({listed}).')
        return
    tree.meet(form)
    _RULES[kind](form, tree)


def _check_row(form: Form, tree: ComponentTree) -> None:
    children = form.objects("components", at_least=1, at_most=5, required=True)
    for _, child in children:
        _check(child, tree, IN_ROW)
    if len(children) > 1 and any(child.kind in types.SELECTS for _, child in children):
        form.refuse(
            "components",
            "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
            "The specified component exceeds the maximum width",
        )


def _check_section(form: Form, tree: ComponentTree) -> None:
    for _, child in form.objects("components", at_least=1, at_most=3, required=True):
        _check(child, tree, (types.TEXT_DISPLAY,))
    accessory = form.inner("accessory", required=True)
    if accessory is not None:
        _check(accessory, tree, (types.BUTTON, types.THUMBNAIL))


def _check_text(form: Form, tree: ComponentTree) -> None:
    tree.text(form)


def _check_thumbnail(form: Form, tree: ComponentTree) -> None:
    _check_media(form, "media", tree)
    form.text("description", at_least=1, at_most=1024)
    form.flag("spoiler")


def _check_gallery(form: Form, tree: ComponentTree) -> None:
    for _, item in form.objects("items", at_least=1, at_most=10, required=True):
        _check_media(item, "media", tree)
        item.text("description", at_least=1, at_most=1024)
        item.flag("spoiler")


def _check_file(form: Form, tree: ComponentTree) -> None:
    url = _check_media(form, "file", tree)
    form.flag("spoiler")
    if url is not None and not url.startswith("attachment://"):
        form.errors.add(
            (*form.path, "file", "url"),
            "UNFURLED_MEDIA_ITEM_URL_NOT_ATTACHMENT",
            "The url must be a reference to an attachment: attachment://<filename>",
        )


def _check_media(form: Form, key: str, tree: ComponentTree) -> str | None:
    media = form.inner(key, required=True)
    if media is None:
        return None
    url = media.text("url", at_least=1, at_most=2048, required=True)
    if url is not None:
        tree.medium(media, url)
    return url


def _check_separator(form: Form, tree: ComponentTree) -> None:
    form.one_of("spacing", (1, 2))
    form.flag("divider")


def _check_container(form: Form, tree: ComponentTree) -> None:
    form.whole_number("accent_color", at_least=0, at_most=0xFFFFFF)
    form.flag("spoiler")
    for _, child in form.objects("components", at_least=1, at_most=40, required=True):
        _check(child, tree, IN_CONTAINER)


_RULES = {
    types.ACTION_ROW: _check_row,
    types.BUTTON: check_button,
    **dict.fromkeys(types.SELECTS, check_select),
    types.SECTION: _check_section,
    types.TEXT_DISPLAY: _check_text,
    types.THUMBNAIL: _check_thumbnail,
    types.MEDIA_GALLERY: _check_gallery,
    types.FILE: _check_file,
    types.SEPARATOR: _check_separator,
    types.CONTAINER: _check_container,
}
