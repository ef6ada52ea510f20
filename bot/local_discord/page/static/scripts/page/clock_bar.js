/* The demo's clock: what time it is in the group, and steps through time that the bot takes along. */
import { Icon } from "../icons.js";
import { html, useState } from "../rendering.js";
import { useKnown } from "../state.js";
import { useInstant } from "../time/clock.js";
import { inZone } from "../time/formatting.js";
import { WORDS } from "../words.js";
import { perform } from "../backstage/performing.js";

const STEPS = [["10m", "tenMinutes"], ["1h", "oneHour"], ["morning", "nextMorning"], ["1d", "oneDay"]];

export function ClockBar() {
  const clock = useKnown((known) => known.backstage?.clock);
  const zone = clock?.time_zone ?? "UTC";
  const time = useInstant((now) => inZone(now, { hour: "2-digit", minute: "2-digit" }, zone));
  const day = useInstant((now) => inZone(now, { weekday: "short", day: "numeric", month: "short" }, zone));
  const [busy, setBusy] = useState(false);
  if (!clock) return null;
  const move = async (by) => {
    setBusy(true);
    await perform("clock", by);
    setBusy(false);
  };
  return html`<section class="clock" aria-label=${WORDS.clock} title=${zone}>
    <${Icon} name="clock" size="16" /><p class="clock-now"><strong>${time}</strong> <span class="clock-day">${day}</span></p>
    <button type="button" class="bar-button tiny" aria-label=${clock.running ? WORDS.pauseClock : WORDS.runClock} title=${clock.running ? WORDS.pauseClock : WORDS.runClock}
      onClick=${() => move({ run: !clock.running })}><${Icon} name=${clock.running ? "pause" : "play"} size="14" /></button>
    ${STEPS.map(([by, word]) => html`<button type="button" key=${by} class="bar-button step" disabled=${busy} title=${WORDS.moveClock[word]} aria-label=${WORDS.moveClock[word]} onClick=${() => move({ by })}>
      ${by === "morning" ? html`<${Icon} name="sunrise" size="16" />` : html`<span data-shown="+">${WORDS.steps[word]}</span>`}</button>`)}
  </section>`;
}
