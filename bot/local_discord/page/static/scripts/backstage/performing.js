/* Asking the demo for something that is not Discord's: to move the clock, to break something. */
import { attempt } from "../live/session.js";

export function perform(action, details) {
  return attempt("backstage", { action, arguments: details ?? {} });
}
