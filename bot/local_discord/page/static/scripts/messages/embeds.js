/* Embeds, the older way of a bot to lay something out. */
import { Address } from "../markdown/address.js";
import { safeAddress } from "../markdown/inline.js";
import { InlineMarkdown, Markdown } from "../markdown/text.js";
import { tinted } from "../markdown/mention.js";
import { classes, html } from "../rendering.js";
import { useInstant } from "../time/clock.js";
import { besideMessage } from "../time/formatting.js";
import { Picture, ownSource } from "./attachments.js";

export function Embeds({ embeds, names }) {
  return (embeds ?? []).map((each, index) => html`<${Embed} key=${index} embed=${each} names=${names} />`);
}

function Embed({ embed, names }) {
  const picture = ownSource(embed.image?.url);
  const thumbnail = ownSource(embed.thumbnail?.url);
  return html`<article class="embed" ref=${tinted(embed.color || null)}>
    <div class="embed-text">
      ${embed.author?.name && html`<p class="embed-author">${linked(embed.author.url, embed.author.name)}</p>`}
      ${embed.title && html`<p class="embed-title">${linked(embed.url, html`<${InlineMarkdown} text=${embed.title} names=${names} />`)}</p>`}
      <${Markdown} text=${embed.description} names=${names} />
      ${embed.fields?.length > 0 && html`<dl class="embed-fields">${embed.fields.map((each) => html`
        <div class=${classes(each.inline && "beside")}><dt><${InlineMarkdown} text=${each.name} names=${names} /></dt>
          <dd><${Markdown} text=${each.value} names=${names} /></dd></div>`)}</dl>`}
    </div>
    ${thumbnail && html`<div class="embed-thumbnail"><${Picture} source=${thumbnail} about=${embed.thumbnail.description ?? ""} /></div>`}
    ${picture && html`<div class="embed-picture"><${Picture} source=${picture} about=${embed.image.description ?? ""} /></div>`}
    ${(embed.footer?.text || embed.timestamp) && html`<p class="embed-footer">${embed.footer?.text}
      ${embed.footer?.text && embed.timestamp && " • "}${embed.timestamp && html`<${EmbedTime} at=${embed.timestamp} />`}</p>`}
  </article>`;
}

function EmbedTime({ at }) {
  return html`<time datetime=${at}>${useInstant((now) => besideMessage(at, now))}</time>`;
}

function linked(address, inside) {
  const safe = safeAddress(address);
  return safe ? html`<${Address} to=${safe}>${inside}<//>` : inside;
}
