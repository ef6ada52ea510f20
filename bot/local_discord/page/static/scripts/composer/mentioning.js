/* @people, #channels and :emoji: while writing, and how they are sent. */
import { channelsOf, isDm } from "../live/world.js";
import { emojiNamed, namedEmoji } from "./emoji_data.js";

const BEGUN = /(^|[\s(])([@#:])([\p{L}\p{N}_.-]*)$/u;
const MOST = 8;

/** Return the begun mention at the caret as {kind, typed, start, end}, or null. */
export function wordAt(text, caret) {
  if (caret < 0) return null;
  const found = BEGUN.exec(text.slice(0, caret));
  if (!found || (found[2] === ":" && found[3].length < 2)) return null;
  const start = found.index + found[1].length;
  return { kind: found[2], typed: found[3].toLowerCase(), start, end: caret };
}

/** Return what fits a begun mention as {key, title, about, insert}. */
export function mentionsFitting(word, world) {
  if (word.kind === ":") {
    return emojiNamed(word.typed, MOST).map(([emoji, name]) => ({ key: name, title: `${emoji} :${name}:`, about: "", insert: emoji }));
  }
  const fits = (name) => name.toLowerCase().includes(word.typed);
  if (word.kind === "#") {
    return channelsOf(world).filter((each) => !isDm(each) && fits(each.name)).slice(0, MOST)
      .map((each) => ({ key: each.id, title: `#${each.name}`, about: each.topic ?? "", insert: `#${each.name}` }));
  }
  const people = (world.members ?? []).filter((each) => fits(each.name))
    .map((each) => ({ key: each.id, title: `@${each.name}`, about: (each.roles ?? []).join(", "), insert: `@${each.name}`, person: each }));
  const roles = (world.roles ?? []).filter((each) => each.mentionable && fits(each.name))
    .map((each) => ({ key: each.id, title: `@${each.name}`, about: "", insert: `@${each.name}` }));
  return [...people, ...roles].slice(0, MOST);
}

/** Turn names that were written into what Discord sends: <@id>, <@&id>, <#id>. */
export function written(text, world) {
  const names = [
    ...(world.members ?? []).map((each) => [`@${each.name}`, `<@${each.id}>`]),
    ...(world.roles ?? []).filter((each) => each.mentionable).map((each) => [`@${each.name}`, `<@&${each.id}>`]),
    ...channelsOf(world).filter((each) => !isDm(each)).map((each) => [`#${each.name}`, `<#${each.id}>`]),
  ].sort(([one], [other]) => other.length - one.length);
  let sent = "";
  let at = 0;
  while (at < text.length) {
    const begins = (at === 0 || /[\s(]/.test(text[at - 1])) && (text[at] === "@" || text[at] === "#");
    const named = begins && names.find(([name]) => text.startsWith(name, at) && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? ""));
    sent += named ? named[1] : text[at];
    at += named ? named[0].length : 1;
  }
  return sent.replace(/:([a-z0-9_+-]{2,40}):/g, (whole, name) => namedEmoji(name) ?? whole);
}
