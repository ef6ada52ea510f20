"""Users, applications, roles and members in JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...wire import timestamp

if TYPE_CHECKING:
    from ..people import Application, Member, Role, User

JSON = dict[str, Any]


def user(person: User) -> JSON:
    return {
        "id": str(person.id),
        "username": person.name,
        "discriminator": "0",
        "global_name": person.global_name,
        "avatar": None,
        "bot": person.bot,
        "public_flags": 0,
    }


def own_user(person: User) -> JSON:
    return {**user(person), "verified": True, "mfa_enabled": True, "locale": person.locale, "flags": 0}


def application(app: Application) -> JSON:
    return {
        "id": str(app.id),
        "name": app.name,
        "icon": None,
        "description": "",
        "bot_public": False,
        "bot_require_code_grant": False,
        "flags": app.flags,
        "owner": user(app.owner),
        "team": None,
        "verify_key": "0" * 64,
        "summary": "",
        "bot": user(app.user),
        "interactions_endpoint_url": None,
        "redirect_uris": [],
    }


def role(item: Role) -> JSON:
    payload: JSON = {
        "id": str(item.id),
        "name": item.name,
        "color": item.color,
        "colors": {"primary_color": item.color, "secondary_color": None, "tertiary_color": None},
        "hoist": item.hoist,
        "icon": None,
        "unicode_emoji": None,
        "position": item.position,
        "permissions": str(item.permissions),
        "managed": item.managed,
        "mentionable": item.mentionable,
        "flags": 0,
    }
    if item.bot_id is not None:
        payload["tags"] = {"bot_id": str(item.bot_id)}
    return payload


def member(item: Member, *, with_user: bool = True) -> JSON:
    payload: JSON = {
        "nick": item.nick,
        "avatar": None,
        "banner": None,
        "roles": [str(role_id) for role_id in sorted(item.role_ids)],
        "joined_at": timestamp(item.joined_at),
        "premium_since": None,
        "deaf": item.deaf,
        "mute": item.mute,
        "flags": 0,
        "pending": item.pending,
        "communication_disabled_until": timestamp(item.timeout_until),
    }
    if with_user:
        payload["user"] = user(item.user)
    return payload
