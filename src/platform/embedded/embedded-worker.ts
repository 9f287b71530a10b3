/** Runs PGlite in a thread of its own, so that a slow query stalls nobody, and serves it on a Unix socket. Built as an entry. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { DurableNodeFS, durableStart, fastStart, syncTree } from "./durable-fs.ts";
import { WireServer } from "./wire-server.ts";
import { Order, type Report, WorkerTask } from "./worker-messages.ts";

if (parentPort === null) throw new Error("embedded-worker must run in a worker thread");
const port = parentPort;
const tell = (report: Report): void => port.postMessage(report);

/** Only the message travels: an error of PGlite carries 20 KB of minified source. */
const fail = (error: unknown): void => {
  const message = error instanceof Error ? error.message : "unknown failure";
  tell({ kind: "failed", message: message.slice(0, 500) });
};
process.on("uncaughtException", fail);

const task = WorkerTask.parse(workerData);
const isNew = !existsSync(join(task.directory, "PG_VERSION"));
const fs = task.durable ? new DurableNodeFS(task.directory) : new NodeFS(task.directory);
try {
  const lite = await PGlite.create({ fs, startParams: task.durable ? durableStart : fastStart });
  if (isNew && task.durable) syncTree(task.directory);
  const server = new WireServer({ lite, onFailure: fail, idleInTransaction: task.idleInTransaction });
  await server.listen(task.socket);
  // A table that cannot be tidied is no reason to stop; an engine that is broken shows in the next query.
  setInterval(() => void server.upkeep().catch(() => undefined), task.upkeepEvery).unref();
  port.on("message", (order: unknown) => void carryOut(Order.parse(order), { lite, server }).catch(fail));
  tell({ kind: "ready" });
} catch (error) {
  fail(error);
}

async function carryOut(order: Order, { lite, server }: { lite: PGlite; server: WireServer }): Promise<void> {
  if (order === "count-syncs") {
    tell({ kind: "syncs", count: fs instanceof DurableNodeFS ? fs.syncs : 0 });
    return;
  }
  await server.close();
  await lite.close();
  port.close();
}
