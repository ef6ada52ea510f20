/* Choosing an emoji, by looking or by name. */
import { Popping } from "../page/popping.js";
import { html, useEffect, useState } from "../rendering.js";
import { change, useKnown } from "../state.js";
import { WORDS } from "../words.js";
import { emojiNamed, fetchEmoji } from "./emoji_data.js";

const OFTEN = ["👍", "❤️", "🎉", "🙏", "😂", "😢", "💪", "🫂", "👏", "🔥", "🌱", "✅"];
const GROUPS = [0, 1, 3, 4, 5, 6, 7, 8, 9];
let picked = () => {};

/** Open the picker beside a button; `choose` is told the emoji. */
export function openEmoji(button, choose) {
  picked = choose;
  const { left, right, top, bottom } = button.getBoundingClientRect();
  change({ menu: { kind: "emoji", beside: { left, right, top, bottom } } });
}

export function EmojiPicker() {
  const menu = useKnown((known) => known.menu);
  return menu?.kind === "emoji" ? html`<${Picker} beside=${menu.beside} />` : null;
}

function Picker({ beside }) {
  const [typed, setTyped] = useState("");
  const [list, setList] = useState([]);
  const close = () => change({ menu: null });
  useEffect(() => {
    fetchEmoji().then(setList);
  }, []);
  const choose = (emoji) => {
    close();
    picked(emoji);
  };
  const grid = (label, emoji) => html`<section key=${label}><h3>${label}</h3><div class="emoji-grid">${emoji.map(([each, name, , label]) => html`
    <button type="button" key=${each} aria-label=${label ?? name} title=${`:${name}:`} onClick=${() => choose(each)}>${each}</button>`)}</div></section>`;
  return html`<${Popping} beside=${beside} close=${close} class="emoji-picker" prefer="above">
    <div role="dialog" aria-label=${WORDS.emojiPicker}>
      <input type="search" data-first placeholder=${WORDS.findEmoji} aria-label=${WORDS.findEmoji} value=${typed} onInput=${(event) => setTyped(event.target.value)}
        onKeyDown=${(event) => event.key === "Enter" && typed && emojiNamed(typed, 1)[0] && choose(emojiNamed(typed, 1)[0][0])} />
      <div class="emoji-groups">
        ${typed ? grid(WORDS.found, emojiNamed(typed, 60))
          : html`${grid(WORDS.often, OFTEN.map((each) => list.find(([emoji]) => emoji === each) ?? [each, each]))}
            ${GROUPS.map((group) => grid(WORDS.emojiGroups[group], list.filter((each) => each[2] === group)))}`}
      </div></div><//>`;
}
