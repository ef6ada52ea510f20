/* Your private messages. */
import { Icon } from "../icons.js";
import { look } from "../live/session.js";
import { Avatar } from "../people/avatar.js";
import { classes, html } from "../rendering.js";
import { useKnown } from "../state.js";
import { WORDS } from "../words.js";
import { openDm } from "./server_head.js";

export function DmList() {
  const dms = useKnown((known) => known.world.dms) ?? [];
  const here = useKnown((known) => known.channel);
  return html`<nav class="channels" aria-label=${WORDS.directMessages}>
    <ul>${dms.map((each) => html`<li key=${each.id}>
      <button type="button" data-channel-id=${each.id} class=${classes("channel dm", each.id === here && "here", each.unread && "unread")} aria-current=${each.id === here ? "page" : null}
        aria-label=${WORDS.channelLine(each.name, each.unread, each.mentions ?? 0)} onClick=${() => look(each.id)}>
        <${Avatar} id=${each.person?.id ?? each.id} name=${each.name} bot=${each.person?.bot} size="32" />
        <span class="channel-name">${each.name}</span>
        ${each.unread && html`<span class="badge" aria-hidden="true" data-shown=${each.mentions || 1}></span>`}</button></li>`)}</ul>
    ${dms.length === 0 && html`<div class="no-dms"><p>${WORDS.noDms}</p>
      <button type="button" class="button secondary" onClick=${openDm}><${Icon} name="at-sign" size="16" /> ${WORDS.writeToBot}</button></div>`}</nav>`;
}
