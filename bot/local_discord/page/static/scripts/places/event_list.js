/* The server's scheduled events, soonest first, above the channels. */
import { Icon } from "../icons.js";
import { attempt, look } from "../live/session.js";
import { classes, html, useState } from "../rendering.js";
import { useKnown } from "../state.js";
import { clockTime, weekdayAndTime } from "../time/formatting.js";
import { WORDS } from "../words.js";

const SHOWN_AT_FIRST = 2;

export function EventList() {
  const events = useKnown((known) => known.world.events) ?? [];
  const [open, setOpen] = useState(true);
  const [all, setAll] = useState(false);
  if (events.length === 0) return null;
  return html`<section class="events" aria-label=${WORDS.events}>
    <h3><button type="button" aria-expanded=${open} onClick=${() => setOpen(!open)}>
      <${Icon} name=${open ? "chevron-down" : "chevron-right"} size="12" />${WORDS.events}</button></h3>
    ${open && html`<ul>${(all ? events : events.slice(0, SHOWN_AT_FIRST)).map((each) => html`<${EventLine} key=${each.id} event=${each} />`)}</ul>
      ${events.length > SHOWN_AT_FIRST && html`<button type="button" class="events-more" aria-expanded=${all} onClick=${() => setAll(!all)}>${all ? WORDS.fewerEvents : WORDS.moreEvents(events.length)}</button>`}`}
  </section>`;
}

function EventLine({ event }) {
  const ends = event.ends && WORDS.eventUntil(clockTime(event.ends));
  return html`<li class="event">
    <p class="event-name"><${Icon} name="calendar" size="16" /><span>${event.name}</span></p>
    <p class=${classes("small", event.going_on && "event-now")}>${event.going_on ? WORDS.eventNow : html`<time datetime=${event.starts}>${weekdayAndTime(Date.parse(event.starts))}</time>`}${ends ? `, ${ends}` : ""}</p>
    <p class="small">${WORDS.eventIn} ${event.channel_id ? html`<button type="button" class="event-place" onClick=${() => look(event.channel_id)}>${event.place}</button>` : event.place}</p>
    ${event.description && html`<details><summary class="small">${WORDS.aboutEvent}</summary><p class="small event-about">${event.description}</p></details>`}
    <button type="button" class="button secondary small-button" aria-pressed=${event.interested} aria-label=${WORDS.interestedIn(event.name, event.count)}
      onClick=${() => attempt("interest", { event: event.id, on: !event.interested })}>
      <${Icon} name=${event.interested ? "check" : "bell"} size="14" />${WORDS.interested} (${event.count})</button></li>`;
}
