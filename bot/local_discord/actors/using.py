"""What a person's Discord sends when they use commands, buttons, menus and modals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import permissions as bits
from ..interactions import command_types, component_types
from ..interactions.choosing import chosen_values
from ..interactions.commands import Command
from ..interactions.desk import Interactions
from ..interactions.interaction import Interaction
from ..interactions.misuse import CommandNotAvailable, Misused, NotAccepted, NothingToUse
from ..interactions.modal_fields import fill_modal
from ..interactions.options import fill_options, find_command
from ..interactions.resolved import Resolved
from ..world import World
from ..world.people import Application, User
from ..world.places import Channel, DirectChannel, Place, Thread
from ..world.posts import Message
from .answers import ModalShown

JSON = dict[str, Any]


def applications_in(desk: Interactions, place: Place) -> list[Application]:
    """Return the bots whose commands can be offered in a place."""
    everyone = desk.world.users.applications.values()
    if isinstance(place, DirectChannel):
        return [each for each in everyone if place.includes(each.user.id)]
    guild = place.guild_or_none
    return [each for each in everyone if guild is not None and each.user.id in guild.members]


def commands_for(desk: Interactions, user: User, place: Place) -> list[tuple[Application, Command]]:
    """Return the commands that Discord offers a person in a place.

    Default permissions are respected, and that slash commands are typed where one may write; nsfw commands
    are for nsfw channels.
    """
    if not desk.world.access.may(place, user.id, bits.USE_APPLICATION_COMMANDS):
        return []
    return [
        (application, command)
        for application, command in _all_commands(desk, place)
        if isinstance(place, DirectChannel) or _may_use(desk, user, place, command)
    ]


def _may_use(desk: Interactions, user: User, place: Place, command: Command) -> bool:
    granted = desk.world.access.permissions(place, user.id)
    channel = place.parent if isinstance(place, Thread) else place
    if command.body.get("nsfw") and not (isinstance(channel, Channel) and channel.nsfw):
        return False
    writing = bits.SEND_MESSAGES_IN_THREADS if isinstance(place, Thread) else bits.SEND_MESSAGES
    if command.type == command_types.CHAT_INPUT and not granted & writing:
        return False
    return command.allowed_to(granted)


def run_command(
    desk: Interactions,
    user: User,
    place: Place,
    words: str,
    values: Mapping[str, Any],
    *,
    focused: str | None = None,
    forged: bool = False,
) -> Interaction:
    """Run a slash command, or with `focused` ask for completions. `forged` skips what Discord would check.

    Raises `CommandNotAvailable` and `NotAccepted`.
    """
    offered = _all_commands(desk, place) if forged else commands_for(desk, user, place)
    for application in applications_in(desk, place):
        own = [command for owner, command in offered if owner is application]
        found = find_command(own, words, user.locale)
        if found is None:
            continue
        command, path = found
        resolved = Resolved(desk.world, place, user.id)
        options = fill_options(command, path, values, resolved, locale=user.locale, focused=focused)
        if focused is not None and not _has_focus(options):
            raise NotAccepted(f'/{words} has no option "{focused}" to complete')
        data = _command_data(command, resolved)
        if options:
            data["options"] = options
        autocompleting = focused is not None
        kind = command_types.AUTOCOMPLETE_INTERACTION if autocompleting else command_types.COMMAND_INTERACTION
        return desk.start(application, kind, user, place, data, command=command)
    raise CommandNotAvailable(f"{user.name} has no command /{words} here")


def _has_focus(options: list[JSON]) -> bool:
    return any(option.get("focused") or _has_focus(option.get("options") or []) for option in options)


def _all_commands(desk: Interactions, place: Place) -> list[tuple[Application, Command]]:
    return [
        (application, command)
        for application in applications_in(desk, place)
        for command in desk.commands.offered(application.id, place.guild_id)
    ]


def _command_data(command: Command, resolved: Resolved) -> JSON:
    data: JSON = {"id": str(command.id), "name": command.name, "type": command.type}
    if command.guild_id is not None:
        data["guild_id"] = str(command.guild_id)
    if resolved.payload():
        data["resolved"] = resolved.payload()
    return data


def use_menu_command(
    desk: Interactions, user: User, place: Place, name: str, target: Message | User
) -> Interaction:
    """Use a command of the context menu of a message or a person. Raises `CommandNotAvailable`."""
    kind = command_types.MESSAGE if isinstance(target, Message) else command_types.USER
    for application, command in commands_for(desk, user, place):
        if command.type != kind or name not in (command.name, command.name_in(user.locale)):
            continue
        resolved = Resolved(desk.world, place, user.id)
        target_id = resolved.message(target) if isinstance(target, Message) else resolved.user(target)
        data = {**_command_data(command, resolved), "target_id": target_id}
        return desk.start(application, command_types.COMMAND_INTERACTION, user, place, data, command=command)
    raise CommandNotAvailable(f'{user.name} has no menu command "{name}" here')


def application_behind(desk: Interactions, message: Message) -> Application:
    """Return the bot that a message is from. Raises `NothingToUse` for a person's message."""
    application = desk.world.users.application_of(message.application_id or message.author.id)
    if application is None:
        raise NothingToUse("only the messages of bots have something to use")
    return application


def press_button(
    desk: Interactions, user: User, message: Message, component: Mapping[str, Any]
) -> Interaction:
    """Press a button of a message."""
    if component.get("url") or not component.get("custom_id"):
        raise NothingToUse(f'"{component.get("label")}" opens a link or a purchase; no bot hears of it')
    data: JSON = {
        "custom_id": component["custom_id"],
        "component_type": component_types.BUTTON,
        "id": component.get("id", 0),
    }
    return _use(desk, user, message, data)


def choose(
    desk: Interactions, user: User, message: Message, component: Mapping[str, Any], picked: Any
) -> Interaction:
    """Pick in a menu of a message. Raises `NotAccepted` for what it does not offer."""
    resolved = Resolved(desk.world, message.channel, user.id)
    data: JSON = {
        "custom_id": component["custom_id"],
        "component_type": component["type"],
        "id": component.get("id", 0),
        "values": chosen_values({**component, "required": None}, picked, resolved),
    }
    if component["type"] != component_types.STRING_SELECT:
        data["resolved"] = resolved.payload()
    return _use(desk, user, message, data)


def _use(desk: Interactions, user: User, message: Message, data: JSON) -> Interaction:
    return desk.start(
        application_behind(desk, message),
        command_types.COMPONENT_INTERACTION,
        user,
        message.channel,
        data,
        source=message,
    )


def submit_modal(desk: Interactions, user: User, modal: ModalShown, values: Mapping[str, Any]) -> Interaction:
    """Fill in and send a modal. Raises `NothingToUse` and `NotAccepted`."""
    opened = modal.interaction
    resolved = Resolved(desk.world, opened.place, user.id)
    data: JSON = {
        "custom_id": modal.custom_id,
        "components": fill_modal(modal.components, values, resolved),
    }
    if resolved.payload():
        data["resolved"] = resolved.payload()
    return desk.start(
        opened.application,
        command_types.MODAL_INTERACTION,
        user,
        opened.place,
        data,
        source=opened.source,
        origin=opened,
    )


def newest_with_button(world: World, custom_id: str) -> Message | None:
    """Return the newest message anywhere with a button of that custom id."""
    found = [
        message
        for place in world.channels.by_id.values()
        for message in place.messages.values()
        if any(each.get("custom_id") == custom_id for each in component_types.walk(message.components))
    ]
    return max(found, key=lambda message: message.id, default=None)


def forge_press(
    desk: Interactions, user: User, place: Place, custom_id: str, source: Message | None
) -> Interaction:
    """Send the press of a button that the person may not have, as an altered client could try.

    Discord itself stops much of this; a bot that relies on that is found out here.
    """
    if source is not None:
        application, place = application_behind(desk, source), source.channel
    else:
        application = _only_application(desk, place)
    data = {"custom_id": custom_id, "component_type": component_types.BUTTON, "id": 1}
    return desk.start(application, command_types.COMPONENT_INTERACTION, user, place, data, source=source)


def forge_submit(
    desk: Interactions, user: User, place: Place, custom_id: str, fields: Mapping[str, str]
) -> Interaction:
    """Send a modal that was never shown, its fields by their custom ids."""
    components = [
        {
            "type": component_types.LABEL,
            "id": index,
            "component": {
                "type": component_types.TEXT_INPUT,
                "id": 100 + index,
                "custom_id": name,
                "value": value,
            },
        }
        for index, (name, value) in enumerate(fields.items(), start=1)
    ]
    data = {"custom_id": custom_id, "components": components}
    return desk.start(_only_application(desk, place), command_types.MODAL_INTERACTION, user, place, data)


def _only_application(desk: Interactions, place: Place) -> Application:
    there = applications_in(desk, place)
    if not there:
        raise Misused("there is no bot here")
    return there[0]


def component_named(message: Message, name: str, kinds: frozenset[int]) -> Mapping[str, Any]:
    """Return the component of a message with that label, placeholder or custom id.

    With an empty `name` the only one of these kinds. Raises `NothingToUse`, also for one that is disabled.
    """
    there = [each for each in component_types.walk(message.components) if each["type"] in kinds]
    if not name and len(there) == 1:
        found = there[0]
    else:
        matching = (each for each in there if name in _names_of(each))
        found = next(matching, {})
    if not found:
        labels = ", ".join(f'"{next(iter(_names_of(each)))}"' for each in there) or "nothing"
        raise NothingToUse(f'there is no "{name}" to use in the message; there is {labels}')
    if found.get("disabled"):
        raise NothingToUse(f'"{name}" is disabled')
    return found


def _names_of(component: Mapping[str, Any]) -> list[str]:
    emoji = (component.get("emoji") or {}).get("name")
    names = [component.get("label"), component.get("placeholder"), component.get("custom_id"), emoji]
    if component.get("label") and emoji:
        names.append(f"{emoji} {component['label']}")
    return [name for name in names if name]
