"""Op 8: a bot asks for the members of a guild and gets them in chunks of a thousand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..world import payloads
from ..world.events import Intent
from ..world.people import Guild, Member

if TYPE_CHECKING:
    from ..world import World
    from .sessions import Session

_A_CHUNK = 1000
_MOST_BY_QUERY = 100


def chunks(world: World, session: Session, data: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the GUILD_MEMBERS_CHUNK payloads. All members at once need the GUILD_MEMBERS intent.

    The guild's id arrives as text or as a number, alone or in a list: discord.py sends a number.
    """
    asked = data["guild_id"]
    guild = world.guilds.by_id.get(int(asked[0] if isinstance(asked, list) else asked))
    if guild is None or session.application.user.id not in guild.members:
        return []
    found, missing = _find(world, session, guild, data)
    parts = [found[i : i + _A_CHUNK] for i in range(0, len(found), _A_CHUNK)] or [[]]
    answers = []
    for index, part in enumerate(parts):
        answer: dict[str, Any] = {
            "guild_id": str(guild.id),
            "members": [payloads.member(member) for member in part],
            "chunk_index": index,
            "chunk_count": len(parts),
        }
        if missing:
            answer["not_found"] = [str(user_id) for user_id in missing]
        if data.get("presences") and session.intents & Intent.GUILD_PRESENCES:
            answer["presences"] = [_presence(guild, member) for member in part]
        if data.get("nonce") is not None:
            answer["nonce"] = data["nonce"]
        answers.append(answer)
    return answers


def _find(
    world: World, session: Session, guild: Guild, data: dict[str, Any]
) -> tuple[list[Member], list[int]]:
    wanted = data.get("user_ids")
    if wanted is not None:
        ids = [int(each) for each in (wanted if isinstance(wanted, list) else [wanted])][:_MOST_BY_QUERY]
        return [guild.members[each] for each in ids if each in guild.members], [
            each for each in ids if each not in guild.members
        ]
    query, limit = str(data.get("query") or ""), int(data.get("limit") or 0)
    if query or limit:
        return world.members.search(guild, query, min(limit or _MOST_BY_QUERY, _MOST_BY_QUERY)), []
    if not session.intents & Intent.GUILD_MEMBERS:
        return [], []
    return list(guild.members.values()), []


def _presence(guild: Guild, member: Member) -> dict[str, Any]:
    return {
        "user": {"id": str(member.id)},
        "guild_id": str(guild.id),
        "status": member.user.status,
        "activities": [],
        "client_status": {"desktop": member.user.status},
    }
