// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sandbox as a process of its own, and what the tests ask it besides the Web API.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** Starts a program and resolves with its first line of output. */
async function firstLine(process) {
  const lines = createInterface({ input: process.stdout });
  const [line] = await Promise.race([
    once(lines, "line"),
    once(process, "exit").then(([code]) => {
      throw new Error(`the sandbox ended with ${code} before it was ready`);
    }),
  ]);
  return line;
}

/** A running sandbox: its endpoints, and stop(). */
export async function startSandbox(program, options = []) {
  const child = spawn(program, ["--json", "--latency", "off", ...options], { stdio: ["ignore", "pipe", "inherit"] });
  const endpoints = JSON.parse(await firstLine(child));
  return {
    ...endpoints,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGTERM");
        await once(child, "exit");
      }
    },
  };
}

/** The endpoints of the sandbox that run.mjs started for the tests. */
export function endpoints() {
  return JSON.parse(readFileSync(process.env.SEGUE_INTEROP_ENDPOINTS, "utf8"));
}

/** GET or POST below /sandbox. */
export async function control(sandbox, path, body) {
  const answer = await fetch(`${sandbox.server}/sandbox/${path}`, body === undefined ? {} : { method: "POST", body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`/sandbox/${path}: ${answer.status} ${text}`);
  }
  return JSON.parse(text);
}
