/* Files of a message. Pictures are shown where they come from the page's own address; all else is a file to fetch. */
import { Icon } from "../icons.js";
import { html, useState } from "../rendering.js";
import { WORDS } from "../words.js";

const PICTURE_NAME = /\.(png|jpe?g|gif|webp|avif)$/i;

export function Attachments({ attachments, elsewhere }) {
  const shown = (attachments ?? []).filter((each) => !usedIn(elsewhere, each));
  if (shown.length === 0) return null;
  return html`<div class="attachments">${shown.map((each) => html`<${Attachment} key=${each.id} file=${each} />`)}</div>`;
}

function Attachment({ file }) {
  const source = ownSource(file.url);
  const spoiler = file.filename.startsWith("SPOILER_");
  if (source && isPicture(file)) {
    return html`<${Picture} source=${source} about=${file.description ?? file.filename} spoiler=${spoiler} />`;
  }
  return html`<${FileCard} name=${file.filename} size=${file.size} source=${source} />`;
}

const isPicture = (file) => (file.content_type?.startsWith("image/") && !file.content_type.includes("svg")) || PICTURE_NAME.test(file.filename);

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
    <img src=${source} alt=${about || WORDS.picture} loading="lazy" onError=${() => breakIt(true)} /></a>`;
}

/** A file as a card. */
export function FileCard({ name, size, source }) {
  return html`<div class="file-card"><${Icon} name="file" size="30" />
    <div><p class="file-name">${source ? html`<a href=${source} download=${name}>${name}</a>` : name}</p>
      ${size !== undefined && html`<p class="small">${bytes(size)}</p>`}</div></div>`;
}

/** Return the address of a file below the page's own, or null: nothing is fetched from anywhere else. */
export function ownSource(url) {
  if (typeof url !== "string") return null;
  if (url.startsWith("data:image/") || url.startsWith("blob:")) return url;
  const address = new URL(url, document.baseURI);
  const own = new URL(".", document.baseURI);
  if (address.origin === own.origin && address.pathname.startsWith(own.pathname)) return address.href;
  return null;
}

/** Whether an embed or a component shows the file already. */
function usedIn(elsewhere, file) {
  const written = JSON.stringify(elsewhere ?? []);
  return written.includes(`"${file.url}"`) || written.includes(`"attachment://${file.filename}"`);
}

function bytes(size) {
  if (size < 1_024) return `${size} bytes`;
  if (size < 1_048_576) return `${(size / 1_024).toFixed(1)} KB`;
  return `${(size / 1_048_576).toFixed(2)} MB`;
}
