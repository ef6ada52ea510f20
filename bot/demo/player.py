"""Plays a scene step by step, writes the transcript, and counts which expectations held."""

from __future__ import annotations

from dataclasses import dataclass

from bot.demo.acting import Acting, CannotDo, Performance, attempted
from bot.demo.camera import Camera, Snapshot
from bot.demo.expecting import Verdict, View, in_words, judge
from bot.demo.happening import CannotHappen, Happening
from bot.demo.pace import AT_ONCE, Pace
from bot.demo.scene import Scene, Step
from bot.demo.scene.grammar import Subject
from bot.demo.scene.people_do import Doing, LooksFor
from bot.demo.scene.people_see import DoesNotSee, GetsForm, Looking, Sees
from bot.demo.scene.sentences import EVERYBODY, NOBODY
from bot.demo.scene.things_happen import NarratorSays
from bot.demo.stage import Stage
from bot.demo.transcript import Transcript
from bot.local_discord.actors import Actor, ModalShown

SECONDS_TO_APPEAR = 3.0
"""Real seconds that something expected may still take after the bot has settled."""


@dataclass(frozen=True)
class Outcome:
    """How many expectations held, and how many did not."""

    held: int
    failed: int


class Player:
    """Plays one scene on a stage that is open."""

    def __init__(self, scene: Scene, stage: Stage, transcript: Transcript, pace: Pace = AT_ONCE) -> None:
        self._scene = scene
        self._stage = stage
        self._transcript = transcript
        self._pace = pace
        self._camera = Camera(stage.discord.world, stage.community.guild, stage.zone)
        self._acting = Acting(stage, self._camera)
        self._happening = Happening(stage, transcript, self._something_changed, self._show_what_changed)
        self._before: Snapshot = self._camera.snapshot()
        self._shown = self._before
        self._held = self._failed = 0

    async def play(self) -> Outcome:
        """Play all steps, whatever comes of each, and return how it went."""
        group = self._scene.group.guild.name or ""
        self._transcript.title(self._scene.title, group, self._scene.starts)
        await self._breathe()
        for step in self._scene.steps:
            await self._take(step)
            await self._breathe()
        self._transcript.closing(self._held, self._failed)
        return Outcome(self._held, self._failed)

    async def _take(self, step: Step) -> None:
        doing = step.doing
        if isinstance(doing, NarratorSays):
            self._transcript.narrated(doing.text)
        elif isinstance(doing, Looking):
            await self._look(step.who or "", doing)
        elif isinstance(doing, GetsForm):
            self._look_at_form(step.who or "", doing)
        else:
            self._before = self._camera.snapshot()
            if doing.subject is Subject.THING:
                await self._happen(step)
            else:
                await self._act(step)
            await self._stage.settle()
            await self._show_what_changed()

    async def _happen(self, step: Step) -> None:
        try:
            await self._happening.let(step)
        except CannotHappen as cannot:
            self._count(f"{step.sentence}: {cannot} (line {step.place.line})", Verdict(held=False))

    async def _act(self, step: Step) -> None:
        assert step.who is not None
        actor = self._stage.actor(step.who)
        form_before = actor.modal
        at = self._stage.clock.now()
        may_be_refused = isinstance(step.doing, Doing) and step.doing.refused
        try:
            performance = await self._acting.perform(step.who, step.doing)
        except CannotDo as cannot:
            self._transcript.happened(at, attempted(actor.user.display_name, step.doing))
            held = may_be_refused and cannot.refused
            line = "" if held else f" (line {step.place.line})"
            self._count(f"It is not possible: {cannot}{line}", Verdict(held))
            return
        if performance.told is not None:
            self._transcript.happened(at, performance.told)
        if may_be_refused:
            instead = ("Discord let them do it",)
            self._count("It is not possible", Verdict(held=False, instead=instead))
        if isinstance(step.doing, LooksFor):
            self._check_offers(actor, step.doing, performance)
        if actor.modal is not None and actor.modal is not form_before:
            labels = [field.label for field in actor.modal.fields]
            self._transcript.form(at, actor.user.display_name, actor.modal.title, labels)

    def _check_offers(self, actor: Actor, doing: LooksFor, performance: Performance) -> None:
        offered = performance.offered or ()
        for wanted in doing.finds:
            held = any(wanted.casefold() in choice.casefold() for choice in offered)
            sentence = f"{actor.user.display_name} is offered {wanted}"
            self._count(sentence, Verdict(held, (f"offered: {', '.join(offered) or 'nothing'}",)))

    def _something_changed(self) -> bool:
        changes = self._camera.since(self._shown)
        return bool(changes.came or changes.changed or changes.went)

    async def _show_what_changed(self) -> None:
        changes = self._camera.since(self._shown)
        self._shown = self._camera.snapshot()
        for post in changes.went:
            self._transcript.posted(post)
        for post in changes.came:
            self._transcript.posted(post)
            await self._breathe()
        for post in changes.changed:
            self._transcript.posted(post, changed=True)
            await self._breathe()

    async def _look(self, who: str, looking: Looking) -> None:
        sentence = in_words(_subject(self._stage, who), looking)
        verdict = self._verdict(who, looking)
        waits = isinstance(looking, Sees) and who != NOBODY
        if waits and not verdict.held:
            try:
                await self._stage.until(lambda: self._verdict(who, looking).held, SECONDS_TO_APPEAR)
                verdict = Verdict(held=True)
                await self._show_what_changed()
            except TimeoutError:
                verdict = self._verdict(who, looking)
        self._count(sentence, verdict)

    def _verdict(self, who: str, looking: Looking) -> Verdict:
        if who not in {NOBODY, EVERYBODY}:
            return judge(looking, self._view(self._stage.actor(who)))
        if who == NOBODY:
            looking = _opposite(looking)
        verdicts = [judge(looking, self._view(actor)) for actor in self._stage.members()]
        instead = tuple(line for verdict in verdicts if not verdict.held for line in verdict.instead)
        return Verdict(all(verdict.held for verdict in verdicts), instead[:4])

    def _view(self, actor: Actor) -> View:
        changes = self._camera.since(self._before)
        new = frozenset(post.id for post in (*changes.came, *changes.changed))
        return View(actor.user.display_name, self._camera.seen_by(actor.user), new)

    def _look_at_form(self, who: str, doing: GetsForm) -> None:
        actor = self._stage.actor(who)
        wanted = ", ".join([f"“{each}”" for each in doing.title] + [f"field {each}" for each in doing.fields])
        sentence = f"{actor.user.display_name} gets a form{f': {wanted}' if wanted else ''}"
        self._count(sentence, _form_verdict(actor.modal, doing))

    def _count(self, sentence: str, verdict: Verdict) -> None:
        if verdict.held:
            self._held += 1
        else:
            self._failed += 1
        self._transcript.expected(
            sentence, held=verdict.held, instead=() if verdict.held else verdict.instead
        )

    async def _breathe(self) -> None:
        await self._pace.leave_time_for(self._transcript.lines_since())


def _form_verdict(modal: ModalShown | None, doing: GetsForm) -> Verdict:
    if modal is None:
        return Verdict(held=False, instead=("no form is open",))
    labels = [field.label for field in modal.fields]
    missing = [f"its title is “{modal.title}”" for wanted in doing.title if not wanted.is_in(modal.title)]
    for field in doing.fields:
        if not any(field.casefold() in label.casefold() for label in labels):
            missing.append(f"its fields are {', '.join(labels)}")
    return Verdict(not missing, tuple(dict.fromkeys(missing)))


def _opposite(looking: Looking) -> Looking:
    details = {name: getattr(looking, name) for name in Looking.model_fields}
    kind = Sees if isinstance(looking, DoesNotSee) else DoesNotSee
    return kind.model_construct(**details)


def _subject(stage: Stage, who: str) -> str:
    if who in {NOBODY, EVERYBODY}:
        return who.capitalize()
    return stage.actor(who).user.display_name
