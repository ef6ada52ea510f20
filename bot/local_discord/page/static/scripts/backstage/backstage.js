/* Behind the scenes: what the bot has just done, and ways to make its life hard. */
import { Icon } from "../icons.js";
import { classes, html, useEffect, useLayoutEffect, useRef, useState } from "../rendering.js";
import { change, useKnown } from "../state.js";
import { cityOf, inZone } from "../time/formatting.js";
import { WORDS } from "../words.js";
import { perform } from "./performing.js";

const ICONS = { request: "send", agenda: "calendar", outbox: "inbox", bot: "power" };
/* How far something is, by a sign and by colour; the word beside it says it too. */
const STAGES = { planned: "clock", "under way": "loader-circle", done: "check", trouble: "triangle-alert", dropped: "x" };
const FAULT_ICONS = { kill: "skull", restart: "rotate-ccw", gateway: "plug-zap", answer: "server-crash", channel: "trash", dms: "lock" };

export function Backstage() {
  const open = useKnown((known) => known.drawer);
  const backstage = useKnown((known) => known.backstage);
  const drawer = useRef(null);
  useLayoutEffect(() => {
    if (open) drawer.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [open]);
  if (!open || !backstage) return null;
  const close = () => {
    change({ drawer: false });
    document.querySelector(".backstage-button")?.focus();
  };
  return html`<aside class="backstage" id="backstage" aria-label=${WORDS.backstage} ref=${drawer} onKeyDown=${(event) => event.key === "Escape" && close()}>
    <header><${Icon} name="drama" size="20" /><h2>${WORDS.backstage}</h2><button type="button" class="plain" aria-label=${WORDS.close} onClick=${close}><${Icon} name="x" size="20" /></button></header>
    <${BotState} bot=${backstage.bot} />
    <${Faults} faults=${backstage.faults ?? []} />
    <${Doings} doings=${backstage.doings ?? []} zone=${backstage.clock?.time_zone ?? "UTC"} />
  </aside>`;
}

function BotState({ bot }) {
  if (!bot) return null;
  const word = bot.running ? WORDS.botRuns : bot.starting ? WORDS.botStarts : WORDS.botAway;
  const does = (what, icon, label) => html`<button type="button" class="button secondary small-button" onClick=${() => perform("bot", { do: what })}><${Icon} name=${icon} size="16" /> ${label}</button>`;
  return html`<section class="bot-state" aria-label=${WORDS.theBot}><p role="status"><span class=${classes("lamp", bot.running ? "on" : bot.starting ? "coming" : "off")} aria-hidden="true"></span> ${word}</p>
    ${!bot.running && !bot.starting && does("start", "power", WORDS.startBot)}</section>`;
}

function Faults({ faults }) {
  const [busy, setBusy] = useState(null);
  if (faults.length === 0) return null;
  const make = async (fault) => {
    setBusy(fault.name);
    await perform("fault", { name: fault.name, on: !fault.on });
    setBusy(null);
  };
  return html`<section class="faults" aria-label=${WORDS.faults}><h3>${WORDS.faults}</h3><p class="small">${WORDS.faultsAbout}</p>
    <ul>${faults.map((each) => html`<li key=${each.name}><button type="button" class=${classes("fault", each.on && "on")} aria-pressed=${Boolean(each.on)} disabled=${busy === each.name}
      onClick=${() => make(each)} aria-describedby=${`fault-${each.name}`} data-fault=${each.name}>
      <${Icon} name=${iconOf(each.name)} size="18" /><strong>${each.label}</strong>
      ${each.on && html`<span class="on-tag" aria-hidden="true">${WORDS.on}</span>`}</button><p class="small" id=${`fault-${each.name}`}>${each.explains}</p></li>`)}</ul></section>`;
}

/* Told in the time of the group, like the plans in it: whoever one is, the list stays the same. */
function Doings({ doings, zone }) {
  const list = useRef(null);
  const end = useRef(true);
  useEffect(() => {
    if (end.current && list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [doings]);
  return html`<section class="doings" aria-label=${WORDS.doings}><h3>${WORDS.doings} <span class="doings-zone">${WORDS.doingsIn(cityOf(zone))}</span></h3>
    <ol ref=${list} tabindex="0" aria-label=${WORDS.doings} onScroll=${({ currentTarget }) => (end.current = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight < 40)}>
      ${doings.length === 0 && html`<li class="small">${WORDS.noDoings}</li>`}
      ${doings.map((each, index) => html`<li key=${each.id ?? `${each.at} ${index}`} class=${`doing ${each.kind}`}><${Icon} name=${ICONS[each.kind] ?? "activity"} size="16" />
        <div><p>${each.what}</p>${each.detail && html`<p class="small">${each.detail}</p>`}</div>
        <span class="doing-side"><time datetime=${each.at}>${inZone(Date.parse(each.at), { hour: "2-digit", minute: "2-digit" }, zone)}</time>${each.status && html`<span class=${`doing-status ${(each.stage ?? "done").replace(" ", "-")}`}><${Icon} name=${STAGES[each.stage] ?? "check"} size="12" />${each.status}</span>`}</span></li>`)}
    </ol></section>`;
}

const iconOf = (name) => Object.entries(FAULT_ICONS).find(([part]) => name.toLowerCase().includes(part))?.[1] ?? "zap";
