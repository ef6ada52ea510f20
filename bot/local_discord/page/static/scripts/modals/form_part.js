/* One part of a form: a label with its field, or a text between. */
import { choicesOf } from "../components/choices.js";
import { Listbox } from "../components/listbox.js";
import { Icon } from "../icons.js";
import { Markdown } from "../markdown/text.js";
import { classes, html, useId, useState } from "../rendering.js";
import { useKnown } from "../state.js";
import { WORDS } from "../words.js";

export function FormPart({ part, values, problems }) {
  if (part.type === 10) return html`<${Markdown} text=${part.content} />`;
  if (part.type === 1) {
    return (part.components ?? []).map((each) => html`<${Labelled} label=${each.label} field=${each} values=${values} problem=${problems[each.custom_id]} />`);
  }
  if (part.type === 18) {
    return html`<${Labelled} label=${part.label} description=${part.description} field=${part.component} values=${values} problem=${problems[part.component?.custom_id]} />`;
  }
  return html`<p class="small">${WORDS.unknownComponent}</p>`;
}

function Labelled({ label, description, field, values, problem }) {
  const id = useId();
  if (!field) return null;
  const required = field.required !== false && field.type !== 23;
  const group = [21, 22, 23].includes(field.type);
  const about = [description && `${id}-about`, problem && `${id}-problem`].filter(Boolean).join(" ") || null;
  const words = html`${label} ${required && html`<span class="star" aria-hidden="true">*</span><span class="unseen-words">${WORDS.requiredWord}</span>`}`;
  const head = field.type === 4 || field.type === 19
    ? html`<label class="field-label" for=${`${id}-field`} id=${`${id}-label`}>${words}</label>`
    : html`<span class="field-label" id=${`${id}-label`}>${words}</span>`;
  return html`<div class=${classes("field", problem && "wrong")} data-custom-id=${field.custom_id}
    role=${group ? "group" : null} aria-labelledby=${group ? `${id}-label` : null}>
    ${head}
    ${description && html`<p class="field-about" id=${`${id}-about`}>${description}</p>`}
    <${Field} field=${field} id=${id} values=${values} about=${about} wrong=${Boolean(problem)} label=${label} />
    ${problem && html`<p class="field-problem" id=${`${id}-problem`} role="alert"><${Icon} name="info" size="14" /> ${problem}</p>`}
  </div>`;
}

function Field({ field, id, values, about, wrong, label }) {
  const world = useKnown((known) => known.world);
  const [, drawAgain] = useState(0);
  const value = values[field.custom_id];
  const set = (next) => {
    values[field.custom_id] = next;
    drawAgain((count) => count + 1);
  };
  switch (field.type) {
    case 4: {
      const common = {
        id: `${id}-field`, "aria-describedby": about, "aria-invalid": wrong, placeholder: field.placeholder ?? null,
        maxlength: field.max_length ?? 4000, onInput: (event) => set(event.target.value), value, required: field.required !== false,
      };
      return html`<div class="text-field">${field.style === 2 ? html`<textarea rows="5" ...${common}></textarea>` : html`<input type="text" autocomplete="off" ...${common} />`}
        ${(field.max_length || field.min_length) && html`<span class="left-over" aria-hidden="true">${(field.max_length ?? 4000) - value.length}</span>`}</div>`;
    }
    case 3: case 5: case 6: case 7: case 8:
      return html`<${Listbox} label=${label} labelledBy=${`${id}-label`} choices=${choicesOf(field, world)} chosen=${value} least=${field.required === false ? 0 : field.min_values ?? 1}
        most=${field.max_values ?? 1} placeholder=${field.placeholder} settled=${set} required=${field.required !== false} />`;
    case 21:
      return html`<div class="choices" role="radiogroup" aria-labelledby=${`${id}-label`}>${(field.options ?? []).map((each) => html`
        <label class="choice"><input type="radio" name=${id} checked=${value === each.value} onChange=${() => set(each.value)} />
          <span><span>${each.label}</span>${each.description && html`<span class="small">${each.description}</span>`}</span></label>`)}</div>`;
    case 22:
      return html`<div class="choices">${(field.options ?? []).map((each) => html`
        <label class="choice"><input type="checkbox" checked=${value.includes(each.value)}
          onChange=${(event) => set(event.target.checked ? [...value, each.value] : value.filter((one) => one !== each.value))} />
          <span><span>${each.label}</span>${each.description && html`<span class="small">${each.description}</span>`}</span></label>`)}</div>`;
    case 23:
      return html`<label class="choice"><input type="checkbox" checked=${value} onChange=${(event) => set(event.target.checked)} /><span>${label}</span></label>`;
    case 19:
      return html`<div class="upload"><input type="file" id=${`${id}-field`} multiple=${(field.max_values ?? 1) > 1} aria-describedby=${about}
        onChange=${(event) => set([...event.target.files].slice(0, field.max_values ?? 1))} />
        ${value.length > 0 && html`<ul class="small">${value.map((each) => html`<li>${each.name}</li>`)}</ul>`}</div>`;
    default:
      return html`<p class="small">${WORDS.unknownComponent}</p>`;
  }
}
