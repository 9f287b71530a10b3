export { forgetChanges, memoryJobs } from "./memory.jobs.ts";
export { remember } from "./remember.ts";
export type { Asked } from "./remember.ts";
