/* The one connection to the local Discord: questions with their answers, and what it tells by itself. */
const PATIENCE = 30_000;
const LONGEST_PAUSE = 4_000;

/** A person's request that was refused; its message is a sentence to show. */
export class Refused extends Error {}

export class Socket {
  #waiting = new Map();
  #last = 0;
  #socket = null;
  #pause = 250;

  /** `told` gets every push, `changed` "opening", "open" or "lost". */
  constructor(told, changed) {
    this.told = told;
    this.changed = changed;
    this.#open();
  }

  /** Ask for something; returns the answer. Throws `Refused` with a plain sentence. */
  ask(what, details = {}) {
    return new Promise((resolve, reject) => {
      if (this.#socket?.readyState !== WebSocket.OPEN) {
        reject(new Refused("Not connected just now. Try again in a moment."));
        return;
      }
      const id = ++this.#last;
      const timer = setTimeout(() => this.#settle(id, { ok: false, error: "No answer came. Try again." }), PATIENCE);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#socket.send(JSON.stringify({ id, do: what, ...details }));
    });
  }

  #open() {
    const address = new URL("live", document.baseURI);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(address);
    this.#socket = socket;
    socket.addEventListener("open", () => {
      this.#pause = 250;
      this.changed("open");
    });
    socket.addEventListener("message", (event) => {
      const frame = JSON.parse(event.data);
      if (frame.push) this.told(frame);
      else this.#settle(frame.id, frame);
    });
    socket.addEventListener("close", () => {
      for (const id of [...this.#waiting.keys()]) {
        this.#settle(id, { ok: false, error: "The connection was lost before an answer came." });
      }
      this.changed("lost");
      setTimeout(() => this.#open(), this.#pause);
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
    });
  }

  #settle(id, answer) {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    if (answer.ok === false) waiting.reject(new Refused(answer.error ?? "That did not work."));
    else waiting.resolve(answer);
  }
}
