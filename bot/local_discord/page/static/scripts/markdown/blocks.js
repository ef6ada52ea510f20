/* Discord's markdown as a whole: code blocks, quotes, headings, lists, and lines between them. */
import { inline } from "./inline.js";

const FENCE = /```(?:([A-Za-z0-9_+.#-]*)\n)?\n*([^]*?)\n*```/g;
const HEADING = /^(#{1,3})\s+(.+?)\s*#*$/;
const SUBTEXT = /^-#\s+(.+)$/;
const QUOTE = /^> ?(.*)$/;
const LONG_QUOTE = ">>> ";
const ITEM = /^(\s*)(?:([-*])|(\d{1,9})\.)\s+(.+)$/;

/** Read a message's text into blocks: {kind: "lines" | "code" | "quote" | "heading" | "subtext" | "list", …}. */
export function blocks(text) {
  const found = [];
  let at = 0;
  for (const fence of text.matchAll(FENCE)) {
    const before = text.slice(at, fence.index);
    const quoted = before.lastIndexOf("\n>>> ") >= 0 || before.startsWith(">>> ");
    if (quoted) break;
    found.push(...lineBlocks(trimmed(before, at > 0, true)));
    found.push({ kind: "code", language: fence[1] ?? "", text: fence[2] });
    at = fence.index + fence[0].length;
  }
  found.push(...lineBlocks(trimmed(text.slice(at), at > 0, false)));
  return found;
}

function trimmed(text, afterBlock, beforeBlock) {
  let kept = text;
  if (afterBlock) kept = kept.replace(/^\n/, "");
  if (beforeBlock) kept = kept.replace(/\n$/, "");
  return kept;
}

function lineBlocks(text) {
  if (!text) return [];
  const lines = text.split("\n");
  const found = [];
  let plain = [];
  const flush = () => {
    if (plain.length) found.push({ kind: "lines", inside: inline(plain.join("\n")) });
    plain = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line.startsWith(LONG_QUOTE)) {
      flush();
      found.push({ kind: "quote", inside: blocks(lines.slice(at).join("\n").slice(LONG_QUOTE.length)) });
      return found;
    }
    const heading = HEADING.exec(line);
    const subtext = SUBTEXT.exec(line);
    if (heading || subtext) {
      flush();
      found.push(heading
        ? { kind: "heading", level: heading[1].length, inside: inline(heading[2]) }
        : { kind: "subtext", inside: inline(subtext[1]) });
    } else if (/^> /.test(line) || line === ">") {
      flush();
      const quoted = [];
      while (at < lines.length && QUOTE.test(lines[at]) && !lines[at].startsWith(">>>")) {
        quoted.push(QUOTE.exec(lines[at])[1]);
        at += 1;
      }
      at -= 1;
      found.push({ kind: "quote", inside: lineBlocks(quoted.join("\n")) });
    } else if (ITEM.test(line)) {
      flush();
      const items = [];
      while (at < lines.length && ITEM.test(lines[at])) {
        const item = itemOf(lines[at]);
        if (items.length && item.depth <= items[0].depth && (item.number === null) !== (items[0].number === null)) break;
        items.push(item);
        at += 1;
      }
      at -= 1;
      found.push(nested(items));
    } else plain.push(line);
  }
  flush();
  return found;
}

function itemOf(line) {
  const [, indent, , number, text] = ITEM.exec(line);
  return { depth: indent.length, number: number ? Number(number) : null, inside: inline(text) };
}

function nested(items) {
  const list = { kind: "list", start: items[0].number, items: [] };
  const depth = items[0].depth;
  for (let at = 0; at < items.length; at += 1) {
    if (items[at].depth > depth + 1 && list.items.length) {
      const inner = [];
      while (at < items.length && items[at].depth > depth + 1) inner.push(items[at++]);
      at -= 1;
      list.items.at(-1).lists.push(nested(inner));
    } else list.items.push({ inside: items[at].inside, lists: [] });
  }
  return list;
}
