"""Where the visitor stands in the tour, and whether what a step waits for has come."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from bot.claims import JSON
from bot.demo.browser.bot_process import BotProcess
from bot.demo.browser.tour.description import Condition, SeenBy, Step
from bot.demo.browser.tour.loading import Stop
from bot.demo.browser.tour.visitors import Visitors
from bot.demo.camera import Camera, Changes, Snapshot
from bot.demo.expecting import View, judge
from bot.demo.scene.places import Place
from bot.local_discord.page import BackstageRefused
from bot.local_discord.seeding import Community
from bot.local_discord.world import User

SECONDS_UNTIL_OTHERWISE = 6.0


class Tour:
    """One tour for all who have the page open. Call `look_again` whenever something has changed."""

    def __init__(
        self,
        stops: Sequence[Stop],
        community: Community,
        camera: Camera,
        visitors: Visitors,
        bot: BotProcess,
        jumps: Callable[[], int],
        changes: Callable[[], int],
    ) -> None:
        """`jumps`: how often the clock has been moved on so far; `changes`: how often the world changed."""
        self._stops = stops
        self._community = community
        self._camera = camera
        self._visitors = visitors
        self._bot = bot
        self._jumps = jumps
        self._changes = changes
        self._looked_at: int | None = None
        self.skipped = False
        self._before_step: Snapshot = {}
        self._restart()

    @property
    def finished(self) -> bool:
        """Whether the last step is done."""
        return self._at >= len(self._stops)

    @property
    def at(self) -> int:
        """The number of the present step, from 0; the number of steps when it is finished."""
        return self._at

    def go(self, where: str) -> None:
        """Go to the "next" step, "back", or "restart"; "skip" ends it. Raises `BackstageRefused`."""
        match where:
            case "next" if not self.finished:
                if not self._stops[self._at].step.waits_for:
                    self._done.add(self._at)
                self._begin(self._at + 1)
            case "back" if self._at > 0:
                self._begin(self._at - 1)
            case "restart":
                self.skipped = False
                self._restart()
            case "skip":
                self.skipped = True
            case "next" | "back":
                raise BackstageRefused("The tour has no more steps that way.")
            case _:
                raise BackstageRefused("The tour goes next, back, skip or restart.")

    def look_again(self) -> bool:
        """Go on where what the step waits for has come; returns whether it did."""
        if self.finished or self.skipped or self._at in self._done:
            return False
        step = self._stops[self._at].step
        if not step.waits_for:
            return False
        changes = self._changes()
        seen = changes != self._looked_at and any(each.sees is not None for each in step.waits_for)
        self._looked_at = changes
        since_tour = self._camera.since(self._before_tour) if seen else None
        since_step = self._camera.since(self._before_step) if seen else None
        for index, condition in enumerate(step.waits_for):
            if index not in self._met and self._holds(condition, since_tour, since_step):
                self._met.add(index)
                self._met_last = time.monotonic()
        if len(self._met) < len(step.waits_for):
            return False
        self._done.add(self._at)
        self._begin(self._at + 1)
        return True

    def as_json(self) -> JSON:
        """Return it for the page."""
        stop = self._stops[min(self._at, len(self._stops) - 1)]
        step = stop.step
        return {
            "title": stop.title,
            "steps": len(self._stops),
            "at": self._at,
            "text": step.text.strip(),
            "try": step.otherwise if step.otherwise and self._is_stuck() else step.try_,
            "act_as": self._person_id(step),
            "look_at": self._place_id(step),
            "highlight": step.highlight,
            "done": sorted(self._done),
            "skipped": self.skipped,
            "finished": self.finished,
        }

    def _is_stuck(self) -> bool:
        """Whether a part of what the step waits for has come, but no more for a while."""
        return bool(self._met) and time.monotonic() - self._met_last > SECONDS_UNTIL_OTHERWISE

    def _restart(self) -> None:
        self._done: set[int] = set()
        self._before_tour = self._camera.snapshot()
        self._begin(0)

    def _begin(self, number: int) -> None:
        self._at = number
        self._looked_at = None
        self._met: set[int] = set()
        self._met_last = 0.0
        self._before_step = self._camera.snapshot()
        self._jumps_before = self._jumps()

    def _holds(self, condition: Condition, since_tour: Changes | None, since_step: Changes | None) -> bool:
        if condition.sees is not None:
            if since_tour is None or since_step is None:
                return False  # nothing has changed since it was looked for
            return self._is_seen(condition.sees, since_tour, since_step)
        if condition.you_are is not None:
            return self._visitors.include(self._user(condition.you_are).id)
        if condition.you_look_at is not None:
            step = self._stops[self._at].step
            channel_id = self._id_of(condition.you_look_at, step.act_as)
            wanted = None if step.act_as is None else self._user(step.act_as).id
            return channel_id is not None and self._visitors.look_at(wanted, channel_id)
        if condition.time is not None:
            return self._jumps() > self._jumps_before
        if condition.bot == "goes":
            return not self._bot.alive
        return self._bot.connected

    def _is_seen(self, wanted: SeenBy, since_tour: Changes, since_step: Changes) -> bool:
        user = self._user(wanted.who)
        visible = {message.id for message in self._camera.messages_seen_by(user)}
        posts = tuple(post for post in (*since_tour.came, *since_tour.changed) if post.id in visible)
        new = frozenset(post.id for post in (*since_step.came, *since_step.changed))
        return judge(wanted, View(user.display_name, posts, new)).held

    def _user(self, name: str) -> User:
        return self._community.people[name]

    def _person_id(self, step: Step) -> str | None:
        return None if step.act_as is None else str(self._user(step.act_as).id)

    def _place_id(self, step: Step) -> str | None:
        found = None if step.look_at is None else self._id_of(step.look_at, step.act_as)
        return None if found is None else str(found)

    def _id_of(self, place: Place, person: str | None) -> int | None:
        """Return the id of a channel by its present name, or of the person's direct messages with the bot."""
        if place.channel is not None:
            channels = self._community.guild.channels.values()
            return next((each.id for each in channels if each.name == place.channel), None)
        application = self._community.application
        if person is None or application is None:
            return None
        direct = self._community.world.channels.find_direct(self._user(person), application.user)
        return None if direct is None else direct.id
