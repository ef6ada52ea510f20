/* The page's side of the connection: follows who you are and which channel you look at. */
import { change, state } from "../state.js";
import { followClock } from "../time/clock.js";
import { notice } from "../page/notices.js";
import { Socket } from "./socket.js";
import { channelsOf, firstChannel } from "./world.js";

const AT_ONCE = 50;
let socket = null;
let person = rememberedPerson();
let looked = 0;

/** Connect and stay connected. */
export function begin() {
  socket = new Socket(told, (connection) => {
    change({ connection });
    if (connection !== "open") return;
    if (person) ask("be", { person }).then(reopen, forgetPerson);
    else if (state.world) reopen();
  });
}

/** Ask the local Discord for something; throws `Refused`. */
export function ask(what, details) {
  return socket.ask(what, details);
}

/** Ask, and show a refusal as a notice. Returns the answer, or null where it was refused. */
export async function attempt(what, details) {
  try {
    return await ask(what, details);
  } catch (refusal) {
    notice(refusal.message);
    return null;
  }
}

/** Become another person of the group. */
export async function become(id) {
  change({ answering: null, editing: null, modal: null, menu: null });
  if (!(await attempt("be", { person: id }))) return;
  person = id;
  remember("person", id);
  await reopen();
}

/** Look at a channel: its newest messages, and everything that happens there from now on. */
export async function look(channel, { focus = null } = {}) {
  const mine = ++looked;
  const place = state.world?.dms?.some((dm) => dm.id === channel) ? "dms" : "guild";
  const other = channel !== state.channel;
  change({
    channel, place, loading: true, panel: null, menu: null,
    ...(other ? { messages: [], more: false, answering: null, editing: null } : {}),
  });
  if (other) remember("channel", channel);
  try {
    const answer = await ask("look", { channel, limit: AT_ONCE });
    if (mine !== looked) return;
    change({ messages: answer.messages, more: answer.more, loading: false, arrived: state.arrived + 1 });
    if (focus) await jump(focus);
  } catch (refusal) {
    if (mine === looked) change({ messages: [], more: false, loading: false });
  }
}

/** Fetch what was said before the oldest message shown. */
export async function lookFurtherBack() {
  const { channel, messages, loading, more } = state;
  if (loading || !more || messages.length === 0) return;
  change({ loading: true });
  const answer = await attempt("look", { channel, before: messages[0].id, limit: AT_ONCE });
  if (state.channel !== channel) return;
  const known = new Set(state.messages.map((each) => each.id));
  const older = (answer?.messages ?? []).filter((each) => !known.has(each.id));
  change({ messages: [...older, ...state.messages], more: Boolean(answer?.more && older.length), loading: false });
}

/** Show a message of the channel looked at, fetching older ones until it is there. */
export async function jump(message) {
  for (let tries = 0; tries < 40 && !state.messages.some((each) => each.id === message); tries += 1) {
    if (!state.more) break;
    await lookFurtherBack();
  }
  change({ jumped: { message, at: performance.now() } });
}

async function reopen() {
  await worldKnown();
  const known = channelsOf(state.world);
  const last = state.channel ?? remembered("channel");
  const next = known.find((each) => each.id === last) ?? firstChannel(state.world);
  if (next) await look(next.id);
  else change({ channel: null, messages: [], more: false });
}

let tellKnown = () => {};
const known = new Promise((resolve) => (tellKnown = resolve));

function worldKnown() {
  return known;
}

function told(frame) {
  if (frame.push === "world") {
    const first = state.world === null;
    const { push, ...world } = frame;
    const changedPerson = state.world?.you?.id !== world.you?.id;
    change({ world });
    tellKnown();
    if (first && !person) reopen();
    else if (!changedPerson && state.channel && !channelsOf(world).some((each) => each.id === state.channel)) reopen();
  } else if (frame.push === "messages" && frame.channel === state.channel) {
    change({ messages: merged(state.messages, frame.upsert ?? [], frame.gone ?? []) });
  } else if (frame.push === "backstage") {
    if (frame.state.clock) followClock(frame.state.clock);
    change({ backstage: { ...state.backstage, ...frame.state } });
  }
}

function merged(messages, upsert, gone) {
  const left = new Set(gone);
  const newer = new Map(upsert.map((each) => [each.id, each]));
  const kept = messages
    .filter((each) => !left.has(each.id))
    .map((each) => {
      const replaced = newer.get(each.id);
      newer.delete(each.id);
      return replaced ?? each;
    });
  const oldest = messages[0] && state.more ? messages[0] : null;
  const added = [...newer.values()].filter((each) => !left.has(each.id) && (!oldest || inOrder(oldest, each) < 0));
  if (added.length === 0) return kept;
  return [...kept, ...added].sort(inOrder);
}

function inOrder(one, other) {
  if (one.id.length !== other.id.length) return one.id.length - other.id.length;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

function rememberedPerson() {
  return remembered("person");
}

/* Per address: the key in it is another one each time the demo starts, and its people may be others. */
function remember(what, id) {
  sessionStorage.setItem(`${what} at ${location.pathname}`, id);
}

function remembered(what) {
  return sessionStorage.getItem(`${what} at ${location.pathname}`);
}

function forgetPerson() {
  sessionStorage.removeItem(`person at ${location.pathname}`);
  person = null;
  reopen();
}

