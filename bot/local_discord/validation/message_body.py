"""Bodies of messages: read, checked against Discord's limits, turned into a `Draft` or into changes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from ..interactions.forms import Form, FormErrors
from ..interactions.message_component_rules import conflicts_with_components_v2, validate_components
from ..refusals import Refused, malformed
from ..world.people import User
from ..world.places import Place
from ..world.posts import (
    COMPONENTS_V2,
    EPHEMERAL,
    SILENT,
    SUPPRESS_EMBEDS,
    VOICE_MESSAGE,
    AllowedMentions,
    Attachment,
    Draft,
    Message,
    Reference,
)
from ..world.uploads import kind_of
from .embeds import check_embeds
from .ids import id_in, ids_in
from .polls import read_poll
from .unknown_keys import refuse_unknown

if TYPE_CHECKING:
    from ..rest.routing import Upload
    from ..world import World

MESSAGE_KEYS = frozenset(
    {
        "content", "nonce", "tts", "embeds", "embed", "allowed_mentions", "message_reference", "components",
        "sticker_ids", "attachments", "flags", "enforce_nonce", "poll",
    }
)  # fmt: skip
EDIT_KEYS = frozenset(
    {"content", "embeds", "embed", "allowed_mentions", "components", "attachments", "flags", "poll", "tts"}
)
MOST_CHARACTERS = 2000
MOST_ATTACHMENTS = 10
LARGEST_UPLOADS = 10 * 1024 * 1024
_SETTABLE = SUPPRESS_EMBEDS | SILENT | VOICE_MESSAGE | COMPONENTS_V2


def draft_of(
    world: World,
    body: Mapping[str, Any],
    files: Mapping[int, Upload],
    place: Place,
    *,
    author: User,
    ephemeral_allowed: bool = False,
    more_keys: Collection[str] = (),
) -> Draft:
    """Return the message that a body describes.

    `ephemeral_allowed` keeps the ephemeral flag, which only answers to interactions may carry. `more_keys`
    are allowed beside those of a message. Raises 50035 with every fault in it, 40005 for too large uploads.
    """
    errors = FormErrors()
    form = Form(body, errors)
    refuse_unknown(form, MESSAGE_KEYS | set(more_keys))
    flags = _flags(form) & (_SETTABLE | (EPHEMERAL if ephemeral_allowed else 0))
    content = _check_common(form, flags, _filenames(form, files, ()))
    form.flag("tts")
    form.flag("enforce_nonce")
    nonce = _nonce(form)
    mentions = _allowed_mentions(form)
    poll = read_poll(world, form)
    reference = _reference(world, form, place, author)
    sticker_ids = ids_in(form, "sticker_ids", at_most=3)
    described = _described(form)
    errors.refuse_if_any()
    return Draft(
        content=content or "",
        embeds=_embeds(body),
        components=list(body.get("components") or []),
        attachments=_uploads(world, described, files, ()),
        allowed_mentions=mentions,
        reference=reference,
        flags=flags,
        nonce=nonce,
        enforce_nonce=bool(body.get("enforce_nonce")),
        tts=bool(body.get("tts")),
        poll=poll,
        sticker_ids=sticker_ids,
    )


def revision_of(
    world: World, message: Message, body: Mapping[str, Any], files: Mapping[int, Upload]
) -> dict[str, Any]:
    """Return the changes to a message that a body describes, as `world.messages.edit` takes them.

    A message can become one of components v2, but never cease to be one. Raises 50035, 40005.
    """
    errors = FormErrors()
    form = Form(body, errors)
    refuse_unknown(form, EDIT_KEYS)
    flags = message.flags
    if body.get("flags") is not None:
        settable = SUPPRESS_EMBEDS | COMPONENTS_V2
        flags = flags & ~SUPPRESS_EMBEDS | (_flags(form) & settable)
    content = _check_common(form, flags, _filenames(form, files, message.attachments))
    mentions = _allowed_mentions(form)
    described = _described(form)
    errors.refuse_if_any()
    changes: dict[str, Any] = {}
    if "content" in body:
        changes["content"] = content or ""
    if "embeds" in body or "embed" in body:
        changes["embeds"] = _embeds(body)
    if "components" in body:
        changes["components"] = list(body["components"] or [])
    if flags != message.flags:
        changes["flags"] = flags
    if flags & COMPONENTS_V2 and not message.components_v2:
        changes = {"content": "", "embeds": [], **changes}
    if "allowed_mentions" in body:
        changes["allowed_mentions"] = mentions
    if "attachments" in body or files:
        kept = message.attachments
        all_kept = "attachments" not in body
        changes["attachments"] = _uploads(world, described, files, kept, all_kept=all_kept)
    return changes


def _filenames(form: Form, files: Mapping[int, Upload], existing: Collection[Attachment]) -> set[str]:
    """Return the names that `attachment://` may refer to: of new files, and of those before that are kept."""
    given = form.body.get("attachments")
    described = [item for item in given if isinstance(item, dict)] if isinstance(given, list) else []
    names = {item["filename"] for item in described if isinstance(item.get("filename"), str)}
    kept_ids = None if given is None else {str(item.get("id")) for item in described}
    kept = {each.filename for each in existing if kept_ids is None or str(each.id) in kept_ids}
    return names | kept | {upload.filename for upload in files.values()}


def _check_common(form: Form, flags: int, filenames: Collection[str]) -> str | None:
    body = form.body
    content = form.text("content", at_most=MOST_CHARACTERS)
    if body.get("embed") is not None and body.get("embeds") is None:
        check_embeds(Form({"embeds": [body["embed"]]}, form.errors))
    else:
        check_embeds(form)
    for fault in validate_components(body.get("components"), flags, filenames):
        form.errors.add(fault.path, fault.code, fault.message)
    if flags & COMPONENTS_V2:
        for fault in conflicts_with_components_v2(body):
            form.errors.add(fault.path, fault.code, fault.message)
    return content


def _embeds(body: Mapping[str, Any]) -> list[dict[str, Any]]:
    if body.get("embeds") is not None:
        return list(body["embeds"])
    return [body["embed"]] if body.get("embed") else []


def _flags(form: Form) -> int:
    return form.whole_number("flags", at_least=0, at_most=(1 << 31) - 1) or 0


def _nonce(form: Form) -> str | int | None:
    nonce = form.body.get("nonce")
    if nonce is None or (isinstance(nonce, int) and not isinstance(nonce, bool)):
        return nonce
    if not isinstance(nonce, str):
        form.refuse("nonce", "BASE_TYPE_STRING", "Could not interpret value as string.")
        return None
    if len(nonce) > 25:
        form.refuse("nonce", "NONCE_TYPE_TOO_LONG", "Nonce must be 25 or fewer in length.")
    return nonce


def _allowed_mentions(form: Form) -> AllowedMentions:
    inner = form.inner("allowed_mentions")
    if inner is None:
        return AllowedMentions()
    body = inner.body
    refuse_unknown(inner, {"parse", "users", "roles", "replied_user"})
    parse = body.get("parse") or []
    if not isinstance(parse, list) or any(each not in ("users", "roles", "everyone") for each in parse):
        inner.refuse("parse", "BASE_TYPE_CHOICES", "Value must be one of ('users', 'roles', 'everyone').")
        return AllowedMentions()
    allowed: dict[str, Collection[int] | bool] = {}
    for key in ("users", "roles"):
        ids = frozenset(ids_in(inner, key, at_most=100))
        if key in parse:
            if ids:
                inner.refuse(
                    None,
                    "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                    f'parse:["{key}"] and {key}: [ids...] are mutually exclusive.',
                )
            allowed[key] = True
        else:
            allowed[key] = ids
    return AllowedMentions(
        everyone="everyone" in parse,
        users=allowed["users"],
        roles=allowed["roles"],
        replied_user=bool(body.get("replied_user", False)),
    )


def _reference(world: World, form: Form, place: Place, author: User) -> Reference | None:
    inner = form.inner("message_reference")
    if inner is None:
        return None
    refuse_unknown(inner, {"message_id", "channel_id", "guild_id", "fail_if_not_exists", "type"})
    kind = inner.one_of("type", (0, 1)) or 0
    message_id = id_in(inner, "message_id", required=True)
    channel_id = id_in(inner, "channel_id") or place.id
    if message_id is None:
        return None
    source_place = world.channels.by_id.get(channel_id)
    source = None if source_place is None else source_place.messages.get(message_id)
    known = (
        source is not None
        and source_place is not None
        and not source.ephemeral
        and (kind == 1 or channel_id == place.id)
        and world.access.may_view(source_place, author.id)
    )
    if not known:
        if kind == 0 and inner.body.get("fail_if_not_exists") is False:
            return None
        inner.refuse(None, "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message")
        return None
    return Reference(channel_id, message_id, None if source_place is None else source_place.guild_id, kind)


def _described(form: Form) -> dict[int, Mapping[str, Any]]:
    """Return what the body says about attachments, by their ids or the numbers of their uploads."""
    described = {}
    for _, item in form.objects("attachments", at_most=MOST_ATTACHMENTS):
        number = id_in(item, "id", required=True)
        item.text("filename", at_most=1024)
        item.text("description", at_most=1024)
        if number is not None:
            described[number] = item.body
    return described


def _uploads(
    world: World,
    described: Mapping[int, Mapping[str, Any]],
    files: Mapping[int, Upload],
    existing: Collection[Attachment],
    *,
    all_kept: bool = False,
) -> list[Attachment]:
    if sum(len(upload.data) for upload in files.values()) > LARGEST_UPLOADS:
        raise Refused(40005)
    kept = [each for each in existing if all_kept or each.id in described]
    known = {each.id for each in existing}
    for number in described:
        if number not in files and number not in known:
            raise malformed(
                ("attachments",), "ATTACHMENT_NOT_FOUND", f"The attachment {number} was not found."
            )
    new = [_uploaded(world, upload, described.get(number, {})) for number, upload in sorted(files.items())]
    if len(kept) + len(new) > MOST_ATTACHMENTS:
        raise Refused(30015, "Maximum number of attachments in a message reached (10)")
    for attachment in new:
        world.files[attachment.id] = attachment
    for attachment in kept:
        if "description" in described.get(attachment.id, {}):
            attachment.description = described[attachment.id]["description"]
    return [*kept, *new]


def _uploaded(world: World, upload: Upload, about: Mapping[str, Any]) -> Attachment:
    name = str(about.get("filename") or upload.filename)
    kind = kind_of(upload.data, name, upload.content_type)
    return Attachment(world.snowflakes.next(), name, kind, upload.data, description=about.get("description"))
