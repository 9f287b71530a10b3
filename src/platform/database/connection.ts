import { CamelCasePlugin, Kysely, PostgresDialect, sql } from "kysely";
import type { Transaction } from "kysely";
import pg from "pg";
import type { Actor } from "#platform/actor/index.ts";
import { namingPool } from "./naming-pool.ts";
import type { DB } from "./rows.ts";

export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;

// A calendar date stays the text it is: a JavaScript Date would move it by the time zone. count(*) and sums fit a number here.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

export interface Connection {
  /** Of a PostgreSQL server; the embedded database has a socket, behind which all connections share one session. */
  readonly connectionString?: string;
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly database?: string;
  readonly max?: number;
}

/** Opens a pool; nothing is read or written yet. Close with `db.destroy()`. */
export const openDatabase = (connection: Connection): Db => {
  const pool = new pg.Pool({ max: 10, ...connection });
  // A connection that breaks while idle is replaced by the pool; the next query on a dead server reports the fault itself.
  pool.on("error", () => {});
  // Names are of a session: what one connection named there, another would name again.
  const hasOwnSessions = connection.connectionString !== undefined;
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: hasOwnSessions ? namingPool(pool) : pool }),
    // snake_case in SQL, camelCase in TypeScript; what is inside a jsonb column is left alone.
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
};

/**
 * `today` holds until the end of the transaction, whoever acts in it next; without one the policies ask the calendar. Nothing is compiled
 * before it is answered: for a count over an organisation of 30,000 that takes longer than the count.
 */
const assume = (tx: Tx, actor: Actor, today: string | null = null): Promise<unknown> =>
  sql`select set_config('role', 'borgpen_app', true), set_config('jit', 'off', true),
             set_config('app.kind', ${actor.kind}, true),
             set_config('app.person_id', ${actor.personId ?? ""}, true),
             set_config('app.organisation_id', ${actor.organisationId ?? ""}, true),
             set_config('app.roles', ${actor.roles.join(",")}, true),
             set_config('app.today', coalesce(${today}::text, current_setting('app.today', true), ''), true)`.execute(
    tx,
  );

const becomeSystem = (tx: Tx): Promise<unknown> =>
  sql`select set_config('role', 'borgpen_system', true)`.execute(tx);

/** The way to the data: role and settings last exactly as long as the transaction. */
export const withActor = <T>(db: Db, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (tx) => {
    await assume(tx, actor);
    return work(tx);
  });

/**
 * One transaction in which several actors act in turn, each with only their own rights: for what must be there whole or not at
 * all, such as the world of a demonstration. `actAs` gives the transaction as that actor, until the next.
 */
export const withActors = <T>(
  db: Db,
  work: (actAs: (actor: Actor) => Promise<Tx>) => Promise<T>,
): Promise<T> =>
  db.transaction().execute((tx) =>
    work(async (actor) => {
      await assume(tx, actor);
      return tx;
    }),
  );

/** For what must happen before an actor is known: sees only the tables that grant `borgpen_system` something. */
export const withSystem = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (tx) => {
    await becomeSystem(tx);
    return work(tx);
  });

/**
 * Finds out who acts (as the system) and goes on as that actor in the same transaction: no second transaction a request. `today` is the
 * day on which the policies decide.
 */
export const withIdentified = <V extends { readonly actor: Actor }, T>(
  db: Db,
  identify: (tx: Tx) => Promise<V>,
  work: (tx: Tx, visitor: V) => Promise<T>,
  today: string | null = null,
): Promise<T> =>
  db.transaction().execute(async (tx) => {
    await becomeSystem(tx);
    const visitor = await identify(tx);
    await assume(tx, visitor.actor, today);
    return work(tx, visitor);
  });

/** Does one thing with the rights that are in force now; whatever comes of it, the actor's own are back afterwards. */
const andBack = async <T>(tx: Tx, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => {
  try {
    const result = await work(tx);
    await assume(tx, actor);
    return result;
  } catch (error) {
    // A transaction that a fault of the database ended has no rights left to give back; the first fault is the one to tell.
    await assume(tx, actor).catch(() => undefined);
    throw error;
  }
};

/**
 * Does one thing as the system within an actor's transaction, then goes on as that actor. Only the ground may use it
 * (sign-in, audit, jobs); a test holds the list.
 */
export const asSystem = async <T>(tx: Tx, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => {
  await becomeSystem(tx);
  return andBack(tx, actor, work);
};

/**
 * Does one thing with the rights of another actor within an actor's transaction, then goes on as that actor: for what must come
 * out the same whoever asks for it, such as the numbers of an annual account. A test holds the list of who may use it.
 */
export const asAnother = async <T>(
  tx: Tx,
  { actor, another }: { readonly actor: Actor; readonly another: Actor },
  work: (tx: Tx) => Promise<T>,
): Promise<T> => {
  await assume(tx, another);
  return andBack(tx, actor, work);
};
