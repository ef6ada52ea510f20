/* A message's components, of both generations: rows of buttons and selects, and what lays out a message. */
import { Markdown } from "../markdown/text.js";
import { tinted } from "../markdown/mention.js";
import { FileCard, Picture, ownSource } from "../messages/attachments.js";
import { classes, html, useState } from "../rendering.js";
import { WORDS } from "../words.js";
import { Button } from "./button.js";
import { Select } from "./select.js";

/** Draw every component of a message. */
export function Components({ components, message }) {
  if (!components?.length) return null;
  return html`<div class="components">${components.map((each, index) => html`<${Part} key=${each.id ?? index} part=${each} message=${message} />`)}</div>`;
}

function Part({ part, message }) {
  const parts = (inside) => (inside ?? []).map((each, index) => html`<${Part} key=${each.id ?? index} part=${each} message=${message} />`);
  switch (part.type) {
    case 1:
      return html`<div class="row">${parts(part.components)}</div>`;
    case 2:
      return html`<${Button} part=${part} message=${message} />`;
    case 3: case 5: case 6: case 7: case 8:
      return html`<${Select} part=${part} message=${message} />`;
    case 9:
      return html`<div class="section"><div>${parts(part.components)}</div><div class="accessory">${parts([part.accessory])}</div></div>`;
    case 10:
      return html`<${Markdown} text=${part.content} names=${message.names} />`;
    case 11:
      return html`<div class="thumbnail"><${Picture} source=${sourceOf(part.media, message)} about=${part.description ?? ""} spoiler=${part.spoiler} /></div>`;
    case 12:
      return html`<div class=${`gallery of-${Math.min(part.items?.length ?? 0, 4)}`}>${(part.items ?? []).map((each) => html`
        <${Picture} source=${sourceOf(each.media, message)} about=${each.description ?? ""} spoiler=${each.spoiler} />`)}</div>`;
    case 13:
      return html`<${HeldFile} part=${part} message=${message} />`;
    case 14:
      return html`<hr class=${classes("separator", part.divider === false && "unseen", part.spacing === 2 && "wide")} />`;
    case 17:
      return html`<${Container} part=${part}>${parts(part.components)}<//>`;
    default:
      return html`<p class="small">${WORDS.unknownComponent}</p>`;
  }
}

function Container({ part, children }) {
  const [shown, show] = useState(!part.spoiler);
  const accent = part.accent_color ?? null;
  const className = classes("container", accent !== null && "accented", !shown && "covered");
  if (shown) return html`<div class=${className} ref=${tinted(accent)}>${children}</div>`;
  return html`<div class=${className} ref=${tinted(accent)}>
    <button type="button" class="cover-word" onClick=${() => show(true)}>${WORDS.spoilerWord}</button>
    <div inert aria-hidden="true">${children}</div></div>`;
}

function HeldFile({ part, message }) {
  const held = (message.attachments ?? []).find((each) => each.url === part.file?.url);
  return html`<${FileCard} name=${part.name ?? held?.filename ?? WORDS.file} size=${part.size ?? held?.size} source=${sourceOf(part.file, message)} />`;
}

function sourceOf(media, message) {
  const named = /^attachment:\/\/(.+)$/.exec(media?.url ?? "");
  if (!named) return ownSource(media?.url);
  const file = (message.attachments ?? []).find((each) => each.filename === named[1]);
  return file ? ownSource(file.url, file) : null;
}
