"""Every message in both languages stays within Discord's limits, whatever people wrote and did."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language import Language
from bot.local_discord.interactions.component_types import COMPONENTS_V2
from bot.local_discord.interactions.message_component_rules import validate_components
from bot.message import Message
from bot.running.parts import languages_of
from cogs import FEATURES
from cogs.crisis import messages
from cogs.crisis.countries import Country
from cogs.crisis.detection import Tier
from cogs.crisis.help_lines import find_countries, first_lines_for, lines_for
from cogs.crisis.settings import HelpLineSettings
from cogs.crisis.store import Alert, Event, Happened, MemberNote, Signal, Source, State

NOW = datetime(2026, 3, 2, 21, 40, tzinfo=UTC)
BIG = 10**18
MARK = "0123456789abcdef"
LANGUAGES = languages_of(FEATURES, strict=True)

languages = st.sampled_from([LANGUAGES.of_locale("en"), LANGUAGES.of_locale("es")])
instants = st.timedeltas(timedelta(0), timedelta(days=3)).map(lambda before: NOW - before)
people = st.one_of(st.none(), st.integers(BIG, BIG + 9))
# As long as may be, by repeating something short: drawing a thousand characters one by one takes a thousand
# times as long.
long_texts = st.builds(
    lambda short, length: (short * length)[:length],
    st.text("*_`>#\n aé😀", min_size=1, max_size=40),
    st.integers(900, 1000),
)


@st.composite
def alerts(draw: st.DrawFn) -> Alert:
    state = draw(st.sampled_from(State))
    held = state is State.ACKNOWLEDGED or (state.finished and draw(st.booleans()))
    note = draw(st.one_of(st.none(), st.text(min_size=1, max_size=1000))) if state.finished else None
    return Alert(
        id=draw(st.integers(1, 10**6)),
        guild_id=BIG + 100,
        member_id=BIG + 101,
        state=state,
        tier=draw(st.sampled_from(Tier)),
        member_note=draw(st.sampled_from(MemberNote)),
        opened_at=draw(instants),
        acknowledged_by=draw(people) if held else None,
        acknowledged_at=draw(instants) if held else None,
        closed_by=draw(people) if state.finished else None,
        closed_at=draw(instants) if state.finished else None,
        closing_note=note,
        revision=1,
        forget_when_closed=False,
        waiting_step=None,
        closing_note_lost=note is None and draw(st.booleans()),
    )


@st.composite
def signals(draw: st.DrawFn) -> Signal:
    source = draw(st.sampled_from(Source))
    words = draw(st.one_of(st.none(), long_texts))
    return Signal(
        id=1,
        guild_id=BIG + 100,
        alert_id=1,
        source=source,
        source_id=draw(st.integers(BIG, BIG + 99)),
        rule=draw(st.from_regex(r"[a-z][a-z0-9-]{1,39}", fullmatch=True)),
        tier=draw(st.sampled_from(Tier)),
        channel_id=draw(people),
        message_id=draw(people),
        reporter_id=draw(people) if source is Source.REPORT else None,
        posted_at=draw(instants),
        noticed_at=NOW,
        words=words,
        words_lost=words is None and draw(st.booleans()),
    )


several = st.lists(signals(), max_size=12)
events = st.builds(
    Event, st.sampled_from(Happened), people, st.one_of(st.none(), st.integers(0, 99999)), st.just(NOW)
)


def text_of(message: Message) -> str:
    def walk(parts: list[dict[str, Any]]) -> list[str]:
        found: list[str] = []
        for part in parts:
            found += [str(part["content"])] if "content" in part else []
            found += walk(part.get("components", []))
        return found

    return "\n".join(walk(_components(message)))


def _components(message: Message) -> list[dict[str, Any]]:
    assert message.view is not None
    return cast(list[dict[str, Any]], cast(Any, message.view).to_components())


def holds(message: Message) -> None:
    assert validate_components(_components(message), COMPONENTS_V2) == ()
    assert 0 < len(text_of(message)) <= 4000


@settings(deadline=None, max_examples=60)
@given(languages, alerts(), several, st.lists(st.integers(BIG, BIG + 9), max_size=3), st.booleans())
def test_a_post_is_within_the_limits(
    language: Language, alert: Alert, reasons: list[Signal], ping: list[int], private: bool
) -> None:
    name = "G" * 100 if private else None
    message = messages.posts.alert_post(language, alert, reasons, mark=MARK, ping=ping, guild_name=name)
    holds(message)
    if alert.state is not State.OPEN:
        assert message.allowed_mentions.roles == []


@settings(deadline=None, max_examples=60)
@given(languages, alerts(), several, st.lists(events, max_size=60))
def test_an_alert_in_full_is_within_the_limits(
    language: Language, alert: Alert, reasons: list[Signal], history: list[Event]
) -> None:
    holds(messages.posts.alert_in_full(language, alert, reasons, history))


@settings(deadline=None, max_examples=40)
@given(
    languages,
    alerts(),
    several,
    st.sampled_from([None, "waiting", "raised", "news"]),
    st.one_of(st.none(), st.just("https://discord.com/channels/1/2/3")),
)
def test_a_reminder_is_within_the_limits(
    language: Language, alert: Alert, reasons: list[Signal], why: str | None, address: str | None
) -> None:
    shown = messages.reminders.ping(
        language, alert, reasons, why=why, mark=MARK, post_address=address, ping=[1], people=[2]
    )
    holds(shown)
    assert text_of(shown).count("Nobody has") <= 1


@settings(deadline=None, max_examples=20)
@given(languages, st.lists(alerts(), max_size=30, unique_by=lambda alert: alert.id))
def test_the_list_of_alerts_is_within_the_limits(language: Language, found: list[Alert]) -> None:
    holds(messages.moderators.open_alerts(language, found))
    for alert in found:
        assert len(messages.moderators.choice(language, alert)) <= 100


@pytest.mark.parametrize("locale", ["en", "es"])
def test_what_members_see_is_within_the_limits_for_every_country(
    locale: str, shipped_help_lines: HelpLineSettings
) -> None:
    language = LANGUAGES.of_locale(locale)
    countries = find_countries(shipped_help_lines, "", (locale,))
    for country in [*shipped_help_lines.countries, None]:
        few = first_lines_for(shipped_help_lines, country, 5)
        every = lines_for(shipped_help_lines, country)
        name = "G" * 100
        holds(messages.member.note(language, few, guild_id=BIG, teams=[name] * 30, offered=False, mark=MARK))
        answered = partial(
            messages.member.request_answer,
            language,
            every,
            guild_id=BIG,
            teams=[name] * 30,
            others=dict.fromkeys(range(BIG, BIG + 30), name),
        )
        holds(answered(taken_since=None, words_kept=False, words_held_back=True))
        holds(answered(taken_since=NOW, words_kept=True, words_held_back=False))
        said = language.text("crisis-request-broken", reference="ABCDEF")
        holds(messages.member.only_help_lines(language, said, every, guild_id=BIG))
        shown = partial(messages.member.help_lines, language, guild_id=BIG, countries=countries)
        holds(shown([every], remembered=True))
        holds(shown([every], choosing=True))
        holds(shown([lines_for(shipped_help_lines, None), every], without_lines="*" * 100))
    holds(messages.member.taken(language, guild_id=BIG, guild_name="G" * 100, mark=MARK))
    holds(messages.member.pointer(language, mark=MARK))


@pytest.mark.parametrize("number", [1, 25, 26, 32, 51, 249])
def test_every_country_is_in_one_of_the_menus(shipped_help_lines: HelpLineSettings, number: int) -> None:
    countries = [Country(f"{index:03}", f"Country {index:03}") for index in range(number)]
    lines = lines_for(shipped_help_lines, None)
    shown = messages.member.help_lines(LANGUAGES.source, [lines], guild_id=BIG, countries=countries)
    holds(shown)
    menus = [row["components"][0] for row in _components(shown)[1:]]
    offered = [option["value"] for menu in menus for option in menu["options"]]
    assert offered == [country.code for country in countries]


@settings(deadline=None, max_examples=60)
@given(languages, alerts(), several)
def test_a_post_never_leads_to_a_private_message(
    language: Language, alert: Alert, reasons: list[Signal]
) -> None:
    private = [replace(signal, source=Source.DIRECT_MESSAGE) for signal in reasons]
    shown = str(_components(messages.posts.alert_post(language, alert, private, mark=MARK)))
    assert "https://" not in shown
    assert all(f"<#{signal.channel_id}>" not in shown for signal in private)


@settings(deadline=None, max_examples=40)
@given(languages, alerts())
def test_the_member_never_reads_a_moderators_name(language: Language, alert: Alert) -> None:
    told = text_of(messages.member.taken(language, guild_id=BIG, guild_name="Harbour", mark=MARK))
    assert str(alert.acknowledged_by) not in told


@settings(deadline=None, max_examples=30)
@given(alerts().filter(lambda alert: alert.state.finished), signals())
def test_a_post_of_a_finished_alert_offers_nothing_but_the_way_there(alert: Alert, signal: Signal) -> None:
    there = replace(signal, source=Source.MESSAGE, channel_id=BIG, message_id=BIG + 1)
    shown = str(_components(messages.posts.alert_post(LANGUAGES.source, alert, [there], mark=MARK)))
    assert "custom_id" not in shown
    assert f"https://discord.com/channels/{alert.guild_id}/{BIG}/{BIG + 1}" in shown
