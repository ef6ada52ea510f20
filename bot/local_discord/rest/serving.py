"""From an HTTP request to its answer: authorisation, faults, rate limits, handler, journal."""

from __future__ import annotations

import asyncio
import inspect
import logging
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from aiohttp import BodyPartReader, web

from .. import rate_limits, wire
from ..journal import Entry
from ..refusals import Refused
from ..world.people import Application
from .routing import Answer, Request, Route, Upload

if TYPE_CHECKING:
    from ..faults import Mishap
    from ..server import LocalDiscord

_log = logging.getLogger(__name__)
_MAJOR = ("channel_id", "guild_id", "webhook_id", "token")
_JSON = "application/json"
_PREFIX = "/api/v10"


class Serving:
    """Answers /api requests. Handlers that are plain functions do their work without interruption."""

    def __init__(self, discord: LocalDiscord) -> None:
        self._discord = discord

    async def answer(self, http: web.Request) -> web.StreamResponse:
        """Answer one request, or cut its connection where a fault says so."""
        discord = self._discord
        if discord.faults.connections_refused:
            return _cut(http)
        path = http.rel_url.raw_path.removeprefix(_PREFIX)  # still quoted: an emoji may contain anything
        found = discord.routes.find(http.method, path)
        application = self._application(http)
        if isinstance(found, int):
            entry = self._journal(http.method, path, path, application, None)
            refusal = Refused(
                0, f"{found}: {'Not Found' if found == 404 else 'Method Not Allowed'}", status=found
            )
            return self._refuse(entry, refusal)
        route, raw = found
        parameters = {name: unquote(value) for name, value in raw.items()}
        try:
            body, files = await _read(http)
        except Refused as refusal:
            return self._refuse(self._journal(http.method, route.template, path, application, None), refusal)
        entry = self._journal(http.method, route.template, path, application, body)
        strike = discord.faults.strike(http.method, route.template)
        if strike is not None:
            if strike.delay:
                await asyncio.sleep(strike.delay)
            if strike.before is not None:
                return self._instead(http, entry, strike.before)
        request = Request(
            discord,
            http.method,
            route.template,
            parameters,
            http.query,
            body,
            files,
            application,
            http.headers,
        )
        response = await self._work(route, request, entry)
        if strike is not None and strike.after is not None:
            return self._lose(http, entry, strike.after)
        return response

    async def _work(self, route: Route, request: Request, entry: Entry) -> web.Response:
        headers: dict[str, str] = {}
        try:
            if route.authorised and request.application is None:
                raise Refused(0)
            headers = self._spend(route, request)
            outcome = route.handler(request)
            if inspect.isawaitable(outcome):
                outcome = await outcome
        except Refused as refusal:
            return self._refuse(entry, refusal, headers)
        except Exception:  # the edge of the server: a fault of ours must not look like silence
            _log.exception("the local Discord failed at %s %s", route.method, route.template)
            return self._refuse(entry, Refused(0, "500: Internal Server Error", status=500), headers)
        if not isinstance(outcome, Answer):
            outcome = Answer(204) if outcome is None else Answer(200, outcome)
        self._discord.journal.finish(entry, outcome.status, answer=outcome.body)
        return _response(outcome.status, outcome.body, headers)

    def _spend(self, route: Route, request: Request) -> dict[str, str]:
        user_id = 0 if request.application is None else request.application.user.id
        major = "/".join(request.parameters[name] for name in _MAJOR if name in request.parameters)
        return self._discord.rate_limits.spend(user_id, route.method, route.template, major)

    def _application(self, http: web.Request) -> Application | None:
        token = http.headers.get("Authorization", "")
        return self._discord.world.users.of_token(token[4:]) if token.startswith("Bot ") else None

    def _journal(
        self, method: str, route: str, path: str, application: Application | None, body: Any
    ) -> Entry:
        user_id = None if application is None else application.user.id
        return self._discord.journal.begin(self._discord.world.now(), method, route, path, user_id, body)

    def _refuse(self, entry: Entry, refusal: Refused, headers: dict[str, str] | None = None) -> web.Response:
        if refusal.status == 429 and "retry_after" in refusal.extra:
            headers = {**(headers or {}), **rate_limits.headers_of(refusal)}
        self._discord.journal.finish(entry, refusal.status, code=refusal.code, answer=refusal.payload())
        return _response(refusal.status, refusal.payload(), headers or {})

    def _instead(self, http: web.Request, entry: Entry, mishap: Mishap) -> web.StreamResponse:
        if mishap.kind == "cut":
            self._discord.journal.finish(entry, 0)
            return _cut(http)
        status = mishap.status or 500
        if status == 429 and mishap.through_proxy:
            return self._refuse(entry, rate_limits.too_many(mishap.retry_after))
        self._discord.journal.finish(entry, status)
        if mishap.body is not None:
            return _response(status, mishap.body, {})
        return web.Response(status=status, text=f"error code: {status}", content_type="text/plain")

    def _lose(self, http: web.Request, entry: Entry, mishap: Mishap) -> web.StreamResponse:
        entry.answer_lost = True
        if mishap.status is None:
            return _cut(http)
        return web.Response(
            status=mishap.status, text=f"error code: {mishap.status}", content_type="text/plain"
        )


def _response(status: int, body: Any, headers: dict[str, str]) -> web.Response:
    if status == 204:
        return web.Response(status=status, headers=headers)
    # discord.py parses JSON only where the type is exactly this, without a charset
    return web.Response(status=status, body=wire.encode(body), headers={**headers, "Content-Type": _JSON})


def _cut(http: web.Request) -> web.StreamResponse:
    if http.transport is not None:
        http.transport.abort()
    return web.Response()


async def _read(http: web.Request) -> tuple[Any, dict[int, Upload]]:
    if not http.can_read_body:
        return None, {}
    if http.content_type == _JSON:
        try:
            return wire.decode(await http.read()), {}
        except ValueError:
            raise Refused(50109) from None
    if http.content_type == "multipart/form-data":
        return await _read_parts(http)
    await http.read()
    return None, {}


async def _read_parts(http: web.Request) -> tuple[Any, dict[int, Upload]]:
    body: dict[str, Any] = {}
    files: dict[int, Upload] = {}
    async for part in await http.multipart():
        if not isinstance(part, BodyPartReader):
            raise Refused(50035)
        data = bytes(await part.read(decode=True))
        name = part.name or ""
        if name == "payload_json":
            body = {**body, **wire.decode(data)}
        elif name.startswith("files[") and name[6:-1].isdecimal():
            files[int(name[6:-1])] = Upload(
                part.filename or "unknown", part.headers.get("Content-Type"), data
            )
        else:
            body[name] = data.decode(errors="replace")
    return body, files
