/* The guided tour: one card that says what to try, and goes on when it is done. */
import { Icon } from "../icons.js";
import { become, look } from "../live/session.js";
import { channelOf, personName } from "../live/world.js";
import { Markdown } from "../markdown/text.js";
import { html, useEffect } from "../rendering.js";
import { change, useKnown } from "../state.js";
import { WORDS } from "../words.js";
import { perform } from "../backstage/performing.js";
import { followHighlight } from "./highlight.js";

export function TourCard() {
  const tour = useKnown((known) => known.backstage?.tour);
  const folded = useKnown((known) => known.tourFolded);
  const world = useKnown((known) => known.world);
  const here = useKnown((known) => known.channel);
  const shown = tour && tour.steps > 0 && !tour.skipped;
  const other = tour?.act_as && tour.act_as !== world.you?.id ? tour.act_as : null;
  const place = !other && tour?.look_at && tour.look_at !== here ? channelOf(world, tour.look_at) : null;
  /* First the way there is ringed, then what is to be done there. */
  const hint = !shown || tour.finished ? null : other ? `person:${other}` : place ? `channel:${place.id}` : tour.highlight;
  useEffect(() => followHighlight(hint), [hint, tour?.at]);
  if (!shown) return null;
  const go = (where) => perform("tour", { go: where });
  const done = (tour.done ?? []).includes(tour.at);
  const last = tour.at >= tour.steps - 1;
  return html`<section class=${folded ? "tour folded" : "tour"} aria-label=${WORDS.tour} id="tour">
    <header><span class="tour-sign" aria-hidden="true"><${Icon} name="compass" size="18" /></span>
      <div><p class="tour-step">${tour.finished ? WORDS.tour : WORDS.tourStep(tour.at + 1, tour.steps)}</p><h2>${tour.title}</h2></div>
      <button type="button" class="plain" aria-expanded=${!folded} aria-label=${folded ? WORDS.unfoldTour : WORDS.foldTour} onClick=${() => change({ tourFolded: !folded })}>
        <${Icon} name=${folded ? "chevron-left" : "chevron-down"} size="18" /></button></header>
    <div class="tour-progress" role="progressbar" aria-label=${WORDS.tour} aria-valuemin="0" aria-valuemax=${tour.steps} aria-valuenow=${tour.finished ? tour.steps : tour.at} ref=${(element) => element?.style.setProperty("--share", `${((tour.finished ? tour.steps : tour.at) / tour.steps) * 100}%`)}></div>
    ${!folded && html`<div class="tour-body" aria-live="polite">
      <${Markdown} text=${tour.text} />
      ${tour.try && !tour.finished && html`<div class=${done ? "tour-try done" : "tour-try"}><${Icon} name=${done ? "circle-check" : "arrow-right"} size="18" /><${Markdown} text=${tour.try} /></div>`}
    </div>
    <footer>
      ${tour.finished
        ? html`<button type="button" class="button quiet" onClick=${() => go("restart")}>${WORDS.tourAgain}</button><button type="button" class="button primary" onClick=${() => go("skip")}>${WORDS.doneWord}</button>`
        : html`<button type="button" class="button quiet" onClick=${() => go("skip")}>${WORDS.skipTour}</button>
          <span class="tour-go">
            ${tour.at > 0 && html`<button type="button" class="button quiet icon-only" aria-label=${WORDS.back} title=${WORDS.back} onClick=${() => go("back")}><${Icon} name="arrow-left" size="18" /></button>`}
            ${other ? html`<button type="button" class="button primary" onClick=${() => become(other)}>${WORDS.become(personName(world, other))}</button>`
              : place ? html`<button type="button" class="button primary" onClick=${() => look(place.id)}>${WORDS.goTo(place.type === 1 ? place.name : `#${place.name}`)}</button>`
              : html`<button type="button" class=${done ? "button primary" : "button secondary"} onClick=${() => go("next")}>${last ? WORDS.finish : done ? WORDS.next : WORDS.skipStep}</button>`}
          </span>`}
    </footer>`}
  </section>`;
}
