/* Beginning a thread, from a message or in the channel. */
import { attempt, look } from "../live/session.js";
import { html, useState } from "../rendering.js";
import { change, state } from "../state.js";
import { WORDS } from "../words.js";
import { Dialog } from "./dialog.js";

export function NewThread({ message, close }) {
  const [name, setName] = useState("");
  const [hidden, setHidden] = useState(false);
  const begin = async () => {
    if (!name.trim()) return;
    const details = { channel: state.channel, name: name.trim(), ...(message ? { message: message.id } : { private: hidden }) };
    const answer = await attempt("open_thread", details);
    if (!answer) return;
    change({ modal: null });
    await look(answer.thread);
  };
  return html`<${Dialog} title=${WORDS.newThread} close=${close} submit=${begin}
    foot=${html`<button type="button" class="button quiet" onClick=${close}>${WORDS.cancel}</button>
      <button type="submit" class="button primary" disabled=${!name.trim()}>${WORDS.createThread}</button>`}>
    <div class="field"><label class="field-label" for="thread-name">${WORDS.threadName}</label>
      <input id="thread-name" type="text" maxlength="100" autocomplete="off" value=${name} onInput=${(event) => setName(event.target.value)} /></div>
    ${!message && html`<label class="choice"><input type="checkbox" checked=${hidden} onChange=${(event) => setHidden(event.target.checked)} />
      <span><span>${WORDS.privateThread}</span><span class="small">${WORDS.privateThreadAbout}</span></span></label>`}
  <//>`;
}
