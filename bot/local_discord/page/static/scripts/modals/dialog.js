/* A window over the page: keeps the focus inside, Escape closes it, the focus goes back where it was. */
import { html, useId, useLayoutEffect, useRef } from "../rendering.js";
import { Icon } from "../icons.js";
import { WORDS } from "../words.js";

export function Dialog({ title, close, children, foot, submit, class: className }) {
  const dialog = useRef(null);
  const id = useId();
  useLayoutEffect(() => {
    const before = document.activeElement;
    const { current: shown } = dialog;
    shown.showModal();
    shown.querySelector("[data-first], .dialog-body input, .dialog-body textarea, .dialog-body button")?.focus();
    return () => {
      shown.close(); // while it is open nothing behind it takes the focus
      if (before?.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return html`<dialog ref=${dialog} class=${`dialog ${className ?? ""}`} aria-labelledby=${id}
    onCancel=${(event) => { event.preventDefault(); close(); }}
    onPointerDown=${(event) => event.target === dialog.current && close()}>
    <form method="dialog" onSubmit=${(event) => { event.preventDefault(); submit?.(); }} novalidate>
      <div class="dialog-head"><h2 id=${id}>${title}</h2>
        <button type="button" class="plain" aria-label=${WORDS.close} onClick=${close}><${Icon} name="x" size="22" /></button></div>
      <div class="dialog-body">${children}</div>
      ${foot && html`<div class="dialog-foot">${foot}</div>`}
    </form></dialog>`;
}
