/* Every thread of a channel, the archived ones too: opening one is how one comes back to it. */
import { Icon } from "../icons.js";
import { look } from "../live/session.js";
import { threadsOf } from "../live/world.js";
import { Popping, arrows } from "../page/popping.js";
import { html, useState } from "../rendering.js";
import { useKnown } from "../state.js";
import { WORDS } from "../words.js";

export function ThreadMenu({ channel }) {
  const world = useKnown((known) => known.world);
  const [beside, setBeside] = useState(null);
  const threads = threadsOf(world, channel.id);
  if (threads.length === 0) return null;
  const open = (thread) => {
    setBeside(null);
    look(thread.id);
  };
  const group = (label, found) => found.length > 0 && html`<p class="menu-heading">${label}</p>
    ${found.map((each) => html`<button type="button" role="menuitem" tabindex="-1" key=${each.id} class="menu-item" onClick=${() => open(each)}>
      <span>${each.name}</span><${Icon} name=${each.locked ? "lock" : "message-square"} size="18" /></button>`)}`;
  return html`<button type="button" class="plain" aria-label=${WORDS.threads} title=${WORDS.threads} aria-haspopup="menu" aria-expanded=${Boolean(beside)}
      onClick=${(event) => setBeside(event.currentTarget.getBoundingClientRect())}><${Icon} name="messages-square" size="22" /></button>
    ${beside && html`<${Popping} beside=${beside} close=${() => setBeside(null)} class="menu" prefer="end">
      <div role="menu" aria-label=${WORDS.threadsOf(channel.name)} onKeyDown=${(event) => arrows(event, "[role=menuitem]")}>
        ${group(WORDS.activeThreads, threads.filter((each) => !each.archived))}
        ${group(WORDS.archivedThreads, threads.filter((each) => each.archived))}
      </div><//>`}`;
}
