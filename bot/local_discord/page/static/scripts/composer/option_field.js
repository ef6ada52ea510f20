/* One option of a slash command: its choices, what the bot completes while typing, or a plain value. */
import { optionChoices } from "../components/choices.js";
import { ask } from "../live/session.js";
import { classes, html, useEffect, useId, useRef, useState } from "../rendering.js";
import { state } from "../state.js";
import { WORDS } from "../words.js";

const INTEGER = 4;
const BOOLEAN = 5;
const NUMBER = 10;
const ATTACHMENT = 11;
const PAUSE = 120;

/** `typed` is what was written for it before it was there. */
export function OptionField({ option, value, typed, set, command, values, channel, wrong, met }) {
  const id = useId();
  const name = option.shown_name ?? option.name;
  const label = html`<label for=${id}>${name}</label>`;
  const frame = (inside) => html`<div class=${classes("option-field", wrong && "wrong")} data-option=${option.name} onFocusIn=${met}>${label}${inside}</div>`;
  if (option.type === ATTACHMENT) {
    return frame(html`<input type="file" id=${id} onChange=${(event) => set(event.target.files[0])} />`);
  }
  const search = searchFor(option, { command, values, channel });
  if (search) return frame(html`<${Completed} id=${id} option=${option} value=${value} begun=${typed} set=${set} search=${search} free=${option.autocomplete} wrong=${wrong} label=${name} />`);
  const numeric = option.type === INTEGER || option.type === NUMBER;
  return frame(html`<input id=${id} type=${numeric ? "number" : "text"} step=${option.type === NUMBER ? "any" : null} min=${option.min_value ?? null} max=${option.max_value ?? null}
    minlength=${option.min_length ?? null} maxlength=${option.max_length ?? null} autocomplete="off" value=${value ?? ""} aria-invalid=${wrong} aria-required=${Boolean(option.required)}
    onInput=${(event) => set(numeric ? (event.target.value === "" ? "" : Number(event.target.value)) : event.target.value)} />`);
}

/** Return what finds choices for typed words ({name, value} each), or null for a free value. */
function searchFor(option, { command, values, channel }) {
  if (option.autocomplete) {
    return async (typed) => {
      const options = Object.fromEntries(Object.entries(values).filter(([name, value]) => name !== option.name && value !== undefined && value !== ""));
      const answer = await ask("autocomplete", { channel: channel.id, command: command.names, options, focused: option.name, typed }).catch(() => ({ choices: [] }));
      return (answer.choices ?? []).map((each) => ({ name: each.shown_name ?? each.name, value: each.value }));
    };
  }
  const fixed = option.choices?.length ? option.choices.map((each) => ({ name: each.shown_name ?? each.name, value: each.value }))
    : option.type === BOOLEAN ? [{ name: "True", value: true }, { name: "False", value: false }]
    : option.type >= 6 && option.type <= 9 ? optionChoices(option.type, state.world, option.channel_types).map((each) => ({ name: each.label, value: each.value, about: each.detail }))
    : null;
  return fixed && (async (typed) => fixed.filter((each) => each.name.toLowerCase().includes(typed.toLowerCase())).slice(0, 25));
}

function Completed({ id, option, value, begun, set, search, free, wrong, label }) {
  const [typed, setTyped] = useState(() => String(value ?? (begun || "")));
  const [found, setFound] = useState([]);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const asked = useRef(0);
  const list = useRef(null);

  useEffect(() => {
    if (!open) return undefined;
    const mine = ++asked.current;
    const timer = setTimeout(async () => {
      const choices = await search(typed);
      if (mine === asked.current) {
        setFound(choices);
        setAt(0);
      }
    }, free ? PAUSE : 0);
    return () => clearTimeout(timer);
  }, [typed, open]);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at, found]);

  const take = (choice) => {
    if (!choice) return;
    setTyped(String(choice.name));
    set(choice.value);
    setOpen(false);
  };
  const input = (event) => {
    setTyped(event.target.value);
    set(free && option.type === 3 ? event.target.value : undefined);
    setOpen(true);
  };
  const key = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !open) setOpen(true);
    else if (step && found.length) setAt((at + step + found.length) % found.length);
    else if (open && found[at] && (event.key === "Enter" || event.key === "Tab")) {
      take(found[at]);
      if (event.key === "Tab") return;
    } else if (open && event.key === "Escape") setOpen(false);
    else return;
    event.preventDefault();
  };
  return html`<span class="completed">
    <input id=${id} type="text" autocomplete="off" role="combobox" aria-autocomplete="list" aria-expanded=${open} aria-controls=${`${id}-list`} aria-required=${Boolean(option.required)}
      aria-invalid=${wrong} aria-activedescendant=${open && found[at] ? `${id}-${at}` : null} value=${typed} onInput=${input} onKeyDown=${key}
      onFocus=${() => (value === undefined || value === typed) && setOpen(true)} onClick=${() => setOpen(true)} onBlur=${() => setOpen(false)} />
    ${open && html`<ul class="completions" role="listbox" id=${`${id}-list`} aria-label=${label} ref=${list}>
      ${found.length === 0 && html`<li role="option" aria-selected="false" aria-disabled="true" class="nothing">${WORDS.nothingFound}</li>`}
      ${found.map((each, index) => html`<li key=${each.value} role="option" id=${`${id}-${index}`} aria-selected=${index === at} class=${classes("option", index === at && "at")}
        onPointerMove=${() => index !== at && setAt(index)} onPointerDown=${(event) => { event.preventDefault(); take(each); }}>
        <span>${each.name}</span>${each.about && html`<span class="small">${each.about}</span>`}</li>`)}</ul>`}
  </span>`;
}
