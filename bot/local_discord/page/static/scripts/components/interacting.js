/* What follows when a person uses something of the bot: an answer, a form, or a plain sentence why not. */
import { ask } from "../live/session.js";
import { notice } from "../page/notices.js";
import { change } from "../state.js";

/** Do it; open the form where one is the answer. Returns the answer; where it was refused, shows why and returns null. */
export async function interact(what, details) {
  try {
    const answer = await ask(what, details);
    if (answer.outcome === "modal" && answer.modal) change({ modal: { kind: "form", form: answer.modal } });
    return answer;
  } catch (refusal) {
    notice(refusal.message);
    return null;
  }
}
