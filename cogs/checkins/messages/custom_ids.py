"""What the feature's buttons and forms carry. The panels read what this writes."""

from __future__ import annotations

from datetime import date

_GUILD = r"(?P<guild>[0-9]{1,19})"
_KIND = r"(?P<kind>[a-z][a-z0-9-]{0,31})"
_DAY = r"(?P<day>[0-9]{4}-[01][0-9]-[0-3][0-9])"
_MARK = r"(?P<mark>[0-9a-f]{16})"

ANSWER = rf"checkins:answer:{_GUILD}:{_KIND}:{_DAY}:{_MARK}"
CHANGE = rf"checkins:change:{_GUILD}:{_KIND}:{_DAY}"
WITHDRAW = rf"checkins:withdraw:{_GUILD}:{_KIND}:{_DAY}"
READERS = rf"checkins:readers:{_GUILD}:{_KIND}:{_DAY}"
FORM = rf"checkins:form:{_GUILD}:{_KIND}:{_DAY}"
JOIN = rf"checkins:join:{_GUILD}:{_KIND}:{_DAY}"
OK = rf"checkins:ok:{_GUILD}:{_DAY}:{_MARK}"
COPING = rf"checkins:coping:{_GUILD}:(?P<tool>[0-9])"
CHOOSE = rf"checkins:choose:{_GUILD}:(?P<what>direct-prompts|companions-hear):(?P<on>yes|no)"

_SUGGESTION = r"(?P<suggestion>[0-9]{1,18})"
HISTORY = rf"checkins:history:{_GUILD}:(?P<days>30|90|365)"
WEEKLY = rf"checkins:weekly:{_GUILD}:(?P<on>yes|no)"
SUGGEST = rf"checkins:suggest:{_GUILD}"
DECIDE = rf"checkins:decide:{_SUGGESTION}:(?P<decision>approved|declined)"


def answer(guild_id: int, kind: str, day: date, mark: str) -> str:
    return f"checkins:answer:{guild_id}:{kind}:{day.isoformat()}:{mark}"


def change(guild_id: int, kind: str, day: date) -> str:
    return f"checkins:change:{guild_id}:{kind}:{day.isoformat()}"


def withdraw(guild_id: int, kind: str, day: date) -> str:
    return f"checkins:withdraw:{guild_id}:{kind}:{day.isoformat()}"


def readers(guild_id: int, kind: str, day: date) -> str:
    return f"checkins:readers:{guild_id}:{kind}:{day.isoformat()}"


def form(guild_id: int, kind: str, day: date) -> str:
    return f"checkins:form:{guild_id}:{kind}:{day.isoformat()}"


def join(guild_id: int, kind: str, day: date) -> str:
    return f"checkins:join:{guild_id}:{kind}:{day.isoformat()}"


def ok(guild_id: int, day: date, mark: str) -> str:
    return f"checkins:ok:{guild_id}:{day.isoformat()}:{mark}"


def coping(guild_id: int, tool: int) -> str:
    return f"checkins:coping:{guild_id}:{tool}"


def choose(guild_id: int, what: str, *, on: bool) -> str:
    return f"checkins:choose:{guild_id}:{what}:{'yes' if on else 'no'}"


def history(guild_id: int, days: int) -> str:
    return f"checkins:history:{guild_id}:{days}"


def weekly(guild_id: int, *, on: bool) -> str:
    return f"checkins:weekly:{guild_id}:{'yes' if on else 'no'}"


def suggest(guild_id: int) -> str:
    return f"checkins:suggest:{guild_id}"


def decide(suggestion_id: int, decision: str) -> str:
    return f"checkins:decide:{suggestion_id}:{decision}"
