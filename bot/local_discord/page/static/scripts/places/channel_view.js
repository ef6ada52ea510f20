/* The middle: a channel's head, what was said there, and where to write. */
import { Composer } from "../composer/composer.js";
import { Icon } from "../icons.js";
import { channelOf, isDm, isForum, isSpoken, isThread } from "../live/world.js";
import { MessageList } from "../messages/message_list.js";
import { InlineMarkdown } from "../markdown/text.js";
import { html } from "../rendering.js";
import { change, state, useKnown } from "../state.js";
import { WORDS } from "../words.js";
import { channelIcon } from "./channel_icon.js";
import { Forum } from "./forum.js";
import { ThreadMenu } from "./thread_menu.js";
import { visit } from "./visiting.js";
import { VoiceRoom } from "./voice.js";

export function ChannelView({ channel }) {
  return html`
    <${ChannelHead} channel=${channel} />
    ${isSpoken(channel) && html`<${VoiceRoom} channel=${channel} />`}
    ${isForum(channel) ? html`<${Forum} channel=${channel} />` : html`<${MessageList} channel=${channel} /><${Composer} channel=${channel} />`}`;
}

function ChannelHead({ channel }) {
  const members = useKnown((known) => known.members);
  const panel = useKnown((known) => known.panel);
  const parent = isThread(channel) ? channelOf(state.world, channel.parent_id) : null;
  const narrow = () => matchMedia("(max-width: 900px)").matches;
  return html`<header class="channel-head">
    <button type="button" class="plain only-narrow" aria-label=${WORDS.showChannels} aria-expanded=${panel === "left"} onClick=${() => change({ panel: "left" })}><${Icon} name="menu" size="24" /></button>
    <div class="channel-title">
      ${parent && html`<button type="button" class="link parent" onClick=${() => visit({ channel: parent.id })}><${Icon} name=${channelIcon(parent)} size="18" />${parent.name}</button><${Icon} name="chevron-right" size="14" />`}
      <${Icon} name=${channelIcon(channel)} size="22" /><h1>${channel.name}</h1>
      ${channel.topic && html`<p class="topic" title=${channel.topic}><${InlineMarkdown} text=${channel.topic} /></p>`}
    </div>
    ${channel.archived && html`<span class="archived-tag">${WORDS.archivedTag}</span>`}
    ${!isForum(channel) && html`<${ThreadMenu} channel=${channel} />`}
    ${!isDm(channel) && !isThread(channel) && !isForum(channel) && !isSpoken(channel) && channel.can_thread && html`
      <button type="button" class="plain" aria-label=${WORDS.newThread} title=${WORDS.newThread} onClick=${() => change({ modal: { kind: "thread" } })}><${Icon} name="message-square-plus" size="22" /></button>`}
    <button type="button" class="plain" aria-label=${WORDS.showMembers} title=${WORDS.showMembers} aria-pressed=${narrow() ? panel === "right" : members}
      onClick=${() => (narrow() ? change({ panel: "right" }) : change({ members: !members }))}><${Icon} name="users" size="22" /></button>
  </header>`;
}
