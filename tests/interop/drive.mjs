// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A headless Chromium for the stories of the window: reads a request a line, {"open": ADDRESS}, {"press": ID} (by keyboard),
// {"wait": EXPRESSION} or {"evaluate": EXPRESSION}, and answers each with {"value"} or {"error"}. Ends with its input.
import { createInterface } from "node:readline";
import { Chromium } from "./chromium.mjs";

const chromium = await Chromium.start(process.argv[2], process.argv[3]);

async function obey(request) {
  if (request.open !== undefined) {
    return chromium.open(request.open);
  }
  if (request.press !== undefined) {
    return chromium.pressByKeyboard(request.press);
  }
  return request.wait !== undefined ? chromium.waitFor(request.wait) : chromium.evaluate(request.evaluate);
}

try {
  console.log(JSON.stringify({ value: "ready" }));
  for await (const line of createInterface({ input: process.stdin })) {
    try {
      console.log(JSON.stringify({ value: (await obey(JSON.parse(line))) ?? null }));
    } catch (error) {
      console.log(JSON.stringify({ error: error.message }));
    }
  }
} finally {
  await chromium.stop();
}
