import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type pg from "pg";
import { statementNames } from "./statement-names.ts";

type NameOf = ReturnType<typeof statementNames>;

interface Asked {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name?: string;
}

/** What a connection of the driver does with a statement that may have a name. */
interface Client {
  query<R>(asked: Asked): Promise<PostgresQueryResult<R>>;
  release(destroy?: boolean): void;
}

/** A connection that asks by name what is asked often. */
class NamingClient implements PostgresPoolClient {
  readonly #client: Client;
  readonly #nameOf: NameOf;

  constructor(client: Client, nameOf: NameOf) {
    this.#client = client;
    this.#nameOf = nameOf;
  }

  query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    asked: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof asked !== "string") throw new Error("Nothing here is read with a cursor");
    // Several statements in one text, as in a migration, cannot have a name; only a text without values may hold them.
    const name = values.length === 0 ? undefined : this.#nameOf(asked);
    return this.#client.query({ text: asked, values, ...(name === undefined ? {} : { name }) });
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy);
  }
}

/** A pool whose connections ask by name what is asked often; each connection keeps its plans for as long as it lives. */
export const namingPool = (pool: pg.Pool): PostgresPool => {
  const nameOf = statementNames();
  const known = new WeakMap<pg.PoolClient, NamingClient>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      const naming = known.get(client) ?? new NamingClient(client, nameOf);
      known.set(client, naming);
      return naming;
    },
    end: () => pool.end(),
  };
};
