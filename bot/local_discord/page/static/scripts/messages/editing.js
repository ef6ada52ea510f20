/* Changing what you wrote: Enter keeps it, Escape leaves it as it was. */
import { attempt } from "../live/session.js";
import { html, useEffect, useRef } from "../rendering.js";
import { change } from "../state.js";
import { WORDS } from "../words.js";
import { fit } from "../composer/growing.js";

export function Editing({ message }) {
  const field = useRef(null);
  useEffect(() => {
    const element = field.current;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
    fit(element);
  }, []);
  const leave = () => {
    change({ editing: null });
    document.getElementById("write")?.focus();
  };
  const keep = async () => {
    const content = field.current.value.trim();
    if (content && content !== message.content && !(await attempt("edit", { message: message.id, content }))) return;
    leave();
  };
  const key = (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") leave();
    else if (event.key === "Enter" && !event.shiftKey) keep();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<div class="editing">
    <textarea ref=${field} rows="1" aria-label=${WORDS.editMessage} onKeyDown=${key} onInput=${(event) => fit(event.target)}
      maxlength="2000" defaultValue=${message.content}></textarea>
    <p class="small">${WORDS.escapeTo} <button type="button" class="link" onClick=${leave}>${WORDS.cancelWord}</button>
      ${" • "}${WORDS.enterTo} <button type="button" class="link" onClick=${keep}>${WORDS.saveWord}</button></p></div>`;
}
