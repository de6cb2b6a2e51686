// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The product's sign-in at an identity service that others wrote. Needs SIGNINPROBE as the address of the test program.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { clientId, person, startProvider, tenant } from "./provider.mjs";

let provider;
before(async () => {
  provider = await startProvider();
});
after(async () => provider.stop());

/** The product's sign-in as a process: its lines one by one. */
function probe(method) {
  const child = spawn(process.env.SIGNINPROBE, [provider.origin, clientId, method], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async next() {
      const { value, done } = await lines.next();
      assert.ok(!done, "the program ended");
      return JSON.parse(value);
    },
    renew() {
      child.stdin.write("renew\n");
    },
    async end() {
      child.stdin.end();
      if (child.exitCode === null) {
        await once(child, "exit");
      }
      return child.exitCode;
    },
  };
}

/** A browser without a window: keeps cookies and follows redirects. */
class Browser {
  #cookies = new Map();

  async go(address, body) {
    let here = new URL(address);
    let method = body ? "POST" : "GET";
    for (let steps = 0; steps < 20; ++steps) {
      const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const answer = await fetch(here, { method, body, redirect: "manual", headers: { Cookie: cookie, Accept: "text/html" } });
      for (const set of answer.headers.getSetCookie()) {
        const [pair] = set.split(";");
        const mark = pair.indexOf("=");
        if (/expires=Thu, 01 Jan 1970/i.test(set)) {
          this.#cookies.delete(pair.slice(0, mark));
        } else {
          this.#cookies.set(pair.slice(0, mark), pair.slice(mark + 1));
        }
      }
      if (answer.status < 300 || answer.status > 399) {
        return { here, status: answer.status, html: await answer.text() };
      }
      here = new URL(answer.headers.get("Location"), here);
      method = "GET";
      body = undefined;
    }
    throw new Error("too many redirects");
  }

  /** Sends the page's form with these values beside its hidden ones. */
  async send({ here, html }, values) {
    const body = new URLSearchParams();
    for (const tag of html.match(/<input\b[^>]*type="hidden"[^>]*>/g) ?? []) {
      body.append(/\bname="([^"]*)"/.exec(tag)[1], /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? "");
    }
    for (const [name, value] of Object.entries(values)) {
      body.set(name, value);
    }
    const action = /<form\b[^>]*action="([^"]*)"/.exec(html);
    return this.go(action ? new URL(action[1], here) : here, body);
  }
}

async function staysSignedIn(product) {
  assert.deepEqual(await product.next(), { account: person.preferred_username, object_id: person.oid, tenant });
  for (let i = 0; i < 3; ++i) {
    product.renew();
    assert.deepEqual(await product.next(), { status: 200, is_new: true });
  }
}

test("authorization code with PKCE, then refresh tokens that rotate, then a revoked one", async () => {
  const product = probe("browser");
  const { sign_in_url: address } = await product.next();
  const asked = new URL(address).searchParams;
  assert.equal(asked.get("code_challenge_method"), "S256");
  const page = await new Browser().go(address);
  assert.equal(page.status, 200, page.html);
  assert.equal(page.here.origin, new URL(asked.get("redirect_uri")).origin);
  assert.match(page.html, /return to Segue/);
  await staysSignedIn(product);
  assert.deepEqual(provider.given.splice(0), ["authorization_code", "refresh_token", "refresh_token", "refresh_token"]);

  await provider.revoke();
  product.renew();
  assert.equal((await product.next()).error, "segue.signin.revoked");
  assert.equal(await product.end(), 1);
});

test("device code", async () => {
  const product = probe("device-code");
  const { device_code: code } = await product.next();
  const browser = new Browser();
  const entry = await browser.go(code.verification_uri);
  assert.equal(entry.status, 200, entry.html);
  const confirmation = await browser.send(entry, { user_code: code.user_code });
  assert.equal(confirmation.status, 200, confirmation.html);
  const done = await browser.send(confirmation, { confirm: "yes" });
  assert.equal(done.status, 200, done.html);
  await staysSignedIn(product);
  assert.equal(provider.given.splice(0)[0], "urn:ietf:params:oauth:grant-type:device_code");
  assert.equal(await product.end(), 0);
});

test("a person who declines the device code", async () => {
  const product = probe("device-code");
  const { device_code: code } = await product.next();
  const browser = new Browser();
  const confirmation = await browser.send(await browser.go(code.verification_uri), { user_code: code.user_code });
  await browser.send(confirmation, { abort: "yes" });
  assert.equal((await product.next()).error, "segue.signin.cancelled");
  assert.equal(await product.end(), 1);
});
