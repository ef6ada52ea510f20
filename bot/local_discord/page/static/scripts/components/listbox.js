/* A select that can search, and choose one or several: a button with a list, usable by keys alone. */
import { Icon } from "../icons.js";
import { emojiText } from "../messages/reactions.js";
import { Avatar } from "../people/avatar.js";
import { classes, html, useEffect, useId, useLayoutEffect, useRef, useState } from "../rendering.js";
import { WORDS } from "../words.js";

const SEARCH_FROM = 9;

/** `settled` is told the chosen values: at once for one, on closing for several. */
export function Listbox({ label, choices, chosen, least = 1, most = 1, disabled, placeholder, settled, resets, labelledBy, required }) {
  const [values, setValues] = useState(chosen);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const root = useRef(null);
  const list = useRef(null);
  const pane = useRef(null);
  const id = useId();
  const key = chosen.join(" ");
  useEffect(() => setValues(chosen), [key]);

  const several = most > 1;
  const found = choices.filter((each) => each.label.toLowerCase().includes(typed.trim().toLowerCase()));
  const close = (keep = values) => {
    if (!open) return;
    setOpen(false);
    setTyped("");
    if (several && keep.length >= least && keep.join(" ") !== key) settled(keep);
    else if (several && resets && keep.length < least) setValues(chosen);
  };
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event) => !root.current?.contains(event.target) && close();
    document.addEventListener("pointerdown", outside, true);
    return () => document.removeEventListener("pointerdown", outside, true);
  }, [open, values]);
  useLayoutEffect(() => {
    if (!open) return undefined;
    const { current: box } = pane;
    box.showPopover();
    const place = () => standBeside(box, root.current.getBoundingClientRect());
    place();
    addEventListener("scroll", place, true);
    addEventListener("resize", place);
    return () => {
      removeEventListener("scroll", place, true);
      removeEventListener("resize", place);
    };
  }, [open]);
  useEffect(() => {
    if (open) list.current?.querySelector("[data-at]")?.scrollIntoView({ block: "nearest" });
  }, [at, open]);

  const pick = (choice) => {
    if (!choice) return;
    if (!several) {
      const next = !required && least === 0 && values[0] === choice.value ? [] : [choice.value];
      setOpen(false);
      setTyped("");
      root.current.querySelector("[role=combobox]")?.focus();
      if (!resets) setValues(next);
      settled(next);
      return;
    }
    const had = values.includes(choice.value);
    if (!had && values.length >= most) return;
    const next = had ? values.filter((each) => each !== choice.value) : [...values, choice.value];
    setValues(next);
    if (!resets) settled(next);
  };
  const begin = () => {
    if (disabled) return;
    setAt(Math.max(0, choices.findIndex((each) => values.includes(each.value))));
    setOpen(true);
  };
  const pressed = (event) => {
    if (!open) {
      if (["ArrowDown", "ArrowUp", "Enter", " "].includes(event.key)) {
        event.preventDefault();
        begin();
      }
      return;
    }
    if (event.key === "ArrowDown") setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else if (event.key === "Home") setAt(0);
    else if (event.key === "End") setAt(found.length - 1);
    else if (event.key === "Enter" || (event.key === " " && event.target.tagName !== "INPUT")) pick(found[at]);
    else if (event.key === "Escape" || event.key === "Tab") {
      close();
      if (event.key === "Tab") return;
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };
  const shown = values.map((value) => choices.find((each) => each.value === value)).filter(Boolean);
  const searchable = choices.length >= SEARCH_FROM;
  return html`<div class=${classes("listbox", open && "open")} ref=${root}>
    <button type="button" class="listbox-button" role="combobox" aria-haspopup="listbox" aria-expanded=${open} aria-controls=${`${id}-list`}
      aria-label=${labelledBy ? null : shown.length ? `${label}: ${shown.map((each) => each.label).join(", ")}` : label}
      aria-labelledby=${labelledBy ?? null} aria-activedescendant=${open && found[at] ? `${id}-${at}` : null} disabled=${disabled}
      onClick=${() => (open ? close() : begin())} onKeyDown=${pressed}>
      <span class=${classes("listbox-shown", !shown.length && "placeholder")}>
        ${shown.length === 0 ? placeholder ?? WORDS.choose : several
          ? shown.map((each) => html`<span class="chip">${each.label}</span>`)
          : html`${shown[0].emoji && `${emojiText(shown[0].emoji)} `}${shown[0].label}`}</span>
      <${Icon} name="chevron-down" size="18" /></button>
    ${open && html`<div class="listbox-list" popover="manual" ref=${pane} onPointerDown=${(event) => event.target.tagName !== "INPUT" && event.preventDefault()}>
      ${searchable && html`<input type="search" class="listbox-search" aria-label=${WORDS.search} placeholder=${WORDS.search} value=${typed} ref=${(element) => element && element !== document.activeElement && !element.dataset.met && (element.dataset.met = "yes", element.focus())}
        onInput=${(event) => { setTyped(event.target.value); setAt(0); }} onKeyDown=${pressed}
        role="combobox" aria-expanded="true" aria-controls=${`${id}-list`} aria-activedescendant=${found[at] ? `${id}-${at}` : null} />`}
      <ul role="listbox" id=${`${id}-list`} ref=${list} aria-label=${label} aria-multiselectable=${several}>
        ${found.length === 0 && html`<li class="nothing" role="option" aria-disabled="true" aria-selected="false">${WORDS.nothingFound}</li>`}
        ${found.map((each, index) => html`<li key=${each.value} role="option" id=${`${id}-${index}`} data-value=${each.value}
          data-at=${index === at ? "" : null} class=${classes("option", index === at && "at")} aria-selected=${values.includes(each.value)}
          onPointerMove=${() => index !== at && setAt(index)} onClick=${() => pick(each)}>
          ${each.person && html`<${Avatar} id=${each.person.id} name=${each.person.name} bot=${each.person.bot} size="24" />`}
          ${each.emoji && html`<span class="emoji">${emojiText(each.emoji)}</span>`}
          <span class="option-words"><span>${each.label}</span>${each.detail && html`<span class="small">${each.detail}</span>`}</span>
          ${values.includes(each.value) && html`<${Icon} name="check" size="18" />`}</li>`)}
      </ul>
      ${several && html`<button type="button" class="button primary listbox-done" onClick=${() => { close(); root.current.querySelector("button")?.focus(); }}>${WORDS.doneWord}</button>`}
    </div>`}
  </div>`;
}

/** Put a list below what it belongs to, or above where there is more room; it lies over everything else. */
function standBeside(box, { left, top, bottom, width }) {
  const below = innerHeight - bottom - 12;
  const above = top - 12;
  const upwards = below < Math.min(box.scrollHeight, 320) && above > below;
  box.style.left = `${left}px`;
  box.style.width = `${width}px`;
  box.style.maxHeight = `${Math.max(120, upwards ? above : below)}px`;
  box.style.top = upwards ? "auto" : `${bottom + 4}px`;
  box.style.bottom = upwards ? `${innerHeight - top + 4}px` : "auto";
}
