"""Whether what a scene expects to be seen is there, and what is there instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.demo.post import Post, place_in_words
from bot.demo.scene.people_see import DoesNotSee, Looking, Sees
from bot.demo.scene.sentences import BOT, NOBODY

_MOST_SHOWN = 3
_LONGEST_SHOWN = 160


@dataclass(frozen=True)
class View:
    """What one person can see, and which of it is new (by the posts' ids)."""

    who: str
    posts: tuple[Post, ...]
    new: frozenset[int]


@dataclass(frozen=True)
class Verdict:
    """Whether an expectation held; `instead` says line by line what was there."""

    held: bool
    instead: tuple[str, ...] = ()


def judge(looking: Looking, view: View) -> Verdict:
    """Decide whether `view` holds what is looked for, or does not hold it."""
    found = [post for post in view.posts if not any(differences(looking, post, view))]
    if isinstance(looking, DoesNotSee):
        return Verdict(not found, tuple(f"{view.who} sees {_shown(post)}" for post in found[:_MOST_SHOWN]))
    times = looking.times if isinstance(looking, Sees) else None
    if times is None and found:
        return Verdict(held=True)
    if times is not None and found:
        if len(found) == times:
            return Verdict(held=True)
        instead = (f"{view.who} sees it {len(found)} times", *map(_shown, found[:_MOST_SHOWN]))
        return Verdict(held=False, instead=instead)
    return Verdict(held=False, instead=tuple(_nearest(looking, view)))


def differences(looking: Looking, post: Post, view: View) -> Iterator[str]:
    """Yield in which ways `post` is not what is looked for; nothing when it is."""
    if looking.place is not None and str(looking.place).casefold() != post.place.casefold():
        yield f"is in {post.place}"
    if looking.author is not None and not _wrote(looking.author, post):
        yield f"is from {post.author}"
    for wanted in looking.text:
        if not wanted.is_in(post.text):
            yield f"has no “{wanted}”"
    yield from _differences_of_buttons(looking.buttons, post)
    if looking.pinged is not None and looking.pinged is not (view.who in post.pings):
        yield f"pings {view.who}" if view.who in post.pings else f"does not ping {view.who}"
    if looking.private is not None and looking.private is not (post.only_for is not None):
        yield "can be seen by others" if looking.private else "is private"
    if looking.new and post.id not in view.new:
        yield "was there before"


def in_words(who: str, looking: Looking) -> str:
    """Return the expectation as a sentence."""
    doing = "does not see" if isinstance(looking, DoesNotSee) else "sees"
    sort = []
    if looking.new:
        sort.append("new")
    if looking.private is not None:
        sort.append("private" if looking.private else "public")
    denied = isinstance(looking, DoesNotSee) or who.casefold() == NOBODY
    something = " ".join(["anything" if denied else "something", " and ".join(sort)]).strip()
    where = ""
    if looking.place is not None:
        where = f" in {place_in_words(str(looking.place))}"
    if looking.author is not None:
        where += f" from {'the bot' if looking.author.casefold() == BOT else looking.author}"
    what = ", ".join(_what(looking))
    if sort or not what:
        where = f" {something}{where}"
    return f"{who} {doing}{where}{':' if where and what else ''} {what}".strip()


def _what(looking: Looking) -> Iterator[str]:
    yield from (f"“{wanted}”" for wanted in looking.text)
    if looking.buttons:
        yield f"{'buttons' if len(looking.buttons) > 1 else 'button'} {', '.join(looking.buttons)}"
    elif looking.buttons is not None:
        yield "nothing to press"
    if looking.pinged is not None:
        yield "a ping" if looking.pinged else "no ping"
    if isinstance(looking, Sees) and looking.times is not None:
        yield "once" if looking.times == 1 else f"{looking.times} times"


def _wrote(author: str, post: Post) -> bool:
    if author.casefold() == BOT:
        return post.by_bot
    return not post.by_bot and post.author.casefold() == author.casefold()


def _differences_of_buttons(wanted: Sequence[str] | None, post: Post) -> Iterator[str]:
    if wanted is None:
        return
    there = [button for button in post.buttons if button.enabled and button.tone != "link"]
    if not wanted and there:
        yield f"has {_listed(button.label for button in there)} to press"
    for name in wanted:
        if not any(name.casefold() in {button.label.casefold(), button.custom_id} for button in there):
            yield f"has no button {name}"


def _nearest(looking: Looking, view: View) -> Iterator[str]:
    here = [post for post in view.posts if looking.place is None or post.place == str(looking.place)]
    if not here:
        where = "" if looking.place is None else f" in {looking.place}"
        yield f"{view.who} sees nothing{where}"
        return
    judged = sorted((len(list(differences(looking, post, view))), -post.id, post) for post in here)
    for _, _, post in judged[:_MOST_SHOWN]:
        yield f"{_shown(post)}: {_listed(differences(looking, post, view))}"


def _shown(post: Post) -> str:
    words = " ".join(post.text.split())
    if len(words) > _LONGEST_SHOWN:
        words = words[: _LONGEST_SHOWN - 1] + "…"
    return f"{post.author} in {place_in_words(post.place)} “{words}”"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)
