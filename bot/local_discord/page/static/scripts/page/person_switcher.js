/* "You are": become another person of the group. */
import { Icon } from "../icons.js";
import { become } from "../live/session.js";
import { Avatar } from "../people/avatar.js";
import { classes, html, useState } from "../rendering.js";
import { useKnown } from "../state.js";
import { useInstant } from "../time/clock.js";
import { cityOf, inZone, languageName, sameDate } from "../time/formatting.js";
import { WORDS } from "../words.js";
import { Popping, arrows } from "./popping.js";

function TimeThere({ zone }) {
  return html`<span>${useInstant((now) => inZone(now, { hour: "2-digit", minute: "2-digit" }, zone))}</span>`;
}

/* Messages bear the time of the person one is, the clock that of the group: so both say whose they are. */
function YourTime({ name, zone, groupZone }) {
  const time = useInstant((now) => inZone(now, { hour: "2-digit", minute: "2-digit", ...(sameDate(now, zone, groupZone) ? {} : { weekday: "short" }) }, zone));
  return html`<p class="your-time" title=${WORDS.yourTimeAbout(name)}><span class="unseen-words">${WORDS.yourTimeOf(name)} </span>${WORDS.timeIn(time, cityOf(zone))}</p>`;
}

export function PersonSwitcher() {
  const world = useKnown((known) => known.world);
  const wanted = useKnown((known) => known.backstage?.tour);
  const groupZone = useKnown((known) => known.backstage?.clock?.time_zone);
  const [beside, setBeside] = useState(null);
  const { you, people = [] } = world;
  const name = people.find((each) => each.id === you?.id)?.name ?? you?.display_name ?? you?.username;
  const suggested = wanted && !wanted.skipped && !wanted.finished && wanted.act_as && wanted.act_as !== you?.id ? wanted.act_as : null;
  const pick = (id) => {
    setBeside(null);
    if (id !== you?.id) become(id);
  };
  return html`<div class="switcher">
    <button type="button" class=${classes("switcher-button", suggested && "wanted")} aria-haspopup="menu" aria-expanded=${Boolean(beside)} aria-label=${WORDS.youAre(name)}
      onClick=${(event) => setBeside(event.currentTarget.getBoundingClientRect())}>
      <span class="switcher-label">${WORDS.youAreWord}</span>${" "}<${Avatar} id=${you?.id} name=${name} size="24" /><strong>${name}</strong><${Icon} name="chevron-down" size="16" /></button>
    ${groupZone && you?.time_zone && html`<${YourTime} name=${name} zone=${you.time_zone} groupZone=${groupZone} />`}
    ${beside && html`<${Popping} beside=${beside} close=${() => setBeside(null)} class="menu people-menu">
      <div role="menu" aria-label=${WORDS.people} onKeyDown=${(event) => arrows(event, "[role=menuitemradio]")}>
        <p class="menu-heading">${WORDS.becomeSomebody}</p>
        ${people.map((each) => html`<button type="button" role="menuitemradio" tabindex="-1" key=${each.id} data-person-id=${each.id} data-first=${each.id === you?.id ? "" : null}
          aria-checked=${each.id === you?.id} class=${classes("person", each.id === you?.id && "here", each.id === suggested && "wanted")} onClick=${() => pick(each.id)}>
          <${Avatar} id=${each.id} name=${each.name} size="32" />
          <span class="person-words"><span class="person-name">${each.name}${(each.roles ?? []).map((role) => html`<span class="role-tag">${role.name ?? role}</span>`)}</span>
            <span class="small">${each.about}${each.in_guild === false ? ` (${WORDS.notHere})` : ""}</span></span>
          <span class="person-side small"><${TimeThere} zone=${each.time_zone} /><span>${languageName(each.locale)}</span></span></button>`)}
      </div><//>`}
  </div>`;
}
