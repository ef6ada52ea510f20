/* What can be done with a person: the applications' entries for people. */
import { interact } from "../components/interacting.js";
import { askCommands } from "../composer/commands.js";
import { Icon } from "../icons.js";
import { Popping, arrows } from "../page/popping.js";
import { html, useEffect, useState } from "../rendering.js";
import { change, state, useKnown } from "../state.js";
import { WORDS } from "../words.js";

const ON_PEOPLE = 2;

/** Open the menu of a person beside a button. */
export function openPersonMenu(button, person) {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  change({ menu: { kind: "person", person, beside: { left, right, top, bottom } } });
}

/** Open the menu of a person where the pointer is. */
export function openPersonMenuAt(event, person) {
  event.preventDefault();
  change({ menu: { kind: "person", person, beside: { left: event.clientX, right: event.clientX, top: event.clientY, bottom: event.clientY } } });
}

export function PersonMenu() {
  const menu = useKnown((known) => known.menu);
  if (menu?.kind !== "person") return null;
  return html`<${Menu} key=${menu.person.id} person=${menu.person} beside=${menu.beside} />`;
}

function Menu({ person, beside }) {
  const [apps, setApps] = useState(null);
  const close = () => change({ menu: null });
  useEffect(() => {
    let here = true;
    askCommands().then((all) => here && setApps(all.filter((each) => each.type === ON_PEOPLE)));
    return () => (here = false);
  }, []);
  const use = (command) => {
    const { channel } = state;
    close();
    interact("use", { person: person.id, channel, command: command.name });
  };
  return html`<${Popping} beside=${beside} close=${close} class="menu" prefer="below">
    <div role="menu" aria-label=${person.name} tabindex="0" data-first onKeyDown=${(event) => arrows(event, "[role=menuitem]")}>
      <p class="menu-heading" id="person-apps">${person.name} · ${WORDS.apps}</p>
      ${apps === null ? null : apps.length === 0 ? html`<p class="menu-none small" role="menuitem" aria-disabled="true" tabindex="-1">${WORDS.noAppsHere}</p>`
        : apps.map((each) => html`<button type="button" role="menuitem" tabindex="-1" class="menu-item of-app" onClick=${() => use(each)}>
          <span>${each.shown_name ?? each.name}</span><${Icon} name="sparkles" size="18" /></button>`)}
    </div><//>`;
}
