/* Draws what blocks.js and inline.js have read. Every word becomes text; no markup ever comes from a message. */
import { drawnOnChange, html, useState } from "../rendering.js";
import { WORDS } from "../words.js";
import { blocks } from "./blocks.js";
import { inline } from "./inline.js";
import { Address } from "./address.js";
import { Mention } from "./mention.js";
import { Timestamp } from "./timestamp.js";

const EMOJI_ALONE = /^(?:\s*(?:<a?:\w{2,32}:\d+>|\p{Regional_Indicator}{2}|\p{Emoji_Presentation}|\p{Emoji}\uFE0F)(?:\p{Emoji_Modifier}|\u200D\p{Emoji}\uFE0F?)*){1,27}\s*$/u;

/** A message's or component's text as Discord's markdown. */
export const Markdown = drawnOnChange(({ text, names, tail }) => {
  if (!text && !tail) return null;
  const large = EMOJI_ALONE.test(text ?? "");
  const parts = (text ? blocks(text) : []).map((each) => block(each, names));
  return html`<div class=${large ? "markdown large-emoji" : "markdown"}>${parts}${tail}</div>`;
});

/** One line of markdown: for titles, labels and excerpts. */
export const InlineMarkdown = drawnOnChange(({ text, names }) => html`${draw(inline(text ?? ""), names)}`);

function block(node, names) {
  switch (node.kind) {
    case "code":
      return html`<pre><code data-language=${node.language || null}>${node.text}</code></pre>`;
    case "quote":
      return html`<blockquote>${node.inside.map((each) => block(each, names))}</blockquote>`;
    case "heading": {
      const inside = draw(node.inside, names);
      return html`<div class=${`heading heading-${node.level}`} role="heading" aria-level=${node.level + 2}>${inside}</div>`;
    }
    case "subtext":
      return html`<p class="subtext">${draw(node.inside, names)}</p>`;
    case "list":
      return list(node, names);
    default:
      return html`<p>${draw(node.inside, names)}</p>`;
  }
}

function list(node, names) {
  const items = node.items.map((each) => html`<li>${draw(each.inside, names)}${each.lists.map((inner) => list(inner, names))}</li>`);
  return node.start === null ? html`<ul>${items}</ul>` : html`<ol start=${node.start}>${items}</ol>`;
}

function draw(pieces, names) {
  return pieces.map((piece) => {
    switch (piece.kind) {
      case "text":
        return piece.text;
      case "break":
        return html`<br />`;
      case "bold":
        return html`<strong>${draw(piece.inside, names)}</strong>`;
      case "italic":
        return html`<em>${draw(piece.inside, names)}</em>`;
      case "underline":
        return html`<u>${draw(piece.inside, names)}</u>`;
      case "strike":
        return html`<s>${draw(piece.inside, names)}</s>`;
      case "code":
        return html`<code>${piece.text}</code>`;
      case "spoiler":
        return html`<${Spoiler}>${draw(piece.inside, names)}<//>`;
      case "link":
        return html`<${Address} to=${piece.address} title=${piece.title}>${draw(piece.inside, names)}<//>`;
      case "mention":
        return html`<${Mention} piece=${piece} names=${names} />`;
      case "command":
        return html`<span class="mention">/${piece.name}</span>`;
      case "time":
        return html`<${Timestamp} at=${piece.at} style=${piece.style} />`;
      case "emoji":
        return html`<span class="custom-emoji" title=${`:${piece.name}:`}>:${piece.name}:</span>`;
      default:
        return null;
    }
  });
}

function Spoiler({ children }) {
  const [shown, show] = useState(false);
  if (shown) return html`<span class="spoiler shown">${children}</span>`;
  return html`<span class="spoiler" role="button" tabindex="0" aria-label=${WORDS.spoiler}
    onClick=${() => show(true)} onKeyDown=${(event) => (event.key === "Enter" || event.key === " ") && show(true)}>
    <span aria-hidden="true" class="under">${children}</span></span>`;
}
