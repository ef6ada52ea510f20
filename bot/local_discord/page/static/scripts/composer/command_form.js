/* A chosen slash command with its options, in the place of the field to write in. */
import { Icon } from "../icons.js";
import { classes, html, useEffect, useRef, useState } from "../rendering.js";
import { interact } from "../components/interacting.js";
import { WORDS } from "../words.js";
import { OptionField } from "./option_field.js";
import { base64Of } from "./files.js";

const STRING = 3;
const ATTACHMENT = 11;
const takesWords = (option) => option.type === STRING && !option.choices?.length;

/** `words` were typed after the command's name: they begin its first option. */
export function CommandForm({ command, words, channel, close }) {
  const first = command.options.find((each) => each.required) ?? command.options[0];
  const begun = words && first && first.type !== ATTACHMENT ? first : null;
  const [values, setValues] = useState(begun && takesWords(begun) ? { [begun.name]: words } : {});
  const [shown, setShown] = useState(command.options.filter((each) => each.required || each === begun).map((each) => each.name));
  const [missing, setMissing] = useState([]);
  const [busy, setBusy] = useState(false);
  const [at, setAt] = useState(begun?.name ?? shown[0] ?? null);
  const root = useRef(null);
  const optional = command.options.filter((each) => !shown.includes(each.name));
  const focused = command.options.find((each) => each.name === at);

  useEffect(() => {
    (root.current.querySelector(`[data-option="${CSS.escape(at ?? "")}"] input`) ?? root.current.querySelector(".command-run"))?.focus();
  }, [shown.length]);

  const run = async () => {
    const lacking = command.options.filter((each) => each.required && (values[each.name] === undefined || values[each.name] === "")).map((each) => each.name);
    setMissing(lacking);
    if (lacking.length > 0) {
      root.current.querySelector(`[data-option="${CSS.escape(lacking[0])}"] :is(input, button)`)?.focus();
      return;
    }
    setBusy(true);
    const options = {};
    for (const option of command.options) {
      const value = values[option.name];
      if (value === undefined || value === "") continue;
      options[option.name] = option.type === ATTACHMENT ? await base64Of(value) : value;
    }
    const answer = await interact("run", { channel: channel.id, command: command.names, options });
    setBusy(false);
    if (answer) close();
  };
  /* Words typed right after the command are meant for its first option: a space must not run it without them. */
  const typeInto = (option, letter) => {
    setShown((before) => (before.includes(option.name) ? before : [...before, option.name]));
    setAt(option.name);
    if (takesWords(option)) setValues((before) => ({ ...before, [option.name]: `${before[option.name] ?? ""}${letter}`.trimStart() }));
  };
  const key = (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    const types = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === "Escape") close();
    else if (types && optional.length > 0 && event.target.classList.contains("command-run")) typeInto(optional[0], event.key);
    else if (event.key === "Enter" && event.target.tagName === "INPUT") run();
    else if (event.key === "Backspace" && event.target.tagName === "INPUT" && event.target.value === "" && shown.length === 0) close();
    else return;
    event.preventDefault();
  };
  return html`<div class="command-form" ref=${root} role="group" aria-label=${`/${command.shown}`} onKeyDown=${key}>
    <p class="command-about"><span>${focused ? html`<strong>${focused.shown_name ?? focused.name}</strong> ${focused.shown_description ?? focused.description}` : command.about}</span>
      <button type="button" class="plain" aria-label=${WORDS.cancelCommand} onClick=${close}><${Icon} name="circle-x" size="18" /></button></p>
    <div class="command-row">
      <span class="command-name">/${command.shown}</span>
      <div class="option-fields">
        ${command.options.filter((each) => shown.includes(each.name)).map((each) => html`<${OptionField} key=${each.name} option=${each} value=${values[each.name]} typed=${each === begun ? words : ""}
          command=${command} values=${values} channel=${channel} wrong=${missing.includes(each.name)} met=${() => setAt(each.name)}
          set=${(value) => setValues((before) => ({ ...before, [each.name]: value }))} />`)}
        ${optional.map((each) => html`<button type="button" key=${each.name} class="option-more" title=${each.shown_description ?? each.description}
          onClick=${() => { setShown([...shown, each.name]); setAt(each.name); }}>+ ${each.shown_name ?? each.name}</button>`)}
      </div>
      <button type="button" class=${classes("command-run button primary", busy && "busy")} aria-label=${WORDS.runCommand(command.shown)} disabled=${busy} onClick=${run}>
        <${Icon} name="send" size="18" /></button>
    </div></div>`;
}
