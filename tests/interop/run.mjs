// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node run.mjs SEGUE-SANDBOX TEST...: starts the sandbox and runs the tests against it. Node reads further certificate
// authorities only when it starts, and the sandbox makes its own when it starts; so the tests are processes of their own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSandbox } from "./sandbox.mjs";

const [program, ...tests] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "segue-interop-"));
const sandbox = await startSandbox(program);
try {
  const endpoints = join(folder, "endpoints.json");
  writeFileSync(endpoints, JSON.stringify(sandbox), { mode: 0o600 });
  const child = spawn(process.execPath, ["--test", ...tests], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NODE_EXTRA_CA_CERTS: sandbox.certificate_authority, SEGUE_INTEROP_ENDPOINTS: endpoints },
  });
  const [code] = await once(child, "exit");
  process.exitCode = code ?? 1;
} finally {
  await sandbox.stop();
  rmSync(folder, { recursive: true, force: true });
}
