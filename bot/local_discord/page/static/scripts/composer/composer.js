/* Where a person writes: a message, an answer, files, or a slash command. */
import { Icon } from "../icons.js";
import { attempt } from "../live/session.js";
import { isDm, isThread, isWritable } from "../live/world.js";
import { classes, html, useEffect, useRef, useState } from "../rendering.js";
import { change, state, useKnown } from "../state.js";
import { WORDS } from "../words.js";
import { askCommands, fitting, slashCommands, wordsAfter } from "./commands.js";
import { CommandForm } from "./command_form.js";
import { openEmoji } from "./emoji_picker.js";
import { base64Of } from "./files.js";
import { fit } from "./growing.js";
import { mentionsFitting, wordAt, written } from "./mentioning.js";
import { Suggestions } from "./suggestions.js";

const LONGEST = 2_000;
const drafts = new Map();

export function Composer({ channel }) {
  const answering = useKnown((known) => known.answering);
  const you = useKnown((known) => known.world?.you?.id);
  const draft = `${you} ${channel.id}`;
  const [text, setText] = useState(drafts.get(draft) ?? "");
  const [files, setFiles] = useState([]);
  const [command, setCommand] = useState(null);
  const [lines, setLines] = useState(null);
  const [at, setAt] = useState(0);
  const [caret, setCaret] = useState(0);
  const [sending, setSending] = useState(false);
  const field = useRef(null);
  const picker = useRef(null);

  useEffect(() => {
    if (field.current) fit(field.current);
    drafts.set(draft, text);
  }, [text, command]);

  const slash = text.startsWith("/") && !text.includes("\n");
  useEffect(() => {
    if (slash) askCommands().then((all) => setLines(slashCommands(all)));
  }, [slash, channel.id]);
  // Whoever was quicker than the list of commands gets what they chose when it comes.
  const early = useRef(false);
  useEffect(() => {
    if (lines && early.current) take(found[0]);
    early.current = false;
  }, [lines]);

  if (!isWritable(channel)) {
    return html`<div class="composer"><p class="cannot-write">${WORDS.cannotWrite}</p></div>`;
  }
  const word = slash ? null : wordAt(text, caret);
  const found = slash ? fitting(lines ?? [], text.slice(1)).slice(0, 25).map((each) => ({ key: each.names.join(" "), title: `/${each.shown}`, about: each.about, line: each }))
    : word ? mentionsFitting(word, state.world) : [];
  const chosen = Math.min(at, found.length - 1);

  const take = (suggestion) => {
    if (!suggestion) return;
    setAt(0);
    if (suggestion.line) {
      setText("");
      setCommand({ line: suggestion.line, words: wordsAfter(suggestion.line, text.slice(1)) });
      return;
    }
    const before = text.slice(0, word.start);
    setText(`${before}${suggestion.insert} ${text.slice(word.end)}`);
    setCaret(0);
    requestAnimationFrame(() => {
      const place = before.length + suggestion.insert.length + 1;
      field.current.focus();
      field.current.setSelectionRange(place, place);
    });
  };
  const send = async () => {
    const content = written(text.trim(), state.world);
    if ((!content && files.length === 0) || content.length > LONGEST || sending) return;
    setSending(true);
    const sent = await attempt("write", {
      channel: channel.id, content,
      ...(answering ? { reply_to: answering.id } : {}),
      ...(files.length ? { files: await Promise.all(files.map(base64Of)) } : {}),
    });
    setSending(false);
    if (!sent) return;
    setText("");
    setFiles([]);
    change({ answering: null });
    field.current?.focus();
  };
  const key = (event) => {
    if (event.isComposing) return;
    if (found.length > 0) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        setAt((chosen + step + found.length) % found.length);
        event.preventDefault();
        return;
      }
      if (event.key === "Tab" || (event.key === "Enter" && !event.shiftKey)) {
        take(found[chosen]);
        event.preventDefault();
        return;
      }
      if (event.key === "Escape") {
        if (slash) setText("");
        else setCaret(-1);
        event.preventDefault();
        return;
      }
    }
    if (slash && !lines && (event.key === "Tab" || (event.key === "Enter" && !event.shiftKey))) {
      event.preventDefault();
      early.current = true;
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (slash && lines.length !== 0) return; // meant for a command, though none is called that
      send();
    } else if (event.key === "Escape" && answering) change({ answering: null });
    else if (event.key === "ArrowUp" && text === "") {
      const own = state.messages.findLast((each) => each.mine && each.may?.includes("edit"));
      if (own) {
        event.preventDefault();
        change({ editing: own.id });
      }
    }
  };
  const typed = (event) => {
    early.current = false;
    setText(event.target.value);
    setCaret(event.target.selectionStart);
    setAt(0);
  };
  const left = LONGEST - text.length;
  const hint = isDm(channel) ? WORDS.writeTo(`@${channel.name}`) : WORDS.writeTo(isThread(channel) ? channel.name : `#${channel.name}`);

  return html`<div class="composer">
    ${command
      ? html`<${CommandForm} key=${command.line.names.join(" ")} command=${command.line} words=${command.words} channel=${channel} close=${() => { setCommand(null); requestAnimationFrame(() => field.current?.focus()); }} />`
      : html`
    ${found.length > 0 && html`<${Suggestions} title=${slash ? WORDS.commands : word.kind === "#" ? WORDS.channels : word.kind === ":" ? WORDS.emoji : WORDS.people} found=${found} at=${chosen} take=${take} point=${setAt} />`}
    ${answering && html`<div class="answering"><span>${WORDS.answeringTo} <strong>${answering.author_name ?? answering.author.username}</strong></span>
      <button type="button" class="plain" aria-label=${WORDS.stopAnswering} onClick=${() => change({ answering: null })}><${Icon} name="circle-x" size="18" /></button></div>`}
    ${files.length > 0 && html`<ul class=${classes("chosen-files", answering && "under-answering")}>${files.map((each) => html`<li><${Icon} name="file" size="26" /><span>${each.name}</span>
      <button type="button" class="plain" aria-label=${WORDS.removeFile(each.name)} onClick=${() => setFiles(files.filter((one) => one !== each))}><${Icon} name="trash" size="16" /></button></li>`)}</ul>`}
    <div class=${classes("write-row", (answering || files.length > 0) && "under")}>
      <input type="file" multiple hidden ref=${picker} aria-label=${WORDS.attach} onChange=${(event) => { setFiles([...files, ...event.target.files].slice(0, 10)); event.target.value = ""; field.current.focus(); }} />
      <button type="button" class="write-button" aria-label=${WORDS.attach} title=${WORDS.attach} onClick=${() => picker.current.click()}><${Icon} name="circle-plus" size="22" /></button>
      <textarea id="write" ref=${field} rows="1" placeholder=${hint} aria-label=${hint} value=${text} onInput=${typed} onKeyDown=${key}
        onKeyUp=${(event) => setCaret(event.target.selectionStart)} onClick=${(event) => setCaret(event.target.selectionStart)}
        role="combobox" aria-expanded=${found.length > 0} aria-controls="suggestions" aria-autocomplete="list" aria-haspopup="listbox"
        aria-activedescendant=${found.length > 0 ? `suggestion-${chosen}` : null}
        onPaste=${(event) => { const pasted = [...(event.clipboardData?.files ?? [])]; if (pasted.length) { event.preventDefault(); setFiles([...files, ...pasted].slice(0, 10)); } }}></textarea>
      ${left < 200 && html`<span class=${classes("left-over", left < 0 && "over")}>${left}</span>`}
      <button type="button" class="write-button" aria-label=${WORDS.emojiPicker} title=${WORDS.emojiPicker}
        onClick=${(event) => openEmoji(event.currentTarget, (emoji) => { setText(`${text}${emoji}`); requestAnimationFrame(() => field.current?.focus()); })}><${Icon} name="face-slightly-smiling" size="22" /></button>
      <button type="button" class="write-button send" aria-label=${WORDS.send} title=${WORDS.send} disabled=${(!text.trim() && files.length === 0) || left < 0 || sending}
        onClick=${send}><${Icon} name="send" size="20" /></button>
    </div>`}
  </div>`;
}
