/* The whole page: the demo's bar above, then left, middle and right as Discord has them. */
import { Backstage } from "../backstage/backstage.js";
import { EmojiPicker } from "../composer/emoji_picker.js";
import { Icon } from "../icons.js";
import { channelOf } from "../live/world.js";
import { MessageMenu } from "../messages/message_menu.js";
import { Modals } from "../modals/modals.js";
import { MemberList } from "../people/member_list.js";
import { PersonMenu } from "../people/person_menu.js";
import { ChannelView } from "../places/channel_view.js";
import { Sidebar } from "../places/sidebar.js";
import { classes, html, useEffect } from "../rendering.js";
import { change, state, useKnown } from "../state.js";
import { tellTimesFor } from "../time/formatting.js";
import { TourCard } from "../tour/tour_card.js";
import { WORDS } from "../words.js";
import { DemoBar } from "./demo_bar.js";
import { Notices } from "./notices.js";

export function Page() {
  const world = useKnown((known) => known.world);
  const connection = useKnown((known) => known.connection);
  const here = useKnown((known) => known.channel);
  const panel = useKnown((known) => known.panel);
  const members = useKnown((known) => known.members);
  const drawer = useKnown((known) => known.drawer);
  tellTimesFor(world?.you);
  const channel = channelOf(world, here);

  useEffect(() => {
    const key = (event) => {
      if (event.key === "Escape" && state.panel) change({ panel: null });
    };
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  }, []);
  useEffect(() => {
    const opener = document.activeElement;
    if (!panel) return undefined;
    document.querySelector(panel === "left" ? ".sidebar [aria-current='page'], .sidebar button" : ".right button")?.focus({ preventScroll: true });
    return () => opener?.isConnected && opener.focus({ preventScroll: true });
  }, [panel]);
  useEffect(() => {
    document.title = channel ? `${channel.name} · ${world?.guild?.name}` : WORDS.title;
  }, [channel?.name, world?.guild?.name]);

  if (!world) return html`<p class="opening" role="status">${connection === "lost" ? WORDS.connectingAgain : WORDS.opening}</p>`;
  return html`<div class=${classes("page", panel && `showing-${panel}`, members && "with-members", drawer && "with-drawer")}>
    <${DemoBar} />
    <${Sidebar} />
    <main class="middle">
      ${channel ? html`<${ChannelView} key=${`${world.you?.id} ${channel.id}`} channel=${channel} />` : html`<p class="nothing-here">${WORDS.nothingHere}</p>`}
    </main>
    <aside class="right" aria-label=${WORDS.membersWord}>
      <button type="button" class="plain only-narrow" aria-label=${WORDS.closePanel} onClick=${() => change({ panel: null })}><${Icon} name="x" size="22" /></button>
      <${MemberList} /></aside>
    <${Backstage} />
    <${TourCard} />
    ${panel && html`<div class="veil" aria-hidden="true" onClick=${() => change({ panel: null })}></div>`}
    ${connection === "lost" && html`<p class="lost" role="status">${WORDS.connectingAgain}</p>`}
    <${MessageMenu} /><${PersonMenu} /><${EmojiPicker} /><${Modals} /><${Notices} />
  </div>`;
}
