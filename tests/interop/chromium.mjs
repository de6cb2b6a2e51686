// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A headless Chromium, driven through its own DevTools protocol over a pair of pipes: messages are JSON, each ended by a zero byte.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const patience = 60_000;

export class Chromium {
  #child;
  #profile;
  #session;
  #number = 0;
  #waiting = new Map();
  #rest = Buffer.alloc(0);

  /** Starts a browser with an empty profile and one page. \p language is what it tells servers it prefers. */
  static async start(program, language) {
    const browser = new Chromium();
    await browser.#start(program, language);
    return browser;
  }

  async #start(program, language) {
    this.#profile = mkdtempSync(join(tmpdir(), "segue-chromium-"));
    const options = ["--headless=new", "--remote-debugging-pipe", `--user-data-dir=${this.#profile}`, `--lang=${language}`, `--accept-lang=${language}`,
      "--no-first-run", "--disable-gpu", "--disable-extensions", "--disable-background-networking", "--disable-sync", "--no-proxy-server", "--password-store=basic"];
    if (process.getuid() === 0) {
      options.push("--no-sandbox"); // Chromium's own sandbox does not work for root.
    }
    this.#child = spawn(program, [...options, "about:blank"], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    this.#child.stdio[4].on("data", (bytes) => this.#read(bytes));
    this.#child.on("exit", (code) => this.#giveUp(new Error(`Chromium ended with ${code}`)));
    this.#child.on("error", (error) => this.#giveUp(error));
    const { targetInfos } = await this.#send("Target.getTargets");
    const page = targetInfos.find((target) => target.type === "page");
    const { sessionId } = await this.#send("Target.attachToTarget", { targetId: page.targetId, flatten: true });
    this.#session = sessionId;
    await this.#send("Page.enable");
  }

  async stop() {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      this.#child.kill("SIGTERM");
      await once(this.#child, "exit");
    }
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  open(address) {
    return this.#send("Page.navigate", { url: address });
  }

  /** The value of an expression in the page. */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.#send("Runtime.evaluate", { expression, returnByValue: true });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.text);
    }
    return result.value;
  }

  /** Waits until an expression is true in whatever page is shown by then. */
  async waitFor(expression) {
    for (const end = Date.now() + patience; Date.now() < end; ) {
      try {
        if (await this.evaluate(`document.readyState === "complete" && Boolean(${expression})`)) {
          return;
        }
      } catch (error) {
        // The page went away between question and answer; the next one is asked.
        if (!/context|navigat/i.test(error.message)) {
          throw error;
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`not seen within a minute: ${expression}; the page says: ${await this.evaluate("document.body.innerText")}`);
  }

  /** Goes to a control with the Tab key, as a person without a mouse does, and presses Enter. */
  async pressByKeyboard(id) {
    await this.waitFor(`document.getElementById(${JSON.stringify(id)})`);
    for (let stops = 0; stops < 30; ++stops) {
      await this.#key("Tab", 9);
      if ((await this.evaluate("document.activeElement?.id")) === id) {
        await this.#key("Enter", 13, "\r");
        return;
      }
    }
    throw new Error(`the Tab key does not lead to ${id}`);
  }

  async #key(key, windowsVirtualKeyCode, text) {
    await this.#send("Input.dispatchKeyEvent", { type: text ? "keyDown" : "rawKeyDown", key, code: key, windowsVirtualKeyCode, text });
    await this.#send("Input.dispatchKeyEvent", { type: "keyUp", key, code: key, windowsVirtualKeyCode });
  }

  #send(method, params = {}) {
    const id = ++this.#number;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#settle(id, { error: { message: `${method}: no answer` } }), patience);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#child.stdio[3].write(JSON.stringify({ id, method, params, sessionId: this.#session }) + "\0");
    });
  }

  #read(bytes) {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    for (let end = this.#rest.indexOf(0); end >= 0; end = this.#rest.indexOf(0)) {
      const message = JSON.parse(this.#rest.subarray(0, end).toString("utf8"));
      this.#rest = this.#rest.subarray(end + 1);
      if (message.id !== undefined) {
        this.#settle(message.id, message);
      }
    }
  }

  #settle(id, { result, error }) {
    const waiting = this.#waiting.get(id);
    if (!waiting) {
      return;
    }
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    if (error) {
      waiting.reject(new Error(error.message));
    } else {
      waiting.resolve(result);
    }
  }

  #giveUp(error) {
    for (const id of [...this.#waiting.keys()]) {
      this.#settle(id, { error });
    }
  }
}
