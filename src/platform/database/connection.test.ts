import { afterAll, beforeAll, expect, test } from "vitest";
import { actorOf, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { publicActor, systemActor } from "#platform/actor/index.ts";
import type { Actor } from "#platform/actor/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { asAnother, countUpTo, sql, withActor } from "./index.ts";
import type { Tx } from "./index.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const organisationId = "00000000-0000-4000-8000-000000000001";
const reader: Actor = {
  kind: "person",
  organisationId,
  personId: "00000000-0000-4000-8000-000000000002",
  name: "Iemand",
  roles: ["employee"],
  pendingRoles: [],
};
const another = systemActor(organisationId, ["coordinator"]);

const rights = async (tx: Tx) => {
  const { rows } = await sql<{ kind: string; roles: string[] }>`
    select app_kind() as kind, app_roles() as roles`.execute(tx);
  return rows[0];
};

const own = { kind: "person", roles: ["employee"] };

test("the rights of another actor last as long as the work, and no longer", async () => {
  await withActor(database.db, reader, async (tx) => {
    const borrowed = await asAnother(tx, { actor: reader, another }, rights);
    expect(borrowed).toEqual({ kind: "system", roles: ["coordinator"] });
    expect(await rights(tx)).toEqual(own);
  });
});

test("they are given back also when the work refuses", async () => {
  await withActor(database.db, reader, async (tx) => {
    const refusing = asAnother(tx, { actor: reader, another }, () => Promise.reject(new Error("no")));
    await expect(refusing).rejects.toThrow("no");
    expect(await rights(tx)).toEqual(own);
  });
});

test.each([
  { rows: 0, count: 0, more: false },
  { rows: 3, count: 3, more: false },
  { rows: 4, count: 3, more: true },
])("of $rows rows $count are counted, and whether there are more", async ({ rows, count, more }) => {
  await withActor(database.db, reader, async (tx) => {
    const some = tx
      .selectFrom(sql<{ n: number }>`generate_series(1, ${rows}::int)`.as<"g">(sql`g(n)`))
      .select("g.n");
    expect(await countUpTo(tx, some, 3)).toEqual({ count, more });
  });
});

test("a statement that has a name gives everybody their own rows, however often and in whatever order it is asked", async () => {
  const here = await aPerson(database.owner, await anOrganisation(database.owner));
  const elsewhere = await aPerson(database.owner, await anOrganisation(database.owner));
  const mine = (actor: Actor) =>
    withActor(database.db, actor, (tx) =>
      tx.selectFrom("people").select("personId").where("startsOn", ">=", "1900-01-01").execute(),
    );
  for (let turn = 0; turn < 12; turn += 1) {
    expect(await mine(actorOf(here, "coordinator"))).toEqual([{ personId: here.personId }]);
    expect(await mine(actorOf(elsewhere, "employee"))).toEqual([{ personId: elsewhere.personId }]);
    expect(await mine(publicActor)).toEqual([]);
  }
});
