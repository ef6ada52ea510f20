/* Which icon stands before a channel's name. */
import { FORUM, MEDIA, NEWS, STAGE, VOICE, isThread } from "../live/world.js";

const ICONS = { [VOICE]: "volume-2", [STAGE]: "podium", [NEWS]: "megaphone", [FORUM]: "messages-square", [MEDIA]: "image", 1: "at-sign" };

export function channelIcon(channel) {
  if (isThread(channel)) return "message-square";
  return ICONS[channel?.type] ?? "hash";
}
