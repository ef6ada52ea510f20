/* The demo's clock: what time it is where the group is, and steps through time that the bot takes along. */
import { Icon } from "../icons.js";
import { classes, html, useState } from "../rendering.js";
import { useKnown } from "../state.js";
import { useInstant } from "../time/clock.js";
import { cityOf, inZone } from "../time/formatting.js";
import { WORDS } from "../words.js";
import { perform } from "../backstage/performing.js";

const STEPS = [["10m", "tenMinutes"], ["1h", "oneHour"], ["morning", "nextMorning"], ["1d", "oneDay"]];

export function ClockBar() {
  const clock = useKnown((known) => known.backstage?.clock);
  const zone = clock?.time_zone ?? "UTC";
  const time = useInstant((now) => inZone(now, { hour: "2-digit", minute: "2-digit" }, zone));
  const day = useInstant((now) => inZone(now, { weekday: "short", day: "numeric", month: "short" }, zone));
  const weekday = useInstant((now) => inZone(now, { weekday: "short" }, zone));
  const [moving, setMoving] = useState(false);
  if (!clock) return null;
  const move = async (by) => {
    setMoving(true);
    await perform("clock", { by });
    setMoving(false);
  };
  const why = moving ? WORDS.clockMoves : null;
  return html`<section class=${classes("clock", !clock.running && "stands")} aria-label=${WORDS.clock}>
    <${Icon} name="clock" size="16" /><p class="clock-now" title=${clock.running ? zone : WORDS.clockStands}><strong>${time}</strong> <span class="clock-day">${day}</span><span class="clock-weekday">${weekday}</span>
      <span class="clock-where">${WORDS.inGroup(cityOf(zone))}</span></p>
    ${!clock.running && html`<span class="clock-stands">${WORDS.paused}</span>`}
    <button type="button" class="bar-button tiny" aria-label=${clock.running ? WORDS.pauseClock : WORDS.runClock} title=${clock.running ? WORDS.pauseClock : WORDS.runClock}
      onClick=${() => perform("clock", { run: !clock.running })}><${Icon} name=${clock.running ? "pause" : "play"} size="14" /></button>
    ${STEPS.map(([by, word]) => html`<button type="button" key=${by} class="bar-button step" disabled=${moving} title=${why ?? WORDS.moveClock[word]} aria-label=${WORDS.moveClock[word]} aria-description=${why} onClick=${() => move(by)}>
      ${by === "morning" ? html`<${Icon} name="sunrise" size="16" />` : html`<span class="step-words" data-shown="+">${WORDS.steps[word]}</span><span class="step-short" data-shown=${WORDS.shortSteps[word]}></span>`}</button>`)}
    <span class="unseen-words" role="status">${why ?? ""}</span>
  </section>`;
}
