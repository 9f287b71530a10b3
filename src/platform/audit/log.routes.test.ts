import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { LogWords } from "#platform/module/index.ts";
import type { Actor } from "#platform/actor/index.ts";
import { systemActor } from "#platform/actor/index.ts";
import { sql, withActor } from "#platform/database/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { auditJobs, auditLog, auditLogWords, auditTrail, openAuditKey } from "./index.ts";

const organisationId = "00000000-0000-4000-8000-00000000000a";
const administrator: Actor = {
  kind: "person",
  organisationId,
  personId: "00000000-0000-4000-8000-0000000000aa",
  name: "Ada Beheer",
  roles: ["employee", "administrator"],
  pendingRoles: [],
};

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`truncate audit_entries, audit_unsealed, audit_leaves, audit_nodes, audit_heads, audit_checks`.execute(
    database.owner,
  );
});

const write = (event: string, at: string, actor: Actor = administrator): Promise<void> =>
  withActor(database.db, actor, (tx) =>
    auditLog.record(
      tx,
      actor,
      { event, object: { kind: "action", id: "0123456789" }, result: "refused", origin: "192.0.2.7" },
      new Date(at),
    ),
  );
const someWords: LogWords = {
  events: {
    "actions.created": { nl: "Actie maken", en: "Make an action" },
    "policy.adopted": { nl: "Beleid vaststellen", en: "Adopt a policy" },
  },
  objects: { action: { nl: "verbeteractie", en: "improvement action" } },
};
const app = (services = testServices().services) =>
  testApp({ db: database.db, modules: [auditTrail([someWords, auditLogWords])], services });

describe("the page of the administrator", () => {
  test("is for the administrator only, and reading it is recorded", async () => {
    const { as, stranger } = app();
    expect((await stranger.get("/beheer/logboek")).status).toBe(401);
    expect(
      (await as({ ...administrator, roles: ["employee", "coordinator"] }).get("/beheer/logboek")).status,
    ).toBe(403);
    await as(administrator).page("/beheer/logboek");
    expect(await as(administrator).page("/beheer/logboek")).toContain("audit.log-read");
  });

  test("shows who, what, about what, the result and from where, of the own organisation", async () => {
    await write("actions.created", "2026-10-31T23:30:00Z");
    await write("policy.adopted", "2026-10-01T08:00:00Z", systemActor(organisationId));
    await write("secret.elsewhere", "2026-10-01T08:00:00Z", {
      ...administrator,
      organisationId: crypto.randomUUID(),
    });
    const text = await app().as(administrator).page("/beheer/logboek");
    for (const word of [
      ">Actie maken<",
      ">actions.created<",
      "1 november 2026",
      "verbeteractie 0123456789",
      "geweigerd",
      "192.0.2.7",
      "Borgpen zelf",
    ])
      expect(text).toContain(word);
    expect(text).not.toContain("secret.elsewhere");
    const english = await app().as(administrator).page("/beheer/logboek?taal=en");
    for (const word of ["Audit log", ">Make an action<", "improvement action 0123456789"])
      expect(english).toContain(word);
  });

  test("an event or thing without words, of a version before or after this one, is shown by its name", async () => {
    await write("garden.dug-up", "2026-10-31T23:30:00Z");
    expect(await app().as(administrator).page("/beheer/logboek")).toContain("<span>garden.dug-up</span>");
  });

  test.each([
    ["gebeurtenis=actions", ["actions.created"], ["policy.adopted"]],
    ["gebeurtenis=MAKEN", ["actions.created"], ["policy.adopted"]],
    ["gebeurtenis=adopt+a", ["policy.adopted"], ["actions.created"]],
    ["van=2026-11-01", ["actions.created"], ["policy.adopted"]],
    ["tot=31-10-2026", ["policy.adopted"], ["actions.created"]],
    ["van=onzin&pagina=x", ["actions.created", "policy.adopted"], []],
    ["gebeurtenis=geen", ["Geen regels gevonden"], ["actions.created", "policy.adopted"]],
  ])("narrowed by %s", async (search, shown, hidden) => {
    await write("actions.created", "2026-10-31T23:30:00Z"); // the first of November in the Netherlands
    await write("policy.adopted", "2026-10-01T08:00:00Z");
    const text = await app().as(administrator).page(`/beheer/logboek?${search}`);
    expect(shown.filter((word) => !text.includes(word))).toEqual([]);
    expect(hidden.filter((word) => text.includes(`>${word}<`))).toEqual([]);
  });

  test("fifty on a page", async () => {
    await sql`insert into audit_entries (organisation_id, entry_id, at, actor_kind, event, result)
      select ${organisationId}, gen_random_uuid(), '2026-10-01', 'system', 'nr' || i, 'done' from generate_series(1, 120) as i`.execute(
      database.owner,
    );
    const text = await app().as(administrator).page("/beheer/logboek?pagina=3&gebeurtenis=nr");
    expect(text.match(/>nr\d+</g)).toHaveLength(20);
    expect(text).toContain("101–120 van 120");
  });

  test("says whether the log is sound, after the verification of the night", async () => {
    const directory = await mkdtemp(join(tmpdir(), "bp-audit-"));
    const key = await openAuditKey(directory);
    const { services, clock, log } = testServices();
    const night = (moment: string) => {
      clock.set(moment);
      return auditJobs(key)[0]?.run({ db: database.db, services, data: {} });
    };
    const client = app().as(administrator);
    expect(await client.page("/beheer/logboek")).toContain("nog niet gecontroleerd");
    await write("actions.created", "2026-10-31T23:30:00Z");
    await night("2026-11-02T01:41:00Z");
    expect(await client.page("/beheer/logboek")).toContain("Het logboek klopt<");
    await sql`update audit_entries set result = 'done' where event = 'actions.created'`.execute(
      database.owner,
    );
    await night("2026-11-03T01:41:00Z");
    expect(await client.page("/beheer/logboek")).toContain("Het logboek klopt niet<");
    expect(log.entries).toMatchObject([{ event: "the audit log is not sound" }]);
    await rm(directory, { recursive: true });
  });
});
