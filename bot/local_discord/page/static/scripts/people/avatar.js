/* A person's picture: their initials on a colour that stays theirs. The bot has its sign. The initials are drawn by
   the style (data-shown): to a screen reader the picture is not there. */
import { Icon } from "../icons.js";
import { html } from "../rendering.js";

const COLOURS = 10;

/** Draw a picture of 80, 40, 32, 24 or 16 pixels. */
export function Avatar({ id, name, bot, size = 40, status }) {
  return html`<span class=${`avatar size-${size} ${bot ? "of-bot" : `colour-${colourOf(id)}`}`} data-shown=${bot ? null : initials(name)} aria-hidden="true">
    ${bot && html`<${Icon} name="hand-heart" size=${Math.round(size * 0.6)} />`}
    ${status && html`<span class=${`status ${status}`}></span>`}
  </span>`;
}

/** Up to two letters that stand for a name. */
export function initials(name) {
  const words = (name ?? "?").trim().split(/\s+/).filter((each) => /[\p{L}\p{N}]/u.test(each));
  const letters = words.slice(0, 2).map((each) => [...each.replace(/^[^\p{L}\p{N}]+/u, "")][0] ?? "");
  return letters.join("").toUpperCase() || "?";
}

function colourOf(id) {
  let sum = 7;
  for (const letter of String(id)) sum = (sum * 31 + letter.charCodeAt(0)) % 9_973;
  return sum % COLOURS;
}
