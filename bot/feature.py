"""A feature's table of contents: what it brings to the platform.

`cogs/<feature>/__init__.py` makes one `Feature` and exposes its `setup`, so that the folder is an ordinary
discord.py extension too.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from discord.ext import commands

    from bot.agenda import AgendaKind
    from bot.checking_in import CheckedIn
    from bot.command_line import LineCommand
    from bot.companions import CompanionsOf
    from bot.configuration import SettingsFile
    from bot.database import Transaction
    from bot.doctor import DoctorCheck
    from bot.interactions import Button, Modal, Select
    from bot.landmarks import LandmarksOf
    from bot.lived import Lived
    from bot.offers import Offer
    from bot.outbox import OutboxKind
    from bot.personal_data import NoPersonalData, PersonalData
    from bot.platform import Platform


@dataclass(frozen=True, kw_only=True)
class Feature:
    """One feature, whole: everything the platform has to know of it.

    `folder` is the feature's own folder (its `texts/` are read from there); `extension` its import name.
    `started` runs each time a gateway session has begun (at the start and after a lost session, but not after
    a resumed one, which misses nothing): catching up belongs there. It is harmless when nothing was missed.
    `nightly` runs once a night, in each process: deleting what has been kept long enough belongs there.
    `reconfigured` runs when an admin has reloaded the settings: what hangs on the old ones is planned anew.
    `lived` is for the demo alone: what its people have done with this feature before a visitor comes in.
    `frame_changed` is called with a person's id in the very transaction (of the whole database) that changed
    their time zone, language, quiet hours or pause: what was planned by the old ones is planned anew there.
    A pause that ends at an instant is known from its beginning (`Pause.ends_at`), and nothing is called when
    it comes: who waits for it plans that in the hook, in each guild it concerns, and looks again when due
    whether the pause still holds. If a hook fails, nothing of the change is kept and the person is told.
    """

    name: str
    extension: str
    folder: Path
    cog: Callable[[Platform], commands.Cog]
    settings: tuple[SettingsFile, ...] = ()
    personal_data: tuple[PersonalData | NoPersonalData, ...] = ()
    agenda: tuple[AgendaKind, ...] = ()
    outbox: tuple[OutboxKind, ...] = ()
    buttons: tuple[type[Button], ...] = ()
    selects: tuple[type[Select], ...] = ()
    modals: tuple[type[Modal], ...] = ()
    offers: tuple[Offer, ...] = ()
    doctor_checks: tuple[DoctorCheck, ...] = ()
    line_commands: tuple[LineCommand, ...] = ()
    started: tuple[Callable[[Platform], Awaitable[None]], ...] = ()
    reconfigured: tuple[Callable[[Platform], Awaitable[None]], ...] = ()
    nightly: tuple[Callable[[Platform], Awaitable[None]], ...] = ()
    frame_changed: tuple[Callable[[Platform, Transaction, int], Awaitable[None]], ...] = ()
    companions: tuple[CompanionsOf, ...] = ()
    landmarks: tuple[LandmarksOf, ...] = ()
    checked_in: tuple[CheckedIn, ...] = ()
    lived: Lived | None = None

    @property
    def texts(self) -> Path:
        """The folder of this feature's Fluent files, one a language."""
        return self.folder / "texts"


def feature_named(name: str, features: Sequence[Feature]) -> Feature:
    """Return the feature called `name`; `KeyError` if there is none."""
    for feature in features:
        if feature.name == name:
            return feature
    raise KeyError(name)
