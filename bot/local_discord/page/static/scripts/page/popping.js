/* What pops up beside something: kept inside the window, closed by Escape or a press elsewhere, focus given back. */
import { html, useLayoutEffect, useRef } from "../rendering.js";

const EDGE = 8;

/** Draw children beside a rectangle. `close` is called when it should go. */
export function Popping({ beside, close, children, class: className, prefer = "below", keepFocus = false }) {
  const box = useRef(null);
  const before = useRef(document.activeElement);

  useLayoutEffect(() => {
    const { width, height } = box.current.getBoundingClientRect();
    const right = innerWidth - width - EDGE;
    const below = beside.bottom + 4;
    const above = beside.top - height - 4;
    const fitsBelow = below + height < innerHeight - EDGE;
    const top = (prefer === "above" && above > EDGE) || !fitsBelow ? Math.max(EDGE, above > EDGE ? above : innerHeight - height - EDGE) : below;
    const left = prefer === "above" || prefer === "end" ? beside.right - width : beside.left;
    box.current.style.left = `${Math.max(EDGE, Math.min(left, right))}px`;
    box.current.style.top = `${top}px`;
  });

  // Before the next paint: a key pressed at once is meant for what has opened.
  useLayoutEffect(() => {
    const { current: popped } = box;
    const outside = (event) => !popped.contains(event.target) && close();
    const key = (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      close();
    };
    document.addEventListener("pointerdown", outside, true);
    document.addEventListener("keydown", key, true);
    if (!keepFocus) box.current.querySelector("[data-first], button, input, [tabindex='0']")?.focus({ preventScroll: true });
    return () => {
      document.removeEventListener("pointerdown", outside, true);
      document.removeEventListener("keydown", key, true);
      const { activeElement } = document;
      const inside = !activeElement || activeElement === document.body || popped.contains(activeElement);
      if (!keepFocus && inside && before.current?.isConnected) before.current.focus({ preventScroll: true });
    };
  }, []);

  return html`<div role="presentation" class=${`popping ${className ?? ""}`} ref=${box}>${children}</div>`;
}

/** Move the focus among the items of a list by the arrow keys. */
export function arrows(event, selector) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const items = [...event.currentTarget.querySelectorAll(selector)];
  if (items.length === 0) return;
  const at = items.indexOf(document.activeElement);
  if (step) items[(at + step + items.length) % items.length].focus();
  else if (event.key === "Home") items[0].focus();
  else if (event.key === "End") items.at(-1).focus();
  else return;
  event.preventDefault();
}
