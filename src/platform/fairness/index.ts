export { allowances } from "./allowances.ts";
export type { Allowances } from "./allowances.ts";
export { fairQueue } from "./fair-queue.ts";
export type { FairQueue } from "./fair-queue.ts";
export { sourceOf } from "./source.rules.ts";
