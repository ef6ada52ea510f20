"""AutoMod: rules that Discord itself applies to what members write, and what it tells bots of it.

Keyword rules and mention limits are applied; spam and preset word lists are Discord's secret and never match.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from .. import permissions as bits
from ..refusals import Refused
from . import payloads
from .events import Event, Intent
from .people import AutoModRule, Guild, User
from .places import DirectChannel, Place, Thread
from .posts import AUTOMOD_ACTION, Draft, Message

if TYPE_CHECKING:
    from . import World

KEYWORD, SPAM, PRESET, MENTION_SPAM, MEMBER_PROFILE = 1, 3, 4, 5, 6
BLOCK, ALERT, TIMEOUT, BLOCK_INTERACTION = 1, 2, 3, 4
_MENTION = re.compile(r"<@[!&]?\d+>")


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that a text ran into, by which keyword, and the part of the text that did."""

    rule: AutoModRule
    keyword: str | None
    matched: str
    content: str

    @property
    def blocks(self) -> bool:
        return any(action["type"] == BLOCK for action in self.rule.actions)


class AutoMod:
    def __init__(self, world: World) -> None:
        self._world = world

    def create(
        self,
        guild: Guild,
        creator: User,
        name: str,
        *,
        trigger_type: int = KEYWORD,
        trigger_metadata: dict[str, Any] | None = None,
        actions: list[dict[str, Any]] | None = None,
        event_type: int = 1,
        enabled: bool = True,
        exempt_roles: set[int] | None = None,
        exempt_channels: set[int] | None = None,
    ) -> AutoModRule:
        """Add a rule."""
        rule = AutoModRule(
            self._world.snowflakes.next(),
            guild,
            creator.id,
            name,
            event_type,
            trigger_type,
            trigger_metadata or {},
            actions or [{"type": BLOCK, "metadata": {}}],
            enabled,
            exempt_roles or set(),
            exempt_channels or set(),
        )
        guild.automod_rules[rule.id] = rule
        self._tell("CREATE", rule)
        return rule

    def change(self, rule: AutoModRule, **changes: Any) -> None:
        """Set attributes of a rule and tell it."""
        for key, value in changes.items():
            setattr(rule, key, value)
        self._tell("UPDATE", rule)

    def delete(self, rule: AutoModRule) -> None:
        del rule.guild.automod_rules[rule.id]
        self._tell("DELETE", rule)

    def get(self, guild: Guild, rule_id: int) -> AutoModRule:
        """Return a rule. Raises 10066."""
        try:
            return guild.automod_rules[rule_id]
        except KeyError:
            raise Refused(10066, "Unknown Auto Moderation Rule", status=404) from None

    def blocks(self, place: Place, author: User, text: str) -> bool:
        """Whether a text would be blocked; carries out what follows from it if so."""
        hits = self.examine(place, author, text)
        blocked = any(hit.blocks for hit in hits)
        if blocked:
            self.carry_out(hits, place, author, None)
        return blocked

    def examine(self, place: Place, author: User, text: str) -> list[Hit]:
        """Return the rules that a text runs into. Bots, and those who manage the guild, are exempt."""
        guild = place.guild_or_none
        if guild is None or author.bot or not guild.automod_rules or not text:
            return []
        if (
            self._world.access.in_guild(guild, author.id) & bits.MANAGE_GUILD
            or author.id not in guild.members
        ):
            return []
        places = {place.id, place.parent.id} if isinstance(place, Thread) else {place.id}
        roles = guild.members[author.id].role_ids
        hits = []
        for rule in guild.automod_rules.values():
            if rule.enabled and not places & rule.exempt_channels and not roles & rule.exempt_roles:
                found = _match(rule, text)
                if found is not None:
                    hits.append(Hit(rule, *found, text))
        return hits

    def carry_out(self, hits: list[Hit], place: Place, author: User, message: Message | None) -> None:
        """Do what the rules say and tell the bots of each action. `message` is None where it was blocked."""
        for hit in hits:
            for action in hit.rule.actions:
                alert_id = self._act(action, hit, place, author)
                self._tell_execution(hit, action, place, author, message, alert_id)

    def _act(self, action: dict[str, Any], hit: Hit, place: Place, author: User) -> int | None:
        metadata = action.get("metadata") or {}
        guild = hit.rule.guild
        if action["type"] == TIMEOUT:
            until = self._world.now() + timedelta(seconds=metadata.get("duration_seconds", 60))
            self._world.members.set_timeout(guild.members[author.id], until)
        if action["type"] != ALERT:
            return None
        channel = guild.channels.get(int(metadata.get("channel_id", 0)))
        if channel is None:
            return None
        embed = {
            "type": "auto_moderation_message",
            "description": hit.content,
            "fields": [
                {"name": "rule_name", "value": hit.rule.name, "inline": False},
                {"name": "channel_id", "value": str(place.id), "inline": False},
                {"name": "keyword", "value": hit.keyword or "", "inline": False},
                {"name": "keyword_matched_content", "value": hit.matched, "inline": False},
            ],
        }
        return self._world.messages.post(channel, author, Draft(embeds=[embed]), type=AUTOMOD_ACTION).id

    def _tell(self, what: str, rule: AutoModRule) -> None:
        self._world.emit(
            Event(
                f"AUTO_MODERATION_RULE_{what}",
                payloads.automod_rule(rule),
                rule.guild.id,
                Intent.AUTO_MODERATION_CONFIGURATION,
                permission=bits.MANAGE_GUILD,
            )
        )

    def _tell_execution(
        self,
        hit: Hit,
        action: dict[str, Any],
        place: Place,
        author: User,
        message: Message | None,
        alert_id: int | None,
    ) -> None:
        assert not isinstance(place, DirectChannel)
        data: dict[str, Any] = {
            "guild_id": str(hit.rule.guild.id),
            "action": action,
            "rule_id": str(hit.rule.id),
            "rule_trigger_type": hit.rule.trigger_type,
            "user_id": str(author.id),
            "channel_id": str(place.id),
            "content": hit.content,
            "matched_keyword": hit.keyword,
            "matched_content": hit.matched,
        }
        if message is not None:
            data["message_id"] = str(message.id)
        if alert_id is not None:
            data["alert_system_message_id"] = str(alert_id)
        self._world.emit(
            Event(
                "AUTO_MODERATION_ACTION_EXECUTION",
                data,
                hit.rule.guild.id,
                Intent.AUTO_MODERATION_EXECUTION,
                redacted={**data, "content": "", "matched_content": ""},
                permission=bits.MANAGE_GUILD,
            )
        )


def _match(rule: AutoModRule, text: str) -> tuple[str | None, str] | None:
    metadata = rule.trigger_metadata
    if rule.trigger_type == MENTION_SPAM:
        mentions = set(_MENTION.findall(text))
        return (None, text) if len(mentions) > metadata.get("mention_total_limit", 20) else None
    if rule.trigger_type != KEYWORD:
        return None
    for allowed in metadata.get("allow_list", ()):
        text = keyword_pattern(allowed).sub(" ", text)
    for keyword in metadata.get("keyword_filter", ()):
        found = keyword_pattern(keyword).search(text)
        if found:
            return keyword, found.group()
    for pattern in metadata.get("regex_patterns", ()):
        found = re.search(pattern, text, re.IGNORECASE)
        if found:
            return pattern, found.group()
    return None


def keyword_pattern(keyword: str) -> re.Pattern[str]:
    """Return how Discord reads a keyword: a whole word, open at an end that bears an asterisk."""
    start = "" if keyword.startswith("*") else r"(?<!\w)"
    end = "" if keyword.endswith("*") else r"(?!\w)"
    return re.compile(f"{start}{re.escape(keyword.strip('*'))}{end}", re.IGNORECASE)
