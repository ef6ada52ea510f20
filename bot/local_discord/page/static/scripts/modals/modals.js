/* Whichever window is open over the page. */
import { html } from "../rendering.js";
import { change, useKnown } from "../state.js";
import { WORDS } from "../words.js";
import { deleteNow } from "../messages/message_menu.js";
import { Dialog } from "./dialog.js";
import { FormWindow } from "./form_window.js";
import { NewPost } from "./new_post.js";
import { NewThread } from "./new_thread.js";
import { LeaveServer } from "./leave_server.js";

export function Modals() {
  const modal = useKnown((known) => known.modal);
  const close = () => change({ modal: null });
  switch (modal?.kind) {
    case "form": return html`<${FormWindow} key=${modal.form.token} form=${modal.form} close=${close} />`;
    case "thread": return html`<${NewThread} message=${modal.message} close=${close} />`;
    case "post": return html`<${NewPost} forum=${modal.forum} close=${close} />`;
    case "leave": return html`<${LeaveServer} close=${close} />`;
    case "delete": return html`<${Dialog} title=${WORDS.deleteMessage} close=${close} submit=${() => deleteNow(modal.message)}
      foot=${html`<button type="button" class="button quiet" onClick=${close}>${WORDS.cancel}</button>
        <button type="submit" class="button danger" data-first>${WORDS.delete}</button>`}>
      <p>${WORDS.deleteSure}</p><blockquote class="quoted">${(modal.message.content ?? "").slice(0, 300)}</blockquote><//>`;
    default: return null;
  }
}
