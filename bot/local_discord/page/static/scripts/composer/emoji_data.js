/* Emoji and their names, fetched from the page's own address when first needed. */
let all = [];
let byName = new Map();
let fetching = null;

/** Fetch the list once; resolves with [emoji, name, group, label, words] for each. */
export function fetchEmoji() {
  fetching ??= fetch(new URL("../../vendor/emojibase/emoji.json", import.meta.url))
    .then((answer) => answer.json())
    .then((list) => {
      all = list;
      byName = new Map(list.map(([emoji, name]) => [name, emoji]));
      return list;
    });
  return fetching;
}

/** Emoji whose name or words have what was typed. */
export function emojiNamed(typed, most) {
  fetchEmoji();
  const sought = typed.toLowerCase();
  const starts = all.filter(([, name]) => name.startsWith(sought));
  const others = all.filter(([, name, , label, words]) => !name.startsWith(sought) && [name, label, words].some((each) => each.includes(sought)));
  return [...starts, ...others].slice(0, most);
}

/** The emoji of a name, if the list is here and has it. */
export const namedEmoji = (name) => byName.get(name);
