/* Channels by category, their threads below them, and who is in a voice channel. */
import { Icon } from "../icons.js";
import { look } from "../live/session.js";
import { STAGE, categoriesOf, isSpoken, threadsOf } from "../live/world.js";
import { Avatar } from "../people/avatar.js";
import { classes, html, useState } from "../rendering.js";
import { useKnown } from "../state.js";
import { WORDS } from "../words.js";
import { channelIcon } from "./channel_icon.js";
import { spokenIn } from "./voice.js";

export function ChannelList() {
  const world = useKnown((known) => known.world);
  const here = useKnown((known) => known.channel);
  return html`<nav class="channels" aria-label=${WORDS.channels}>
    ${categoriesOf(world).map((each) => html`<${Category} key=${each.id ?? "none"} category=${each} world=${world} here=${here} />`)}</nav>`;
}

function Category({ category, world, here }) {
  const [open, setOpen] = useState(true);
  const shown = open ? category.channels : category.channels.filter((each) => each.unread || each.id === here);
  return html`<section class="category">
    ${category.name && html`<h3><button type="button" aria-expanded=${open} onClick=${() => setOpen(!open)}>
      <${Icon} name=${open ? "chevron-down" : "chevron-right"} size="12" />${category.name}</button></h3>`}
    <ul>${shown.map((each) => html`<li key=${each.id}>
      <${ChannelLine} channel=${each} here=${here} />
      ${isSpoken(each) && html`<${Present} world=${world} channel=${each} />`}
      ${threadsOf(world, each.id).length > 0 && html`<ul class="threads" aria-label=${WORDS.threadsOf(each.name)}>
        ${threadsOf(world, each.id).filter((thread) => !thread.archived || thread.id === here).map((thread) => html`<li key=${thread.id}><${ChannelLine} channel=${thread} here=${here} thread /></li>`)}</ul>`}
    </li>`)}</ul></section>`;
}

/** One line of the list: its name, whether something is unread, and how often you are pinged. */
export function ChannelLine({ channel, here, thread }) {
  const pings = channel.mentions ?? 0;
  return html`<button type="button" data-channel-id=${channel.id} class=${classes("channel", channel.id === here && "here", channel.unread && "unread", thread && "thread")}
    aria-current=${channel.id === here ? "page" : null} aria-label=${WORDS.channelLine(channel.name, channel.unread, pings)} onClick=${() => look(channel.id)}>
    ${!thread && html`<${Icon} name=${channelIcon(channel)} size="20" />`}<span class="channel-name">${channel.name}</span>
    ${channel.only_some && html`<${Icon} name="lock" size="12" />`}
    ${pings > 0 && html`<span class="badge" aria-hidden="true" data-shown=${pings}></span>`}</button>`;
}

function Present({ world, channel }) {
  const present = spokenIn(world, channel.id);
  const stage = channel.type === STAGE;
  if (present.length === 0) return null;
  return html`<ul class="present" aria-label=${WORDS.inVoice}>${present.map((each) => html`<li key=${each.id}>
    <${Avatar} id=${each.id} name=${each.name} bot=${each.bot} size="24" /><span>${each.name}</span>
    ${stage && html`<span class=${each.audience ? "unseen-words" : "small"}>${each.audience ? WORDS.audience : WORDS.speaker}</span>`}
    ${each.hand && html`<${Icon} name="hand" size="16" /><span class="unseen-words">${WORDS.handRaised}</span>`}
    ${each.muted && html`<${Icon} name="mic-off" size="16" /><span class="unseen-words">${WORDS.muted}</span>`}</li>`)}</ul>`;
}
