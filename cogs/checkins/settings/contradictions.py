"""What is right in check-ins.yaml by itself, and wrong beside another file."""

from __future__ import annotations

from collections.abc import Iterator

from bot.community import CommunitySettings
from bot.configuration import Problem
from bot.configuration.settings_file import Located, Others
from bot.configuration.suggestions import did_you_mean, listed
from cogs.checkins.settings.checkins import CheckinsSettings
from cogs.checkins.settings.prompts import PromptLibrary


def contradictions(settings: CheckinsSettings, located: Located, others: Others) -> Iterator[Problem]:
    """Yield each check-in that would be posted where alerts appear, or draws from prompts nobody wrote."""
    community: CommunitySettings | None = others(CommunitySettings)
    library: PromptLibrary | None = others(PromptLibrary)
    for number, kind in enumerate(settings.kinds):
        if community is not None and kind.channel is not None:
            alerts = (community.channels.alerts, *community.channels.alerts_fallback)
            if kind.channel.identity in {channel.identity for channel in alerts}:
                what = f"{kind.channel} is where alerts appear"
                yield located.problem(("kinds", number, "channel"), what, "a channel that members see")
        if library is not None and kind.prompts is not None and kind.prompts not in library.sets:
            what = f"`{kind.prompts}` is not a set of prompts"
            suggestion = did_you_mean(kind.prompts, library.sets)
            expected = listed(library.sets) or "a set in prompts.yaml"
            yield located.problem(("kinds", number, "prompts"), what, expected, suggestion)
