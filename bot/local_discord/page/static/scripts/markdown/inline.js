/* Discord's markdown inside a line, read into a tree. Nothing here touches the page. */
const ESCAPE = /\\([^\dA-Za-z\s])/y;
const CODE = /(`+)([^]*?[^`])\1(?!`)/y;
const BOLD = /\*\*([^]+?)\*\*(?!\*)/y;
const UNDERLINE = /__([^]+?)__(?!_)/y;
const ITALIC_STAR = /\*(?=\S)((?:\*\*|\\[^]|\s+(?:\\[^]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y;
const ITALIC_LINE = /_((?:__|\\[^]|[^\\_])+?)_(?!\w)/y;
const STRIKE = /~~([^]+?)~~(?!_)/y;
const SPOILER = /\|\|([^]+?)\|\|/y;
const LINK = /\[((?:\\.|[^\[\]\\]|\[[^\[\]]*\])+)\]\(\s*<?([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)>?(?:\s+['"]([^]*?)['"])?\s*\)/y;
const ANGLED = /<(https?:\/\/[^\s<>]+)>/y;
const ADDRESS = /https?:\/\/[^\s<]+[^\s<.,:;"'\]*_~|]/y;
const USER = /<@!?(\d+)>/y;
const ROLE = /<@&(\d+)>/y;
const CHANNEL = /<#(\d+)>/y;
const GUIDE = /<id:(customize|browse|guide|linked-roles)(?::\d+)?>/y;
const COMMAND = /<\/([^:<>]{1,100}):(\d+)>/y;
const TIME = /<t:(-?\d{1,14})(?::([tTdDfFsSR]))?>/y;
const EMOJI = /<(a?):(\w{2,32}):(\d+)>/y;
const EVERYONE = /@(everyone|here)/y;

const RULES = [
  [ESCAPE, (found) => ({ kind: "text", text: found[1] })],
  [CODE, (found) => ({ kind: "code", text: found[2].replace(/^ (?=`)|(?<=`) $/g, "") })],
  [BOLD, (found) => ({ kind: "bold", inside: inline(found[1]) })],
  [UNDERLINE, (found) => ({ kind: "underline", inside: inline(found[1]) })],
  [ITALIC_STAR, (found) => ({ kind: "italic", inside: inline(found[1]) })],
  [ITALIC_LINE, (found, before) => (/\w$/.test(before) ? null : { kind: "italic", inside: inline(found[1]) })],
  [STRIKE, (found) => ({ kind: "strike", inside: inline(found[1]) })],
  [SPOILER, (found) => ({ kind: "spoiler", inside: inline(found[1]) })],
  [LINK, (found) => (safeAddress(found[2]) ? { kind: "link", address: safeAddress(found[2]), inside: inline(found[1]), title: found[3] } : null)],
  [ANGLED, (found) => plainLink(found[1])],
  [ADDRESS, (found) => plainLink(balanced(found[0])), (found) => balanced(found[0]).length],
  [USER, (found) => ({ kind: "mention", of: "user", id: found[1], written: found[0] })],
  [ROLE, (found) => ({ kind: "mention", of: "role", id: found[1], written: found[0] })],
  [CHANNEL, (found) => ({ kind: "mention", of: "channel", id: found[1], written: found[0] })],
  [GUIDE, (found) => ({ kind: "mention", of: "guide", name: found[1], written: found[0] })],
  [COMMAND, (found) => ({ kind: "command", name: found[1] })],
  [TIME, (found) => ({ kind: "time", at: Number(found[1]) * 1_000, style: found[2] ?? "f" })],
  [EMOJI, (found) => ({ kind: "emoji", name: found[2] })],
  [EVERYONE, (found) => ({ kind: "mention", of: "everyone", written: found[0] })],
];
const MAY_BEGIN = /[\\`*_~|\[<h@\n]/g;

/** Read a text into pieces: {kind, text | inside | …}. */
export function inline(text) {
  const pieces = [];
  let plain = "";
  let at = 0;
  const flush = () => {
    if (plain) pieces.push({ kind: "text", text: plain });
    plain = "";
  };
  while (at < text.length) {
    const piece = pieceAt(text, at, plain);
    if (piece) {
      flush();
      pieces.push(piece.node);
      at += piece.length;
      continue;
    }
    MAY_BEGIN.lastIndex = at + 1;
    const next = MAY_BEGIN.exec(text)?.index ?? text.length;
    plain += text.slice(at, next);
    at = next;
  }
  flush();
  return pieces;
}

/** Return an address that may be followed, or null: only the web and mail. */
export function safeAddress(written) {
  try {
    const address = new URL(written);
    return ["http:", "https:", "mailto:", "discord:"].includes(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}

function pieceAt(text, at, before) {
  if (text[at] === "\n") return { node: { kind: "break" }, length: 1 };
  for (const [rule, make, measure] of RULES) {
    rule.lastIndex = at;
    const found = rule.exec(text);
    const node = found && make(found, before);
    if (node) return { node, length: measure ? measure(found) : found[0].length };
  }
  return null;
}

function plainLink(written) {
  const address = safeAddress(written);
  return address ? { kind: "link", address, inside: [{ kind: "text", text: written }], bare: true } : null;
}

function balanced(address) {
  let kept = address;
  while (kept.endsWith(")") && kept.split(")").length > kept.split("(").length) kept = kept.slice(0, -1);
  return kept;
}
