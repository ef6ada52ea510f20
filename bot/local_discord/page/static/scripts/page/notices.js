/* Short notices: what was refused, and why. They go by themselves and are read out. */
import { Icon } from "../icons.js";
import { html } from "../rendering.js";
import { change, state, useKnown } from "../state.js";
import { WORDS } from "../words.js";

const STAYS = 7_000;
let last = 0;

/** Show a sentence for a while. */
export function notice(text, kind = "problem") {
  const id = ++last;
  change({ notices: [...state.notices.filter((each) => each.text !== text), { id, text, kind }].slice(-3) });
  setTimeout(() => dismiss(id), STAYS);
}

function dismiss(id) {
  change({ notices: state.notices.filter((each) => each.id !== id) });
}

export function Notices() {
  const notices = useKnown((known) => known.notices);
  return html`<div class="notices" role="status" aria-live="polite">
    ${notices.map((each) => html`<div key=${each.id} class=${`notice ${each.kind}`}>
      <${Icon} name=${each.kind === "problem" ? "info" : "circle-check"} size="18" />
      <span>${each.text}</span>
      <button type="button" class="plain" aria-label=${WORDS.dismiss} onClick=${() => dismiss(each.id)}>
        <${Icon} name="x" size="16" /></button>
    </div>`)}
  </div>`;
}
