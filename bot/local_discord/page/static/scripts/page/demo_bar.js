/* The demo's own bar: who you are, what time it is, the light, and behind the scenes. */
import { Icon } from "../icons.js";
import { html } from "../rendering.js";
import { change, useKnown } from "../state.js";
import { WORDS } from "../words.js";
import { ClockBar } from "./clock_bar.js";
import { PersonSwitcher } from "./person_switcher.js";
import { LightSwitch } from "./light.js";

export function DemoBar() {
  const drawer = useKnown((known) => known.drawer);
  const backstage = useKnown((known) => known.backstage);
  return html`<div class="demo-bar" role="region" aria-label=${WORDS.demoControls}>
    <p class="demo-name"><span class="demo-sign" aria-hidden="true"><${Icon} name="hand-heart" size="18" /></span><span class="demo-words">${WORDS.demo}</span></p>
    <${PersonSwitcher} />
    <${ClockBar} />
    <span class="demo-space"></span>
    <${LightSwitch} />
    ${backstage && html`<button type="button" class="bar-button backstage-button" aria-expanded=${drawer} aria-controls="backstage" aria-label=${WORDS.backstage} title=${WORDS.backstage} onClick=${() => change({ drawer: !drawer })}>
      <${Icon} name="drama" size="18" /><span class="bar-words">${WORDS.backstage}</span></button>`}
  </div>`;
}
