/* Icons are decoration: what they stand for is always said in words beside them or in a label. */
import { ICONS } from "../vendor/lucide/icons.js";
import { h } from "./rendering.js";

/** Return an icon of the vendored set by name. */
export function Icon({ name, size = 20 }) {
  const lines = ICONS[name] ?? [];
  return h("svg", {
    class: "icon", width: size, height: size, viewBox: "0 0 24 24", fill: "none", stroke: "currentColor",
    "stroke-width": 2, "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true",
    focusable: "false",
  }, lines.map(([element, attributes]) => h(element, attributes)));
}
