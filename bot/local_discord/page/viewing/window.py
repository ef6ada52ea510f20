"""What an open page shows of the channel it looks at, and what has changed of it since it was told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...actors.looking import may_see
from ...refusals import Refused
from ...world import Message, Place, User

if TYPE_CHECKING:
    from ..page import Page

_NOTHING_TO_SEE = frozenset({"TYPING_START", "INTERACTION_CREATE", "VOICE_STATE_UPDATE", "PRESENCE_UPDATE"})
_AFRESH = 50


@dataclass(slots=True)
class _Shown:
    message: Message
    text: str
    look: tuple[int, int]


class Window:
    """Looks at nothing until `look`."""

    def __init__(self, page: Page, user: User | None) -> None:
        self._page = page
        self._user = user
        self.channel_id: int | None = None
        self._shown: dict[int, _Shown] = {}
        self._answers: dict[int, set[int]] = {}
        self._newest = 0
        self._touched: set[int] = set()
        self._everything = False

    def look(self, place: Place, *, before: int | None, limit: int) -> tuple[list[str], bool]:
        """Return up to `limit` messages before one of them (None: the newest) and whether there are more.

        They come oldest first, as they travel. The page looks at this place from now on. Raises `Refused`
        50001.
        """
        if self._user is None or not self._page.world.access.may_view(place, self._user.id):
            raise Refused(50001)
        if before is None or place.id != self.channel_id:
            self._start(place)
        seen = self._seen(place, before)
        found = [message for _, message in zip(range(limit), seen, strict=False)]
        more = next(seen, None) is not None
        self.mark_read()
        return [self._show(message) for message in reversed(found)], more

    def mark_read(self) -> None:
        """Note that the person has read what is here."""
        place = self._place()
        if place is not None and self._user is not None:
            self._page.has_read(self._user, place, self)

    def happened(self, name: str, data: dict[str, Any]) -> None:
        """Note which messages an event may have changed."""
        if self.channel_id is None or name in _NOTHING_TO_SEE:
            return
        if not name.startswith("MESSAGE_"):
            self._everything = True
            return
        channel_id = int(data["channel_id"])
        if channel_id == self.channel_id:
            ids = data.get("ids") or [data["message_id"] if "message_id" in data else data["id"]]
            self._touched.update(map(int, ids))
        elif channel_id in self._shown:
            self._touched.add(channel_id)  # said in the thread of a message that is shown

    def news(self) -> str | None:
        """Return the push of what has changed, as it travels; None where nothing has."""
        if self.channel_id is None or self._user is None:
            return None
        channel_id, place = self.channel_id, self._place()
        upsert: list[str] = []
        gone: list[int] = []
        for shown in self._in_doubt():
            if place is None or not self._sees(shown.message):
                gone.append(shown.message.id)
                del self._shown[shown.message.id]
                continue
            before = shown.text
            text = self._show(shown.message)
            if text != before:
                upsert.append(text)
        if place is not None:
            limit = _AFRESH if self._everything and not self._shown else None
            upsert += self._new(place, limit)
        else:
            self.channel_id = None
        self._touched.clear()
        self._everything = False
        if not upsert and not gone:
            return None
        ids = ",".join(f'"{each}"' for each in gone)
        return f'{{"push":"messages","channel":"{channel_id}","upsert":[{",".join(upsert)}],"gone":[{ids}]}}'

    def _start(self, place: Place) -> None:
        self.channel_id = place.id
        self._shown.clear()
        self._answers.clear()
        self._touched.clear()
        self._everything = False
        self._newest = next(reversed(place.messages), 0)

    def _place(self) -> Place | None:
        """Return the place looked at, if the person still sees it."""
        place = None if self.channel_id is None else self._page.world.channels.by_id.get(self.channel_id)
        if place is None or self._user is None or not self._page.world.access.may_view(place, self._user.id):
            return None
        return place

    def _in_doubt(self) -> list[_Shown]:
        """Return what is shown and may have changed. Of private replies no event tells."""
        if self._everything or self._place() is None:
            return list(self._shown.values())
        ids = set(self._touched)
        for each in self._touched:
            ids |= self._answers.get(each, set())
        ids |= {
            shown.message.id
            for shown in self._shown.values()
            if shown.message.visible_to is not None
            and (shown.look != _look_of(shown.message) or not self._sees(shown.message))
        }
        return [self._shown[each] for each in sorted(ids) if each in self._shown]

    def _new(self, place: Place, limit: int | None) -> list[str]:
        since = self._newest if limit is None else 0
        new: list[Message] = []
        for message in reversed(place.messages.values()):
            if message.id <= since or (limit is not None and len(new) == limit):
                break
            if self._sees(message) and message.id not in self._shown:
                new.append(message)
        self._newest = max(self._newest, next(reversed(place.messages), 0))
        return [self._show(message) for message in reversed(new)]

    def _show(self, message: Message) -> str:
        assert self._user is not None
        text = self._page.message_for(message, self._user)
        self._shown[message.id] = _Shown(message, text, _look_of(message))
        if message.reference is not None and message.reference.message_id is not None:
            self._answers.setdefault(message.reference.message_id, set()).add(message.id)
        return text

    def _seen(self, place: Place, before: int | None) -> Iterator[Message]:
        for message in reversed(place.messages.values()):
            if (before is None or message.id < before) and self._sees(message):
                yield message

    def _sees(self, message: Message) -> bool:
        assert self._user is not None
        if (self._user.id, message.id) in self._page.dismissed:
            return False
        return may_see(self._page.world, message, self._user.id)


def _look_of(message: Message) -> tuple[int, int]:
    return len(message.revisions), message.flags
