/* Reactions under a message; pressing one adds or takes back your own. */
import { attempt } from "../live/session.js";
import { Icon } from "../icons.js";
import { classes, html } from "../rendering.js";
import { WORDS } from "../words.js";
import { openEmoji } from "../composer/emoji_picker.js";

export function Reactions({ message }) {
  const reactions = message.reactions ?? [];
  if (reactions.length === 0) return null;
  const may = message.may?.includes("react");
  return html`<ul class="reactions" aria-label=${WORDS.reactions}>
    ${reactions.map((each) => html`<li key=${emojiKey(each.emoji)}>
      <button type="button" class=${classes("reaction", each.me && "yours")} aria-pressed=${Boolean(each.me)}
        aria-label=${WORDS.reaction(emojiName(each.emoji), each.count)} disabled=${!may && !each.me}
        onClick=${() => react(message, each.emoji, !each.me)}>
        <span class="emoji" aria-hidden="true">${emojiText(each.emoji)}</span><span class="count">${each.count}</span></button></li>`)}
    ${may && html`<li><button type="button" class="reaction add" aria-label=${WORDS.addAnotherReaction}
      onClick=${(event) => openEmoji(event.currentTarget, (emoji) => react(message, { name: emoji, id: null }, true))}>
      <${Icon} name="face-slightly-smiling-plus" size="16" /></button></li>`}
  </ul>`;
}

/** Add or take back your reaction. */
export function react(message, emoji, on) {
  return attempt("react", { message: message.id, emoji: emojiKey(emoji), on });
}

const emojiKey = (emoji) => (emoji.id ? `${emoji.name}:${emoji.id}` : emoji.name);
const emojiName = (emoji) => (emoji.id ? `:${emoji.name}:` : emoji.name);
/** An emoji as text: of the server's own only the name is known. */
export const emojiText = (emoji) => (emoji?.id ? `:${emoji.name}:` : emoji?.name ?? "");
