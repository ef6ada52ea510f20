/* The list over the field: commands, people, channels, emoji. The field itself keeps the focus. */
import { Icon } from "../icons.js";
import { Avatar } from "../people/avatar.js";
import { classes, html, useEffect, useRef } from "../rendering.js";

export function Suggestions({ title, found, at, take, point }) {
  const list = useRef(null);
  useEffect(() => {
    list.current.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return html`<div class="suggestions"><p class="suggestions-title" aria-hidden="true">${title}</p>
    <ul id="suggestions" role="listbox" aria-label=${title} ref=${list}>
      ${found.map((each, index) => html`<li key=${each.key} id=${`suggestion-${index}`} role="option" aria-selected=${index === at}
        class=${classes("suggestion", index === at && "at")} onPointerMove=${() => index !== at && point(index)}
        onPointerDown=${(event) => { event.preventDefault(); take(each); }}>
        ${each.person ? html`<${Avatar} id=${each.person.id} name=${each.person.name} bot=${each.person.bot} size="24" />` : each.line && html`<span class="command-sign"><${Icon} name="terminal" size="16" /></span>`}
        <span class="suggestion-title">${each.title}</span>
        ${each.line && html`<span class="suggestion-options">${each.line.options.filter((option) => option.required).map((option) => html`<span class="chip">${option.shown_name ?? option.name}</span>`)}</span>`}
        <span class="suggestion-about">${each.about}</span></li>`)}
    </ul></div>`;
}
