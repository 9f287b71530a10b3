export { fairQueue } from "./fair-queue.ts";
export type { FairQueue } from "./fair-queue.ts";
