"""Letting the group live its last days in the local Discord, by a clock that goes through them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.clock import MovableClock
from bot.demo.browser.group.description import DemoGroup, Remark, time_of
from bot.demo.building import described, limit_the_bot
from bot.demo.camera import place_name
from bot.local_discord.actors.writing import with_mentions
from bot.local_discord.seeding import Community, seed
from bot.local_discord.world import Channel, Draft, Message, Place, Reference, Thread, User, World

_FOUNDED_EARLIER = timedelta(days=30)
"""How long before the first remark the group was founded: whoever joins has an account by then."""


def beginning_of(group: DemoGroup, today: date, zone: ZoneInfo) -> datetime:
    """Return the instant at which a visitor comes in."""
    return datetime.combine(today, time_of(group.begins), zone)


def clock_before(group: DemoGroup, begins: datetime) -> MovableClock:
    """Return a clock that stands before the group's first remark; `settle_in` takes it to `begins`."""
    longest = max((day.days_ago for day in group.history), default=0)
    return MovableClock(begins - timedelta(days=longest) - _FOUNDED_EARLIER)


class Settling:
    """Builds the group, then lets it say its history; the clock by which the world goes moves along.

    Everybody is a member from the beginning on; the bot came only now, and answers for nothing earlier.
    """

    def __init__(self, world: World, group: DemoGroup, clock: MovableClock, begins: datetime) -> None:
        self.community = seed(world, described(group.as_group()))
        limit_the_bot(group.as_group(), self.community)
        self._group = group
        self._clock = clock
        self._begins = begins
        self._history = _History(world, self.community)
        self._to_say = [
            (
                datetime.combine(
                    begins.date() - timedelta(days=day.days_ago), time_of(remark.at), begins.tzinfo
                ),
                remark,
            )
            for day in group.history
            for remark in day.talk
        ]

    def live_through_what_is_read(self) -> None:
        """Say everything that everybody has read by now."""
        since = self._group.unread_since
        end = (
            self._begins
            if since is None
            else datetime.combine(self._begins.date(), time_of(since), self._begins.tzinfo)
        )
        self._say(lambda at: at < end)

    def live_up_to_now(self) -> None:
        """Say the rest, and let the bot come in."""
        self._say(lambda at: True)
        self._clock.move_to(self._begins)
        application = self.community.application
        assert application is not None
        self.community.guild.members[application.user.id].joined_at = self._clock.now()

    def _say(self, so_far: Callable[[datetime], bool]) -> None:
        while self._to_say and so_far(self._to_say[0][0]):
            at, remark = self._to_say.pop(0)
            self._clock.move_to(at)
            self._history.say(remark)


class _History:
    def __init__(self, world: World, community: Community) -> None:
        self._world = world
        self._community = community
        self._places: dict[str, Place] = {
            place_name(channel): channel for channel in community.channels.values()
        }

    def say(self, remark: Remark) -> None:
        world, author = self._world, self._person(remark.by)
        place = self._places[str(remark.place)]
        text = with_mentions(remark.text, self._community.guild)
        if remark.title is not None:
            assert isinstance(place, Channel)
            thread, message = world.threads.create_post(place, author, remark.title, Draft(content=text))
            self._places[place_name(thread)] = thread
        else:
            draft = Draft(content=text, reference=self._answered(remark, place))
            message = world.messages.post(place, author, draft)
        if isinstance(place, Thread):
            world.threads.add_member(place, author)
        if remark.thread is not None:
            assert isinstance(place, Channel)
            thread = world.threads.create(place, author, remark.thread, message=message)
            self._places[place_name(thread)] = thread
        for emoji, people in remark.reactions.items():
            for name in people:
                world.reactions.react(self._person(name), message, emoji)

    def _answered(self, remark: Remark, place: Place) -> Reference | None:
        if remark.answers is None:
            return None
        for message in reversed(place.messages.values()):
            if remark.answers.is_in(message.content):
                return self._reference(message)
        raise LookupError(f"nothing in {remark.place} says “{remark.answers}”")

    def _reference(self, message: Message) -> Reference:
        return Reference(message.channel.id, message.id, message.channel.guild_id)

    def _person(self, name: str) -> User:
        return self._community.people[name]
