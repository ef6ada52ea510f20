/* When a message was written, told as of today or yesterday in step with the demo's clock. */
import { html } from "../rendering.js";
import { useInstant } from "../time/clock.js";
import { besideMessage, fullTime } from "../time/formatting.js";

export function MessageTime({ at }) {
  const text = useInstant((now) => besideMessage(at, now));
  return html`<time class="message-time" datetime=${at} title=${fullTime(at)}>${text}</time>`;
}
