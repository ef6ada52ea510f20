/* Voice and stage channels: who is there, and what you can do. */
import { Icon } from "../icons.js";
import { attempt } from "../live/session.js";
import { STAGE, channelOf, personName } from "../live/world.js";
import { Avatar } from "../people/avatar.js";
import { html } from "../rendering.js";
import { state, useKnown } from "../state.js";
import { WORDS } from "../words.js";

/** Everybody in a voice or stage channel as {id, name, bot, hand, muted, audience}. */
export function spokenIn(world, channel) {
  return (world.voice ?? []).filter((each) => each.channel_id === channel).map((each) => {
    const id = each.user_id;
    const member = (world.members ?? []).find((one) => one.id === id);
    return {
      id, name: member?.name ?? personName(world, id), bot: member?.bot,
      hand: Boolean(each.hand_raised), muted: each.muted, audience: each.audience,
    };
  });
}

/** What somebody is there, in words: "Speaker, muted". */
const marks = (each, stage) => [stage && (each.audience ? WORDS.audience : WORDS.speaker), each.muted && WORDS.muted].filter(Boolean).join(", ");

/** Your own state: {channel, hand}, or null where you are in no channel. */
export function ownVoice(world) {
  const own = (world.voice ?? []).find((each) => each.user_id === world.you?.id);
  return own ? { channel: own.channel_id, hand: Boolean(own.hand_raised), audience: own.audience } : null;
}

/** The place of a voice or stage channel above its chat. */
export function VoiceRoom({ channel }) {
  const world = useKnown((known) => known.world);
  const present = spokenIn(world, channel.id);
  const own = ownVoice(world);
  const here = own?.channel === channel.id;
  const stage = channel.type === STAGE;
  return html`<section class="voice-room" aria-label=${WORDS.voiceRoom(channel.name)}>
    ${present.length === 0 ? html`<p class="voice-empty">${WORDS.nobodyHere}</p>`
      : html`<ul class="voice-people">${present.map((each) => html`<li key=${each.id}><${Avatar} id=${each.id} name=${each.name} bot=${each.bot} size="80" />
        <span>${each.name}${each.hand ? " ✋" : ""}</span>${(stage || each.muted) && html`<span class="small">${marks(each, stage)}</span>`}</li>`)}</ul>`}
    <div class="voice-doing">
      ${here ? html`
        ${stage && html`<button type="button" class="button secondary" aria-pressed=${own.hand} onClick=${() => attempt("voice", { channel: channel.id, hand: !own.hand })}>
          <${Icon} name="hand" size="18" /> ${own.hand ? WORDS.lowerHand : WORDS.raiseHand}</button>`}
        <button type="button" class="button danger" onClick=${() => attempt("voice", { channel: null })}><${Icon} name="phone-off" size="18" /> ${WORDS.leaveVoice}</button>`
        : html`<button type="button" class="button success" onClick=${() => attempt("voice", { channel: channel.id })}><${Icon} name="volume-2" size="18" /> ${stage ? WORDS.joinStage : WORDS.joinVoice}</button>`}
    </div></section>`;
}

/** The strip above who you are, while you are in a voice channel. */
export function VoiceStrip() {
  const world = useKnown((known) => known.world);
  const own = ownVoice(world);
  if (!own) return null;
  return html`<section class="voice-strip" aria-label=${WORDS.voiceConnected}><div><p class="voice-connected">${WORDS.voiceConnected}</p><p class="small">${channelOf(state.world, own.channel)?.name ?? ""}</p></div>
    <button type="button" class="plain" aria-label=${WORDS.leaveVoice} title=${WORDS.leaveVoice} onClick=${() => attempt("voice", { channel: null })}><${Icon} name="phone-off" size="20" /></button></section>`;
}
