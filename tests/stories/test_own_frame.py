"""`/me`: a person says which clock, language and quiet hours are theirs, and takes a break."""

from __future__ import annotations

from typing import Any

from bot.demo.stage import Stage
from tests.stories.conftest import OpenStory


async def test_a_person_sets_up_their_frame_on_their_phone_and_takes_a_break(story: Stage) -> None:
    ana, sam = story.actor("Ana"), story.actor("Sam")
    [seville] = await ana.autocompletes("me", "zone", "sevil", where="#evening")
    assert seville == "Seville, Spain, now 22:40 (UTC+01:00)"
    panel: Any = await ana.runs("me", where="#evening", zone=seville.value)
    assert panel.ephemeral
    assert "From now on I go by the clock of Seville, Spain, where it is 22:40." in panel.text
    spanish = await ana.chooses(panel, "members:language", ["Español"])
    assert "Te escribiré en este idioma." in spanish.text
    form: Any = await ana.presses(panel, "Pausa")
    paused = await ana.submits(form, {"¿Hasta cuándo?": "una semana", "¿Por qué?": "viaje"})
    assert "Estás en pausa** hasta 8 March 2026 23:00 (viaje)" in paused.text
    longer: Any = await ana.presses(panel, "Cambiar")
    paused = await ana.submits(longer, {"¿Hasta cuándo?": "dos semanas"})
    assert "hasta 15 March 2026 23:00 (viaje)" in paused.text
    ended = await ana.presses(panel, "Terminar la pausa")
    assert "Qué bien tenerte de vuelta." in ended.text
    form = await ana.presses(panel, "Cambiar")
    quiet = await ana.submits(form, {"Desde": "23:00", "Hasta": "07:00"})
    assert "de 23:00 a 07:00" in quiet.text
    assert sam.sees("#evening") == []  # nobody else saw any of it
    again: Any = await ana.runs("me", where="dm")
    assert "**Zona horaria:** Madrid, España, ahora 22:40" in again.text


async def test_a_zone_that_does_not_exist_changes_nothing_and_the_nearest_are_a_tap_away(
    story: Stage,
) -> None:
    ana = story.actor("Ana")
    unknown: Any = await ana.runs("me", where="#evening", zone="Atlantis/Capital")
    assert "I do not know the time zone “Atlantis/Capital”. Nothing was changed." in unknown.text
    near: Any = await ana.runs("me", where="#evening", zone="madird")
    assert "Which one is yours?" in near.text
    chosen = await ana.chooses(near, "members:zone", ["Madrid, Spain, now 22:40 (UTC+01:00)"])
    assert "I go by the clock of Madrid, Spain" in chosen.text


async def test_a_zone_is_guessed_from_a_persons_discord_and_used_only_when_they_say_so(
    open_story: OpenStory,
) -> None:
    story = await open_story("people: [{name: Lucía, locale: es-ES}]")
    lucia = story.actor("Lucía")
    panel: Any = await lucia.runs("me", where="#evening")
    assert "sin elegir todavía. Mientras tanto uso la del grupo: UTC" in panel.text
    used = await lucia.presses(panel, "¿Usar Europe/Madrid?")
    assert "Desde ahora sigo el reloj de Madrid, España, donde son las 22:40." in used.text
