import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Actor } from "#platform/actor/index.ts";
import { systemActor } from "#platform/actor/index.ts";
import { sql, withActor, withSystem } from "#platform/database/index.ts";
import { testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { fakeJobs, prepareJobs, queuedJobs, runWork, startJobs } from "./index.ts";
import type { GroundJob, RunningJobs, Work } from "./index.ts";
import { maintain } from "./queue.ts";

let database: TestDatabase;
let running: RunningJobs | undefined;
const organisations = [randomUUID(), randomUUID(), randomUUID()];

beforeAll(async () => {
  database = await testDatabase();
  for (const [index, organisationId] of organisations.entries())
    await withActor(database.db, systemActor(organisationId), (tx) =>
      tx
        .insertInto("organisations")
        .values({
          organisationId,
          shortName: `test-${index}`,
          name: `Test ${index}`,
          kind: "municipality",
          createdAt: new Date("2026-01-01T00:00:00Z"),
        })
        .execute(),
    );
});
afterEach(async () => {
  await running?.stop(2);
  running = undefined;
});
afterAll(() => database.close());

const employee: Actor = {
  kind: "person",
  organisationId: organisations[0] ?? "",
  personId: randomUUID(),
  name: "Noor Jansen",
  roles: ["employee"],
  pendingRoles: [],
};

const recorder = (name: string, cron?: string) => {
  const seen: unknown[] = [];
  const job: GroundJob = {
    name,
    ...(cron !== undefined && { cron }),
    run: async ({ data }) => void seen.push(data),
  };
  return { job, seen };
};

test("preparing again changes nothing", async () => {
  await prepareJobs(database.owner);
  const queues = () => sql`select name, created_on from jobs.queue order by name`.execute(database.owner);
  const before = (await queues()).rows;
  await prepareJobs(database.owner);
  expect(before).toHaveLength(2);
  expect((await queues()).rows).toEqual(before);
});

test("a job runs if and only if the change it belongs to was kept", async () => {
  const { job, seen } = recorder("test.hello");
  const { services, log } = testServices();
  running = await startJobs(database.db, services, [job]);
  await expect(
    withActor(database.db, employee, async (tx) => {
      await queuedJobs.send(tx, job.name, { n: 0 });
      throw new Error("undone");
    }),
  ).rejects.toThrow("undone");
  await withActor(database.db, employee, (tx) => queuedJobs.send(tx, job.name, { n: 1 }));
  await expect.poll(() => seen, { timeout: 10_000 }).toEqual([{ n: 1 }]);
  expect(log.entries).toEqual([]);
});

test("whoever may send reads nothing of the queue and changes nothing in it", async () => {
  for (const statement of [
    sql`select data from jobs.job`,
    sql`delete from jobs.job`,
    sql`update jobs.job set priority = 1`,
  ])
    await expect(withActor(database.db, employee, (tx) => statement.execute(tx))).rejects.toThrow(
      "permission denied",
    );
});

test("what fails is logged and tried again", async () => {
  let attempts = 0;
  const job: GroundJob = {
    name: "test.flaky",
    run: async () => {
      attempts += 1;
      if (attempts === 1) throw new Error("first time");
    },
  };
  const { services, log } = testServices();
  running = await startJobs(database.db, services, [job]);
  await withActor(database.db, employee, (tx) => queuedJobs.send(tx, job.name, {}));
  await expect.poll(() => attempts, { timeout: 10_000 }).toBe(1);
  await expect
    .poll(
      async () => {
        // The pause before the second attempt is half a minute: a test does not wait for it.
        await sql`update jobs.job set start_after = now() where state = 'retry'`.execute(database.owner);
        return attempts;
      },
      { timeout: 15_000, interval: 300 },
    )
    .toBe(2);
  expect(log.entries).toMatchObject([{ event: "job test.flaky failed, attempt 1" }]);
});

test("the clock's jobs are kept in Dutch civil time, and those that no longer exist are dropped", async () => {
  const { services } = testServices();
  const schedules = () =>
    withSystem(database.db, async (tx) => {
      const { rows } = await sql<{ key: string; cron: string; timezone: string }>`
        select key, cron, timezone from jobs.schedule order by key`.execute(tx);
      return rows;
    });
  running = await startJobs(database.db, services, [
    recorder("test.a", "0 6 * * *").job,
    recorder("test.b", "0 7 * * 1").job,
  ]);
  expect(await schedules()).toEqual([
    { key: "test.a", cron: "0 6 * * *", timezone: "Europe/Amsterdam" },
    { key: "test.b", cron: "0 7 * * 1", timezone: "Europe/Amsterdam" },
  ]);
  await running.stop(2);
  running = await startJobs(database.db, services, [recorder("test.b", "0 8 * * 1").job]);
  expect(await schedules()).toEqual([{ key: "test.b", cron: "0 8 * * 1", timezone: "Europe/Amsterdam" }]);
});

test("a subject's job runs in every organisation by itself; one that fails does not stop the others", async () => {
  const { services, clock, log } = testServices();
  clock.set("2031-03-30T22:30:00Z");
  const seen: string[] = [];
  const job: Work = {
    name: "test.reminders",
    forEachOrganisation: async ({ tx, actor, today }) => {
      const { rows } = await sql<{
        organisation: string;
      }>`select app_organisation()::text as organisation`.execute(tx);
      seen.push(`${rows[0]?.organisation} ${today}`);
      if (actor.organisationId === organisations[1]) throw new Error("broken data");
    },
  };
  await runWork(job, { db: database.db, services, data: {} });
  expect(seen).toEqual(organisations.map((id) => `${id} 2031-03-31`));
  expect(log.entries).toMatchObject([{ event: "job test.reminders failed for one organisation" }]);
});

test("stopping hands what is still running, and what waits, to the next process", async () => {
  const { services } = testServices();
  const started = Promise.withResolvers<void>();
  const never = Promise.withResolvers<void>();
  const slow: GroundJob = {
    name: "test.later",
    run: async () => {
      started.resolve();
      await never.promise;
    },
  };
  const send = (n: number) => withActor(database.db, employee, (tx) => queuedJobs.send(tx, slow.name, { n }));
  await send(1);
  running = await startJobs(database.db, services, [slow]);
  await started.promise;
  await send(2);
  await running.stop(1);
  await sql`update jobs.job set start_after = now() where state = 'retry'`.execute(database.owner);
  const next = recorder("test.later");
  running = await startJobs(database.db, services, [next.job]);
  await expect.poll(() => next.seen.length, { timeout: 15_000 }).toBe(2);
  expect(next.seen).toEqual(expect.arrayContaining([{ n: 1 }, { n: 2 }]));
  never.resolve();
});

test("maintenance runs as the role that works the queue, and deletes what is done", async () => {
  const { services, log } = testServices();
  const { job, seen } = recorder("test.done");
  running = await startJobs(database.db, services, [job]);
  await withActor(database.db, employee, (tx) => queuedJobs.send(tx, job.name, { email: "noor@example.nl" }));
  await expect.poll(() => seen.length, { timeout: 10_000 }).toBe(1);
  await running.stop(5);
  await sql`update jobs.job set completed_on = completed_on - interval '2 minutes'`.execute(database.owner);
  await maintain(database.db);
  const { rows } = await sql`select from jobs.job where data::text like '%noor@example.nl%'`.execute(
    database.owner,
  );
  expect([rows, log.entries]).toEqual([[], []]);
});

test("two jobs of one name do not start", async () => {
  const { services } = testServices();
  await expect(startJobs(database.db, services, [recorder("x").job, recorder("x").job])).rejects.toThrow(
    "same name",
  );
});

test("the fake keeps what was sent until the test runs it", async () => {
  const { services } = testServices();
  const { job, seen } = recorder("test.fake");
  const jobs = fakeJobs();
  await withActor(database.db, employee, (tx) => jobs.send(tx, job.name, { n: 3 }));
  expect([jobs.sent.length, seen]).toEqual([1, []]);
  await jobs.runSent(database.db, services, [job]);
  expect([jobs.sent.length, seen]).toEqual([0, [{ n: 3 }]]);
});
