import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorOf, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { publicActor, roles, systemActor } from "#platform/actor/index.ts";
import type { Actor } from "#platform/actor/index.ts";
import { sql, withActor, withSystem } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { anAccount } from "./account.builder.ts";
import { beginSession } from "./sessions.commands.ts";

const now = new Date("2026-11-01T09:00:00Z");
let database: TestDatabase;
let here: { organisationId: string };
let me: Awaited<ReturnType<typeof someone>>;
let colleague: typeof me;
let foreigner: typeof me;

const someone = async (organisation: { organisationId: string }) => {
  const person = await aPerson(database.owner, organisation);
  const account = await anAccount(database.db, person);
  await withSystem(database.db, (tx) =>
    beginSession(
      tx,
      {
        ...account,
        personId: person.personId,
        method: "password",
        secondFactorPassed: false,
        userAgent: null,
      },
      now,
    ),
  );
  return { ...person, ...account };
};

beforeAll(async () => {
  database = await testDatabase();
  here = await anOrganisation(database.owner);
  const elsewhere = await anOrganisation(database.owner);
  me = await someone(here);
  colleague = await someone(here);
  foreigner = await someone(elsewhere);
  for (const { organisationId } of [here, elsewhere])
    await database.owner
      .insertInto("groupRoles")
      .values({ organisationId, groupName: "lijn", role: "manager" })
      .execute();
  await withSystem(database.db, async (tx) => {
    await sql`insert into recovery_codes values (${me.organisationId}, ${me.accountId}, 'hash')`.execute(tx);
    await sql`insert into one_time_links values (${me.organisationId}, 'hash', ${me.accountId}, 'reset', now(), now())`.execute(
      tx,
    );
    await sql`insert into sign_in_throttles values ('key', 1, now(), now())`.execute(tx);
    await sql`insert into pending_sign_ins values ('hash', 'v', 's', 'n', '/', now())`.execute(tx);
    await sql`insert into set_up_links values ('hash', now())`.execute(tx);
  });
});
afterAll(() => database.close());

const actors = (): Record<string, Actor> => ({
  public: publicActor,
  "the system for this organisation": systemActor(here.organisationId),
  ...Object.fromEntries(roles.map((role) => [role, actorOf(me, role)])),
});
const everybody = ["public", "the system for this organisation", ...roles] as const;
const mayManage = (who: string): boolean =>
  who === "administrator" || who === "the system for this organisation";

const as = <T>(who: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  withActor(database.db, actors()[who] ?? publicActor, work);
const refused = (who: string, statement: string): Promise<string> =>
  as(who, (tx) => sql.raw(statement).execute(tx)).then(
    () => "done",
    (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : "other"),
  );
/** PostgreSQL's "insufficient privilege": the table may not be touched, or the row not be written. */
const insufficientPrivilege = "42501";

describe.each(everybody)("for %s", (who) => {
  const peopleIn = async (table: "accounts" | "sessions"): Promise<Set<string>> =>
    as(who, async (tx) => {
      const rows = await tx.selectFrom(table).select("personId").execute();
      return new Set(rows.map(({ personId }) => personId));
    });
  const seen = (): Set<string> => {
    if (who === "public") return new Set();
    return new Set(mayManage(who) ? [me.personId, colleague.personId] : [me.personId]);
  };

  test.each(["accounts", "sessions"] as const)("%s are the own, or of the organisation", async (table) => {
    expect(await peopleIn(table)).toEqual(seen());
  });

  test.each([
    "account_secrets",
    "recovery_codes",
    "one_time_links",
    "sign_in_throttles",
    "pending_sign_ins",
    "set_up_links",
  ])("%s cannot be touched", async (table) => {
    for (const statement of [
      `select * from ${table}`,
      `delete from ${table}`,
      `insert into ${table} select * from ${table}`,
    ])
      expect(await refused(who, statement)).toBe(insufficientPrivilege);
  });

  test("the hash of a token cannot be read, nor a session made or changed", async () => {
    for (const statement of [
      "select token_hash from sessions",
      "select * from sessions",
      "update sessions set second_factor_at = now()",
      "insert into sessions (organisation_id) values (gen_random_uuid())",
    ])
      expect(await refused(who, statement)).toBe(insufficientPrivilege);
  });

  test("an account cannot be made, moved to another person or given another address", async () => {
    for (const statement of [
      "insert into accounts (organisation_id) values (gen_random_uuid())",
      "update accounts set person_id = gen_random_uuid()",
      "update accounts set email = 'x@voorbeeld.example'",
      "update accounts set second_factor_since = now()",
      "delete from accounts",
    ])
      expect(await refused(who, statement)).toBe(insufficientPrivilege);
  });

  test("the language of the own account can be changed, of no other", async () => {
    const { numUpdatedRows } = await as(who, (tx) =>
      tx.updateTable("accounts").set({ locale: "nl" }).executeTakeFirst(),
    );
    const own = who === "public" || who === "the system for this organisation" ? 0n : 1n;
    expect(numUpdatedRows).toBe(own);
  });

  test("groups are seen and written by the administrator of this organisation only", async () => {
    const rows = await as(who, (tx) => tx.selectFrom("groupRoles").select("organisationId").execute());
    expect(rows).toEqual(mayManage(who) ? [{ organisationId: here.organisationId }] : []);
    const add = (organisationId: string) =>
      refused(who, `insert into group_roles values ('${organisationId}', '${who}', 'manager')`);
    expect(await add(here.organisationId)).toBe(mayManage(who) ? "done" : insufficientPrivilege);
    expect(await add(foreigner.organisationId)).toBe(insufficientPrivilege);
    await database.owner.deleteFrom("groupRoles").where("groupName", "=", who).execute();
  });

  test("sessions can be ended where they are seen", async () => {
    const { numDeletedRows } = await as(who, (tx) => tx.deleteFrom("sessions").executeTakeFirst());
    await restore();
    expect(Number(numDeletedRows)).toBe(seen().size);
  });
});

/** Sessions that a test ended come back, so that the next one finds the same. */
const restore = async (): Promise<void> => {
  for (const person of [me, colleague])
    await withSystem(database.db, async (tx) => {
      const { organisationId, accountId, personId } = person;
      await tx.deleteFrom("sessions").where("personId", "=", personId).execute();
      const session = { organisationId, accountId, personId, method: "password" } as const;
      await beginSession(tx, { ...session, secondFactorPassed: false, userAgent: null }, now);
    });
};

// Which group gives which role: the administrator's table.
let groups = 0;
rowMatrix(() => database, {
  table: "groupRoles",
  row: ({ organisationId }) => ({ organisationId, groupName: `groep ${(groups += 1)}`, role: "manager" }),
  change: { role: "coordinator" },
  may: {
    select: ["administrator", "system"],
    insert: ["administrator", "system"],
    delete: ["administrator", "system"],
  },
});
