/* Going to a channel or a message that a link names. */
import { jump, look } from "../live/session.js";
import { channelOf } from "../live/world.js";
import { notice } from "../page/notices.js";
import { state } from "../state.js";
import { WORDS } from "../words.js";

const PLACE = /^(?:https?:\/\/(?:\w+\.)?discord(?:app)?\.com|discord:\/\/-?|https?:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?)\/channels\/(@me|\d+)\/(\d+)(?:\/(\d+))?\/?$/;

/** Return {channel, message} where an address is a place in Discord, else null. */
export function placeOf(address) {
  const found = PLACE.exec(address ?? "");
  return found ? { channel: found[2], message: found[3] ?? null } : null;
}

/** Go to a channel and, where one is named, to its message. */
export async function visit({ channel, message }) {
  if (!channelOf(state.world, channel)) {
    notice(WORDS.notYours);
    return;
  }
  if (state.channel === channel && message) await jump(message);
  else await look(channel, { focus: message });
}
