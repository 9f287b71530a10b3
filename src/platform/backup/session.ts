import pg from "pg";
import type { Connection } from "#platform/database/index.ts";

// What makes a value read the same as it was written, whatever the server's own settings are. With row_security off a query
// that would be filtered fails instead: a back-up with rows missing must not exist.
const settings = `
set local datestyle = 'ISO, YMD';
set local intervalstyle = 'postgres';
set local timezone = 'UTC';
set local bytea_output = 'hex';
set local extra_float_digits = 1;
set local client_encoding = 'UTF8';
set local search_path = public, pg_catalog;
set local statement_timeout = 0;
set local idle_in_transaction_session_timeout = 0;
set local row_security = off`;

/** Runs `work` in one transaction of a connection of its own; any failure rolls everything back. */
export async function inTransaction<T>(
  connection: Connection,
  mode: "isolation level repeatable read, read only" | "read write",
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const { max: _, ...place } = connection;
  const client = new pg.Client({ ...place, application_name: "borgpen-backup" });
  // A connection that breaks fails the query that runs; without a listener it would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(`start transaction ${mode}`);
    await client.query(settings);
    const result = await work(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
