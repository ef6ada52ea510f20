"""An interaction as the gateway tells it to the bot: INTERACTION_CREATE."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..world import message_payloads, payloads
from .command_types import CONTAINERS
from .commands import IN_BOT_DM, IN_GUILD
from .interaction import Interaction
from .resolved import partial_channel

if TYPE_CHECKING:
    from ..world import World

JSON = dict[str, Any]

ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024


def interaction_create(world: World, interaction: Interaction) -> JSON:
    """Return the whole event."""
    place, user = interaction.place, interaction.user
    bot_id = interaction.application.user.id
    payload: JSON = {
        "id": str(interaction.id),
        "application_id": str(interaction.application.id),
        "type": interaction.kind,
        "data": interaction.data,
        "channel_id": str(place.id),
        "channel": partial_channel(world, place, user.id),
        "token": interaction.token,
        "version": 1,
        "locale": user.locale,
        "app_permissions": str(world.access.permissions(place, bot_id)),
        "entitlements": [],
        "entitlement_sku_ids": [],
        "attachment_size_limit": ATTACHMENT_SIZE_LIMIT,
    }
    guild = interaction.guild
    if guild is None:
        payload["user"] = payloads.user(user)
        payload["context"] = IN_BOT_DM
        payload["authorizing_integration_owners"] = {"0": "0"}
    else:
        granted = world.access.permissions(place, user.id)
        payload["member"] = {**payloads.member(guild.members[user.id]), "permissions": str(granted)}
        payload["guild_id"] = str(guild.id)
        payload["guild"] = {
            "id": str(guild.id),
            "locale": guild.preferred_locale,
            "features": guild.features,
        }
        payload["guild_locale"] = guild.preferred_locale
        payload["context"] = IN_GUILD
        payload["authorizing_integration_owners"] = {"0": str(guild.id)}
    if interaction.source is not None:
        payload["message"] = message_payloads.message(world, interaction.source, reader=bot_id)
    return payload


def interaction_metadata(interaction: Interaction) -> JSON:
    """Return what a message says about the interaction that it answers."""
    metadata: JSON = {
        "id": str(interaction.id),
        "type": interaction.kind,
        "user": payloads.user(interaction.user),
        "authorizing_integration_owners": {
            "0": str(interaction.guild.id) if interaction.guild is not None else "0"
        },
    }
    if interaction.command is not None:
        metadata["name"] = " ".join([interaction.command.name, *_sub_commands(interaction.data)])
        metadata["command_type"] = interaction.command.type
    if interaction.source is not None:
        metadata["interacted_message_id"] = str(interaction.source.id)
    if interaction.origin is not None:
        metadata["triggering_interaction_metadata"] = interaction_metadata(interaction.origin)
        metadata.pop("interacted_message_id", None)
    return metadata


def _sub_commands(data: JSON) -> Iterator[str]:
    for option in data.get("options") or []:
        if option["type"] in CONTAINERS:
            yield option["name"]
            yield from _sub_commands(option)
