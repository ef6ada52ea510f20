/* What can be chosen in a select: its own options, or people, roles and channels of the group. */
import { channelsOf, isDm } from "../live/world.js";

const PEOPLE = (world) => (world.members ?? []).map((each) => ({ value: each.id, label: each.name, detail: (each.roles ?? []).join(", "), person: each }));
const ROLES = (world) => (world.roles ?? []).filter((each) => each.name !== "@everyone").map((each) => ({ value: each.id, label: `@${each.name}`, detail: "" }));

/** Return the choices of a select (by its component type) as {value, label, detail, chosen}. */
export function choicesOf(part, world) {
  const chosen = new Set((part.default_values ?? []).map((each) => each.id));
  const marked = (all) => all.map((each) => ({ ...each, chosen: chosen.has(each.value) }));
  switch (part.type) {
    case 5: return marked(PEOPLE(world));
    case 6: return marked(ROLES(world));
    case 7: return marked([...ROLES(world), ...PEOPLE(world)]);
    case 8: return marked(channelChoices(world, part.channel_types));
    default: return (part.options ?? []).map((each) => ({ value: each.value, label: each.label, detail: each.description ?? "", emoji: each.emoji, chosen: Boolean(each.default) }));
  }
}

/** Return people for a command's user option, roles or channels alike. */
export function optionChoices(type, world, channelTypes) {
  if (type === 6) return PEOPLE(world);
  if (type === 7) return channelChoices(world, channelTypes);
  if (type === 8) return ROLES(world);
  return [...PEOPLE(world), ...ROLES(world)];
}

function channelChoices(world, types) {
  return channelsOf(world)
    .filter((each) => !isDm(each) && (!types?.length || types.includes(each.type)))
    .map((each) => ({ value: each.id, label: `#${each.name}`, detail: "" }));
}
