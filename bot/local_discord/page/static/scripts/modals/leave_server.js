/* Leaving the group, after asking once. */
import { attempt } from "../live/session.js";
import { html } from "../rendering.js";
import { change, useKnown } from "../state.js";
import { WORDS } from "../words.js";
import { Dialog } from "./dialog.js";

export function LeaveServer({ close }) {
  const name = useKnown((known) => known.world?.guild?.name);
  const leave = async () => {
    change({ modal: null });
    await attempt("leave");
  };
  return html`<${Dialog} title=${WORDS.leaveServer(name)} close=${close} submit=${leave}
    foot=${html`<button type="button" class="button quiet" onClick=${close}>${WORDS.cancel}</button>
      <button type="submit" class="button danger" data-first>${WORDS.leaveWord}</button>`}>
    <p>${WORDS.leaveSure}</p><//>`;
}
