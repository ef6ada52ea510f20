"""The transcript of a scene: what a person reads who watches the group for a while."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TextIO
from zoneinfo import ZoneInfo

from bot.demo.post import Post
from bot.demo.reading import Block, Button, Buttons, Menu, Rule, Text
from bot.demo.terminal import Terminal, columns_of, padded, wrapped
from bot.demo.wording import written

_MARGIN = " "
_TIME = 7  # "21:40  "
_MOST_NAMED = 4
_TONES = {"primary": "blue", "success": "green", "danger": "red", "link": "cyan", "plain": "bold"}
_MANNERS: dict[str, tuple[str, ...]] = {"plain": (), "heading": ("bold",), "small": ("dim",), "quote": ()}


class Transcript:
    """Writes what happens to `out`, with the times on the group's own clocks (`zone`)."""

    def __init__(self, out: TextIO, terminal: Terminal, zone: ZoneInfo) -> None:
        self._out = out
        self._terminal = terminal
        self._zone = zone
        self._day: str | None = None
        self._lines_written = 0

    def lines_since(self) -> int:
        """Return how many lines were written since this was asked last."""
        lines, self._lines_written = self._lines_written, 0
        return lines

    def title(self, title: str, group: str, start: datetime) -> None:
        """Begin: what is played, where and when."""
        start = start.astimezone(self._zone)
        self._day = written(start, "d")
        self._line()
        self._wrapped(title, "bold")
        self._wrapped(f"{group}, {written(start, 'F')} ({self._zone.key})", "dim")

    def narrated(self, text: str) -> None:
        """Write an explanation, set apart from what people say."""
        self._line()
        self._wrapped(text, "yellow")

    def happened(self, at: datetime, what: str) -> None:
        """Write what somebody does that is not a message, or what happens to the bot."""
        self._line()
        self._headed(at, self._terminal.styled(what, "bold"))

    def passed(self, how_long: str, until: datetime) -> None:
        """Write that time goes by, and what the clocks show now."""
        self._line()
        here = until.astimezone(self._zone)
        day = written(here, "d")
        shown = f"{here:%H:%M}" if day == self._day else f"{here:%A %H:%M}"
        self._day = day
        text = f" {how_long}: {shown} "
        rule = self._terminal.frame(private=False).rule
        room = max(0, self._terminal.width - columns_of(text) - 5)
        self._line(self._terminal.styled(f"{_MARGIN}{rule * 4}{text}{rule * room}", "dim"))

    def posted(self, post: Post, *, changed: bool = False) -> None:
        """Write a new message, or one that now reads differently."""
        styled = self._terminal.styled
        self._line()
        author = styled(post.author, "bold", "magenta" if post.by_bot else "cyan")
        if post.deleted:
            self._headed(post.at, f"The message of {author} in {post.place} is deleted")
            return
        doing = " changes the message" if changed else ""
        notes = []
        if post.only_for is not None:
            where = f" to {post.only_for}" if post.place == "dm" else f" in {post.place}"
            notes.append(f"only {post.only_for} sees this" if post.by_bot else "a direct message")
            if not post.by_bot:
                where = " to the bot"
        else:
            where = f" in {post.place}"
        if post.pings and post.by_bot and not changed:
            notes.append(f"pings {_listed(post.pings)}")
        if post.answers:
            notes.append(f"answers “{post.answers}”")
        noted = styled(f" ({', '.join(notes)})", "dim") if notes else ""
        self._headed(post.at, f"{author}{doing}{where}{noted}")
        if post.by_bot:
            self._boxed(post.blocks, private=post.only_for is not None)
        else:
            for line in self._lines(post.blocks, self._room):
                self._indented(line)
        if post.reactions:
            self._indented(styled(" ".join(post.reactions), "dim"))

    def form(self, at: datetime, who: str, title: str, fields: Sequence[str]) -> None:
        """Write that a form opens before somebody."""
        self._line()
        self._headed(at, f"A form opens for {who}{self._terminal.styled(f' (only {who} sees it)', 'dim')}")
        blocks = (Text(title, "heading"), *(Text(f"{field}: ____________") for field in fields))
        self._boxed(blocks, private=True)

    def expected(self, sentence: str, *, held: bool, instead: Sequence[str] = ()) -> None:
        """Write whether an expectation held; where not, what was seen instead."""
        mark = self._terminal.tick if held else self._terminal.cross
        colour = "green" if held else "red"
        for number, line in enumerate(wrapped(sentence, self._room - 2)):
            start = self._terminal.styled(mark, colour) if number == 0 else " " * len(mark)
            shown = self._terminal.styled(line, "dim") if held else self._terminal.styled(line, "red")
            self._indented(f"{start} {shown}")
        for line in instead:
            for part in wrapped(line, self._room - 4):
                self._indented(f"    {part}")

    def closing(self, held: int, failed: int) -> None:
        """End: how many expectations held."""
        self._line()
        total = held + failed
        styled = self._terminal.styled
        if failed:
            words = styled(f"{failed} of {total} expectations did not hold.", "bold", "red")
        elif total:
            words = styled(
                f"All {total} expectations held." if total > 1 else "What was expected held.", "green"
            )
        else:
            words = "The scene expects nothing."
        self._line(_MARGIN + words)

    @property
    def _room(self) -> int:
        return self._terminal.width - len(_MARGIN) - _TIME

    def _headed(self, at: datetime, words: str) -> None:
        time = self._terminal.styled(f"{at.astimezone(self._zone):%H:%M}", "dim")
        first, *rest = wrapped(words, self._room)
        self._line(f"{_MARGIN}{time}  {first}")
        for line in rest:
            self._indented(line)

    def _boxed(self, blocks: Sequence[Block], *, private: bool) -> None:
        frame = self._terminal.frame(private=private)
        styled = self._terminal.styled
        inner = self._room - 4
        colour = "yellow" if private else "magenta"

        def border(corners: str) -> str:
            return styled(corners[0] + corners[1] * (inner + 2) + corners[2], colour)

        self._indented(border(frame.top))
        for line in self._lines(blocks, inner):
            if line is RULE:
                self._indented(border(frame.across))
            else:
                side = styled(frame.side, colour)
                self._indented(f"{side} {padded(line, inner)} {side}")
        self._indented(border(frame.bottom))

    def _lines(self, blocks: Sequence[Block], width: int) -> Iterator[str]:
        styled = self._terminal.styled
        for block in blocks:
            match block:
                case Text():
                    prefix = "▎ " if block.manner == "quote" and self._terminal.drawn else ""
                    lines = wrapped(block.emphasised or block.text, width - len(prefix))
                    for line in self._terminal.emphasised(lines, *_MANNERS[block.manner]):
                        yield prefix + line
                case Rule():
                    yield RULE
                case Buttons():
                    yield from self._buttons(block.buttons, width)
                case Menu():
                    arrow = "▾" if self._terminal.drawn else "v"
                    yield styled(f"[ {block.placeholder} {arrow} ]", "bold" if block.enabled else "dim")

    def _buttons(self, buttons: Sequence[Button], width: int) -> Iterator[str]:
        line = ""
        for button in buttons:
            shown = f"[ {button.label} ]" if button.enabled else f"( {button.label} )"
            styled = self._terminal.styled(shown, _TONES[button.tone] if button.enabled else "dim")
            if line and columns_of(line) + 1 + columns_of(shown) > width:
                yield line
                line = ""
            line = f"{line} {styled}" if line else styled
        if line:
            yield line

    def _wrapped(self, text: str, *styles: str) -> None:
        for line in wrapped(text, self._terminal.width - 2 * len(_MARGIN)):
            self._line(_MARGIN + self._terminal.styled(line, *styles))

    def _indented(self, line: str) -> None:
        self._line(_MARGIN + " " * _TIME + line)

    def _line(self, line: str = "") -> None:
        self._out.write(line.rstrip() + "\n")
        self._out.flush()
        self._lines_written += 1


RULE = "\x00rule"


def _listed(names: Sequence[str]) -> str:
    if len(names) > _MOST_NAMED:
        return f"{', '.join(names[: _MOST_NAMED - 1])} and {len(names) - _MOST_NAMED + 1} others"
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
