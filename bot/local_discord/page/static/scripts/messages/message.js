/* One message, with everything that can hang on it. */
import { Components } from "../components/components.js";
import { Icon } from "../icons.js";
import { attempt } from "../live/session.js";
import { Markdown } from "../markdown/text.js";
import { tinted } from "../markdown/mention.js";
import { Avatar } from "../people/avatar.js";
import { classes, drawnOnChange, html } from "../rendering.js";
import { useKnown } from "../state.js";
import { clockTime, fullTime } from "../time/formatting.js";
import { WORDS } from "../words.js";
import { Attachments } from "./attachments.js";
import { Editing } from "./editing.js";
import { Embeds } from "./embeds.js";
import { Answered } from "./answered.js";
import { MessageTime } from "./message_time.js";
import { MessageTools } from "./message_tools.js";
import { Poll } from "./poll.js";
import { Reactions } from "./reactions.js";
import { ThreadBegun } from "./thread_begun.js";
import { systemSentence } from "./system_sentence.js";
import { openMenuAt } from "./message_menu.js";

export const Message = drawnOnChange(({ message, alone }) => {
  const system = systemSentence(message);
  const name = message.author_name ?? message.author.global_name ?? message.author.username;
  return html`<li data-message-id=${message.id} data-author-id=${message.author.id} tabindex="-1"
    aria-label=${WORDS.messageBy(name)}
    class=${classes("message", alone && "alone", message.pings_you && "pings-you", message.ephemeral && "ephemeral", system && "system")}
    onContextMenu=${(event) => openMenuAt(event, message)}>
    ${system ? html`<${System} message=${message} sentence=${system} name=${name} />` : html`<${Said} message=${message} alone=${alone} name=${name} />`}
    <${MessageTools} message=${message} />
  </li>`;
});

function Said({ message, alone, name }) {
  const editing = useKnown((known) => known.editing) === message.id;
  return html`
    ${message.referenced_message !== undefined && message.message_reference && html`<${Answered} message=${message} />`}
    ${commandUsed(message) && html`<${CommandUsed} message=${message} />`}
    ${alone
      ? html`<span class="gutter"><${Avatar} id=${message.author.id} name=${name} bot=${message.author.bot} /></span>
        <div class="head">
          <span class="author" ref=${tinted(message.author_colour)}>${name}</span>
          ${message.author.bot && html`<span class="app-tag">${WORDS.app}</span>`}
          <${MessageTime} at=${message.timestamp} /></div>`
      : html`<time class="gutter short-time" datetime=${message.timestamp} title=${fullTime(message.timestamp)}>${clockTime(message.timestamp)}</time>`}
    <div class="body">
      ${message.thinking
        ? html`<p class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> ${WORDS.thinking(name)}</p>`
        : editing ? html`<${Editing} message=${message} />` : html`<${Content} message=${message} />`}
      ${message.ephemeral && html`<p class="only-you"><${Icon} name="eye" size="16" />
        <span>${WORDS.onlyYou} · <button type="button" class="link" onClick=${() => dismissed(message)}>${WORDS.dismissMessage}</button></span></p>`}
    </div>`;
}

function Content({ message }) {
  const edited = message.edited_timestamp
    ? html` <span class="edited" title=${fullTime(message.edited_timestamp)}>${WORDS.edited}</span>` : null;
  const suppressed = Boolean((message.flags ?? 0) & 4);
  return html`
    <${Markdown} text=${message.content} names=${message.names} tail=${message.content ? edited : null} />
    ${(message.message_snapshots ?? []).map((each) => html`<div class="forwarded"><p class="small">${WORDS.forwarded}</p>
      <${Markdown} text=${each.message.content} names=${message.names} /></div>`)}
    <${Attachments} attachments=${message.attachments} elsewhere=${[message.embeds, message.components]} />
    ${!suppressed && html`<${Embeds} embeds=${message.embeds} names=${message.names} />`}
    ${message.poll && html`<${Poll} poll=${message.poll} message=${message} />`}
    <${Components} components=${message.components} message=${message} />
    ${!message.content && edited}
    <${Reactions} message=${message} />
    ${message.thread && html`<${ThreadBegun} thread=${message.thread} />`}`;
}

function System({ message, sentence, name }) {
  return html`<span class="gutter system-sign"><${Icon} name=${sentence.icon} size="18" /></span>
    <div class="body"><p><span class="author" ref=${tinted(message.author_colour)}>${sentence.named ? name : ""}</span> ${sentence.text}
      <${MessageTime} at=${message.timestamp} /></p>
      <${Reactions} message=${message} />
      ${message.thread && html`<${ThreadBegun} thread=${message.thread} />`}</div>`;
}

function commandUsed(message) {
  const used = message.interaction_metadata ?? message.interaction;
  return used && (used.name || message.interaction?.name) && used.type === 2 ? used : null;
}

function CommandUsed({ message }) {
  const used = message.interaction_metadata ?? message.interaction;
  const who = used.user_name ?? used.user?.global_name ?? used.user?.username ?? "";
  return html`<div class="answered used"><${Avatar} id=${used.user?.id ?? "0"} name=${who} size="16" />
    <span><strong>${who}</strong> ${WORDS.used} <span class="mention">${used.command_type === 1 ? "/" : ""}${message.interaction?.name ?? used.name}</span></span></div>`;
}

function dismissed(message) {
  return attempt("dismiss", { message: message.id });
}
