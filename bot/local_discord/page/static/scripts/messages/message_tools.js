/* The small bar at a message's corner, there while the pointer or the keyboard is on the message. */
import { openEmoji } from "../composer/emoji_picker.js";
import { Icon } from "../icons.js";
import { html, useEffect, useRef, useState } from "../rendering.js";
import { change } from "../state.js";
import { WORDS } from "../words.js";
import { react } from "./reactions.js";
import { openMenu } from "./message_menu.js";

export function MessageTools({ message }) {
  const spot = useRef(null);
  const [near, setNear] = useState(false);

  useEffect(() => {
    const line = spot.current.parentElement;
    const come = () => setNear(true);
    const go = (event) => {
      if (!line.contains(event.relatedTarget) && !line.contains(document.activeElement)) setNear(false);
      else if (event.type === "focusout" && !line.contains(event.relatedTarget) && !line.matches(":hover")) setNear(false);
    };
    const events = [["pointerenter", come], ["focusin", come], ["pointerleave", go], ["focusout", go]];
    for (const [name, listener] of events) line.addEventListener(name, listener);
    return () => events.forEach(([name, listener]) => line.removeEventListener(name, listener));
  }, []);

  if (message.thinking) return html`<div class="tools-spot" ref=${spot}></div>`;
  const may = (what) => !message.ephemeral && message.may?.includes(what);
  return html`<div class="tools-spot" ref=${spot}>${near && html`
    <div class="tools" role="toolbar" aria-label=${WORDS.messageTools}>
      ${may("react") && html`<${Tool} icon="face-slightly-smiling-plus" label=${WORDS.addReaction}
        press=${(button) => openEmoji(button, (emoji) => react(message, { name: emoji, id: null }, true))} />`}
      ${may("reply") && html`<${Tool} icon="reply" label=${WORDS.reply} press=${() => answer(message)} />`}
      ${may("edit") && html`<${Tool} icon="pencil" label=${WORDS.edit} press=${() => change({ editing: message.id })} />`}
      <${Tool} icon="ellipsis" label=${WORDS.more} press=${(button) => openMenu(button, message)} />
    </div>`}</div>`;
}

/** Begin to write an answer to a message. */
export function answer(message) {
  change({ answering: message, menu: null });
  document.getElementById("write")?.focus();
}

function Tool({ icon, label, press }) {
  return html`<button type="button" class="tool" aria-label=${label} title=${label}
    onClick=${(event) => press(event.currentTarget)}><${Icon} name=${icon} size="18" /></button>`;
}
