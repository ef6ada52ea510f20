"""`/milestone …` about one's own counters, and `/milestones upcoming` about the group's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from cogs.members.frame import Visibility
from cogs.milestones.actions import editing, ending, returning, sharing, showing, starting, suggesting
from cogs.milestones.actions.editing import Changes
from cogs.milestones.settings import LONGEST_NAME
from cogs.milestones.store import Shows, State

if TYPE_CHECKING:
    from bot.platform import Platform
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]

_LONGEST_DATE = 100
_WHOLE_DAY = 24 * 60

PRIVATE, UNNAMED, NAMED = "private", "group-unnamed", "group-named"

_WHO = [
    app_commands.Choice(name=locale_str("Only me", key="milestones-choice-private"), value=PRIVATE),
    app_commands.Choice(
        name=locale_str("My group, without what it is about", key="milestones-choice-unnamed"), value=UNNAMED
    ),
    app_commands.Choice(
        name=locale_str("My group, with its name", key="milestones-choice-named"), value=NAMED
    ),
]
_SHOWS = [
    app_commands.Choice(
        name=locale_str("The current run", key="milestones-choice-current"), value=Shows.CURRENT.value
    ),
    app_commands.Choice(
        name=locale_str("All days together", key="milestones-choice-total"), value=Shows.TOTAL.value
    ),
    app_commands.Choice(
        name=locale_str("Days of days, such as 78 of 79", key="milestones-choice-days-of-days"),
        value=Shows.DAYS_OF_DAYS.value,
    ),
    app_commands.Choice(
        name=locale_str("No number at all", key="milestones-choice-no-number"), value=Shows.NO_NUMBER.value
    ),
]


class Milestones(commands.Cog):
    """Counting days, and celebrating them as each member likes."""

    milestone = app_commands.Group(
        name=locale_str("milestone", key="milestones-command-milestone-name"),
        description=locale_str(
            "What you count, and your milestones", key="milestones-command-milestone-description"
        ),
        guild_only=True,
    )
    milestones = app_commands.Group(
        name=locale_str("milestones", key="milestones-command-milestones-name"),
        description=locale_str("The group's milestones", key="milestones-command-milestones-description"),
        guild_only=True,
    )

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    @milestone.command(
        name=locale_str("start", key="milestones-command-start-name"),
        description=locale_str(
            "Start to count something. You see first who would see what.",
            key="milestones-command-start-description",
        ),
    )
    @app_commands.rename(
        what=locale_str("what", key="milestones-option-what-name"),
        when=locale_str("since", key="milestones-option-when-name"),
        goal=locale_str("goal", key="milestones-option-goal-name"),
        who=locale_str("who-sees-it", key="milestones-option-who-name"),
    )
    @app_commands.describe(
        what=locale_str("Choose one, or write your own words", key="milestones-option-what-description"),
        when=locale_str(
            "Since when: 3 weeks ago, last Tuesday, 29.02.2024, 2024-02-29 07:30, now",
            key="milestones-option-when-description",
        ),
        goal=locale_str("What you are aiming at. Only you see it.", key="milestones-option-goal-description"),
        who=locale_str(
            "Who hears of your milestones. Only you, unless you change it.",
            key="milestones-option-who-description",
        ),
    )
    @app_commands.choices(who=_WHO)
    async def start(
        self,
        interaction: Interaction,
        what: app_commands.Range[str, 1, LONGEST_NAME],
        when: app_commands.Range[str, 1, _LONGEST_DATE],
        goal: str | None = None,
        who: str | None = None,
    ) -> None:
        await starting.draft(
            interaction,
            what=what,
            when=when,
            goal=goal,
            visibility=None if who is None else _visibility(who),
            named=who == NAMED,
        )

    @start.autocomplete("what")
    async def _what(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return suggesting.presets(interaction, typed)

    @start.autocomplete("goal")
    async def _goal(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return suggesting.goals(interaction, typed)

    @milestone.command(
        name=locale_str("show", key="milestones-command-show-name"),
        description=locale_str(
            "What you count, where you stand, your chips. Only you see it.",
            key="milestones-command-show-description",
        ),
    )
    @app_commands.rename(counter=locale_str("counter", key="milestones-option-counter-name"))
    @app_commands.describe(
        counter=locale_str("Which one, if you count several", key="milestones-option-counter-description")
    )
    async def show(
        self, interaction: Interaction, counter: app_commands.Range[str, 1, LONGEST_NAME] | None = None
    ) -> None:
        await showing.answer_show(interaction, counter)

    @milestone.command(
        name=locale_str("share", key="milestones-command-share-name"),
        description=locale_str(
            "Post your card here. You see it first, and who would see it.",
            key="milestones-command-share-description",
        ),
    )
    @app_commands.rename(counter=locale_str("counter", key="milestones-option-counter-name"))
    @app_commands.describe(
        counter=locale_str("Which one, if you count several", key="milestones-option-counter-description")
    )
    async def share(
        self, interaction: Interaction, counter: app_commands.Range[str, 1, LONGEST_NAME] | None = None
    ) -> None:
        await sharing.answer_preview(interaction, chosen=counter)

    @milestone.command(
        name=locale_str("edit", key="milestones-command-edit-name"),
        description=locale_str(
            "Change a counter: its date, its name, who sees it, what it shows.",
            key="milestones-command-edit-description",
        ),
    )
    @app_commands.rename(
        counter=locale_str("counter", key="milestones-option-counter-name"),
        when=locale_str("since", key="milestones-option-when-name"),
        name=locale_str("name", key="milestones-option-name-name"),
        who=locale_str("who-sees-it", key="milestones-option-who-name"),
        shows=locale_str("shows", key="milestones-option-shows-name"),
        steps=locale_str("steps", key="milestones-option-steps-name"),
        goal=locale_str("goal", key="milestones-option-goal-name"),
        money=locale_str("money-a-day", key="milestones-option-money-name"),
        currency=locale_str("currency", key="milestones-option-currency-name"),
        minutes=locale_str("minutes-a-day", key="milestones-option-minutes-name"),
    )
    @app_commands.describe(
        counter=locale_str("Which one, if you count several", key="milestones-option-counter-description"),
        when=locale_str(
            "Since when: 3 weeks ago, last Tuesday, 29.02.2024, 2024-02-29 07:30, now",
            key="milestones-option-when-description",
        ),
        name=locale_str("What you want to call it", key="milestones-option-name-description"),
        who=locale_str(
            "Who hears of your milestones. Only you, unless you change it.",
            key="milestones-option-who-description",
        ),
        shows=locale_str("Which number you want to see", key="milestones-option-shows-description"),
        steps=locale_str("Which steps are celebrated", key="milestones-option-steps-description"),
        goal=locale_str("What you are aiming at. Only you see it.", key="milestones-option-goal-description"),
        money=locale_str(
            "What it used to cost in a day, about. 0: do not show it.",
            key="milestones-option-money-description",
        ),
        currency=locale_str("Of that money: USD, EUR, MXN, …", key="milestones-option-currency-description"),
        minutes=locale_str(
            "How many minutes of a day it used to take. 0: do not show it.",
            key="milestones-option-minutes-description",
        ),
    )
    @app_commands.choices(who=_WHO, shows=_SHOWS)
    async def edit(
        self,
        interaction: Interaction,
        counter: app_commands.Range[str, 1, LONGEST_NAME] | None = None,
        when: app_commands.Range[str, 1, _LONGEST_DATE] | None = None,
        name: app_commands.Range[str, 1, LONGEST_NAME] | None = None,
        who: str | None = None,
        shows: str | None = None,
        steps: app_commands.Range[str, 1, 60] | None = None,
        goal: str | None = None,
        money: app_commands.Range[float, 0, 1_000_000] | None = None,
        currency: app_commands.Range[str, 3, 3] | None = None,
        minutes: app_commands.Range[int, 0, _WHOLE_DAY] | None = None,
    ) -> None:
        changes = Changes(
            name=name,
            when=when,
            goal=goal,
            visibility=None if who is None else _visibility(who),
            named=None if who is None else who == NAMED,
            shows=None if shows is None else Shows(shows),
            steps=steps,
            money=money,
            currency=currency,
            minutes=minutes,
        )
        await editing.answer_edit(interaction, counter, changes)

    @edit.autocomplete("steps")
    async def _steps(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return suggesting.step_sets(interaction, typed)

    @edit.autocomplete("goal")
    async def _other_goal(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return suggesting.goals(interaction, typed)

    @milestone.command(
        name=locale_str("reset", key="milestones-command-reset-name"),
        description=locale_str(
            "When you begin again. Private; nothing you had is lost.",
            key="milestones-command-reset-description",
        ),
    )
    @app_commands.rename(counter=locale_str("counter", key="milestones-option-counter-name"))
    @app_commands.describe(
        counter=locale_str("Which one, if you count several", key="milestones-option-counter-description")
    )
    async def reset(
        self, interaction: Interaction, counter: app_commands.Range[str, 1, LONGEST_NAME] | None = None
    ) -> None:
        await interaction.response.send_modal(await returning.form(interaction, counter))

    @milestone.command(
        name=locale_str("end", key="milestones-command-end-name"),
        description=locale_str(
            "Stop counting something, and keep or delete what was counted.",
            key="milestones-command-end-description",
        ),
    )
    @app_commands.rename(counter=locale_str("counter", key="milestones-option-counter-name"))
    @app_commands.describe(
        counter=locale_str("Which one, if you count several", key="milestones-option-counter-description")
    )
    async def end(
        self, interaction: Interaction, counter: app_commands.Range[str, 1, LONGEST_NAME] | None = None
    ) -> None:
        await ending.ask(interaction, counter)

    @show.autocomplete("counter")
    @edit.autocomplete("counter")
    @end.autocomplete("counter")
    async def _any_counter(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return await suggesting.counters(interaction, typed, tuple(State))

    @share.autocomplete("counter")
    @reset.autocomplete("counter")
    async def _running_counter(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return await suggesting.counters(interaction, typed, (State.RUNNING,))

    @milestones.command(
        name=locale_str("upcoming", key="milestones-command-upcoming-name"),
        description=locale_str(
            "The milestones that members share, by date. Only you see the list.",
            key="milestones-command-upcoming-description",
        ),
    )
    async def upcoming(self, interaction: Interaction) -> None:
        await sharing.answer_upcoming(interaction)


def _visibility(who: str) -> Visibility:
    return Visibility.PRIVATE if who == PRIVATE else Visibility.CHANNEL
