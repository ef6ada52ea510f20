"""What an admin can set in `crisis.yaml`: what to notice, and who is called when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from enum import Enum
from functools import cached_property, lru_cache
from typing import Annotated

from pydantic import Field, model_validator

from bot.community import ChannelReference
from bot.configuration import Located, Misplaced, Path, Problem, SettingsModel, SeveralMisplaced
from cogs.crisis.detection import Detector, Lexicon, PhraseError, Rule, Tier, Variant, parse_phrase
from cogs.crisis.escalation import Audience, Ladder, Step
from cogs.crisis.settings.help_lines import HelpTopic

RuleName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{1,39}$")]


class StepSettings(SettingsModel):
    """One step of an escalation."""

    after_minutes: int = Field(
        ge=1,
        le=1440,
        description="Minutes after the alert was opened, if nobody has acknowledged it by then.",
    )
    ping: Audience = Field(
        description="Who is pinged: on_call, moderators (and on_call), or everyone (those and the admins)."
    )


class TierSettings(SettingsModel):
    """What happens when a message of this tier was found."""

    ping: Audience = Field(description="Who is pinged at once: on_call, moderators, or everyone.")
    send_note: bool = Field(
        default=True,
        description="Whether the member privately gets a kind note with help lines for their country.",
    )
    steps: tuple[StepSettings, ...] = Field(
        min_length=1,
        max_length=20,
        description="Who is pinged next for as long as nobody has acknowledged; the times must rise.",
    )
    repeat_every_minutes: int = Field(
        ge=1,
        le=1440,
        description="After the last step, it is repeated this often until somebody acknowledges.",
    )

    @property
    def ladder(self) -> Ladder:
        """The escalation of this tier as the rules use it. `ValueError` if its steps do not rise."""
        steps = tuple(Step(timedelta(minutes=step.after_minutes), step.ping) for step in self.steps)
        return Ladder(steps, timedelta(minutes=self.repeat_every_minutes))


class TiersSettings(SettingsModel):
    """The response to each tier."""

    emergency: TierSettings = Field(description="Danger now, such as an overdose in progress.")
    urgent: TierSettings = Field(description="Suicide or self-harm, with an intent or a plan.")
    concern: TierSettings = Field(description="Despair, craving, about to use, dangerous withdrawal, abuse.")

    def of(self, tier: Tier) -> TierSettings:
        """Return the settings of `tier`."""
        return {Tier.EMERGENCY: self.emergency, Tier.URGENT: self.urgent, Tier.CONCERN: self.concern}[tier]


class NoteStyle(Enum):
    """How the private note looks to whoever else may see the phone."""

    USUAL = "usual"
    QUIET = "quiet"


class RuleSettings(SettingsModel):
    """A named group of phrases."""

    tier: Tier = Field(description="emergency, urgent or concern.")
    reason: str = Field(min_length=1, description="Why these phrases are here. For the admins only.")
    phrases: tuple[str, ...] = Field(
        min_length=1,
        description="Words to notice: * = any ending, … = a few words between, [one|another] = either.",
    )
    unless: tuple[str, ...] = Field(
        default=(),
        description="A found phrase that shares a word with one of these is left alone.",
    )
    note: NoteStyle = Field(
        default=NoteStyle.USUAL,
        description="usual, or quiet: no sound, and nothing to read at a glance on a phone that others see.",
    )
    topic: HelpTopic | None = Field(
        default=None, description="Which help lines come first in the note, where the country has such lines."
    )


class HistorySettings(SettingsModel):
    """How far the bot looks back for what it missed while it was away."""

    hours: int = Field(default=24, ge=1, le=168, description="Not further back than this many hours.")
    messages_per_channel: int = Field(
        default=500, ge=1, le=5000, description="At most this many messages of each channel, newest first."
    )


class NoteSettings(SettingsModel):
    """The private note to a member whose message was noticed."""

    help_lines: int = Field(default=3, ge=1, le=5, description="At most this many help lines in the note.")
    again_after_hours: int = Field(
        default=12, ge=0, le=168, description="A member gets no second note within these hours."
    )


class CrisisSettings(SettingsModel):
    """`crisis.yaml`: what is noticed in messages, and who is called when."""

    tiers: TiersSettings = Field(description="What happens for each tier.")
    calls: Tier = Field(
        default=Tier.URGENT,
        description="The tier of an alert that a member raised with /alert or from a message.",
    )
    scan_moderators: bool = Field(
        default=True, description="Whether messages of moderators are looked at too. They are people as well."
    )
    ignore_channels: tuple[ChannelReference, ...] = Field(
        default=(), description="Channels whose messages are not looked at (and their threads)."
    )
    history: HistorySettings = Field(default_factory=HistorySettings)
    note: NoteSettings = Field(default_factory=NoteSettings)
    keep_closed_days: int = Field(
        default=90,
        ge=0,
        le=3650,
        description="Alerts are deleted so many days after they were closed; 0: never.",
    )
    words_between: int = Field(
        default=4, ge=1, le=10, description="How many words … may stand for, within one sentence."
    )
    unless: tuple[str, ...] = Field(
        default=(),
        description="Whatever a rule found is left alone if it shares a word with these.",
    )
    rules: dict[RuleName, RuleSettings] = Field(
        min_length=1, description="What to notice. Moderators see the name of the rule that was found."
    )

    @cached_property
    def detector(self) -> Detector:
        """The lexicon made ready, built once. `PhraseError` if a phrase cannot be read."""
        return _made_ready(self.lexicon)

    @property
    def lexicon(self) -> Lexicon:
        """The rules as the detector uses them."""
        rules = tuple(Rule(name, rule.tier, rule.phrases, rule.unless) for name, rule in self.rules.items())
        return Lexicon(rules, self.unless, self.words_between)

    @model_validator(mode="after")
    def _phrases_and_steps_make_sense(self) -> CrisisSettings:
        misplaced = [*_wrong_steps(self.tiers), *_wrong_phrases(self)]
        if misplaced:
            raise SeveralMisplaced(misplaced)
        return self


def _wrong_steps(tiers: TiersSettings) -> Iterator[Misplaced]:
    for tier in Tier:
        before = 0
        for number, step in enumerate(tiers.of(tier).steps):
            if step.after_minutes <= before:
                yield Misplaced(
                    ("tiers", tier.value, "steps", number, "after_minutes"),
                    f"this step comes after {step.after_minutes} minutes, the one before it after {before}",
                    f"more than {before}",
                )
            before = max(before, step.after_minutes)


def _wrong_phrases(settings: CrisisSettings) -> Iterator[Misplaced]:
    for number, phrase in enumerate(settings.unless):
        yield from _unreadable(("unless", number), phrase)
    for name, rule in settings.rules.items():
        for number, phrase in enumerate(rule.phrases):
            yield from _unreadable(("rules", name, "phrases", number), phrase)
        for number, phrase in enumerate(rule.unless):
            yield from _unreadable(("rules", name, "unless", number), phrase)


def _unreadable(path: Path, phrase: str) -> Iterator[Misplaced]:
    try:
        parse_phrase(phrase)
    except PhraseError as error:
        yield Misplaced(path, error.what, error.expected)


def check_tiers(settings: CrisisSettings, located: Located) -> Iterator[Problem]:
    """Yield each phrase that stands in two tiers, however it is written, and name both places."""
    first_seen: dict[Variant, tuple[Tier, Path]] = {}
    for name, rule in settings.rules.items():
        for number, phrase in enumerate(rule.phrases):
            path: Path = ("rules", name, "phrases", number)
            places = [first_seen.setdefault(variant, (rule.tier, path)) for variant in parse_phrase(phrase)]
            for tier, elsewhere in places:
                if tier is not rule.tier:
                    other = located.problem(elsewhere, "")
                    what = (
                        f'"{phrase}" is in tier {rule.tier.value} here, '
                        f"and in tier {tier.value} at {other.file}:{other.line}"
                    )
                    yield located.problem(path, what, "a phrase in one tier only")
                    break


@lru_cache(maxsize=8)
def _made_ready(lexicon: Lexicon) -> Detector:
    """Make a lexicon ready once for all guilds that have it alike, and for every reload that leaves it."""
    return Detector(lexicon)
