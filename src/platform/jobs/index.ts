export { fakeJobs } from "./fake.ts";
export type { FakeJobs } from "./fake.ts";
export type { GroundJob, GroundJobContext, Jobs, Work } from "./job.ts";
export { prepareJobs, queuedJobs } from "./queue.ts";
export { runWork } from "./run.ts";
export { startJobs } from "./start.ts";
export type { RunningJobs } from "./start.ts";
