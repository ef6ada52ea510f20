/* A poll with what has been voted so far. */
import { attempt } from "../live/session.js";
import { html } from "../rendering.js";
import { useInstant } from "../time/clock.js";
import { relative } from "../time/formatting.js";
import { WORDS } from "../words.js";
import { emojiText } from "./reactions.js";

export function Poll({ poll, message }) {
  const counts = new Map((poll.results?.answer_counts ?? []).map((each) => [String(each.id), each]));
  const total = [...counts.values()].reduce((sum, each) => sum + each.count, 0);
  const ends = useInstant((now) => (poll.expiry ? relative(Date.parse(poll.expiry), now) : ""));
  return html`<section class="poll" aria-label=${poll.question?.text}>
    <h3>${poll.question?.text}</h3>
    <ul>${(poll.answers ?? []).map((each) => {
      const count = counts.get(String(each.answer_id))?.count ?? 0;
      const share = total ? Math.round((count / total) * 100) : 0;
      return html`<li class=${counts.get(String(each.answer_id))?.me_voted ? "yours" : null}>
        <span class="poll-bar" ref=${(element) => element?.style.setProperty("--share", `${share}%`)}></span>
        <button type="button" aria-pressed=${Boolean(counts.get(String(each.answer_id))?.me_voted)} disabled=${poll.results?.is_finalized}
          onClick=${() => attempt("vote", { message: message.id, answer: each.answer_id })}>
          <span class="poll-answer">${emojiText(each.poll_media?.emoji)} ${each.poll_media?.text}</span>
          <span class="poll-count">${WORDS.votes(count)} · ${share}%</span></button></li>`;
    })}</ul>
    <p class="small">${WORDS.votes(total)}${poll.results?.is_finalized ? ` · ${WORDS.pollClosed}` : ends && ` · ${WORDS.pollEnds} ${ends}`}</p>
  </section>`;
}
