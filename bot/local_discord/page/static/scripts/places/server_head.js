/* The server's name, with what can be done about it. */
import { Icon } from "../icons.js";
import { attempt, look } from "../live/session.js";
import { Popping, arrows } from "../page/popping.js";
import { html, useState } from "../rendering.js";
import { change, useKnown } from "../state.js";
import { WORDS } from "../words.js";

export function ServerHead() {
  const world = useKnown((known) => known.world);
  const [beside, setBeside] = useState(null);
  const { you, guild } = world;
  const item = (icon, label, press, kind = "") => html`<button type="button" role="menuitem" tabindex="-1" class=${`menu-item ${kind}`}
    onClick=${() => { setBeside(null); press(); }}><span>${label}</span><${Icon} name=${icon} size="18" /></button>`;
  return html`<header class="places-head">
    <button type="button" class="server-name" aria-haspopup="menu" aria-expanded=${Boolean(beside)}
      onClick=${(event) => setBeside(event.currentTarget.getBoundingClientRect())}><h2>${guild?.name}</h2><${Icon} name="chevron-down" size="18" /></button>
    ${beside && html`<${Popping} beside=${beside} close=${() => setBeside(null)} class="menu">
      <div role="menu" aria-label=${guild?.name} onKeyDown=${(event) => arrows(event, "[role=menuitem]")}>
        ${you?.dms_closed ? item("lock-open", WORDS.openDms, () => attempt("dms", { closed: false })) : item("lock", WORDS.closeDms, () => attempt("dms", { closed: true }))}
        ${item("at-sign", WORDS.writeToBot, () => openDm())}
        ${you?.in_guild === false ? item("log-in", WORDS.joinServer(guild?.name), () => attempt("join")) : item("log-out", WORDS.leaveServer(guild?.name), () => change({ modal: { kind: "leave" } }), "danger")}
      </div><//>`}
  </header>`;
}

/** Open the private messages with the bot. */
export async function openDm() {
  const answer = await attempt("new_dm");
  if (answer) await look(answer.channel);
}
