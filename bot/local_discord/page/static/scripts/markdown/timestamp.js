/* <t:…>: an instant in the reader's zone and language, in step with the demo's clock. */
import { html } from "../rendering.js";
import { fullTime, styled } from "../time/formatting.js";
import { useInstant } from "../time/clock.js";

export function Timestamp({ at, style }) {
  const text = useInstant((now) => styled(at, style, now));
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) return html`<span>${text}</span>`;
  return html`<time class="timestamp" datetime=${instant.toISOString()} title=${fullTime(instant.toISOString())}>${text}</time>`;
}
