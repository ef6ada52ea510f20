/* Mentions of people, roles and channels, by the names the person you are knows them under. */
import { visit } from "../places/visiting.js";
import { html } from "../rendering.js";
import { state, useKnown } from "../state.js";
import { WORDS } from "../words.js";
import { channelOf } from "../live/world.js";

export function Mention({ piece, names }) {
  const you = useKnown((known) => known.world?.you?.id);
  const name = nameOf(piece, names);
  const own = piece.of === "everyone" || (piece.of === "user" && piece.id === you);
  if (piece.of === "channel" && channelOf(state.world, piece.id)) {
    return html`<a class="mention" href=${`#${piece.id}`}
      onClick=${(event) => { event.preventDefault(); visit({ channel: piece.id }); }}>${name}</a>`;
  }
  return html`<span class=${own ? "mention yours" : "mention"} ref=${tinted(colourOf(piece, names))}>${name}</span>`;
}

/** The text of a mention: from the message's own names, else from what the page knows. */
export function nameOf(piece, names) {
  const told = names?.[piece.written] ?? names?.[piece.written?.replace("<@!", "<@")];
  if (told) return typeof told === "string" ? told : told.name;
  const world = state.world;
  if (piece.of === "user") {
    const found = world?.members?.find((each) => each.id === piece.id) ?? world?.people?.find((each) => each.id === piece.id);
    return `@${found?.name ?? WORDS.unknownPerson}`;
  }
  if (piece.of === "role") return `@${world?.roles?.find((each) => each.id === piece.id)?.name ?? WORDS.unknownRole}`;
  if (piece.of === "channel") return `#${channelOf(world, piece.id)?.name ?? WORDS.unknownChannel}`;
  if (piece.of === "guide") return `#${piece.name}`;
  return piece.written;
}

function colourOf(piece, names) {
  const told = names?.[piece.written];
  return piece.of === "role" && told && typeof told !== "string" ? told.colour : null;
}

/** Return a ref that gives an element the colour of a role; a style attribute would not be allowed. */
export function tinted(colour) {
  return (element) => {
    if (element && colour) element.style.setProperty("--own-colour", hex(colour));
  };
}

/** A colour as Discord sends it (a number) or as the page does (#rrggbb). */
export function hex(colour) {
  if (typeof colour === "number") return `#${colour.toString(16).padStart(6, "0")}`;
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : "currentColor";
}
