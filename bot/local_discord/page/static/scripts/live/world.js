/* Questions about the world as the person you are sees it. */
export const TEXT = 0;
export const DM = 1;
export const VOICE = 2;
export const CATEGORY = 4;
export const NEWS = 5;
export const STAGE = 13;
export const FORUM = 15;
export const MEDIA = 16;
const THREADS = new Set([10, 11, 12]);

/** Every channel, thread and DM that can be looked at. */
export function channelsOf(world) {
  if (!world) return [];
  return [
    ...(world.channels ?? []).filter((each) => each.type !== CATEGORY),
    ...(world.threads ?? []), ...(world.dms ?? []),
  ];
}

/** The channel of an id, or undefined. */
export function channelOf(world, id) {
  return channelsOf(world).find((each) => each.id === id);
}

/** The channel a person sees first: the first to write in, or the first at all. */
export function firstChannel(world) {
  const ordered = inOrder((world?.channels ?? []).filter((each) => each.type === TEXT || each.type === NEWS));
  return ordered[0] ?? world?.dms?.[0];
}

/** Channels as the list shows them: by position, then by age. */
export function inOrder(channels) {
  return [...channels].sort((one, other) => (one.position ?? 0) - (other.position ?? 0) || age(one, other));
}

/** The channel list: categories with their channels; what stands in none comes first. */
export function categoriesOf(world) {
  const channels = world.channels ?? [];
  const categories = inOrder(channels.filter((each) => each.type === CATEGORY));
  const inside = (parent) =>
    inOrder(channels.filter((each) => each.type !== CATEGORY && (each.parent_id ?? null) === parent))
      .sort((one, other) => spoken(one) - spoken(other));
  const ids = new Set(categories.map((each) => each.id));
  const loose = channels.filter((each) => each.type !== CATEGORY && !ids.has(each.parent_id));
  return [
    { id: null, name: null, channels: inOrder(loose).sort((one, other) => spoken(one) - spoken(other)) },
    ...categories.map((each) => ({ id: each.id, name: each.name, channels: inside(each.id) })),
  ].filter((each) => each.channels.length > 0);
}

/** Threads that hang on a channel, newest last. */
export function threadsOf(world, channel) {
  return (world.threads ?? []).filter((each) => each.parent_id === channel);
}

export const isThread = (channel) => THREADS.has(channel?.type);
export const isForum = (channel) => channel?.type === FORUM || channel?.type === MEDIA;
export const isSpoken = (channel) => channel?.type === VOICE || channel?.type === STAGE;
export const isDm = (channel) => channel?.type === DM;
export const isWritable = (channel) => Boolean(channel) && channel.can_send !== false && !isForum(channel);

const spoken = (channel) => (isSpoken(channel) ? 1 : 0);

function age(one, other) {
  return one.id.length - other.id.length || (one.id < other.id ? -1 : 1);
}

/** The name of a person, whoever they are now. */
export function personName(world, id) {
  const found = (world.members ?? []).find((each) => each.id === id) ?? (world.people ?? []).find((each) => each.id === id);
  return found?.name ?? "Somebody";
}
