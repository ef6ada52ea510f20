"""A described group in the words of the local Discord's `seed`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.demo.scene.group import ChannelDescription, Group
from bot.local_discord import permissions as bits
from bot.local_discord.seeding import Community

BOT_NAME = "Mutual Aid"


def described(group: Group) -> Mapping[str, Any]:
    """Return the description that `seed` builds the group from; its first admin owns it."""
    guild = group.guild
    admins = {role.name for role in guild.roles if "administrator" in role.permissions}
    owner = next((each.name for each in group.people if admins & set(each.roles)), "Owner")
    return {
        "guild": {"name": guild.name, "locale": guild.locale or "en-US", "owner": owner},
        "bot": {"name": BOT_NAME},
        "roles": [role.model_dump() for role in guild.roles],
        "channels": list(_channels(guild.channels)),
        "people": [
            {
                "name": person.name,
                "display_name": person.name,
                "locale": person.locale,
                "roles": list(person.roles),
                "dms_closed": person.dms == "closed",
                "joined": person.member,
            }
            for person in group.people
        ],
    }


def limit_the_bot(group: Group, community: Community) -> None:
    """Deny the bot what the group's channels say it may not do."""
    assert community.application is not None
    world, member = community.world, community.guild.members[community.application.user.id]
    denied = {"reads": bits.SEND_MESSAGES | bits.SEND_MESSAGES_IN_THREADS, "cannot see": bits.VIEW_CHANNEL}
    for channel in group.guild.channels:
        if channel.bot != "reads and writes":
            world.channels.overwrite(community.channels[channel.bare_name], member, deny=denied[channel.bot])


def _channels(channels: Iterable[ChannelDescription]) -> Iterable[Mapping[str, Any]]:
    """Yield the channels, each category before the first channel in it."""
    categories: set[str] = set()
    for channel in channels:
        if channel.category is not None and channel.category not in categories:
            categories.add(channel.category)
            yield {"name": channel.category, "type": "category"}
        yield {
            "name": channel.bare_name,
            "type": channel.type,
            "topic": channel.topic,
            "category": channel.category,
            "only_for": list(channel.only_for) or None,
            "tags": list(channel.tags) or None,
        }
