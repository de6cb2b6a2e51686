// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A real browser goes through the sandbox's sign-in page for `seguectl connection sign-in`. Needs a keyring (withkeyring.sh),
// and SEGUECTL, SEGUE_SANDBOX and CHROMIUM as addresses of the programs.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Chromium } from "./chromium.mjs";
import { startSandbox } from "./sandbox.mjs";

const home = mkdtempSync(join(tmpdir(), "segue-browser-"));
let sandbox;
let chromium;

function start(args) {
  const env = { ...process.env, HOME: home, LC_ALL: "C.UTF-8" };
  for (const name of ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"]) {
    delete env[name];
  }
  return spawn(process.env.SEGUECTL, ["--json", "--workspace", join(home, "workspace.segue"), ...args], { env });
}

async function finish(child, input = "") {
  let out = "";
  let error = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (error += text));
  child.stdin.end(input);
  const [code] = await once(child, "close");
  return { code, out, error };
}

async function seguectl(args, input) {
  const said = await finish(start(args), input);
  assert.equal(said.code, 0, `seguectl ${args.join(" ")}: ${said.out}${said.error}`);
  return JSON.parse(said.out);
}

/** Starts a browser sign-in; resolves with the address to open and with the end of the process. */
async function beginSignIn() {
  const child = start(["--yes", "connection", "sign-in", "Sales", "--auth", "browser", "--tenant", sandbox.tenant, "--client-id", sandbox.public_client_id, "--print-url"]);
  let printed = "";
  const address = new Promise((resolve) => {
    child.stderr.on("data", (text) => {
      printed += text;
      const line = printed.split("\n").slice(0, -1).find((candidate) => candidate.startsWith("{"));
      if (line) {
        resolve(JSON.parse(line).sign_in_url);
      }
    });
  });
  const finished = finish(child);
  const early = finished.then((said) => {
    throw new Error(`no address was printed: ${said.code} ${said.out}${said.error}`);
  });
  return { address: await Promise.race([address, early]), finished };
}

before(async () => {
  sandbox = await startSandbox(process.env.SEGUE_SANDBOX);
  chromium = await Chromium.start(process.env.CHROMIUM, "ja");
  await seguectl(
    ["source", "add", "Insights", "--kind", "customer-insights", "--server", sandbox.server, "--auth", "client-secret", "--tenant", sandbox.tenant, "--client-id", sandbox.client_id, "--secret-stdin"],
    `${sandbox.client_secret}\n`,
  );
  await seguectl(["connection", "add", "Sales", "--server", sandbox.server, "--accept-privacy-terms"]);
});

after(async () => {
  await chromium?.stop();
  await sandbox?.stop();
  rmSync(home, { recursive: true, force: true });
});

test("a person signs in with the keyboard, in Japanese, and consents", { timeout: 120_000 }, async () => {
  const { address, finished } = await beginSignIn();
  await chromium.open(address);
  await chromium.waitFor(`document.documentElement.lang === "ja" && document.querySelector("h1").innerText === "アカウントの選択"`);
  await chromium.pressByKeyboard("account-marketer");
  await chromium.pressByKeyboard("accept");
  const said = await finished;
  assert.equal(said.code, 0, said.out + said.error);
  assert.equal(JSON.parse(said.out).connection.sign_in.account, "marketer@kitakaze.example");
  // The page that seguectl answers the redirect with.
  await chromium.waitFor(`location.hostname === "localhost" && !location.port.endsWith("${new URL(sandbox.server).port}") && document.body.innerText.length > 0`);

  const report = (await seguectl(["connection", "test", "Sales"])).report;
  assert.equal(report.healthy, true);
});

test("a person who cancels is told so, and the sign-in before is kept", { timeout: 120_000 }, async () => {
  const { address, finished } = await beginSignIn();
  await chromium.open(address);
  await chromium.pressByKeyboard("cancel");
  const said = await finished;
  assert.equal(said.code, 4, said.out + said.error);
  assert.equal(JSON.parse(said.out).error.code, "segue.signin.cancelled");
  const shown = (await seguectl(["connection", "show", "Sales"])).connection;
  assert.equal(shown.sign_in.account, "marketer@kitakaze.example");
});
