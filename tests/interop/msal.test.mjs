// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// @azure/msal-node signs in at the sandbox as it does at Entra ID.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomUUID, X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import * as msal from "@azure/msal-node";
import { control, endpoints } from "./sandbox.mjs";
import { signIn } from "./pages.mjs";

const sandbox = endpoints();
const authority = `${sandbox.https_server}/${sandbox.tenant}`;
const knownAuthorities = [new URL(sandbox.https_server).host];
const redirectUri = "http://localhost:49152/";
const userScopes = [`${sandbox.https_server}/user_impersonation`];

function publicClient() {
  return new msal.PublicClientApplication({ auth: { clientId: sandbox.public_client_id, authority, knownAuthorities } });
}

async function whoAmI(token) {
  return fetch(`${sandbox.https_server}/api/data/v9.2/WhoAmI`, { headers: { Authorization: `Bearer ${token}`, Accept: "application/json" } });
}

/** The code flow as far as the code: what MSAL asks for, through the pages, checked on the way. */
async function codeFor(client, pkce, account, buttons = [`account-${account}`, "accept"]) {
  const state = randomUUID();
  const address = await client.getAuthCodeUrl({
    scopes: userScopes,
    redirectUri,
    state,
    codeChallenge: pkce.challenge,
    codeChallengeMethod: "S256",
    prompt: "select_account",
  });
  const back = await signIn(address, buttons);
  assert.equal(back.origin + back.pathname, redirectUri);
  assert.equal(back.searchParams.get("state"), state);
  return back.searchParams;
}

test("item72: authorization code with PKCE, then the cache, then the refresh token", async () => {
  const client = publicClient();
  const pkce = await new msal.CryptoProvider().generatePkceCodes();
  const answer = await codeFor(client, pkce, "marketer");
  const first = await client.acquireTokenByCode({ code: answer.get("code"), scopes: userScopes, redirectUri, codeVerifier: pkce.verifier });
  assert.equal(first.account.username, "marketer@kitakaze.example");
  assert.equal(first.tenantId, sandbox.tenant);
  assert.equal((await whoAmI(first.accessToken)).status, 200);

  const cached = await client.acquireTokenSilent({ account: first.account, scopes: userScopes });
  assert.equal(cached.fromCache, true);
  assert.equal(cached.accessToken, first.accessToken);

  const renewed = await client.acquireTokenSilent({ account: first.account, scopes: userScopes, forceRefresh: true });
  assert.equal(renewed.fromCache, false);
  assert.notEqual(renewed.accessToken, first.accessToken);
  assert.equal((await whoAmI(renewed.accessToken)).status, 200);

  // A bare refresh token, as a program keeps it that has its own store.
  const kept = JSON.parse(client.getTokenCache().serialize()).RefreshToken;
  const refreshToken = Object.values(kept)[0].secret;
  const other = await publicClient().acquireTokenByRefreshToken({ refreshToken, scopes: userScopes });
  assert.equal(other.account.username, "marketer@kitakaze.example");
  assert.equal((await whoAmI(other.accessToken)).status, 200);
});

test("item72: a wrong code verifier is refused, and a code works once", async () => {
  const client = publicClient();
  const crypto = new msal.CryptoProvider();
  const pkce = await crypto.generatePkceCodes();
  const wrong = await crypto.generatePkceCodes();
  // Consent was given in the test before; a second sign-in asks for the account only.
  const answer = await codeFor(client, pkce, "admin");
  const request = { code: answer.get("code"), scopes: userScopes, redirectUri };
  await assert.rejects(client.acquireTokenByCode({ ...request, codeVerifier: wrong.verifier }), { errorCode: "invalid_grant" });

  const again = await codeFor(client, pkce, "admin", ["account-admin"]);
  const good = { code: again.get("code"), scopes: userScopes, redirectUri, codeVerifier: pkce.verifier };
  await client.acquireTokenByCode(good);
  await assert.rejects(client.acquireTokenByCode(good), { errorCode: "invalid_grant" });
});

test("item72: a person who cancels comes back with access_denied", async () => {
  const pkce = await new msal.CryptoProvider().generatePkceCodes();
  const answer = await codeFor(publicClient(), pkce, "reader", ["cancel"]);
  assert.equal(answer.get("error"), "access_denied");
  assert.equal(answer.get("code"), null);
});

test("item72: a revoked refresh token asks for a sign-in", async () => {
  const client = publicClient();
  const pkce = await new msal.CryptoProvider().generatePkceCodes();
  const answer = await codeFor(client, pkce, "reader");
  const first = await client.acquireTokenByCode({ code: answer.get("code"), scopes: userScopes, redirectUri, codeVerifier: pkce.verifier });
  await control(sandbox, "identity", { revoke_refresh: "reader@kitakaze.example" });
  await assert.rejects(
    client.acquireTokenSilent({ account: first.account, scopes: userScopes, forceRefresh: true }),
    (error) => error instanceof msal.InteractionRequiredAuthError || error.errorCode === "invalid_grant",
  );
});

test("item72: client credentials by secret", async () => {
  const client = new msal.ConfidentialClientApplication({
    auth: { clientId: sandbox.client_id, clientSecret: sandbox.client_secret, authority, knownAuthorities },
  });
  const first = await client.acquireTokenByClientCredential({ scopes: [`${sandbox.https_server}/.default`] });
  assert.equal((await whoAmI(first.accessToken)).status, 200);
  const second = await client.acquireTokenByClientCredential({ scopes: [`${sandbox.https_server}/.default`] });
  assert.equal(second.fromCache, true);

  const wrong = new msal.ConfidentialClientApplication({
    auth: { clientId: sandbox.client_id, clientSecret: "not-the-secret", authority, knownAuthorities },
  });
  await assert.rejects(wrong.acquireTokenByClientCredential({ scopes: [`${sandbox.https_server}/.default`] }), { errorCode: "invalid_client" });
});

/** A key and a certificate of its own, as an administrator makes them; both PEM. */
function newCertificate() {
  const folder = mkdtempSync(join(tmpdir(), "segue-interop-"));
  try {
    const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
    execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=segue-interop", "-keyout", key, "-out", certificate], { stdio: "ignore" });
    return { privateKey: readFileSync(key, "utf8"), certificate: readFileSync(certificate, "utf8") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("item72: client credentials by certificate", async () => {
  const ours = newCertificate();
  const foreign = newCertificate();
  await control(sandbox, "identity", { certificate: ours.certificate });
  const thumbprint = (certificate) => new X509Certificate(certificate).fingerprint256.replaceAll(":", "").toLowerCase();
  const client = ({ privateKey, certificate }) =>
    new msal.ConfidentialClientApplication({
      auth: { clientId: sandbox.client_id, clientCertificate: { privateKey, thumbprintSha256: thumbprint(certificate) }, authority, knownAuthorities },
    });
  const request = { scopes: [`${sandbox.https_server}/.default`] };
  const answer = await client(ours).acquireTokenByClientCredential(request);
  assert.equal((await whoAmI(answer.accessToken)).status, 200);
  await assert.rejects(client(foreign).acquireTokenByClientCredential(request), { errorCode: "invalid_client" });
  // The right name on the wrong key.
  await assert.rejects(client({ privateKey: foreign.privateKey, certificate: ours.certificate }).acquireTokenByClientCredential(request), { errorCode: "invalid_client" });
});

/** What the person does at another device with the code that they were told. */
async function answerDevice(code, choice) {
  const answer = await fetch(code.verificationUri, { method: "POST", body: new URLSearchParams({ user_code: code.userCode, ...choice }) });
  assert.equal(answer.status, 200);
}

test("item72: device code, approved and declined at another device", { timeout: 60_000 }, async () => {
  const told = [];
  const ask = (choice) =>
    publicClient().acquireTokenByDeviceCode({
      scopes: userScopes,
      deviceCodeCallback: (code) => {
        told.push(code.message);
        answerDevice(code, choice);
      },
    });
  const [approved, declined] = await Promise.allSettled([ask({ account: "marketer@kitakaze.example", consent: "accept" }), ask({ cancel: "1" })]);
  assert.equal(told.length, 2);
  assert.equal(approved.status, "fulfilled", String(approved.reason));
  assert.equal(approved.value.account.username, "marketer@kitakaze.example");
  assert.equal((await whoAmI(approved.value.accessToken)).status, 200);
  assert.equal(declined.status, "rejected");
  assert.match(declined.reason.message, /authorization_declined/);
});
