/* A bot's select menu in a message: one choice counts at once, several when the list is closed. */
import { html, useState } from "../rendering.js";
import { useKnown } from "../state.js";
import { WORDS } from "../words.js";
import { choicesOf } from "./choices.js";
import { Listbox } from "./listbox.js";
import { interact } from "./interacting.js";

export function Select({ part, message }) {
  const world = useKnown((known) => known.world);
  const [busy, setBusy] = useState(false);
  const choices = choicesOf(part, world);
  const chosen = choices.filter((each) => each.chosen).map((each) => each.value);
  const choose = async (values) => {
    setBusy(true);
    await interact("choose", { message: message.id, custom_id: part.custom_id, values });
    setBusy(false);
  };
  return html`<${Listbox} label=${part.placeholder ?? WORDS.choose} choices=${choices} chosen=${chosen} least=${part.min_values ?? 1}
    most=${part.max_values ?? 1} disabled=${part.disabled || busy} placeholder=${part.placeholder} settled=${choose} resets />`;
}
