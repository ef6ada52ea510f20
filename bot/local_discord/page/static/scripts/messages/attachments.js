/* Files of a message. Pictures are shown where they come from the page's own address; all else is a file to fetch. */
import { Icon } from "../icons.js";
import { html, useState } from "../rendering.js";
import { WORDS } from "../words.js";

const KINDS = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"];

export function Attachments({ attachments, inComponents }) {
  const shown = inComponents?.length ? (attachments ?? []).filter((each) => !usedIn(inComponents, each.filename)) : attachments ?? [];
  if (shown.length === 0) return null;
  return html`<div class="attachments">${shown.map((each) => html`<${Attachment} key=${each.id} file=${each} />`)}</div>`;
}

function Attachment({ file }) {
  const source = ownSource(file.url, file);
  const spoiler = file.filename.startsWith("SPOILER_");
  if (KINDS.includes(file.content_type?.split(";")[0]) && source) {
    return html`<${Picture} source=${source} about=${file.description ?? file.filename} spoiler=${spoiler} />`;
  }
  return html`<${FileCard} name=${file.filename} size=${file.size} source=${source} />`;
}

/** A picture, covered where it is marked as a spoiler. */
export function Picture({ source, about, spoiler }) {
  const [shown, show] = useState(!spoiler);
  const [broken, breakIt] = useState(false);
  if (!source || broken) return html`<span class="picture-gone"><${Icon} name="image" size="18" /> ${about || WORDS.picture}</span>`;
  if (!shown) {
    return html`<button type="button" class="picture covered" onClick=${() => show(true)}>
      <img src=${source} alt="" /><span class="cover-word">${WORDS.spoilerWord}</span></button>`;
  }
  return html`<a class="picture" href=${source} target="_blank" rel="noopener noreferrer">
    <img src=${source} alt=${about ?? ""} loading="lazy" onError=${() => breakIt(true)} /></a>`;
}

/** A file as a card. */
export function FileCard({ name, size, source }) {
  return html`<div class="file-card"><${Icon} name="file" size="30" />
    <div><p class="file-name">${source ? html`<a href=${source} download=${name}>${name}</a>` : name}</p>
      ${size !== undefined && html`<p class="small">${bytes(size)}</p>`}</div></div>`;
}

/** Return the address of a file below the page's own, or null: nothing is fetched from anywhere else. */
export function ownSource(url, file) {
  if (typeof url !== "string") return null;
  if (url.startsWith("data:image/") || url.startsWith("blob:")) return url;
  const address = new URL(url, document.baseURI);
  const own = new URL(".", document.baseURI);
  if (address.origin === own.origin && address.pathname.startsWith(own.pathname)) return address.href;
  const held = /\/attachments\/\d+\/(\d+)\//.exec(address.pathname);
  if (held && isLoopback(address)) return new URL(`files/${held[1]}`, own).href;
  return file?.id && isLoopback(address) ? new URL(`files/${file.id}`, own).href : null;
}

const isLoopback = (address) => ["127.0.0.1", "localhost", location.hostname].includes(address.hostname);

function usedIn(components, filename) {
  return JSON.stringify(components).includes(`attachment://${filename}`) || JSON.stringify(components).includes(`/${encodeURIComponent(filename)}"`);
}

function bytes(size) {
  if (size < 1_024) return `${size} bytes`;
  if (size < 1_048_576) return `${(size / 1_024).toFixed(1)} KB`;
  return `${(size / 1_048_576).toFixed(2)} MB`;
}
