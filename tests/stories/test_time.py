"""Time that passes in a scene, however much of it at once."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path

from bot.demo.command import play
from bot.demo.scene import read_scene
from bot.demo.stage import Stage
from cogs import FEATURES

SCENE = 'title: Time\nstarts: "2026-03-02T21:40:00+00:00"\nsteps:\n'


async def test_what_falls_due_on_the_way_happens_at_its_own_instant(story: Stage) -> None:
    await story.actor("Ana").writes("#evening", "I want to die")
    await story.settle()
    start = story.clock.now()
    await story.pass_time(start + timedelta(minutes=30))
    written = [message.written_at - start for message in story.actor("Sam").sees("#alerts")]
    assert [delay.total_seconds() / 60 for delay in written] == [0, 5, 10, 20, 30]


async def test_what_cannot_happen_any_more_fails_at_its_line_and_the_scene_goes_on() -> None:
    steps = (
        "  - time passes: until 2026-03-01 08:00\n"
        '  - channel is deleted: "#wins"\n'
        '  - channel is deleted: "#wins"\n'
        '  - ana writes: {in: "#evening > No such thread", text: Hello, refused: true}\n'
        '  - ana writes: {in: "#evening", text: Good evening}\n'
        "  - bea sees: good evening\n"
    )
    out = io.StringIO()
    outcome = await play(read_scene(SCENE + steps, Path("scene.yaml")), FEATURES, out)
    assert (outcome.held, outcome.failed) == (1, 3)
    for words in ("is over", "(line 4)", "Unknown Channel", "(line 6)", "there is no #evening", "(line 7)"):
        assert words in " ".join(out.getvalue().split())
