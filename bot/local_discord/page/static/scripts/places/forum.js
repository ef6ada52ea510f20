/* A forum: its posts, newest first, and a new one. */
import { Icon } from "../icons.js";
import { look } from "../live/session.js";
import { threadsOf } from "../live/world.js";
import { html } from "../rendering.js";
import { change, useKnown } from "../state.js";
import { WORDS } from "../words.js";

export function Forum({ channel }) {
  const world = useKnown((known) => known.world);
  const posts = [...threadsOf(world, channel.id)].sort((one, other) => (other.id.length - one.id.length) || (one.id < other.id ? 1 : -1));
  return html`<div class="forum" tabindex="-1">
    <div class="forum-new"><p>${channel.topic}</p>
      ${channel.can_post && html`<button type="button" class="button primary" onClick=${() => change({ modal: { kind: "post", forum: channel } })}><${Icon} name="plus" size="18" /> ${WORDS.newPost}</button>`}</div>
    <ul>${posts.map((each) => html`<li key=${each.id}><button type="button" class="post" data-channel-id=${each.id} onClick=${() => look(each.id)}>
      <strong>${each.name}</strong><${Tags} forum=${channel} post=${each} /><span class="small"><${Icon} name="message-square" size="14" /> ${WORDS.threadMessages(each.message_count ?? 0)}${each.archived && html` · ${WORDS.archivedTag}`}</span></button></li>`)}</ul>
    ${posts.length === 0 && html`<p class="nothing-here">${WORDS.noPosts}</p>`}</div>`;
}

/** The tags that a post bears. */
function Tags({ forum, post }) {
  const borne = (forum.tags ?? []).filter((each) => post.applied_tags?.includes(each.id));
  return borne.length > 0 && html`<span class="post-tags">${borne.map((each) => html`<span class="chip" key=${each.id}>${each.emoji_name && `${each.emoji_name} `}${each.name}</span>`)}</span>`;
}
