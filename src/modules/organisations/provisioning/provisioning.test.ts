import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { sql, withSystem } from "#platform/database/index.ts";
import { site, testMoment } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { appointmentsOf } from "../appointments/appointments.queries.ts";
import { directory } from "../index.ts";
import { anActor, anAppointment, anOrganisation, aPerson } from "../organisation.builder.ts";
import { findPerson, placementsOf } from "../people/people.queries.ts";
import { urns } from "./attributes.rules.ts";
import { markedInSql } from "./filter-conditions.ts";
import { aProvider, aToken, faultOf, provisioningWorld, resource } from "./provisioning.builder.ts";
import type { ProvisioningWorld } from "./provisioning.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const today = "2026-11-01";
const list = z.looseObject({ totalResults: z.number(), Resources: z.array(resource) });

let world: ProvisioningWorld;
beforeEach(async () => {
  world = await provisioningWorld(database);
});
const made = (user?: Readonly<Record<string, unknown>>): Promise<string> => world.made(user);
const madeGroup = (group: Readonly<Record<string, unknown>>): Promise<string> => world.madeGroup(group);
const patch = (path: string, ...operations: readonly unknown[]): Promise<Response> =>
  world.patch(path, ...operations);
const found = async (filter: string): Promise<string[]> => {
  const response = await world.ask("GET", `/Users?filter=${encodeURIComponent(filter)}`);
  expect([filter, response.status]).toEqual([filter, 200]);
  return list.parse(await response.json()).Resources.map(({ id }) => id);
};
const rolesOn = async (personId: string): Promise<string[]> =>
  (await world.read((tx) => appointmentsOf(tx, personId)))
    .filter(({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today))
    .map(({ role }) => role);
const entersToday = (personId: string) =>
  withSystem(database.db, (tx) => directory.person(tx, { ...world.organisation, personId }, today));

describe("a token", () => {
  test("is shown once, kept as a hash, and lets in until it is revoked", async () => {
    const client = world.app.as(world.administrator);
    const shown = await (
      await client.post("/beheer/koppeling", { name: "Entra ID", endsOn: "2027-01-01" })
    ).text();
    const text = /[\w-]{22}\.[\w-]{43}/.exec(shown)?.[0] ?? "";
    const rows = await database.owner
      .selectFrom("provisioningTokens")
      .selectAll()
      .where("name", "=", "Entra ID")
      .execute();
    expect(JSON.stringify(rows)).not.toContain(text);
    expect((await aProvider(world.app, text)("GET", "/Users")).status).toBe(200);
    const page = await client.page("/beheer/koppeling");
    expect(page).not.toContain(text);
    const used = database.owner
      .selectFrom("provisioningTokens")
      .select("lastUsedAt")
      .where("name", "=", "Entra ID");
    expect((await used.executeTakeFirstOrThrow()).lastUsedAt).toEqual(new Date(testMoment));
    const tokenId = rows.find(
      ({ organisationId }) => organisationId === world.organisation.organisationId,
    )?.tokenId;
    expect((await client.post(`/beheer/koppeling/${tokenId}/intrekken`)).status).toBe(303);
    expect((await aProvider(world.app, text)("GET", "/Users")).status).toBe(401);
  });

  test("that ended, was revoked or never was, is nobody's; so is none, and a session", async () => {
    const { owner } = database;
    const ended = await aToken(owner, world.organisation, { endsOn: "2026-10-31" });
    const revoked = await aToken(owner, world.organisation, { revokedAt: "2026-10-31T00:00:00Z" });
    for (const token of [ended, revoked, null, "x", `${world.token}x`, world.token.slice(0, -1) + "é"]) {
      const response = await aProvider(world.app, token)("GET", "/Users");
      expect(await faultOf(response)).toEqual([401, undefined]);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
    }
    expect((await world.app.as(world.administrator).get("/scim/v2/Users")).status).toBe(401);
  });

  test("opens no page", async () => {
    const headers = { authorization: `Bearer ${world.token}`, cookie: `sessie=${world.token}` };
    expect((await world.app.app.request(`${site}/beheer`, { headers })).status).toBe(401);
  });

  test("lasts two years at most, and only the administrator makes one", async () => {
    const client = world.app.as(world.administrator);
    for (const endsOn of ["2026-10-31", "2028-11-02"])
      expect((await client.post("/beheer/koppeling", { name: "x", endsOn })).status).toBe(422);
    const coordinator = await anActor(database.owner, world.organisation, "coordinator");
    expect(
      (await world.app.as(coordinator).post("/beheer/koppeling", { name: "x", endsOn: today })).status,
    ).toBe(403);
  });

  test("of one organisation reaches nothing of another", async () => {
    const own = await made({ externalId: "zelfde" });
    const group = await madeGroup({ displayName: "Groep", members: [{ value: own }] });
    const other = await anOrganisation(database.owner);
    await anActor(database.owner, other, "administrator");
    const ask = aProvider(world.app, await aToken(database.owner, other));
    for (const method of ["GET", "PUT", "PATCH", "DELETE"])
      for (const path of [`/Users/${own}`, `/Groups/${group}`]) {
        const body = {
          userName: "x",
          displayName: "x",
          Operations: [{ op: "replace", path: "displayName", value: "x" }],
        };
        expect(
          (await ask(method, path, method === "GET" || method === "DELETE" ? {} : { body })).status,
        ).toBe(404);
      }
    for (const filter of ['externalId eq "zelfde"', `id eq "${own}"`])
      expect(
        list.parse(await (await ask("GET", `/Users?filter=${encodeURIComponent(filter)}`)).json())
          .totalResults,
      ).toBe(0);
    expect(
      (await ask("POST", "/Groups", { body: { displayName: "Groep", members: [{ value: own }] } })).status,
    ).toBe(400);
    expect((await world.ask("GET", `/Users/${own}`)).status).toBe(200);
  });
});

describe("a person", () => {
  const enterprise = { [urns.enterprise]: { employeeNumber: "P7", department: "directie" } };

  test("is placed where department and title say, and keeps a place that was not told anew", async () => {
    const id = await made({ title: "Jurist", ...enterprise });
    const placed = { unitId: world.unit.unitId, functionTitle: "Jurist", startsOn: today, endsOn: null };
    expect(await world.read((tx) => placementsOf(tx, id))).toMatchObject([placed]);
    await patch(`/Users/${id}`, { op: "replace", path: "displayName", value: "Noor" });
    expect(await world.read((tx) => placementsOf(tx, id))).toHaveLength(1);
    await patch(`/Users/${id}`, { op: "replace", path: `${urns.enterprise}:department`, value: "Onbekend" });
    const [now] = (await world.read((tx) => placementsOf(tx, id))).filter(({ endsOn }) => endsOn === null);
    expect(now).toMatchObject({ unitId: null, functionTitle: "Jurist" });
    expect(await world.app.as(world.administrator).page("/beheer/koppeling")).toContain("Onbekend");
  });

  test("who is switched off is out at once, ends today, and comes back to the same place", async () => {
    const id = await made({ title: "Jurist", ...enterprise });
    expect(await entersToday(id)).toBeDefined();
    await patch(`/Users/${id}`, { op: "Replace", path: "active", value: "False" });
    expect(await entersToday(id)).toBeUndefined();
    expect((await world.read((tx) => findPerson(tx, id)))?.endsOn).toBe(today);
    await patch(`/Users/${id}`, { op: "Replace", value: { active: "True" } });
    expect(await entersToday(id)).toBeDefined();
    const person = await world.read((tx) => findPerson(tx, id));
    expect(person).toMatchObject({ endsOn: null, externalKey: "P7" });
    const [place] = (await world.read((tx) => placementsOf(tx, id))).filter(({ endsOn }) => endsOn === null);
    expect(place).toMatchObject({ unitId: world.unit.unitId, functionTitle: "Jurist" });
  });

  test("who has yet to begin can be switched off and on", async () => {
    const startsOn = "2026-12-01";
    const { personId } = await aPerson(database.owner, world.organisation, { startsOn });
    const send = async (active: boolean) =>
      (await patch(`/Users/${personId}`, { op: "replace", path: "active", value: active })).json();
    expect(await send(false)).toMatchObject({ active: false });
    expect(await world.read((tx) => findPerson(tx, personId))).toMatchObject({
      startsOn,
      endsOn: "2026-11-30",
    });
    expect(await send(true)).toMatchObject({ active: true });
    expect(await world.read((tx) => findPerson(tx, personId))).toMatchObject({ startsOn, endsOn: null });
  });

  test("who is removed is gone for the provider and destroyed nowhere", async () => {
    const id = await made();
    expect((await world.ask("DELETE", `/Users/${id}`)).status).toBe(204);
    expect((await world.ask("GET", `/Users/${id}`)).status).toBe(404);
    expect(await found(`id eq "${id}"`)).toEqual([]);
    expect((await world.read((tx) => findPerson(tx, id)))?.endsOn).toBe(today);
    expect(await entersToday(id)).toBeUndefined();
  });

  test("who was there already is found by address, and taken over by personnel number", async () => {
    const { owner } = database;
    const byHand = await aPerson(owner, world.organisation, { email: "hier@voorbeeld.example" });
    const fromFile = await aPerson(owner, world.organisation, { externalKey: "P9" });
    expect(await found('userName eq "HIER@voorbeeld.example"')).toEqual([byHand.personId]);
    expect(await made({ [urns.enterprise]: { employeeNumber: "P9" } })).toBe(fromFile.personId);
  });

  test("what is in use is refused without saying whose it is", async () => {
    const person = await aPerson(database.owner, world.organisation, { email: "hier@voorbeeld.example" });
    const emails = [{ value: "Hier@voorbeeld.example" }];
    const response = await world.ask("POST", "/Users", { body: { userName: "ander", emails } });
    const text = await response.clone().text();
    expect(await faultOf(response)).toEqual([409, "uniqueness"]);
    expect(text).not.toContain(person.name);
  });

  test("the last administrator stays", async () => {
    const { personId } = world.administrator;
    expect(
      await faultOf(await patch(`/Users/${personId}`, { op: "replace", value: { active: false } })),
    ).toEqual([403, undefined]);
    expect(await faultOf(await world.ask("DELETE", `/Users/${personId}`))).toEqual([403, undefined]);
    expect(await entersToday(personId)).toBeDefined();
  });

  test("every change is in the audit log, without content", async () => {
    const id = await made();
    await patch(`/Users/${id}`, { op: "replace", path: "displayName", value: "Noor Geheim" });
    await patch(`/Users/${id}`, { op: "move", path: "displayName" });
    const entries = await database.owner
      .selectFrom("auditEntries")
      .select(["actorKind", "event", "result"])
      .where("objectId", "=", id)
      .orderBy("event")
      .orderBy("result")
      .execute();
    expect(entries.map(({ actorKind, event, result }) => `${actorKind} ${event} ${result}`)).toEqual([
      "system provisioning.user-changed done",
      "system provisioning.user-changed refused",
      "system provisioning.user-created done",
    ]);
  });
});

describe("a list", () => {
  test("finds by what may be searched", async () => {
    const id = await made({
      userName: "Noor@Voorbeeld.example",
      externalId: "X1",
      displayName: "Noor Jansen",
      title: "Jurist",
      userType: "Contractor",
    });
    await made({ userName: "ander@voorbeeld.example" });
    for (const filter of [
      'userName eq "noor@voorbeeld.EXAMPLE"',
      'externalId eq "X1"',
      `id eq "${id}"`,
      'emails.value eq "noor@voorbeeld.example"',
      'emails[type eq "work" and value sw "noor@"]',
      'displayName co "jansen"',
      'urn:ietf:params:scim:schemas:core:2.0:User:displayName sw "noor"',
      "title pr",
      'title pr and not (externalId eq "X2")',
      'userType eq "contractor" or userName eq "niemand"',
      'active eq true and displayName ew "Jansen"',
    ])
      expect([filter, await found(filter)]).toEqual([filter, [id]]);
    for (const filter of [
      'externalId eq "x1"',
      'displayName co "%"',
      'displayName co "_"',
      "active eq false",
      'title eq "a\\"b"',
    ])
      expect([filter, await found(filter)]).toEqual([filter, []]);
  });

  test.each([
    'userName gt "a"',
    'password eq "x"',
    "userName",
    'userName eq "',
    "active co true",
    '__proto__ eq "x"',
    'emails[emails[value eq "x"]]',
  ])("%j is refused as invalidFilter", async (filter) => {
    const response = await world.ask("GET", `/Users?filter=${encodeURIComponent(filter)}`);
    expect(await faultOf(response)).toEqual([400, "invalidFilter"]);
  });

  test("looks a name up by index, under the policies too", async () => {
    await sql`insert into people (organisation_id, person_id, name, email, engagement, starts_on)
      select ${world.organisation.organisationId}::uuid, gen_random_uuid(), n::text, 'N' || n, 'trainee', ${today}::date
      from generate_series(1, 2000) n`.execute(database.owner);
    await sql`analyze people`.execute(database.owner);
    const plan = await world.read((tx) =>
      sql`explain select from people where person_id in ${markedInSql({ userName: "N7" })}`.execute(tx),
    );
    expect(JSON.stringify(plan.rows)).toMatch(/Index Cond: [^"]*email_lower = /);
  });

  test("comes in parts, from 1, and says how long it is", async () => {
    for (let n = 0; n < 4; n += 1) await made();
    const part = async (query: string) =>
      list.parse(await (await world.ask("GET", `/Users?${query}`)).json());
    const all = (await part("count=200")).Resources.map(({ id }) => id);
    expect(all).toHaveLength(5);
    const first = await part("startIndex=1&count=2");
    expect(first).toMatchObject({ totalResults: 5, itemsPerPage: 2, startIndex: 1 });
    const rest = await part("startIndex=3&count=100");
    expect([...first.Resources, ...rest.Resources].map(({ id }) => id)).toEqual(all);
    expect(await part("count=0")).toMatchObject({ totalResults: 5, itemsPerPage: 0 });
    expect(await part("startIndex=-5&count=-1")).toMatchObject({
      totalResults: 5,
      startIndex: 1,
      itemsPerPage: 0,
    });
    expect(await faultOf(await world.ask("GET", "/Users?count=veel"))).toEqual([400, "invalidValue"]);
  });

  test("holds what was asked for", async () => {
    const id = await made({ displayName: "Noor", title: "Jurist" });
    const keys = async (query: string) =>
      Object.keys(resource.parse(await (await world.ask("GET", `/Users/${id}?${query}`)).json())).toSorted();
    expect(await keys("attributes=userName,emails.value")).toEqual([
      "emails",
      "id",
      "meta",
      "schemas",
      "userName",
    ]);
    expect(await keys("excludedAttributes=groups,name,emails,title")).not.toContain("title");
  });
});

describe("a version", () => {
  test.each([true, false])("is the same when made and when read; active: %s", async (active) => {
    const name = { givenName: "Noor", familyName: "Jansen" };
    const emails = [{ value: "Noor@proef.example", type: "home", primary: true }];
    const told = {
      userName: "Noor",
      externalId: "X1",
      name,
      emails,
      userType: "Guest",
      title: "Jurist",
      active,
    };
    const enterprise = { [urns.enterprise]: { employeeNumber: "P7", department: "directie" } };
    const answer = await world.ask("POST", "/Users", { body: { ...told, ...enterprise } });
    const body = resource.parse(await answer.json());
    expect(body).toMatchObject({ ...told, ...enterprise });
    const read = await world.ask("GET", `/Users/${body.id}`);
    expect(await read.json()).toEqual(body);
    expect(read.headers.get("etag")).toBe(answer.headers.get("etag"));
  });

  test("that is known is not sent again, and one that has passed is not changed", async () => {
    const id = await made();
    const etag = (await world.ask("GET", `/Users/${id}`)).headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"/);
    expect((await world.ask("GET", `/Users/${id}`, { headers: { "if-none-match": etag } })).status).toBe(304);
    const change = { Operations: [{ op: "replace", path: "displayName", value: "Anders" }] };
    const send = () => world.ask("PATCH", `/Users/${id}`, { body: change, headers: { "if-match": etag } });
    expect((await send()).status).toBe(200);
    expect(await faultOf(await send())).toEqual([412, undefined]);
  });
});

describe("a group", () => {
  beforeEach(async () => {
    const { organisationId } = world.organisation;
    const row = (groupName: string, role: "administrator" | "coordinator" | "report-officer") => ({
      organisationId,
      groupName,
      role,
    });
    await database.owner
      .insertInto("groupRoles")
      .values([
        row("Coördinatoren", "coordinator"),
        row("sleutel-1", "administrator"),
        row("Onderzoek", "report-officer"),
      ])
      .execute();
  });

  test("gives its role from that day and takes it back, by name or by key", async () => {
    const id = await made();
    const group = await madeGroup({ displayName: "Coördinatoren", members: [{ value: id }] });
    expect(await rolesOn(id)).toEqual(["coordinator"]);
    await patch(`/Groups/${group}`, { op: "replace", path: "displayName", value: "Anders" });
    expect(await rolesOn(id)).toEqual([]);
    await patch(`/Groups/${group}`, { op: "replace", path: "externalId", value: "sleutel-1" });
    expect(await rolesOn(id)).toEqual(["administrator"]);
    expect((await world.ask("DELETE", `/Groups/${group}`)).status).toBe(204);
    expect(await rolesOn(id)).toEqual([]);
  });

  test("leaves roles that were given by hand, and ends with the service", async () => {
    const id = await made();
    await anAppointment(database.owner, { ...world.organisation, personId: id }, "counsellor", {
      startsOn: today,
    });
    await madeGroup({ displayName: "Coördinatoren", members: [{ value: id }] });
    expect((await rolesOn(id)).toSorted()).toEqual(["coordinator", "counsellor"]);
    await patch(`/Users/${id}`, { op: "replace", path: "active", value: false });
    await patch(`/Users/${id}`, { op: "replace", path: "active", value: true });
    expect(await rolesOn(id)).toContain("coordinator");
  });

  test("that gave the last administrator cannot be left", async () => {
    const id = await made();
    const group = await madeGroup({
      displayName: "Beheer",
      externalId: "sleutel-1",
      members: [{ value: id }],
    });
    await database.owner
      .updateTable("appointments")
      .set({ endsOn: "2026-10-01" })
      .where("personId", "=", world.administrator.personId)
      .execute();
    for (const answer of [
      await patch(`/Groups/${group}`, { op: "remove", path: `members[value eq "${id}"]` }),
      await world.ask("DELETE", `/Groups/${group}`),
      await patch(`/Groups/${group}`, { op: "replace", path: "externalId", value: "x" }),
    ])
      expect(await faultOf(answer)).toEqual([403, undefined]);
    expect(await rolesOn(id)).toEqual(["administrator"]);
  });

  test("whose name is in use, or whose member nobody knows, is refused", async () => {
    await madeGroup({ displayName: "Een" });
    expect(await faultOf(await world.ask("POST", "/Groups", { body: { displayName: "EEN" } }))).toEqual([
      409,
      "uniqueness",
    ]);
    const members = [{ value: crypto.randomUUID() }];
    expect(
      await faultOf(await world.ask("POST", "/Groups", { body: { displayName: "Twee", members } })),
    ).toEqual([400, "invalidValue"]);
  });
});
