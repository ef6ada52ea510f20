/* A channel's messages: grouped by who wrote them, parted by days, older ones fetched on the way up. */
import { html, useEffect, useLayoutEffect, useRef, useState } from "../rendering.js";
import { Icon } from "../icons.js";
import { lookFurtherBack } from "../live/session.js";
import { useKnown } from "../state.js";
import { longDay, sameDay } from "../time/formatting.js";
import { WORDS } from "../words.js";
import { Beginning } from "./beginning.js";
import { Message } from "./message.js";

const TOGETHER = 7 * 60_000;
const NEAR_THE_END = 80;
const NEAR_THE_BEGINNING = 600;
const ORDINARY = new Set([0, 19, 20, 23]);

export function MessageList({ channel }) {
  const messages = useKnown((known) => known.messages);
  const more = useKnown((known) => known.more);
  const loading = useKnown((known) => known.loading);
  const arrived = useKnown((known) => known.arrived);
  const jumped = useKnown((known) => known.jumped);
  const you = useKnown((known) => known.world?.you);
  const list = useRef(null);
  const at = useRef({ end: true, top: 0, messages: null });
  const [away, setAway] = useState(false);

  const anchor = at.current.messages !== messages && !at.current.end ? topmost(list.current) : null;

  useLayoutEffect(() => {
    at.current = { end: true, top: 0, messages };
    toEnd(list.current);
    setAway(false);
  }, [arrived]);

  useLayoutEffect(() => {
    at.current.messages = messages;
    if (at.current.end) toEnd(list.current);
    else if (anchor) {
      keepInPlace(list.current, anchor);
      requestAnimationFrame(() => keepInPlace(list.current, anchor)); // what came above has its true height only now
    }
  }, [messages]);

  useEffect(() => {
    const observer = new ResizeObserver(() => at.current.end && toEnd(list.current));
    observer.observe(list.current);
    observer.observe(list.current.firstElementChild);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!jumped) return;
    at.current.end = false;
    const target = list.current.querySelector(`[data-message-id="${CSS.escape(jumped.message)}"]`);
    target?.scrollIntoView({ block: "center" });
    target?.classList.add("jumped-to");
    target?.focus({ preventScroll: true });
    const timer = setTimeout(() => target?.classList.remove("jumped-to"), 2_400);
    return () => clearTimeout(timer);
  }, [jumped]);

  const scrolled = () => {
    const { scrollTop, scrollHeight, clientHeight } = list.current;
    // What grows does not move the top; only a person who scrolls up leaves the end.
    if (scrollHeight - scrollTop - clientHeight < NEAR_THE_END) at.current.end = true;
    else if (scrollTop < at.current.top) at.current.end = false;
    at.current.top = scrollTop;
    if (away === at.current.end) setAway(!at.current.end);
    fetchOlder();
  };
  const fetchOlder = () => {
    if (list.current.scrollTop < NEAR_THE_BEGINNING && more && !loading) lookFurtherBack();
  };
  useEffect(fetchOlder, [messages, loading]);

  return html`<div class="message-area">
    <div class="messages" ref=${list} onScroll=${scrolled} tabindex="0" role="log" aria-live="polite"
      aria-label=${WORDS.messagesIn(channel)} aria-relevant="additions">
      <ol class="message-lines">
        ${!more && !loading && html`<${Beginning} key="beginning" channel=${channel} />`}
        ${more && html`<li key="older" class="older" aria-hidden="true"><span></span><span></span><span></span></li>`}
        ${lines(messages, you)}
      </ol>
    </div>
    ${away && html`<button type="button" class="to-newest" onClick=${() => toEnd(list.current)}>
      ${WORDS.toNewest} <${Icon} name="arrow-down" size="16" /></button>`}
  </div>`;
}

function lines(messages, you) {
  const drawn = [];
  let previous = null;
  for (const message of messages) {
    const day = !previous || !sameDay(Date.parse(previous.timestamp), Date.parse(message.timestamp));
    if (day) {
      drawn.push(html`<li key=${`day-${message.id}`} class="day">
        <span>${longDay(Date.parse(message.timestamp))}</span></li>`);
    }
    const alone = day || !goesWith(previous, message);
    drawn.push(html`<${Message} key=${message.id} message=${message} alone=${alone} you=${you?.id} seen=${`${you?.locale} ${you?.time_zone}`} />`);
    previous = message;
  }
  return drawn;
}

function goesWith(previous, message) {
  return previous.author.id === message.author.id
    && ORDINARY.has(previous.type ?? 0) && (message.type ?? 0) === 0
    && !message.referenced_message && !message.interaction_metadata && !message.interaction
    && Boolean(previous.ephemeral) === Boolean(message.ephemeral)
    && Date.parse(message.timestamp) - Date.parse(previous.timestamp) < TOGETHER;
}

/** The message at the upper edge, and where it is: what a person reads stays in place when older ones come. */
function topmost(element) {
  if (!element) return null;
  const { left, top, width } = element.getBoundingClientRect();
  for (const depth of [12, 40, 80, 140]) {
    const found = document.elementFromPoint(left + width / 2, top + depth)?.closest("[data-message-id], .day");
    if (found) return { element: found, top: found.getBoundingClientRect().top };
  }
  return null;
}

function keepInPlace(list, anchor) {
  if (list && anchor.element.isConnected) list.scrollTop += anchor.element.getBoundingClientRect().top - anchor.top;
}

function toEnd(element) {
  if (element) element.scrollTop = element.scrollHeight;
}
