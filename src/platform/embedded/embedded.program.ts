/** For the tests: a process of its own that uses the embedded database. node embedded.program.ts TASK DIRECTORY [NUMBER] */
import pg from "pg";
import { connectionTo, type Embedded, openEmbedded } from "./index.ts";

const [task = "", directory = "", amount = "0"] = process.argv.slice(2);
const say = (line: unknown): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

async function connected<T>(
  connection: Embedded["connection"],
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(connection);
  await client.connect();
  const result = await work(client);
  await client.end();
  return result;
}

const tasks: Record<string, () => Promise<void>> = {
  /** Opens the database and stays. */
  async hold() {
    const { connection } = await openEmbedded(directory);
    say(connection);
  },
  /** Writes rows one by one and names each when it is acknowledged, until killed. */
  async write() {
    const { connection } = await openEmbedded(directory);
    await connected(connection, async (client) => {
      await client.query("create table if not exists ledger (id bigint primary key, payload text)");
      const { rows } = await client.query<{ n: number }>("select coalesce(max(id), 0)::int as n from ledger");
      for (let id = (rows[0]?.n ?? 0) + 1; ; id++) {
        await client.query("insert into ledger values ($1, $2)", [id, "x".repeat(500)]);
        say(id);
        if (id % 100 === 0) await client.query("checkpoint");
      }
    });
  },
  /** Writes a number of rows, each in its own transaction, and stops. */
  async commits() {
    const { connection, close } = await openEmbedded(directory);
    await connected(connection, async (client) => {
      await client.query("create table if not exists commits (id bigint)");
      for (let id = 0; id < Number(amount); id++) await client.query("insert into commits values ($1)", [id]);
    });
    await close();
  },
  /** Asks the process that has the database. */
  async ask() {
    const connection = await connectionTo(directory);
    if (connection === undefined) throw new Error("nobody answers");
    say(await connected(connection, async (client) => (await client.query("select 6 * 7 as answer")).rows));
  },
};

try {
  await tasks[task]?.();
} catch (error) {
  process.exitCode = 1;
  throw error;
}
