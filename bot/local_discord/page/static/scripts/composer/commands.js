/* The application commands the person may use where they are, asked anew each time: a bot may have changed them. */
import { ask } from "../live/session.js";
import { state } from "../state.js";

const CHAT = 1;
let asking = null;

/** Return every command there is here: slash commands and entries of menus. */
export async function askCommands() {
  const channel = state.channel;
  if (asking?.channel !== channel) {
    asking = { channel, answer: ask("commands", { channel }).then((answer) => answer.commands ?? [], () => []) };
  }
  const commands = await asking.answer;
  if (asking?.channel === channel) asking = null;
  return commands;
}

/** Every slash command as one line a person can choose: subcommands by their whole name. */
export function slashCommands(commands) {
  return commands.filter((each) => (each.type ?? CHAT) === CHAT).flatMap((each) => leaves(each, [], []));
}

function leaves(item, path, shownPath) {
  const names = [...path, item.name];
  const shown = [...shownPath, item.shown_name ?? item.name];
  const inner = (item.options ?? []).filter((each) => each.type === 1 || each.type === 2);
  if (inner.length > 0) return inner.flatMap((each) => leaves(each, names, shown));
  return [{
    names, shown: shown.join(" "), about: item.shown_description ?? item.description ?? "", options: item.options ?? [],
  }];
}

/** Commands that fit what was typed after the slash, the best first. Words after a whole name are what it is given. */
export function fitting(lines, typed) {
  const sought = typed.trim().toLowerCase();
  const whole = lines.filter((line) => wordsAfter(line, typed) !== "");
  if (whole.length > 0) return whole;
  const rank = (line) => {
    const names = [line.shown.toLowerCase(), line.names.join(" ").toLowerCase()];
    if (names.some((each) => each.startsWith(sought))) return 0;
    if (names.some((each) => each.includes(sought))) return 1;
    return line.about.toLowerCase().includes(sought) ? 2 : 3;
  };
  return lines.map((line) => [rank(line), line]).filter(([order]) => order < 3).sort(([one], [other]) => one - other).map(([, line]) => line);
}

/** Return what was typed after a command's whole name, or "" where nothing or something else was. */
export function wordsAfter(line, typed) {
  const name = [line.shown, line.names.join(" ")].find((each) => typed.toLowerCase().startsWith(`${each.toLowerCase()} `));
  return name ? typed.slice(name.length).trim() : "";
}
