// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// dynamics-web-api works with the sandbox as it does with Dataverse.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import * as msal from "@azure/msal-node";
import { DynamicsWebApi } from "dynamics-web-api";
import { control, endpoints } from "./sandbox.mjs";

const sandbox = endpoints();
const listType = "Microsoft.Dynamics.CRM.list";
const contactType = "Microsoft.Dynamics.CRM.contact";
let api;
let contacts;

const sameId = (text) => text.toLowerCase();
const membersOf = async (list) => (await control(sandbox, `lists/${list}/members`, { add: [], remove: [] })).members.map(sameId).sort();
const newList = (name) => ({ listname: name, type: false, createdfromcode: 2 });

before(async () => {
  const client = new msal.ConfidentialClientApplication({
    auth: {
      clientId: sandbox.client_id,
      clientSecret: sandbox.client_secret,
      authority: `${sandbox.https_server}/${sandbox.tenant}`,
      knownAuthorities: [new URL(sandbox.https_server).host],
    },
  });
  const token = await client.acquireTokenByClientCredential({ scopes: [`${sandbox.https_server}/.default`] });
  api = new DynamicsWebApi({
    serverUrl: sandbox.https_server,
    dataApi: { version: "9.2" },
    onTokenRefresh: async () => token.accessToken,
  });
  const page = await api.retrieveMultiple({ collection: "contacts", select: ["contactid"], filter: "statecode eq 0", top: 30 });
  contacts = page.value.map((row) => sameId(row.contactid));
  assert.equal(contacts.length, 30);
});

test("item72: a table page after page, every row once", async () => {
  const request = { collection: "contacts", select: ["contactid", "fullname"], orderBy: ["contactid"], maxPageSize: 500 };
  const seen = new Set();
  let page = await api.retrieveMultiple(request);
  for (let pages = 1; ; ++pages) {
    for (const row of page.value) {
      seen.add(row.contactid);
    }
    assert.equal(seen.size, pages * 500);
    if (pages === 5) {
      break;
    }
    assert.ok(page.oDataNextLink);
    page = await api.retrieveMultiple(request, page.oDataNextLink);
  }
});

test("item72: all pages in one call", async () => {
  const all = await api.retrieveAll({ collection: "msdynci_segmentmemberships", select: ["msdynci_customerid"], filter: `contains(msdynci_segments,'"Newsletter_Pilot"')`, maxPageSize: 100 });
  assert.equal(all.value.length, 500);
});

test("item72: FetchXML with its paging cookie", async () => {
  const fetchXml = `<fetch count="200"><entity name="contact"><attribute name="contactid"/><order attribute="contactid"/></entity></fetch>`;
  const request = { collection: "contacts", fetchXml, includeAnnotations: "*" };
  const first = await api.fetch(request);
  assert.equal(first.value.length, 200);
  const second = await api.fetch({ ...request, pageNumber: first.PagingInfo.nextPage, pagingCookie: first.PagingInfo.cookie });
  assert.equal(second.value.length, 200);
  assert.equal(new Set([...first.value, ...second.value].map((row) => row.contactid)).size, 400);
});

test("item72: a list: created, read, changed, created no second time, deleted", async () => {
  const listid = randomUUID();
  const made = await api.create({ collection: "lists", data: { listid, ...newList("相互運用テスト") }, returnRepresentation: true });
  assert.equal(sameId(made.listid), listid);
  assert.equal(made.listname, "相互運用テスト");
  await assert.rejects(api.create({ collection: "lists", data: { listid, ...newList("again") } }), { status: 412 });

  await api.update({ collection: "lists", key: listid, data: { source: "interop" } });
  const read = await api.retrieve({ collection: "lists", key: listid, select: ["listname", "source", "type", "createdfromcode", "statecode"] });
  assert.deepEqual([read.listname, read.source, read.type, read.createdfromcode, read.statecode], ["相互運用テスト", "interop", false, 2, 0]);

  // The application's role may not delete lists until an administrator grants it.
  await assert.rejects(api.deleteRecord({ collection: "lists", key: listid }), { status: 403 });
  await control(sandbox, "account", { user: "# Segue export", privilege: "prvDeleteList", granted: true });
  await api.deleteRecord({ collection: "lists", key: listid });
  await assert.rejects(api.retrieve({ collection: "lists", key: listid, select: ["listname"] }), { status: 404 });
});

test("item72: AddListMembersList, all or nothing", async () => {
  const listid = await api.create({ collection: "lists", data: newList("AddListMembersList") });
  const add = (ids) =>
    api.callAction({
      actionName: "AddListMembersList",
      action: {
        List: { listid, "@odata.type": listType },
        Members: ids.map((contactid) => ({ contactid, "@odata.type": contactType })),
      },
    });
  await add(contacts.slice(0, 20));
  assert.deepEqual(await membersOf(listid), contacts.slice(0, 20).sort());
  await add(contacts.slice(10, 25));
  assert.deepEqual(await membersOf(listid), contacts.slice(0, 25).sort());
  await assert.rejects(add([contacts[29], randomUUID()]), { status: 404 });
  assert.deepEqual(await membersOf(listid), contacts.slice(0, 25).sort());
});

test("item72: an upsert creates, changes, and keeps to its conditions", async () => {
  const listid = randomUUID();
  const request = { collection: "lists", key: listid };
  await assert.rejects(api.update({ ...request, data: newList("nothing") }), { status: 404 });
  await api.upsert({ ...request, data: newList("upserted") });
  assert.equal((await api.retrieve({ ...request, select: ["listname"] })).listname, "upserted");
  await api.upsert({ ...request, data: { listname: "upserted again" } });
  assert.equal((await api.retrieve({ ...request, select: ["listname"] })).listname, "upserted again");
  // Forbidden to change what is there: the client answers null instead of an error.
  assert.equal(await api.upsert({ ...request, data: newList("a third time"), ifnonematch: "*" }), null);
  assert.equal((await api.retrieve({ ...request, select: ["listname"] })).listname, "upserted again");
});

test("item72: fetchAll follows the paging cookie through a list's members", async () => {
  const listid = await api.create({ collection: "lists", data: newList("fetchAll") });
  await api.callAction({
    actionName: "AddListMembersList",
    action: {
      List: { listid, "@odata.type": listType },
      Members: contacts.map((contactid) => ({ contactid, "@odata.type": contactType })),
    },
  });
  const fetchXml = `<fetch count="7"><entity name="contact"><attribute name="contactid"/><order attribute="contactid"/><link-entity name="listmember" from="entityid" to="contactid" intersect="true"><filter><condition attribute="listid" operator="eq" value="${listid}"/></filter></link-entity></entity></fetch>`;
  const all = await api.fetchAll({ collection: "contacts", fetchXml, includeAnnotations: "*" });
  assert.deepEqual(all.value.map((row) => sameId(row.contactid)).sort(), [...contacts].sort());
});

test("item72: a change set of creating and changing is done as a whole", async () => {
  const first = await api.create({ collection: "lists", data: newList("before") });
  const made = randomUUID();
  api.startBatch();
  api.create({ collection: "lists", data: { ...newList("東京の一覧"), listid: made } });
  api.update({ collection: "lists", key: first, data: { listname: "after" } });
  api.retrieve({ collection: "lists", key: first, select: ["listname"], inChangeSet: false });
  const answers = await api.executeBatch();
  assert.equal(answers.length, 3);
  assert.equal(sameId(answers[0]), made);
  assert.equal(answers[2].listname, "after");
  assert.equal((await api.retrieve({ collection: "lists", key: made, select: ["listname"] })).listname, "東京の一覧");
});

test("item72: a batch of actions and reads", async () => {
  const listid = await api.create({ collection: "lists", data: newList("batch") });
  api.startBatch();
  for (const contactid of contacts.slice(0, 3)) {
    api.callAction({ collection: "lists", key: listid, actionName: "Microsoft.Dynamics.CRM.AddMemberList", action: { EntityId: contactid } });
  }
  api.retrieve({ collection: "lists", key: listid, select: ["listname"], inChangeSet: false });
  const answers = await api.executeBatch();
  assert.equal(answers.length, 4);
  assert.equal(answers[3].listname, "batch");
  assert.deepEqual(await membersOf(listid), contacts.slice(0, 3).sort());
});

test("item72: a batch whose change set fails leaves nothing behind", async () => {
  const listid = await api.create({ collection: "lists", data: newList("change set") });
  api.startBatch();
  for (const contactid of [contacts[0], randomUUID()]) {
    api.callAction({ collection: "lists", key: listid, actionName: "Microsoft.Dynamics.CRM.AddMemberList", action: { EntityId: contactid } });
  }
  await assert.rejects(api.executeBatch());
  assert.deepEqual(await membersOf(listid), []);
});

test("item72: a throttled call is told when to come back", async () => {
  await control(sandbox, "faults", { rule: "get WhoAmI nth=1 status=429 retry-after=7" });
  await assert.rejects(api.callFunction({ functionName: "WhoAmI" }), (error) => error.status === 429 && error.headers?.["retry-after"] === "7");
  await control(sandbox, "faults", { clear: true });
  assert.ok((await api.callFunction({ functionName: "WhoAmI" })).UserId);
});
