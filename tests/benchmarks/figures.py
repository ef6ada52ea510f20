"""What was measured, and how it is told: always both bots and the ratio, never a verdict."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class BotFigures:
    """One bot. Latencies in seconds; processor seconds in the idle and the ordinary window; bytes."""

    latencies: tuple[float, ...]
    unanswered: int
    idle_processor: float
    ordinary_processor: float
    resident: int


@dataclass(frozen=True)
class Figures:
    """One run. `lateness`: by how many seconds each message left later than its time."""

    ours: BotFigures
    plain: BotFigures
    rate: float
    achieved_rate: float
    one_in: int
    lateness: tuple[float, ...]
    idle_seconds: float
    ordinary_messages: int
    ordinary_seconds: float
    needless_alerts: int
    cores: int
    load: float


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest of `values` that at least `share` (0 to 1) of them do not exceed; NaN of none."""
    if not values:
        return math.nan
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def told(figures: Figures) -> str:
    """Return the tables, ready to print."""
    ours, plain = figures.ours, figures.plain
    samples = min(len(ours.latencies), len(plain.latencies))
    lines = [
        "",
        f"Message on the socket until the POST has arrived, in ms: {figures.rate:g} messages a second,"
        f" 1 in {figures.one_in} matches, {samples} pairs",
        _row("", "median", "p99", "max"),
        _row("mutual aid", *(f"{value * 1000:.2f}" for value in _spread(ours.latencies))),
        _row("keyword bot", *(f"{value * 1000:.2f}" for value in _spread(plain.latencies))),
        _row("ratio", *map(_ratio, _spread(ours.latencies), _spread(plain.latencies))),
    ]
    if samples < 100:
        lines.append(
            f"  (of {samples} samples the 99th percentile is the largest: run longer, or lower --one-in)"
        )
    lines += [
        "",
        f"Processor and memory: {figures.ordinary_messages} ordinary messages"
        f" in {figures.ordinary_seconds:.0f} s",
        _row("", "ms/1,000", "idle ms/s", "MiB"),
        *(
            _row(
                name, f"{per_message(bot, figures) * 1e6:.1f}", f"{idle(bot, figures) * 1000:.2f}", _mib(bot)
            )
            for name, bot in (("mutual aid", ours), ("keyword bot", plain))
        ),
        _row(
            "ratio",
            _ratio(per_message(ours, figures), per_message(plain, figures)),
            _ratio(idle(ours, figures), idle(plain, figures)),
            _ratio(ours.resident, plain.resident),
        ),
        "",
        f"Load: {figures.achieved_rate:.1f} messages a second left, late by {_late(figures, 0.5)} (median),"
        f" {_late(figures, 0.99)} (p99), {_late(figures, 1)} (max)",
        f"Unanswered: mutual aid {ours.unanswered}, keyword bot {plain.unanswered};"
        f" alerts that nobody's words called for: {figures.needless_alerts}",
        f"Server, load and both bots share {figures.cores} cores and get in each other's way;"
        f" load average at the start: {figures.load:.1f}",
    ]
    return "\n".join(lines)


def per_message(bot: BotFigures, figures: Figures) -> float:
    """Return the processor seconds an ordinary message costs, all that runs beside it included."""
    return bot.ordinary_processor / max(1, figures.ordinary_messages)


def idle(bot: BotFigures, figures: Figures) -> float:
    """Return the processor seconds a second costs in which nothing happens."""
    return bot.idle_processor / figures.idle_seconds


def _spread(values: Sequence[float]) -> tuple[float, float, float]:
    return percentile(values, 0.5), percentile(values, 0.99), percentile(values, 1)


def _ratio(ours: float, plain: float) -> str:
    return f"{ours / plain:.1f}" if plain else "-"


def _mib(bot: BotFigures) -> str:
    return f"{bot.resident / 2**20:.0f}"


def _late(figures: Figures, share: float) -> str:
    return f"{percentile(figures.lateness, share) * 1000:.1f} ms"


def _row(name: str, *cells: str) -> str:
    return f"  {name:<14}" + "".join(f"{cell:>11}" for cell in cells)
