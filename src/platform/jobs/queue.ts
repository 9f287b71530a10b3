import { PgBoss, fromKysely } from "pg-boss";
import { sql } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";
import type { Jobs } from "./job.ts";

/** What requests send runs within seconds; what the clock sends may wait. Two queues, so that two polls serve all jobs. */
export const queues = { sent: "sent", scheduled: "scheduled" } as const;

const schema = "jobs";

/** How a process that serves works with the queue: it makes no tables and no indexes. */
export const worker = { schema, migrate: false, reindex: false, monitorVacuum: false } as const;

const grants = `
  revoke all on schema ${schema} from public;
  grant usage on schema ${schema} to borgpen_app, borgpen_system;
  grant insert on ${schema}.job to borgpen_app;
  grant select, insert, update, delete on all tables in schema ${schema} to borgpen_system;
  grant usage on all sequences in schema ${schema} to borgpen_system`;

/** Makes the tables of the queue as the owner of the database; harmless when they are there. Call it after `migrate`. */
export const prepareJobs = async (owner: Db): Promise<void> => {
  const boss = new PgBoss({
    db: fromKysely(owner.withoutPlugins()),
    schema,
    supervise: false,
    schedule: false,
  });
  const faults: Error[] = [];
  boss.on("error", (error) => faults.push(error));
  await boss.start();
  for (const name of Object.values(queues)) {
    // oxlint-disable-next-line no-await-in-loop -- the owner may have a single connection
    if ((await boss.getQueue(name)) === null) await boss.createQueue(name);
  }
  await boss.stop({ graceful: false });
  await sql.raw(grants).execute(owner);
  if (faults[0]) throw faults[0];
};

/** The queue speaks through our own connections, each statement as the role that may work the queue. */
export const asQueueWorker = (db: Db): ReturnType<typeof fromKysely> => {
  const plain = db.withoutPlugins();
  return {
    executeSql: (text, values) => {
      // The queue brings some statements in a transaction of their own: the role then goes inside it.
      if (/^\s*BEGIN;/.test(text))
        return fromKysely(plain).executeSql(
          text.replace("BEGIN;", "BEGIN; SET LOCAL ROLE borgpen_system;"),
          values,
        );
      return plain.transaction().execute(async (tx) => {
        await sql`select set_config('role', 'borgpen_system', true)`.execute(tx);
        return fromKysely(tx).executeSql(text, values);
      });
    },
  };
};

/** Does now what the queue otherwise does every few minutes: deletes what is done and takes back what was abandoned. */
export const maintain = async (db: Db): Promise<void> => {
  const faults: Error[] = [];
  const boss = new PgBoss({ db: asQueueWorker(db), ...worker, supervise: false, schedule: false });
  boss.on("error", (error) => faults.push(error));
  await boss.start();
  await boss.supervise();
  await boss.stop({ graceful: false });
  if (faults[0]) throw faults[0];
};

const longestPauseSeconds = 6 * 3600;

/**
 * Sends by one insert as whoever acts: that role may add to the queue and read nothing of it. Tried again with growing pauses for
 * about a day; what is done is deleted within minutes, because a mail job names an address.
 */
export const queuedJobs: Jobs = {
  async send(tx, name, data) {
    await sql`
      insert into jobs.job (name, data, retry_limit, retry_delay, retry_backoff, retry_delay_max, deletion_seconds)
      values (${queues.sent}, ${JSON.stringify({ job: name, data })}::jsonb, 12, 30, true, ${longestPauseSeconds}, 60)`.execute(
      tx,
    );
  },
};
