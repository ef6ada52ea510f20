"""The commands that applications have registered: which there are, and who may use them where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..permissions import ADMINISTRATOR
from ..refusals import Refused
from . import command_types as types
from .command_rules import check_command
from .forms import FormErrors, Path

MOST_COMMANDS = {types.CHAT_INPUT: 100, types.USER: 15, types.MESSAGE: 15}

IN_GUILD = 0
IN_BOT_DM = 1
IN_PRIVATE_CHANNEL = 2


@dataclass(eq=False, slots=True)
class Command:
    """One registered command; `guild_id` is None for a global one. `body` is what the bot sent, completed."""

    id: int
    application_id: int
    guild_id: int | None
    version: int
    body: dict[str, Any] = field(repr=False)

    @property
    def name(self) -> str:
        return str(self.body["name"])

    @property
    def type(self) -> int:
        return int(self.body["type"])

    @property
    def options(self) -> list[dict[str, Any]]:
        return list(self.body.get("options") or [])

    @property
    def default_member_permissions(self) -> int | None:
        """The bits a member needs; None: everybody may; 0: administrators only."""
        bits = self.body.get("default_member_permissions")
        return None if bits is None else int(bits)

    def name_in(self, locale: str) -> str:
        """Return the name that somebody sees whose Discord speaks `locale`."""
        return localised(self.body, "name", locale)

    def usable_in(self, context: int) -> bool:
        """Return whether it shows up in a guild (0) or in direct messages with the bot (1)."""
        if self.guild_id is not None:
            return context == IN_GUILD
        contexts = self.body.get("contexts")
        return context in ((IN_GUILD, IN_BOT_DM) if contexts is None else contexts)

    def allowed_to(self, permissions: int) -> bool:
        """Return whether someone with these permissions in the channel passes the default permissions."""
        needed = self.default_member_permissions
        if needed is None or permissions & ADMINISTRATOR:
            return True
        return needed != 0 and permissions & needed == needed

    def payload(self, *, localizations: bool = True) -> dict[str, Any]:
        """Return Discord's JSON of the command; without `localizations` these are left out, as in lists."""
        body = self.body if localizations else _without_localizations(self.body)
        payload = {
            **body,
            "id": str(self.id),
            "application_id": str(self.application_id),
            "version": str(self.version),
        }
        if self.guild_id is not None:
            payload["guild_id"] = str(self.guild_id)
        return payload


def localised(named: Mapping[str, Any], key: str, locale: str) -> str:
    """Return `key` ("name" or "description") of a command, option or choice in `locale`, as registered."""
    translations = named.get(f"{key}_localizations") or {}
    return str(translations.get(locale) or named[key])


def _without_localizations(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {
            key: _without_localizations(item)
            for key, item in value.items()
            if not key.endswith("_localizations")
        }
    if isinstance(value, list):
        return [_without_localizations(item) for item in value]
    return value


class CommandRegistry:
    """All commands of all applications. A body that Discord refuses raises `Refused` and changes nothing."""

    def __init__(self, next_id: Callable[[], int]) -> None:
        self._next_id = next_id
        self._commands: dict[int, Command] = {}

    def __iter__(self) -> Iterator[Command]:
        return iter(self._commands.values())

    def restore(self, command: Command) -> None:
        """Know a command that was registered in an earlier run."""
        self._commands[command.id] = command

    def of(self, application_id: int, guild_id: int | None) -> list[Command]:
        """Return the commands of an application in one scope: a guild's own, or the global ones (None)."""
        return [
            command
            for command in self._commands.values()
            if command.application_id == application_id and command.guild_id == guild_id
        ]

    def offered(self, application_id: int, guild_id: int | None) -> list[Command]:
        """Return the commands that appear in a guild (or in direct messages, None): a guild's own first."""
        own = self.of(application_id, guild_id) if guild_id is not None else []
        taken = {(command.type, command.name) for command in own}
        context = IN_BOT_DM if guild_id is None else IN_GUILD
        return own + [
            command
            for command in self.of(application_id, None)
            if command.usable_in(context) and (command.type, command.name) not in taken
        ]

    def get(self, application_id: int, guild_id: int | None, command_id: int) -> Command:
        """Return one command. Raises `Refused` 10063 where there is none."""
        command = self._commands.get(command_id)
        if command is None or (command.application_id, command.guild_id) != (application_id, guild_id):
            raise Refused(10063)
        return command

    def replace_all(self, application_id: int, guild_id: int | None, bodies: Any) -> list[Command]:
        """Make `bodies` the only commands of a scope; one of the same name and type keeps its id."""
        if not isinstance(bodies, list):
            raise Refused(50035)
        errors = FormErrors()
        seen: set[tuple[str, str]] = set()
        for index, body in enumerate(bodies):
            if not isinstance(body, Mapping):
                errors.add((index,), "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
                continue
            check_command(body, errors, (index,))
            key = (str(body.get("type") or types.CHAT_INPUT), str(body.get("name")))
            if key in seen:
                message = "Application command names must be unique"
                errors.add((index, "name"), "APPLICATION_COMMANDS_DUPLICATE_NAME", message)
            seen.add(key)
        errors.refuse_if_any()
        _refuse_too_many(body.get("type") or types.CHAT_INPUT for body in bodies)
        old = {(command.type, command.name): command for command in self.of(application_id, guild_id)}
        for command in old.values():
            del self._commands[command.id]
        return [self._store(application_id, guild_id, body, old) for body in bodies]

    def create(self, application_id: int, guild_id: int | None, body: Any) -> tuple[Command, bool]:
        """Register one command, or write over that of the same name and type. The flag: whether it is new."""
        self._check(body)
        present = self.of(application_id, guild_id)
        old = {(command.type, command.name): command for command in present}
        key = (body.get("type") or types.CHAT_INPUT, body["name"])
        if key not in old:
            _refuse_too_many([*(command.type for command in present), key[0]])
        return self._store(application_id, guild_id, body, old), key not in old

    def edit(self, command: Command, changes: Any) -> Command:
        """Change the given fields of a command; its type stays."""
        if not isinstance(changes, Mapping):
            raise Refused(50035)
        body = {**command.body, **changes, "type": command.type}
        self._check(body)
        command.body = _completed(body)
        command.version = self._next_id()
        return command

    def delete(self, command: Command) -> None:
        del self._commands[command.id]

    def _check(self, body: Any, path: Path = ()) -> None:
        if not isinstance(body, Mapping):
            raise Refused(50035)
        errors = FormErrors()
        check_command(body, errors, path)
        errors.refuse_if_any()

    def _store(
        self,
        application_id: int,
        guild_id: int | None,
        body: Mapping[str, Any],
        old: Mapping[tuple[int, str], Command],
    ) -> Command:
        known = old.get((body.get("type") or types.CHAT_INPUT, body["name"]))
        completed = _completed(body)
        unchanged = known is not None and known.body == completed
        version = known.version if known is not None and unchanged else self._next_id()
        command_id = self._next_id() if known is None else known.id
        command = Command(command_id, application_id, guild_id, version, completed)
        self._commands[command.id] = command
        return command


def _refuse_too_many(kinds: Iterable[int]) -> None:
    listed: Sequence[int] = list(kinds)
    for kind, most in MOST_COMMANDS.items():
        if listed.count(kind) > most:
            raise Refused(30032, f"Maximum number of application commands reached ({most})", status=400)


def _completed(body: Mapping[str, Any]) -> dict[str, Any]:
    """Return the body with the defaults that Discord adds."""
    bits = body.get("default_member_permissions")
    contexts = body.get("contexts")
    if contexts is None and body.get("dm_permission") is False:
        contexts = [IN_GUILD]
    return {
        "name_localizations": None,
        "description_localizations": None,
        "nsfw": False,
        **body,
        "type": body.get("type") or types.CHAT_INPUT,
        "description": body.get("description") or "",
        "options": body.get("options") or [],
        "default_member_permissions": None if bits is None else str(bits),
        "contexts": contexts,
        "dm_permission": contexts is None or IN_BOT_DM in contexts,
        "integration_types": body.get("integration_types") or [0],
    }
