"""What the feature's buttons and forms carry. `panels.py` reads what this writes."""

from __future__ import annotations


def acknowledge(alert_id: int, mark: str) -> str:
    return f"crisis:acknowledge:{alert_id}:{mark}"


def resolve(alert_id: int, mark: str) -> str:
    return f"crisis:resolve:{alert_id}:{mark}"


def false_alarm(alert_id: int, mark: str) -> str:
    return f"crisis:false-alarm:{alert_id}:{mark}"


def send_help_lines(alert_id: int, mark: str) -> str:
    return f"crisis:send-help-lines:{alert_id}:{mark}"


def show(alert_id: int, mark: str) -> str:
    return f"crisis:show:{alert_id}:{mark}"


def help_lines(mark: str) -> str:
    return f"crisis:help-lines:{mark}"


def elsewhere(guild_id: int, mark: str) -> str:
    return f"crisis:elsewhere:{guild_id}:{mark}"


def more(guild_id: int, mark: str) -> str:
    return f"crisis:more:{guild_id}:{mark}"


def a_person(guild_id: int, mark: str) -> str:
    return f"crisis:a-person:{guild_id}:{mark}"


def country(guild_id: int, menu: int) -> str:
    """`menu`: which of the menus of one message, since two of them cannot bear one id."""
    return f"crisis:country:{guild_id}:{menu}"


def closing_form(alert_id: int, state: str) -> str:
    return f"crisis:close:{alert_id}:{state}"


TELL_TOO = "crisis:tell-too"
# More digits would not fit the database. Discord's ids have up to 19, and one that is too great
# for it names no guild, which is asked first.
ALERT = r"(?P<alert>[0-9]{1,18})"
GUILD = r"(?P<guild>[0-9]{1,19})"
MARK = r"(?P<mark>[0-9a-f]{16})"

ACKNOWLEDGE = rf"crisis:acknowledge:{ALERT}:{MARK}"
RESOLVE = rf"crisis:resolve:{ALERT}:{MARK}"
FALSE_ALARM = rf"crisis:false-alarm:{ALERT}:{MARK}"
SEND_HELP_LINES = rf"crisis:send-help-lines:{ALERT}:{MARK}"
SHOW = rf"crisis:show:{ALERT}:{MARK}"
HELP_LINES = rf"crisis:help-lines:{MARK}"
ELSEWHERE = rf"crisis:elsewhere:{GUILD}:{MARK}"
MORE = rf"crisis:more:{GUILD}:{MARK}"
A_PERSON = rf"crisis:a-person:{GUILD}:{MARK}"
COUNTRY = rf"crisis:country:{GUILD}(?::[0-9]{{1,2}})?"
CLOSING_FORM = rf"crisis:close:{ALERT}:(?P<state>resolved|false_alarm)"
