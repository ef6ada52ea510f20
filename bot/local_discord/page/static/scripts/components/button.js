/* A bot's button. One that links to a place in Discord goes there inside the page. */
import { Address } from "../markdown/address.js";
import { safeAddress } from "../markdown/inline.js";
import { Icon } from "../icons.js";
import { emojiText } from "../messages/reactions.js";
import { placeOf } from "../places/visiting.js";
import { classes, html, useState } from "../rendering.js";
import { interact } from "./interacting.js";

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link-button", 6: "premium" };

export function Button({ part, message }) {
  const [busy, setBusy] = useState(false);
  const inside = html`${part.emoji && html`<span class="emoji" aria-hidden=${part.label ? "true" : null}>${emojiText(part.emoji)}</span>`}
    <span>${part.label ?? ""}</span>`;
  const className = classes("button", STYLES[part.style] ?? "secondary");
  if (part.style === 5) {
    const address = safeAddress(part.url);
    if (!address || part.disabled) return html`<button type="button" class=${className} disabled>${inside}</button>`;
    return html`<${Address} to=${address} class=${className}>${inside}<${Icon} name=${placeOf(address) ? "arrow-right" : "external-link"} size="14" /><//>`;
  }
  const press = async () => {
    setBusy(true);
    await interact("press", { message: message.id, custom_id: part.custom_id });
    setBusy(false);
  };
  return html`<button type="button" class=${classes(className, busy && "busy")} disabled=${part.disabled} aria-busy=${busy}
    data-custom-id=${part.custom_id} onClick=${() => !busy && press()}>${inside}
    ${busy && html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>`}</button>`;
}
