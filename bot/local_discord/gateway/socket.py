"""One gateway connection, from HELLO to its end."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web

from .. import wire
from ..refusals import Refused
from . import members_request
from .identify import Closing, identify
from .sessions import Session

if TYPE_CHECKING:
    from . import Gateway

_DISPATCH, _HEARTBEAT, _IDENTIFY, _PRESENCE, _VOICE, _RESUME, _RECONNECT = 0, 1, 2, 3, 4, 6, 7
_REQUEST_MEMBERS, _INVALID_SESSION, _HELLO, _HEARTBEAT_ACK, _REQUEST_SOUNDBOARD = 8, 9, 10, 11, 31
_CLOSED_FOR_GOOD = {1000, 1001}


class GatewaySocket:
    """Speaks the gateway protocol on one websocket. Frames are JSON text, never compressed."""

    def __init__(self, gateway: Gateway, request: web.Request) -> None:
        self._gateway = gateway
        self._request = request
        self._socket = web.WebSocketResponse(max_msg_size=16 * 1024, compress=False, autoping=True)
        self._frames: asyncio.Queue[bytes] = asyncio.Queue()
        self._loud = asyncio.Event()
        self._loud.set()
        self._session: Session | None = None

    async def run(self) -> web.WebSocketResponse:
        """Serve the connection until it ends."""
        await self._socket.prepare(self._request)
        self._gateway.sockets.add(self)
        if self._gateway.silent:
            self._loud.clear()
        self._send(_HELLO, {"heartbeat_interval": self._gateway.heartbeat_interval, "_trace": []})
        writer = asyncio.create_task(self._write())
        try:
            async for message in self._socket:
                if message.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
                    continue
                await self._receive(message.data)
        except Closing as closing:
            self._write_at_once(self._waiting())
            await self._socket.close(code=closing.code, message=str(closing).encode())
        finally:
            self._gateway.sockets.discard(self)
            writer.cancel()
            self._leave()
        return self._socket

    def push(self, frame: bytes) -> None:
        self._frames.put_nowait(frame)

    def abort(self) -> None:
        if self._request.transport is not None:
            self._request.transport.abort()
        self._leave()

    def set_silent(self, *, silent: bool) -> None:
        if silent:
            self._loud.clear()
        else:
            self._loud.set()

    async def close(self, code: int) -> None:
        self._leave()
        await self._socket.close(code=code)

    def ask_to_reconnect(self) -> None:
        """Send op 7: the client closes and resumes."""
        self._send(_RECONNECT, None)

    async def _receive(self, text: str | bytes) -> None:
        try:
            payload = wire.decode(text)
            operation, data = payload["op"], payload.get("d")
        except (ValueError, KeyError, TypeError):
            raise Closing(4002, "Error while decoding payload.") from None
        if operation == _HEARTBEAT:
            if self._session is not None and isinstance(data, int):
                self._session.acknowledged = data
            self._send(_HEARTBEAT_ACK, None)
        elif operation == _IDENTIFY:
            if self._session is not None:
                raise Closing(4005, "Already authenticated.")
            self._attach(identify(self._gateway, data))
            self._greet()
        elif operation == _RESUME:
            self._resume(data)
        elif self._session is None:
            raise Closing(4003, "Not authenticated.")
        else:
            self._serve(self._session, operation, data)

    def _serve(self, session: Session, operation: int, data: Any) -> None:
        if operation == _REQUEST_MEMBERS:
            for chunk in members_request.chunks(self._gateway.world, session, data):
                self._gateway.tell(session, "GUILD_MEMBERS_CHUNK", chunk)
        elif operation == _PRESENCE:
            session.application.user.status = str((data or {}).get("status") or "online")
        elif operation == _VOICE:
            self._change_voice(session, data)
        elif operation != _REQUEST_SOUNDBOARD:
            raise Closing(4001, "Unknown opcode.")

    def _change_voice(self, session: Session, data: dict[str, Any]) -> None:
        world = self._gateway.world
        user = session.application.user
        guild = world.guilds.by_id.get(int(data["guild_id"]))
        if guild is None or user.id not in guild.members:
            return
        channel = guild.channels.get(int(data["channel_id"] or 0))
        try:
            if channel is None:
                world.voice.leave(guild, user)
            else:
                world.voice.join(user, channel)
        except Refused:
            return  # Discord ignores it without a word

    def _attach(self, session: Session) -> None:
        if session.socket is not None:
            session.socket.abort()
        session.socket = self
        self._session = session

    def _leave(self) -> None:
        if self._session is None or self._session.socket is not self:
            return
        self._session.socket = None
        if self._socket.close_code in _CLOSED_FOR_GOOD:
            self._gateway.sessions.pop(self._session.id, None)
        self._gateway.changed()

    def _greet(self) -> None:
        session = self._session
        assert session is not None
        gateway, world = self._gateway, self._gateway.world
        gateway.tell(session, "READY", self._ready(session))
        for guild_id in gateway.guilds_of(session):
            guild = world.guilds.by_id[guild_id]
            if guild.available and session.intents & 1:
                with_members = gateway.wants_members(session) and len(guild.members) <= 250
                whole = world.guilds.whole(guild, session.application.user.id, with_members=with_members)
                gateway.tell(session, "GUILD_CREATE", {**whole, "unavailable": False})
        gateway.changed()

    def _ready(self, session: Session) -> dict[str, Any]:
        from ..world import payloads

        return {
            "v": 10,
            "user": payloads.own_user(session.application.user),
            "guilds": [
                {"id": str(guild_id), "unavailable": True} for guild_id in self._gateway.guilds_of(session)
            ],
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": self._gateway.url,
            "shard": list(session.shard),
            "application": {"id": str(session.application.id), "flags": session.application.flags},
            "private_channels": [],
            "presences": [],
            "relationships": [],
            "geo_ordered_rtc_regions": [],
            "guild_join_requests": [],
            "user_settings": {},
            "_trace": ["local"],
        }

    def _resume(self, data: Any) -> None:
        session = self._gateway.sessions.get(str(data.get("session_id")))
        token = str(data.get("token", "")).removeprefix("Bot ")
        if session is not None and session.application.token != token:
            raise Closing(4004, "Authentication failed.")
        missed = None
        if session is not None and session.resumable:
            missed = session.missed_since(int(data.get("seq") or 0))
        if session is None or missed is None:
            self._send(_INVALID_SESSION, False)  # noqa: FBT003 - the value is the payload
            return
        self._attach(session)
        for frame in missed:
            self.push(frame)
        self._gateway.tell(session, "RESUMED", {"_trace": ["local"]})
        self._gateway.changed()

    def _send(self, operation: int, data: Any) -> None:
        self.push(wire.encode({"op": operation, "d": data, "s": None, "t": None}))

    async def _write(self) -> None:
        while True:
            frames = [await self._frames.get()]
            await self._loud.wait()
            self._write_at_once([*frames, *self._waiting()])

    def _waiting(self) -> list[bytes]:
        return [self._frames.get_nowait() for _ in range(self._frames.qsize())]

    def _write_at_once(self, frames: list[bytes]) -> None:
        """Write many frames in one go: under load the system calls cost more than all the rest."""
        transport = self._request.transport
        if transport is not None and not transport.is_closing() and not self._socket.closed:
            transport.write(b"".join(_text_frame(frame) for frame in frames))


def _text_frame(text: bytes) -> bytes:
    """Return a whole, unmasked websocket text frame (RFC 6455, 5.2)."""
    size = len(text)
    if size < 126:
        return bytes((0x81, size)) + text
    if size < 1 << 16:
        return b"\x81\x7e" + size.to_bytes(2, "big") + text
    return b"\x81\x7f" + size.to_bytes(8, "big") + text
