/* A link. One to a place in Discord goes there inside the page; every other opens in a tab of its own. */
import { html } from "../rendering.js";
import { placeOf, visit } from "../places/visiting.js";

export function Address({ to, title, children, class: className }) {
  const place = placeOf(to);
  if (place) {
    return html`<a href=${`#${place.channel}`} class=${className ?? null} title=${title ?? null}
      onClick=${(event) => { event.preventDefault(); visit(place); }}>${children}</a>`;
  }
  return html`<a href=${to} class=${className ?? null} title=${title || null} target="_blank"
    rel="noopener noreferrer nofollow">${children}</a>`;
}
