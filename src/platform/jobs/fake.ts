import type { Db } from "#platform/database/index.ts";
import type { Services } from "#platform/services/index.ts";
import type { Jobs, Work } from "./job.ts";
import { runWork } from "./run.ts";

export interface FakeJobs extends Jobs {
  readonly sent: { name: string; data: Readonly<Record<string, unknown>> }[];
  /** Runs what was sent so far, in order, and forgets it; throws what a job throws. */
  runSent(db: Db, services: Services, works: readonly Work[]): Promise<void>;
}

/** For tests: keeps what was sent until the test runs it. */
export const fakeJobs = (): FakeJobs => {
  const sent: FakeJobs["sent"] = [];
  return {
    sent,
    send: async (_tx, name, data) => void sent.push({ name, data }),
    async runSent(db, services, works) {
      for (const { name, data } of sent.splice(0)) {
        const work = works.find((one) => one.name === name);
        if (work === undefined) throw new Error(`no job is called ${name}`);
        // oxlint-disable-next-line no-await-in-loop -- in the order in which they were sent
        await runWork(work, { db, services, data });
      }
    },
  };
};
