// A headless Chromium driven over a pipe: no package, no port.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const flags =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --remote-debugging-pipe";

export class Browser {
  #process;
  #profile;
  #next = 1;
  #answers = new Map();
  #listeners = new Set();
  #text = "";

  /** @param chromium path of the program */
  static async start(chromium) {
    const browser = new Browser();
    browser.#profile = await mkdtemp(join(tmpdir(), "kontinuitet-browser-"));
    const args = [...flags.split(" "), `--user-data-dir=${browser.#profile}`, "about:blank"];
    browser.#process = spawn(chromium, args, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    browser.#process.stdio[4].setEncoding("utf8").on("data", (data) => browser.#read(data));
    browser.#process.once("exit", () => {
      for (const { reject } of browser.#answers.values()) reject(new Error("the browser has ended"));
    });
    return browser;
  }

  /** A page of its own, with what it does recorded. */
  async page() {
    const { targetId } = await this.#send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.#send("Target.attachToTarget", { targetId, flatten: true });
    const send = (method, params) => this.#send(method, params, sessionId);
    const on = (listener) => this.#listeners.add((message) => message.sessionId === sessionId && listener(message));
    for (const domain of ["Page", "Runtime", "Log", "Network"]) await send(`${domain}.enable`);
    return { send, on, close: () => this.#send("Target.closeTarget", { targetId }) };
  }

  async stop() {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.kill("SIGKILL");
    await ended;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #send(method, params = {}, sessionId = undefined) {
    const id = this.#next++;
    const answer = new Promise((resolve, reject) => this.#answers.set(id, { resolve, reject, method }));
    this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return answer;
  }

  #read(data) {
    const messages = (this.#text + data).split("\0");
    this.#text = messages.pop();
    for (const message of messages.map((text) => JSON.parse(text))) {
      if (message.id === undefined) {
        for (const listener of this.#listeners) listener(message);
        continue;
      }
      const { method, reject, resolve } = this.#answers.get(message.id);
      this.#answers.delete(message.id);
      if (message.error === undefined) resolve(message.result);
      else reject(new Error(`${method}: ${message.error.message}`));
    }
  }
}
