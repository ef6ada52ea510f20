/* Who is in the group, by their highest role. */
import { html } from "../rendering.js";
import { useKnown } from "../state.js";
import { tinted } from "../markdown/mention.js";
import { WORDS } from "../words.js";
import { Avatar } from "./avatar.js";
import { openPersonMenu, openPersonMenuAt } from "./person_menu.js";

export function MemberList() {
  const world = useKnown((known) => known.world);
  const members = (world.members ?? []).filter((each) => each.here !== false);
  return html`<div class="members" tabindex="0" role="group" aria-label=${WORDS.membersWord}>
    ${groupsOf(members, world.roles ?? []).map((group) => html`<section key=${group.name}><h3>${group.name} — ${group.members.length}</h3>
      <ul>${group.members.map((each) => html`<li key=${each.id} data-person-id=${each.id}><button type="button" class=${each.status === "offline" ? "member offline" : "member"} aria-haspopup="menu"
        onClick=${(event) => openPersonMenu(event.currentTarget, each)} onContextMenu=${(event) => openPersonMenuAt(event, each)}>
        <${Avatar} id=${each.id} name=${each.name} bot=${each.bot} size="32" status=${each.status ?? "online"} />
        <span class="member-words"><span class="member-name"><span class="author" ref=${tinted(each.colour)}>${each.name}</span>${each.bot && html`<span class="app-tag">${WORDS.app}</span>`}
          ${each.id === world.you?.id && html`<span class="you-tag">${WORDS.youWord}</span>`}</span>
          ${otherRoles(each, group.name)}</span></button></li>`)}</ul></section>`)}
  </div>`;
}

/** The roles of a member besides the one they stand under. */
function otherRoles(member, heading) {
  const roles = (member.roles ?? []).filter((each) => each !== heading);
  return roles.length > 0 && html`<span class="small">${roles.join(" · ")}</span>`;
}

function groupsOf(members, roles) {
  const order = new Map(roles.map((each, index) => [each.name, index]));
  const groups = new Map();
  for (const member of [...members].sort((one, other) => one.name.localeCompare(other.name))) {
    const highest = member.group ?? member.roles?.[0];
    const name = member.bot ? WORDS.apps : highest ?? WORDS.membersWord;
    if (!groups.has(name)) groups.set(name, { name, rank: member.bot ? 1_000 : highest ? order.get(highest) ?? 99 : 500, members: [] });
    groups.get(name).members.push(member);
  }
  return [...groups.values()].sort((one, other) => one.rank - other.rank);
}
