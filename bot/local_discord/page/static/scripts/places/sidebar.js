/* The left side: the server or the private messages, and who you are below. */
import { Icon } from "../icons.js";
import { attempt, look } from "../live/session.js";
import { firstChannel } from "../live/world.js";
import { initials } from "../people/avatar.js";
import { classes, html } from "../rendering.js";
import { change, useKnown } from "../state.js";
import { WORDS } from "../words.js";
import { ChannelList } from "./channel_list.js";
import { DmList } from "./dm_list.js";
import { EventList } from "./event_list.js";
import { ServerHead } from "./server_head.js";
import { UserPanel } from "./user_panel.js";

export function Sidebar() {
  const world = useKnown((known) => known.world);
  const place = useKnown((known) => known.place);
  const inGuild = world.you?.in_guild !== false;
  const dmsUnread = (world.dms ?? []).reduce((sum, each) => sum + (each.unread ? each.mentions || 1 : 0), 0);
  const guildUnread = (world.channels ?? []).some((each) => each.unread);
  const guildPings = [...(world.channels ?? []), ...(world.threads ?? [])].reduce((sum, each) => sum + (each.mentions ?? 0), 0);
  const home = () => {
    change({ place: "dms" });
    if (world.dms?.length) look(world.dms[0].id);
  };
  const guild = () => {
    change({ place: "guild" });
    const first = firstChannel(world);
    if (first && first.type !== 1) look(first.id);
  };
  return html`<div class="sidebar" id="sidebar">
    <nav class="rail" aria-label=${WORDS.servers}>
      <button type="button" class=${classes("rail-item home", place === "dms" && "here")} aria-current=${place === "dms" ? "true" : null}
        aria-label=${dmsUnread ? WORDS.directMessagesUnread(dmsUnread) : WORDS.directMessages} title=${WORDS.directMessages} onClick=${home}>
        <${Icon} name="message-square" size="24" />${dmsUnread > 0 && html`<span class="badge" aria-hidden="true" data-shown=${dmsUnread}></span>`}</button>
      <hr aria-hidden="true" />
      ${inGuild
        ? html`<button type="button" class=${classes("rail-item guild", place === "guild" && "here", guildUnread && "unread")} aria-current=${place === "guild" ? "true" : null}
          aria-label=${world.guild?.name} title=${world.guild?.name} data-shown=${initials(world.guild?.name)} onClick=${guild}>
          ${guildPings > 0 && html`<span class="badge" aria-hidden="true" data-shown=${guildPings}></span>`}</button>`
        : html`<button type="button" class="rail-item join" aria-label=${WORDS.joinServer(world.guild?.name)} title=${WORDS.joinServer(world.guild?.name)} onClick=${() => attempt("join")}>
          <${Icon} name="plus" size="24" /></button>`}
      <button type="button" class="plain only-narrow rail-close" aria-label=${WORDS.closePanel} onClick=${() => change({ panel: null })}><${Icon} name="x" size="22" /></button>
    </nav>
    <div class="places">
      ${place === "dms" ? html`<header class="places-head"><h2>${WORDS.directMessages}</h2></header><${DmList} />`
        : html`<${ServerHead} />${inGuild ? html`<${EventList} /><${ChannelList} />` : html`<div class="not-in-guild"><p>${WORDS.notInGuild}</p>
          <button type="button" class="button primary" onClick=${() => attempt("join")}>${WORDS.joinServer(world.guild?.name)}</button></div>`}`}
      <${UserPanel} />
    </div></div>`;
}
