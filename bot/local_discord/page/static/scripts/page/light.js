/* Light or dark: as the system has it, until somebody says otherwise. */
import { Icon } from "../icons.js";
import { html, useEffect, useState } from "../rendering.js";
import { WORDS } from "../words.js";

const systemDark = () => matchMedia("(prefers-color-scheme: dark)").matches;

/** Put on the light that was chosen before. */
export function putOnLight() {
  const chosen = remembered();
  if (chosen) document.documentElement.dataset.theme = chosen;
}

export function LightSwitch() {
  const [chosen, choose] = useState(remembered());
  const [, drawAgain] = useState(0);
  useEffect(() => {
    const query = matchMedia("(prefers-color-scheme: dark)");
    const changed = () => drawAgain((count) => count + 1);
    query.addEventListener("change", changed);
    return () => query.removeEventListener("change", changed);
  }, []);
  const dark = chosen ? chosen === "dark" : systemDark();
  const turn = () => {
    const next = dark ? "light" : "dark";
    document.documentElement.dataset.theme = next;
    try {
      localStorage.setItem("theme", next);
    } catch { /* a browser that keeps nothing shows the choice until it is closed */ }
    choose(next);
  };
  return html`<button type="button" class="bar-button" aria-label=${dark ? WORDS.toLight : WORDS.toDark} title=${dark ? WORDS.toLight : WORDS.toDark} onClick=${turn}>
    <${Icon} name=${dark ? "sun" : "moon"} size="18" /></button>`;
}

function remembered() {
  try {
    const chosen = localStorage.getItem("theme");
    return chosen === "dark" || chosen === "light" ? chosen : null;
  } catch {
    return null;
  }
}
