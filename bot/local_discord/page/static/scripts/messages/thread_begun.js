/* The card under a message from which a thread was begun. */
import { Icon } from "../icons.js";
import { visit } from "../places/visiting.js";
import { html } from "../rendering.js";
import { WORDS } from "../words.js";

export function ThreadBegun({ thread }) {
  return html`<button type="button" class="thread-card" onClick=${() => visit({ channel: thread.id })}>
    <${Icon} name="message-square" size="18" /><strong>${thread.name}</strong>
    <span class="link">${WORDS.threadMessages(thread.message_count ?? thread.total_message_sent ?? 0)}</span></button>`;
}
