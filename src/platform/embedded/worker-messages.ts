import { z } from "zod";

/** What the worker is started with. `directory` holds the cluster, `socket` is the path to listen on. */
export const WorkerTask = z.object({
  directory: z.string(),
  socket: z.string(),
  durable: z.boolean(),
  idleInTransaction: z.number(),
  upkeepEvery: z.number(),
});
export type WorkerTask = z.infer<typeof WorkerTask>;

/** What the worker is told. */
export const Order = z.enum(["count-syncs", "stop"]);
export type Order = z.infer<typeof Order>;

/** What the worker tells. */
export const Report = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("syncs"), count: z.number() }),
  z.object({ kind: z.literal("failed"), message: z.string() }),
]);
export type Report = z.infer<typeof Report>;
