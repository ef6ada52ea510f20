/* Where the page begins. */
import { begin } from "./live/session.js";
import { putOnLight } from "./page/light.js";
import { Page } from "./page/page.js";
import { html, render } from "./rendering.js";

putOnLight();
const page = document.getElementById("page");
page.replaceChildren();
render(html`<${Page} />`, page);
begin();
