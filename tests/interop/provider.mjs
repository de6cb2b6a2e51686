// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// oidc-provider in the place of Entra ID, at Entra's addresses, and beside it an organisation that takes its tokens. Its pages are
// answered by themselves: the person is always the same one, and agrees.
import { once } from "node:events";
import { createServer } from "node:http";
import Provider, { interactionPolicy } from "oidc-provider";

export const tenant = "8f1c0a52-6f0e-4d0b-9a55-0f4e9f6f3c11";
export const clientId = "5b2b7d0e-2f4c-4f65-8a39-7c3d0f0d9a10";
export const person = {
  oid: "0d000000-0000-4000-8000-000000000001",
  tid: tenant,
  preferred_username: "marketer@kitakaze.example",
};

function configuration(origin) {
  const policy = interactionPolicy.base();
  policy.add(new interactionPolicy.Prompt({ name: "select_account", requestable: true }), 0);
  return {
    clients: [
      {
        client_id: clientId,
        application_type: "native",
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"],
        response_types: ["code"],
        redirect_uris: ["http://localhost/"],
      },
    ],
    routes: {
      authorization: "/oauth2/v2.0/authorize",
      token: "/oauth2/v2.0/token",
      device_authorization: "/oauth2/v2.0/devicecode",
    },
    scopes: ["openid", "offline_access", "profile", `${origin}/.default`],
    claims: { openid: ["sub", "oid", "tid"], profile: ["preferred_username"] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, deviceFlow: { enabled: true }, userinfo: { enabled: false } },
    interactions: { policy, url: (_, interaction) => `/${tenant}/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...person }) }),
    rotateRefreshToken: true,
    cookies: { keys: ["interop"] },
    pkce: { required: () => true },
  };
}

/** What the person does on the page that the provider shows. */
async function interact(provider, request, response) {
  const { prompt, params, session, grantId } = await provider.interactionDetails(request, response);
  if (prompt.name !== "consent") {
    const result = prompt.name === "login" ? { login: { accountId: "marketer" } } : { [prompt.name]: {} };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
    return;
  }
  const grant = grantId
    ? await provider.Grant.find(grantId)
    : new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  if (prompt.details.missingOIDCScope) {
    grant.addOIDCScope(prompt.details.missingOIDCScope.join(" "));
  }
  const result = { consent: { grantId: await grant.save() } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
}

/** A running provider: its origin, the grants it gave, revoke() and stop(). */
export async function startProvider() {
  let handle;
  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      response.writeHead(500);
      response.end(String(error));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(`${origin}/${tenant}`, configuration(origin));
  const given = [];
  const grants = new Set();
  provider.on("grant.success", (context) => {
    given.push(context.oidc.params.grant_type);
    grants.add(context.oidc.entities.Grant.jti);
  });
  const callback = provider.callback();

  handle = async (request, response) => {
    if (request.url.startsWith(`/${tenant}/interaction/`)) {
      await interact(provider, request, response);
    } else if (request.url.startsWith(`/${tenant}/`)) {
      // Entra minds offline_access whatever the prompt; OpenID Connect Core (11) only where consent is asked for.
      request.url = request.url.replace("prompt=select_account", "prompt=select_account%20consent");
      // As a framework mounts it.
      request.originalUrl = request.url;
      request.url = request.url.slice(tenant.length + 1);
      await callback(request, response);
    } else if (request.url.startsWith("/api/data/")) {
      const [, bearer] = /^Bearer (.+)$/.exec(request.headers.authorization ?? "") ?? [];
      const token = bearer && (await provider.AccessToken.find(bearer));
      if (token?.isValid) {
        response.writeHead(200, { "Content-Type": "application/json" });
        response.end(JSON.stringify({ UserId: token.accountId }));
      } else {
        response.writeHead(401, {
          "WWW-Authenticate": `Bearer authorization_uri=${origin}/${tenant}/oauth2/authorize, resource_id=${origin}/`,
        });
        response.end();
      }
    } else {
      response.writeHead(404);
      response.end();
    }
  };

  return {
    origin,
    given,
    async revoke() {
      for (const id of grants) {
        await provider.RefreshToken.adapter.revokeByGrantId(id);
        await provider.AccessToken.adapter.revokeByGrantId(id);
      }
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
