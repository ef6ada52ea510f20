/* The line above a reply: whom it answers, and how that began. */
import { Avatar } from "../people/avatar.js";
import { InlineMarkdown } from "../markdown/text.js";
import { tinted } from "../markdown/mention.js";
import { visit } from "../places/visiting.js";
import { html } from "../rendering.js";
import { WORDS } from "../words.js";

export function Answered({ message }) {
  const source = message.referenced_message;
  if (!source) return html`<div class="answered"><em>${WORDS.answeredIsGone}</em></div>`;
  const name = source.author_name ?? source.author?.global_name ?? source.author?.username;
  const excerpt = (source.content ?? "").split("\n").join(" ").slice(0, 160);
  return html`<div class="answered">
    <${Avatar} id=${source.author?.id} name=${name} bot=${source.author?.bot} size="16" />
    <span class="author" ref=${tinted(source.author_colour)}>${name}</span>
    <button type="button" class="excerpt" title=${WORDS.goToAnswered}
      onClick=${() => visit({ channel: message.channel_id, message: source.id })}>
      ${excerpt ? html`<${InlineMarkdown} text=${excerpt} names=${source.names ?? message.names} />` : html`<em>${WORDS.attachmentOrPanel}</em>`}
    </button></div>`;
}
