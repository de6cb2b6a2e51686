// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Goes through the sandbox's sign-in pages as a browser without scripts does: reads a form, chooses a button, sends it.

function decode(text) {
  return text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function attribute(tag, name) {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag);
  return found ? decode(found[1]) : undefined;
}

/** The body that pressing the button with this id sends, and where to. */
export function press(html, base, id) {
  const form = /<form\b[^>]*>/.exec(html);
  const button = html.match(/<button\b[^>]*>/g)?.find((tag) => attribute(tag, "id") === id);
  if (!form || !button) {
    throw new Error(`the page has no button ${id}: ${html}`);
  }
  const body = new URLSearchParams();
  for (const tag of html.match(/<input\b[^>]*>/g) ?? []) {
    body.append(attribute(tag, "name"), attribute(tag, "value") ?? "");
  }
  body.append(attribute(button, "name"), attribute(button, "value"));
  return { address: new URL(attribute(form[0], "action"), base), body };
}

/** Signs in at an authorize address, presses the buttons in turn, and resolves with the address that the redirect leads to. */
export async function signIn(address, buttons) {
  let answer = await fetch(address, { redirect: "manual", headers: { "Accept-Language": "ja" } });
  let here = new URL(address);
  for (const id of buttons) {
    if (answer.status !== 200) {
      throw new Error(`${answer.status} where the page with the button ${id} should be: ${await answer.text()}`);
    }
    const { address: next, body } = press(await answer.text(), here, id);
    answer = await fetch(next, { method: "POST", body, redirect: "manual", headers: { "Accept-Language": "ja" } });
    here = next;
  }
  if (answer.status !== 302) {
    throw new Error(`${answer.status} where the redirect should be: ${await answer.text()}`);
  }
  return new URL(answer.headers.get("Location"));
}
