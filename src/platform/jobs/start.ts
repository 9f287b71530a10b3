import { PgBoss } from "pg-boss";
import type { Job as QueuedJob } from "pg-boss";
import { z } from "zod";
import type { Db } from "#platform/database/index.ts";
import type { Services } from "#platform/services/index.ts";
import type { Work } from "./job.ts";
import { asQueueWorker, queues, worker } from "./queue.ts";
import { runWork } from "./run.ts";

const envelope = z.object({ job: z.string(), data: z.unknown() });
const civilTime = "Europe/Amsterdam";

export interface RunningJobs {
  /** Waits for what is running, at most `seconds`; the rest goes back to the queue for the next process. */
  stop(seconds?: number): Promise<void>;
}

const handler =
  (db: Db, services: Services, works: ReadonlyMap<string, Work>) =>
  async (batch: QueuedJob[]): Promise<void> => {
    for (const queued of batch) {
      const { job: name, data } = envelope.parse(queued.data);
      const work = works.get(name);
      if (work === undefined) throw new Error(`no job is called ${name}`);
      try {
        // oxlint-disable-next-line no-await-in-loop -- a batch holds one job
        await runWork(work, { db, services, data });
      } catch (error) {
        services.log.fault(`job ${name} failed, attempt ${queued.retryCount + 1}`, error);
        throw error;
      }
    }
  };

const keepSchedule = async (boss: PgBoss, works: readonly Work[]): Promise<void> => {
  const wanted = works.filter((work) => work.cron !== undefined);
  for (const { key } of await boss.getSchedules(queues.scheduled))
    // oxlint-disable-next-line no-await-in-loop -- a handful, once at the start
    if (!wanted.some((work) => work.name === key)) await boss.unschedule(queues.scheduled, key);
  for (const work of wanted)
    // oxlint-disable-next-line no-await-in-loop -- a handful, once at the start
    await boss.schedule(
      queues.scheduled,
      work.cron ?? "",
      { job: work.name, data: {} },
      { key: work.name, tz: civilTime, retryLimit: 0, deleteAfterSeconds: 60 },
    );
};

const byName = (works: readonly Work[]): ReadonlyMap<string, Work> => {
  const map = new Map(works.map((work) => [work.name, work]));
  if (map.size !== works.length) throw new Error("two jobs have the same name");
  return map;
};

/** Works the queue in this process, and runs what the clock asks for, in Dutch civil time. Needs `prepareJobs` once before. */
export const startJobs = async (db: Db, services: Services, works: readonly Work[]): Promise<RunningJobs> => {
  const names = byName(works);
  const boss = new PgBoss({
    db: asQueueWorker(db),
    ...worker,
    // Modest: each of these is a query, and the embedded engine runs one at a time.
    superviseIntervalSeconds: 300,
    maintenanceIntervalSeconds: 300,
    monitorIntervalSeconds: 300,
    queueCacheIntervalSeconds: 300,
    flowIntervalSeconds: 3600,
    cronWorkerIntervalSeconds: 20,
  });
  boss.on("error", (error) => services.log.fault("job queue", error));
  await boss.start();
  await keepSchedule(boss, works);
  const handle = handler(db, services, names);
  await boss.work(queues.sent, { pollingIntervalSeconds: 2 }, handle);
  await boss.work(queues.scheduled, { pollingIntervalSeconds: 20 }, handle);
  return {
    stop: (seconds = 20) => boss.stop({ graceful: true, timeout: seconds * 1000 }),
  };
};
