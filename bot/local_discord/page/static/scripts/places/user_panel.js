/* Who you are, at the foot of the left side, and whether your private messages are open. */
import { Icon } from "../icons.js";
import { attempt } from "../live/session.js";
import { Avatar } from "../people/avatar.js";
import { html } from "../rendering.js";
import { useKnown } from "../state.js";
import { cityOf, languageName } from "../time/formatting.js";
import { WORDS } from "../words.js";
import { VoiceStrip } from "./voice.js";

export function UserPanel() {
  const you = useKnown((known) => known.world.you);
  const name = you?.display_name ?? you?.global_name ?? you?.username;
  return html`<div class="user-foot"><${VoiceStrip} />
    <section class="user-panel" aria-label=${WORDS.yourAccount}>
      <${Avatar} id=${you?.id} name=${name} size="32" status="online" />
      <div class="user-words"><p class="user-name">${name}</p><p class="small">${languageName(you?.locale)} · ${cityOf(you?.time_zone)}</p></div>
      <button type="button" class="plain" aria-pressed=${Boolean(you?.dms_closed)} aria-label=${WORDS.closeDms} title=${you?.dms_closed ? WORDS.dmsAreClosed : WORDS.closeDms}
        onClick=${() => attempt("dms", { closed: !you?.dms_closed })}><${Icon} name=${you?.dms_closed ? "lock" : "lock-open"} size="20" /></button>
    </section></div>`;
}
