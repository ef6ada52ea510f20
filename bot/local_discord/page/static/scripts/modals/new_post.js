/* A new post in a forum. */
import { attempt, look } from "../live/session.js";
import { html, useState } from "../rendering.js";
import { change } from "../state.js";
import { WORDS } from "../words.js";
import { Dialog } from "./dialog.js";

const MOST_TAGS = 5;

export function NewPost({ forum, close }) {
  const [title, setTitle] = useState("");
  const [content, setContent] = useState("");
  const [tags, setTags] = useState([]);
  const offered = (forum.tags ?? []).filter((each) => !each.moderated);
  const ready = title.trim() && content.trim();
  const post = async () => {
    if (!ready) return;
    const answer = await attempt("post", { forum: forum.id, title: title.trim(), content: content.trim(), tags });
    if (!answer) return;
    change({ modal: null });
    await look(answer.thread);
  };
  return html`<${Dialog} title=${WORDS.newPost} close=${close} submit=${post}
    foot=${html`<button type="button" class="button quiet" onClick=${close}>${WORDS.cancel}</button>
      <button type="submit" class="button primary" disabled=${!ready}>${WORDS.postWord}</button>`}>
    <div class="field"><label class="field-label" for="post-title">${WORDS.postTitle}</label>
      <input id="post-title" type="text" maxlength="100" autocomplete="off" value=${title} onInput=${(event) => setTitle(event.target.value)} /></div>
    <div class="field"><label class="field-label" for="post-content">${WORDS.postContent}</label>
      <textarea id="post-content" rows="5" maxlength="2000" value=${content} onInput=${(event) => setContent(event.target.value)}></textarea></div>
    ${offered.length > 0 && html`<fieldset class="field tag-choices"><legend class="field-label">${WORDS.tags}</legend>${offered.map((each) => html`
      <label class="choice" key=${each.id}><input type="checkbox" checked=${tags.includes(each.id)} disabled=${!tags.includes(each.id) && tags.length >= MOST_TAGS}
        onChange=${(event) => setTags(event.target.checked ? [...tags, each.id] : tags.filter((one) => one !== each.id))} /><span>${each.emoji_name && `${each.emoji_name} `}${each.name}</span></label>`)}</fieldset>`}
  <//>`;
}
