/* What stands above the first message of a channel. */
import { Icon } from "../icons.js";
import { isDm, isThread } from "../live/world.js";
import { Avatar } from "../people/avatar.js";
import { channelIcon } from "../places/channel_icon.js";
import { html } from "../rendering.js";
import { WORDS } from "../words.js";

export function Beginning({ channel }) {
  if (isDm(channel)) {
    return html`<li class="beginning">
      <${Avatar} id=${channel.person?.id ?? channel.id} name=${channel.name} bot=${channel.person?.bot} size="80" />
      <h2>${channel.name}</h2><p>${WORDS.beginningOfDm(channel.name)}</p></li>`;
  }
  return html`<li class="beginning">
    <span class="beginning-sign"><${Icon} name=${channelIcon(channel)} size="40" /></span>
    <h2>${isThread(channel) ? channel.name : WORDS.welcomeTo(channel.name)}</h2>
    <p>${isThread(channel) ? WORDS.beginningOfThread : WORDS.beginningOfChannel(channel.name)}</p></li>`;
}
