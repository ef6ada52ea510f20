"""Discord's limits for embeds."""

from __future__ import annotations

from ..interactions.forms import Form
from ..wire import parse_timestamp
from .unknown_keys import refuse_unknown

MOST = 10
MOST_CHARACTERS = 6000
_KEYS = {
    "title", "type", "description", "url", "timestamp", "color", "footer", "image", "thumbnail", "video",
    "provider", "author", "fields", "flags",
}  # fmt: skip
_MEDIA_KEYS = {
    "url", "proxy_url", "height", "width", "flags", "content_type", "placeholder", "placeholder_version",
    "description",
}  # fmt: skip
_SCHEMES = ("http://", "https://", "attachment://")


def check_embeds(form: Form) -> None:
    """Note every fault in `embeds`."""
    total = 0
    for _, embed in form.objects("embeds", at_most=MOST):
        refuse_unknown(embed, _KEYS)
        total += _check(embed)
    if total > MOST_CHARACTERS:
        form.refuse(
            "embeds", "MAX_EMBED_SIZE_EXCEEDED", f"Embed size exceeds maximum size of {MOST_CHARACTERS}"
        )


def _check(embed: Form) -> int:
    texts = [
        embed.text("title", at_most=256),
        embed.text("description", at_most=4096),
    ]
    embed.text("type", at_most=64)
    embed.whole_number("color", at_least=0, at_most=0xFFFFFF)
    _check_url(embed, "url", _SCHEMES[:2])
    _check_timestamp(embed)
    footer = embed.inner("footer")
    if footer is not None:
        refuse_unknown(footer, {"text", "icon_url", "proxy_icon_url"})
        texts.append(footer.text("text", at_most=2048))
        _check_url(footer, "icon_url", _SCHEMES)
    author = embed.inner("author")
    if author is not None:
        refuse_unknown(author, {"name", "url", "icon_url", "proxy_icon_url"})
        texts.append(author.text("name", at_most=256, at_least=1, required=True))
        _check_url(author, "icon_url", _SCHEMES)
    for key in ("image", "thumbnail"):
        media = embed.inner(key)
        if media is not None:
            refuse_unknown(media, _MEDIA_KEYS)
            _check_url(media, "url", _SCHEMES)
    for _, field in embed.objects("fields", at_most=25):
        refuse_unknown(field, {"name", "value", "inline"})
        texts.append(field.text("name", at_least=1, at_most=256, required=True))
        texts.append(field.text("value", at_least=1, at_most=1024, required=True))
        field.flag("inline")
    if not any(key in embed.body for key in _KEYS - {"type", "flags", "color", "timestamp"}):
        embed.refuse("description", "BASE_TYPE_REQUIRED", "This field is required")
    return sum(len(text.strip()) for text in texts if text)


def _check_url(form: Form, key: str, schemes: tuple[str, ...]) -> None:
    url = form.text(key, at_most=2048)
    if url is not None and url and not url.lower().startswith(schemes):
        scheme = url.partition(":")[0]
        form.refuse(
            key,
            "URL_TYPE_INVALID_SCHEME",
            f"Scheme \"{scheme}\" is not supported. Scheme must be one of ('http', 'https').",
        )


def _check_timestamp(embed: Form) -> None:
    text = embed.text("timestamp", at_most=64)
    if text:
        try:
            parse_timestamp(text)
        except ValueError:
            embed.refuse("timestamp", "DATE_TIME_TYPE_PARSE", f"Could not parse {text}. Should be ISO8601.")
