/* What can be done with a message, the applications' own entries among it. */
import { interact } from "../components/interacting.js";
import { openEmoji } from "../composer/emoji_picker.js";
import { Icon } from "../icons.js";
import { attempt } from "../live/session.js";
import { askCommands } from "../composer/commands.js";
import { Popping, arrows } from "../page/popping.js";
import { classes, html, useEffect, useState } from "../rendering.js";
import { change, state, useKnown } from "../state.js";
import { WORDS } from "../words.js";
import { answer } from "./message_tools.js";
import { react } from "./reactions.js";
import { notice } from "../page/notices.js";

const ON_MESSAGES = 3;

/** Open the menu of a message beside a button. */
export function openMenu(button, message) {
  change({ menu: { kind: "message", message, beside: rectangle(button.getBoundingClientRect()) } });
}

/** Open the menu of a message where the pointer is, unless it is on a link or on chosen text. */
export function openMenuAt(event, message) {
  if (event.target.closest("a, input, textarea") || String(getSelection()).length > 0) return;
  event.preventDefault();
  change({ menu: { kind: "message", message, beside: { left: event.clientX, right: event.clientX, top: event.clientY, bottom: event.clientY } } });
}

const rectangle = ({ left, right, top, bottom }) => ({ left, right, top, bottom });

export function MessageMenu() {
  const menu = useKnown((known) => known.menu);
  if (menu?.kind !== "message") return null;
  return html`<${Menu} key=${menu.message.id} message=${menu.message} beside=${menu.beside} />`;
}

function Menu({ message, beside }) {
  const [apps, setApps] = useState(null);
  const close = () => change({ menu: null });
  useEffect(() => {
    let here = true;
    if (!message.ephemeral) askCommands().then((all) => here && setApps(all.filter((each) => each.type === ON_MESSAGES)));
    return () => (here = false);
  }, []);
  const may = (what) => !message.ephemeral && message.may?.includes(what);
  const item = (icon, label, press, kind) => html`<button type="button" role="menuitem" tabindex="-1"
    class=${classes("menu-item", kind)} onClick=${() => { close(); press(); }}>
    <span>${label}</span><${Icon} name=${icon} size="18" /></button>`;
  return html`<${Popping} beside=${beside} close=${close} class="menu" prefer="end">
    <div role="menu" aria-label=${WORDS.messageMenu} onKeyDown=${(event) => arrows(event, "[role=menuitem]")}>
      ${may("react") && item("face-slightly-smiling-plus", WORDS.addReaction,
        () => openEmoji({ getBoundingClientRect: () => beside }, (emoji) => react(message, { name: emoji, id: null }, true)))}
      ${may("reply") && item("reply", WORDS.reply, () => answer(message))}
      ${may("edit") && item("pencil", WORDS.edit, () => change({ editing: message.id }))}
      ${may("thread") && item("message-square-plus", WORDS.newThread, () => change({ modal: { kind: "thread", message } }))}
      ${message.content && item("copy", WORDS.copyText, () => copy(message.content))}
      ${apps?.length > 0 && html`<p class="menu-heading" id="menu-apps">${WORDS.apps}</p>
        <div role="group" aria-labelledby="menu-apps">${apps.map((each) => item("sparkles", each.shown_name ?? each.name,
          () => interact("use", { message: message.id, command: each.name }), "of-app"))}</div>`}
      ${may("delete") && item("trash", WORDS.delete, () => remove(message), "danger")}
    </div><//>`;
}

async function copy(text) {
  await navigator.clipboard?.writeText(text).catch(() => {});
  notice(WORDS.copied, "fine");
}

function remove(message) {
  change({ modal: { kind: "delete", message } });
}

/** Delete a message that you may delete. */
export async function deleteNow(message) {
  change({ modal: null });
  await attempt("delete", { message: message.id, channel: state.channel });
}
