"""The gateway: sessions of bots, and which of them hears what."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .. import wire
from ..world.events import Event, Intent
from ..world.people import Application
from .audience import Audience
from .sessions import Session, Socket

if TYPE_CHECKING:
    from ..world import World

__all__ = ["Gateway", "Session"]


class Gateway:
    """All sessions. `heartbeat_interval` is in milliseconds; `shards` is what /gateway/bot recommends."""

    def __init__(self, world: World, changed: Callable[[], None]) -> None:
        self.world = world
        self.url = ""
        self.sessions: dict[str, Session] = {}
        self.sockets: set[Socket] = set()
        """All that are open, those included that have not identified yet."""
        self.heartbeat_interval = 41_250
        self.shards = 1
        self.guilds_a_shard = 2500
        self.changed = changed
        self.silent = False
        self._audience = Audience(world)
        world.subscribe(self.dispatch)

    def dispatch(self, event: Event) -> None:
        """Tell an event to every session that may hear it. It is written as JSON once per variant."""
        variants: dict[str, bytes] = {}
        for session in self.sessions.values():
            if not self._audience.hears(session, event):
                continue
            user_id = session.application.user.id
            personal = event.personal(user_id) if event.personal is not None else None
            if personal:
                body = wire.encode({**event.data, **personal})
            elif self._audience.reads_content(session, event):
                body = variants.get("whole") or variants.setdefault("whole", wire.encode(event.data))
            else:
                body = variants.get("redacted") or variants.setdefault(
                    "redacted", wire.encode(event.redacted)
                )
            session.tell(event.name, body)

    def open_session(self, application: Application, intents: int, shard: tuple[int, int]) -> Session:
        """Begin a session. Earlier ones of the same bot and shard that nobody is connected to are forgotten:
        their client has died, and each would go on keeping everything for a RESUME that never comes."""
        for session_id, old in tuple(self.sessions.items()):
            if not old.connected and old.application is application and old.shard == shard:
                del self.sessions[session_id]
        session = Session(f"{self.world.snowflakes.next():032x}", application, intents, shard)
        self.sessions[session.id] = session
        return session

    def sessions_of(self, application: Application) -> list[Session]:
        """Return the connected sessions of a bot, by shard."""
        found = [
            each for each in self.sessions.values() if each.application is application and each.connected
        ]
        return sorted(found, key=lambda session: session.shard)

    def session_for(self, application: Application, guild_id: int | None) -> Session | None:
        """Return the connected session whose shard carries a guild (None: direct messages)."""
        for session in self.sessions_of(application):
            if session.carries(guild_id):
                return session
        return None

    def tell(self, session: Session, name: str, data: dict[str, object]) -> None:
        """Tell one session something that only it hears, such as READY."""
        session.tell(name, wire.encode(data))

    def guilds_of(self, session: Session) -> list[int]:
        """Return the ids of the guilds that a session carries."""
        guilds = self.world.users.guilds_of(session.application.user.id)
        return [guild.id for guild in guilds if session.carries(guild.id)]

    def cut(self) -> int:
        """Abort every socket without a word."""
        open_sockets = [each.socket for each in self.sessions.values() if each.socket is not None]
        for socket in open_sockets:
            socket.abort()
        return len(open_sockets)

    async def close(self, code: int) -> int:
        """Close every socket with a code."""
        open_sockets = [each.socket for each in self.sessions.values() if each.socket is not None]
        for socket in open_sockets:
            await socket.close(code)
        return len(open_sockets)

    def ask_to_reconnect(self) -> int:
        """Send op 7 on every socket."""
        open_sockets = [each.socket for each in self.sessions.values() if each.socket is not None]
        for socket in open_sockets:
            socket.ask_to_reconnect()
        return len(open_sockets)

    def set_silent(self, *, silent: bool) -> None:
        """Hold everything back on open sockets, or let it go on."""
        self.silent = silent
        for socket in tuple(self.sockets):
            socket.set_silent(silent=silent)

    def forget_sessions(self) -> None:
        """Let no session be resumed: those still connected run on, but cannot be taken up again."""
        for session in self.sessions.values():
            session.resumable = False

    def wants_members(self, session: Session) -> bool:
        return bool(session.intents & Intent.GUILD_PRESENCES)
