/* What the page knows, in one place. Parts read it and are drawn again when what they read has changed. */
import { useEffect, useState } from "./rendering.js";

const readers = new Set();

export const state = {
  connection: "opening",
  world: null,
  place: "guild",
  channel: null,
  messages: [],
  more: false,
  loading: false,
  arrived: 0,
  backstage: null,
  answering: null,
  editing: null,
  modal: null,
  menu: null,
  notices: [],
  panel: null,
  members: true,
  drawer: false,
  tourFolded: false,
  jumped: null,
};

/** Change some of what the page knows. */
export function change(patch) {
  Object.assign(state, patch);
  for (const reader of [...readers]) reader();
}

/** Return what `choose` picks, and draw the part again when it has become another value. */
export function useKnown(choose) {
  const [, drawAgain] = useState(0);
  const picked = choose(state);
  useEffect(() => {
    let last = choose(state);
    if (last !== picked) drawAgain((count) => count + 1);
    const reader = () => {
      const now = choose(state);
      if (now !== last) {
        last = now;
        drawAgain((count) => count + 1);
      }
    };
    readers.add(reader);
    return () => readers.delete(reader);
  }, []);
  return picked;
}
