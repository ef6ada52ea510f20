/* A soft ring round what the tour speaks of, found by its role and words as a reader's software would find it. */
const FINDERS = {
  button: (words) => named("main button, main a.button, .dialog button", words),
  channel: (words) => [...document.querySelectorAll("[data-channel-id]")].find((each) => each.dataset.channelId === words || each.textContent.trim().toLowerCase() === words.replace(/^#/, "").toLowerCase()),
  person: (words) => document.querySelector(`.switcher-button[data-person-id="${CSS.escape(words)}"]`) ?? document.querySelector(".switcher-button"),
  switcher: () => document.querySelector(".switcher-button"),
  composer: () => document.querySelector(".write-row"),
  clock: (words) => named(".clock button", words) ?? document.querySelector(".clock"),
  backstage: () => document.querySelector(".backstage-button"),
  fault: (words) => document.querySelector(`[data-fault="${CSS.escape(words)}"]`) ?? document.querySelector(".backstage-button"),
  field: (words) => named(".dialog .field", words),
  message: (words) => named("[data-message-id]", words),
  dm: () => document.querySelector(".rail-item.home"),
  dms: () => document.querySelector(".rail-item.home"),
};

/** Keep a ring round what a hint such as "button:Acknowledge" names; returns what stops it. */
export function followHighlight(hint) {
  let ringed = null;
  const look = () => {
    const found = hint ? find(hint) : null;
    if (found === ringed) return;
    ringed?.classList.remove("ringed");
    found?.classList.add("ringed");
    ringed = found;
  };
  look();
  const timer = hint ? setInterval(look, 400) : null;
  return () => {
    clearInterval(timer);
    ringed?.classList.remove("ringed");
  };
}

function find(hint) {
  const [kind, ...rest] = hint.split(":");
  return FINDERS[kind.trim()]?.(rest.join(":").trim()) ?? null;
}

function named(selector, words) {
  const sought = words.toLowerCase();
  const all = [...document.querySelectorAll(selector)].filter((each) => `${each.getAttribute("aria-label") ?? ""} ${each.textContent}`.toLowerCase().includes(sought));
  return all.at(-1) ?? null;
}
