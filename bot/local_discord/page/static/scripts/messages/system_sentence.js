/* Messages that nobody wrote: joins, pins, threads begun, AutoMod. */
import { WORDS } from "../words.js";

/** Return {icon, text, named} for such a message, or null for one that somebody wrote. */
export function systemSentence(message) {
  switch (message.type ?? 0) {
    case 3: case 1: return { icon: "users", text: WORDS.system.changedPeople, named: true };
    case 4: return { icon: "pencil", text: WORDS.system.renamed(message.content), named: true };
    case 6: return { icon: "info", text: WORDS.system.pinned, named: true };
    case 7: return { icon: "arrow-right", text: WORDS.system.joined, named: true };
    case 18: return { icon: "message-square", text: WORDS.system.threadBegun(message.content), named: true };
    case 21: return null;
    case 24: return { icon: "shield", text: WORDS.system.automod, named: false };
    case 27: return { icon: "podium", text: WORDS.system.stageBegun(message.content), named: true };
    case 28: return { icon: "podium", text: WORDS.system.stageEnded(message.content), named: true };
    case 46: return { icon: "list-checks", text: WORDS.system.pollEnded, named: true };
    default: return null;
  }
}
