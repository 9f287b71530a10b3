import { beforeAll, describe, expect, test } from "vitest";
import { publicActor, roles, systemActor } from "#platform/actor/index.ts";
import type { Actor, Role } from "#platform/actor/index.ts";
import { sql, withActor } from "#platform/database/index.ts";
import type { DB, Db, Tx } from "#platform/database/index.ts";
import { actorOf, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import type { TestDatabase } from "./database.ts";

/** Everybody who is tried: a person with just this role, the public, and the system acting for the organisation. */
const actorNames = [...roles, "public", "system"] as const;
export type ActorName = (typeof actorNames)[number];

/** All roles, for what every colleague may do. */
export const everyRole: readonly ActorName[] = roles;

const operations = ["select", "insert", "update", "delete"] as const;
type Operation = (typeof operations)[number];

/** Whose row: the actor's own, of somebody else in the same organisation, of another organisation. */
const owners = ["self", "colleague", "elsewhere"] as const;
type Whose = (typeof owners)[number];

interface Place {
  /** Connected as the owner of the database: for what the row refers to. */
  readonly owner: Db;
  readonly organisationId: string;
  /** The person the row belongs to, where rows belong to people. */
  readonly personId: string;
}

type Values = Readonly<Record<string, unknown>>;
type May = Readonly<Partial<Record<Operation, readonly ActorName[]>>>;

interface Matrix {
  readonly table: keyof DB;
  /** Makes the values of a new row, each time another, after making what it refers to. The row itself is written by the matrix. */
  readonly row: (place: Place) => Values | Promise<Values>;
  /** A harmless change, for update. */
  readonly change: Values;
  /** Who may do what with a row of the own organisation (of somebody else); what is left out nobody may. */
  readonly may: May;
  /** Only where a row belongs to a person: who may do what with the own row. */
  readonly mayOwn?: May;
  /** Only where rows of other organisations are not out of reach: who may do what with them. */
  readonly mayElsewhere?: May;
}

const camel = (name: string): string =>
  name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const primaryKey = async (owner: Db, table: string): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = ${snake(table)}::regclass and i.indisprimary`.execute(owner);
  return rows.map((row) => camel(row.name));
};

const insertion = (table: string, values: Values) => sql`
  insert into ${sql.table(table)} (${sql.join(Object.keys(values).map((column) => sql.ref(column)))})
  values (${sql.join(Object.values(values))})`;

const assignments = (values: Values, glue: "," | " and ") =>
  sql.join(
    Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
    sql.raw(glue),
  );

const codeOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "code" in error ? error.code : undefined;

class Rolled extends Error {}

/** What the database says of a row that is wrong in itself: a missing value, a reference to nothing, a broken check. */
const invalid = new Set<unknown>(["23502", "23503", "23514", "22P02"]);

/** Whether the policies let something through; it is undone afterwards. A clash of keys was let through by the policies. */
const isAllowed = async (db: Db, actor: Actor, attempt: (tx: Tx) => Promise<boolean>): Promise<boolean> => {
  let allowed = false;
  try {
    await withActor(db, actor, async (tx) => {
      allowed = await attempt(tx);
      throw new Rolled();
    });
  } catch (error) {
    if (codeOf(error) === "23505") return true;
    if (codeOf(error) === "42501") return false;
    if (invalid.has(codeOf(error)))
      throw new Error("the `row` or `change` of this matrix is no valid row of its table", { cause: error });
    if (!(error instanceof Rolled)) throw error;
  }
  return allowed;
};

interface Target {
  readonly table: string;
  readonly key: Values;
  readonly change: Values;
  readonly fresh: Values;
}

const attempts: Record<Operation, (tx: Tx, target: Target) => Promise<boolean>> = {
  select: async (tx, { table, key }) => {
    const where = assignments(key, " and ");
    return (await sql`select from ${sql.table(table)} where ${where}`.execute(tx)).rows.length > 0;
  },
  insert: async (tx, { table, fresh }) => {
    await insertion(table, fresh).execute(tx);
    return true;
  },
  update: async (tx, { table, key, change }) => {
    const set = assignments(change, ",");
    const done = await sql`update ${sql.table(table)} set ${set} where ${assignments(key, " and ")}`.execute(
      tx,
    );
    return Number(done.numAffectedRows) > 0;
  },
  delete: async (tx, { table, key }) => {
    const done = await sql`delete from ${sql.table(table)} where ${assignments(key, " and ")}`.execute(tx);
    return Number(done.numAffectedRows) > 0;
  },
};

const isRole = (name: ActorName): name is Role => name !== "public" && name !== "system";

interface World {
  readonly target: Readonly<Record<Whose, (actor: Actor) => Promise<Target>>>;
  readonly actors: ReadonlyMap<ActorName, Actor>;
}

const aWorld = async ({ owner }: TestDatabase, { table, row, change }: Matrix): Promise<World> => {
  const own = await anOrganisation(owner);
  const other = await anOrganisation(owner);
  const colleague = await aPerson(owner, own);
  const outsider = await aPerson(owner, other);
  const actors = new Map<ActorName, Actor>([
    ["public", publicActor],
    ["system", systemActor(own.organisationId)],
  ]);
  for (const name of actorNames) if (isRole(name)) actors.set(name, actorOf(await aPerson(owner, own), name));
  const columns = await primaryKey(owner, table);
  const targetOf = async (place: Place): Promise<Target> => {
    const values = await row(place);
    await insertion(table, values).execute(owner);
    const key = Object.fromEntries(columns.map((column) => [column, values[column]]));
    return { table, key, change, fresh: await row(place) };
  };
  const { organisationId } = own;
  const ofColleague = await targetOf({ owner, organisationId, personId: colleague.personId });
  const ofElsewhere = await targetOf({ owner, ...other, personId: outsider.personId });
  return {
    actors,
    target: {
      colleague: async () => ofColleague,
      elsewhere: async () => ofElsewhere,
      self: ({ personId }) => targetOf({ owner, organisationId, personId: personId ?? colleague.personId }),
    },
  };
};

const expectedOf = ({ may, mayOwn, mayElsewhere = {} }: Matrix, whose: Whose): May =>
  ({ self: mayOwn ?? may, colleague: may, elsewhere: mayElsewhere })[whose];

/**
 * Tries every actor on every kind of row with every operation, as the runtime role, and compares with who may. Call it at
 * the top of a test file, once for each table: the tests it makes are named after the table.
 */
export const rowMatrix = (database: () => TestDatabase, matrix: Matrix): void => {
  describe(`who may do what with ${snake(matrix.table)}`, () => {
    let world: World;
    beforeAll(async () => {
      world = await aWorld(database(), matrix);
    });
    const cases = owners
      .filter((whose) => whose !== "self" || matrix.mayOwn !== undefined)
      .flatMap((whose) => operations.map((operation) => ({ whose, operation })));
    test.each(cases)("$operation a row of: $whose", async ({ whose, operation }) => {
      const allowed: ActorName[] = [];
      for (const [name, actor] of world.actors) {
        const target = await world.target[whose](actor);
        if (await isAllowed(database().db, actor, (tx) => attempts[operation](tx, target)))
          allowed.push(name);
      }
      const expected = expectedOf(matrix, whose)[operation] ?? [];
      expect(allowed.toSorted()).toEqual(expected.toSorted());
    });
  });
};
