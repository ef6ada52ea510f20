/* The demo's clock, as the local Discord last told it; everything said about time follows it. */
import { useEffect, useState } from "../rendering.js";

let now = Date.now();
let heard = performance.now();
let running = true;
const followers = new Set();

/** Take over what the local Discord says: its instant, and whether it runs. */
export function followClock(clock) {
  const told = Date.parse(clock.now);
  if (Number.isFinite(told)) now = told;
  heard = performance.now();
  running = clock.running !== false;
  for (const follower of followers) follower();
}

/** The demo's instant in milliseconds. */
export function instant() {
  return running ? now + (performance.now() - heard) : now;
}

setInterval(() => {
  if (running && document.visibilityState === "visible") for (const follower of followers) follower();
}, 1_000);

/** Return what `choose` makes of the instant, and draw again when that has become another value. */
export function useInstant(choose) {
  const [, drawAgain] = useState(0);
  const value = choose(instant());
  useEffect(() => {
    let last = value;
    const follower = () => {
      const next = choose(instant());
      if (next !== last) {
        last = next;
        drawAgain((count) => count + 1);
      }
    };
    followers.add(follower);
    follower();
    return () => followers.delete(follower);
  });
  return value;
}
