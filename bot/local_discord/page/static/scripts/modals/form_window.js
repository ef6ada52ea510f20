/* A form the bot opened: every kind of field it can have, checked as far as Discord checks it. */
import { ask } from "../live/session.js";
import { html, useRef, useState } from "../rendering.js";
import { change } from "../state.js";
import { WORDS } from "../words.js";
import { Dialog } from "./dialog.js";
import { FormPart } from "./form_part.js";
import { base64Of } from "../composer/files.js";

const LABEL = 18;
const ROW = 1;

export function FormWindow({ form, close }) {
  const fields = fieldsOf(form.components);
  const values = useRef(Object.fromEntries(fields.map((each) => [each.custom_id, beginning(each)])));
  const [problems, setProblems] = useState({});
  const [refused, setRefused] = useState(null);
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    const found = Object.fromEntries(fields.map((each) => [each.custom_id, problemOf(each, values.current[each.custom_id])]).filter(([, problem]) => problem));
    setProblems(found);
    if (Object.keys(found).length > 0) {
      document.querySelector(`.dialog [data-custom-id="${CSS.escape(Object.keys(found)[0])}"] :is(input, textarea, button)`)?.focus();
      return;
    }
    setBusy(true);
    setRefused(null);
    try {
      const answer = await ask("submit", { token: form.token, fields: await sendable(fields, values.current) });
      change({ modal: answer.outcome === "modal" && answer.modal ? { kind: "form", form: answer.modal } : null });
    } catch (refusal) {
      setRefused(refusal.message);
      setBusy(false);
    }
  };
  return html`<${Dialog} title=${form.title} close=${close} submit=${submit} class="form-window"
    foot=${html`<button type="button" class="button quiet" onClick=${close}>${WORDS.cancel}</button>
      <button type="submit" class="button primary" disabled=${busy} aria-busy=${busy}>${WORDS.submit}</button>`}>
    <p class="form-warning">${WORDS.formWarning}</p>
    ${refused && html`<p class="refused" role="alert">${refused}</p>`}
    ${form.components.map((each, index) => html`<${FormPart} key=${index} part=${each} values=${values.current} problems=${problems} />`)}
  <//>`;
}

/** Every field of a form, wherever it stands in it. */
function fieldsOf(components) {
  return components.flatMap((each) => {
    if (each.type === LABEL) return each.component ? [each.component] : [];
    if (each.type === ROW) return each.components ?? [];
    return each.custom_id ? [each] : [];
  });
}

function beginning(field) {
  switch (field.type) {
    case 4: return field.value ?? "";
    case 3: return (field.options ?? []).filter((each) => each.default).map((each) => each.value);
    case 5: case 6: case 7: case 8: return (field.default_values ?? []).map((each) => each.id);
    case 21: return (field.options ?? []).find((each) => each.default)?.value ?? null;
    case 22: return (field.options ?? []).filter((each) => each.default).map((each) => each.value);
    case 23: return Boolean(field.default);
    default: return [];
  }
}

function problemOf(field, value) {
  const required = field.required !== false;
  if (field.type === 4) {
    if (!value.trim() && required) return WORDS.required;
    if (value && field.min_length && value.length < field.min_length) return WORDS.atLeast(field.min_length);
    if (field.max_length && value.length > field.max_length) return WORDS.atMost(field.max_length);
    return null;
  }
  if (field.type === 23) return null;
  if (field.type === 21) return required && value === null ? WORDS.required : null;
  const least = field.min_values ?? (required ? 1 : 0);
  if (required && value.length === 0 && least > 0) return WORDS.required;
  if (value.length > 0 && value.length < least) return WORDS.chooseAtLeast(least);
  if (field.max_values && value.length > field.max_values) return WORDS.chooseAtMost(field.max_values);
  return null;
}

async function sendable(fields, values) {
  const sent = {};
  for (const field of fields) {
    const value = values[field.custom_id];
    sent[field.custom_id] = field.type === 19 ? await Promise.all(value.map(base64Of)) : value;
  }
  return sent;
}
