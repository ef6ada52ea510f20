"""Voice states and stages, as a bot reads and changes them."""

from __future__ import annotations

from typing import Any

from .. import permissions as bits
from ..interactions.forms import Form, FormErrors
from ..refusals import Refused, malformed
from ..validation.ids import id_in
from ..validation.unknown_keys import refuse_unknown
from ..wire import parse_timestamp
from ..world import payloads
from ..world.people import Guild, StageInstance, VoiceState
from ..world.places import Channel
from .routing import Request, Routes

routes = Routes()

_STATE = "/guilds/{guild_id}/voice-states/{user_id}"
_OWN_STATE = "/guilds/{guild_id}/voice-states/@me"
_STAGE = "/stage-instances/{channel_id}"


@routes.on("GET", _OWN_STATE)
@routes.on("GET", _STATE)
def get_voice_state(request: Request) -> dict[str, Any]:
    guild = request.guild()
    others = "user_id" in request.parameters
    state = guild.voice_states.get(request.id("user_id") if others else request.user.id)
    if state is None:
        raise Refused(10065)
    return payloads.voice_state(state, guild)


@routes.on("PATCH", _OWN_STATE)
def change_own_voice_state(request: Request) -> None:
    guild = request.guild()
    form = _state_form(request, {"channel_id", "suppress", "request_to_speak_timestamp"})
    _require_there(guild, request.user.id, id_in(form, "channel_id"))
    form.text("request_to_speak_timestamp", at_most=64)
    form.errors.refuse_if_any()
    if "request_to_speak_timestamp" in form.body:
        wanted = form.body["request_to_speak_timestamp"]
        request.world.voice.raise_hand(guild, request.user, up=wanted is not None)
        if wanted is not None:
            request.world.voice.change(guild, request.user, request_to_speak=_instant(wanted))
    if form.body.get("suppress") is not None:
        member = guild.members[request.user.id]
        request.world.voice.invite(request.user, member, suppress=form.body["suppress"])


@routes.on("PATCH", _STATE)
def change_voice_state(request: Request) -> None:
    guild = request.guild()
    member = request.world.members.get(guild, request.id("user_id"))
    form = _state_form(request, {"channel_id", "suppress"})
    channel_id = id_in(form, "channel_id", required=True)
    form.errors.refuse_if_any()
    _require_there(guild, member.id, channel_id)
    if form.body.get("suppress") is not None:
        request.world.voice.invite(request.user, member, suppress=form.body["suppress"])


@routes.on("POST", "/stage-instances")
def open_stage(request: Request) -> dict[str, Any]:
    errors = FormErrors()
    form = Form(request.object_body(), errors)
    refuse_unknown(
        form,
        {"channel_id", "topic", "privacy_level", "send_start_notification", "guild_scheduled_event_id"},
    )
    channel_id = id_in(form, "channel_id", required=True)
    topic = _topic(form, required=True)
    event_id = id_in(form, "guild_scheduled_event_id")
    form.flag("send_start_notification")
    errors.refuse_if_any()
    channel = request.world.channels.get(channel_id or 0)
    if not isinstance(channel, Channel):
        raise Refused(50024)
    request.world.access.require(channel, request.user.id, *bits.MODERATING_STAGES)
    return payloads.stage_instance(request.world.stages.open(channel, topic or "", event_id))


@routes.on("GET", _STAGE)
def get_stage(request: Request) -> dict[str, Any]:
    return payloads.stage_instance(_stage(request))


@routes.on("PATCH", _STAGE)
def change_stage(request: Request) -> dict[str, Any]:
    stage = _stage(request, moderating=True)
    errors = FormErrors()
    form = Form(request.object_body(), errors)
    refuse_unknown(form, {"topic", "privacy_level"})
    topic = _topic(form, required=False)
    errors.refuse_if_any()
    if topic is not None:
        request.world.stages.change(stage, topic)
    return payloads.stage_instance(stage)


@routes.on("DELETE", _STAGE)
def close_stage(request: Request) -> None:
    request.world.stages.close(_stage(request, moderating=True))


def _stage(request: Request, *, moderating: bool = False) -> StageInstance:
    channel = request.place()
    stage = request.world.stages.of(channel) if isinstance(channel, Channel) else None
    if stage is None:
        raise Refused(10067)
    if moderating:
        request.world.access.require(channel, request.user.id, *bits.MODERATING_STAGES)
    return stage


def _topic(form: Form, *, required: bool) -> str | None:
    form.one_of("privacy_level", (2,))
    return form.text("topic", at_least=1, at_most=120, required=required)


def _state_form(request: Request, known: set[str]) -> Form:
    form = Form(request.object_body(), FormErrors())
    refuse_unknown(form, known)
    form.flag("suppress")
    return form


def _require_there(guild: Guild, user_id: int, channel_id: int | None) -> VoiceState:
    """Raise 10065 unless a user is in voice, and in that very channel where one is named."""
    state = guild.voice_states.get(user_id)
    if state is None or channel_id not in (None, state.channel_id):
        raise Refused(10065)
    return state


def _instant(text: str) -> Any:
    try:
        return parse_timestamp(text)
    except ValueError:
        raise malformed(
            "request_to_speak_timestamp", "DATE_TIME_TYPE_PARSE", f"Could not parse {text}."
        ) from None
