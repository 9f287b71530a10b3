import { Worker } from "node:worker_threads";
import { contentOf } from "./content.rules.ts";
import type { Document } from "./document.ts";
import type { Answer, Order } from "./documents-worker.ts";
import { workerProgram } from "./material.ts";

interface Waiting {
  readonly resolve: (bytes: Buffer) => void;
  readonly reject: (fault: Error) => void;
}

/** One worker thread and the orders it has in hand. While it has none, it does not keep the program running. */
interface Line {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

let line: Line | undefined;
let orders = 0;

const finish = ({ worker, waiting }: Line, id: number): Waiting | undefined => {
  const order = waiting.get(id);
  waiting.delete(id);
  if (waiting.size === 0) worker.unref();
  return order;
};

const breakOff = (broken: Line, fault: Error): void => {
  if (line === broken) line = undefined;
  for (const { reject } of broken.waiting.values()) reject(fault);
  broken.waiting.clear();
};

const stopped = (cause?: unknown): Error => new Error("The program that writes documents stopped", { cause });

const start = (): Line => {
  const worker = new Worker(workerProgram());
  const started: Line = { worker, waiting: new Map() };
  worker.on("message", (answer: Answer) => {
    const order = finish(started, answer.id);
    if ("bytes" in answer) order?.resolve(Buffer.from(answer.bytes));
    else order?.reject(new Error("The document could not be made", { cause: answer.fault }));
  });
  worker.on("error", (error) => {
    breakOff(started, stopped(error));
  });
  worker.on("exit", () => {
    breakOff(started, stopped());
  });
  worker.unref();
  return started;
};

const ask = (order: Omit<Order, "id">): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    line ??= start();
    orders += 1;
    line.waiting.set(orders, { resolve, reject });
    line.worker.ref();
    line.worker.postMessage({ ...order, id: orders } satisfies Order);
  });

/** Writes a document as PDF/UA-1, tagged and in its own language. Slow (a second) the first time, then fast. */
export const writePdf = async (document: Document): Promise<Buffer> =>
  ask({ form: "pdf", content: contentOf(document) });

/** Writes the same document for Word. */
export const writeWord = async (document: Document): Promise<Buffer> =>
  ask({ form: "word", content: contentOf(document) });

/** Draws a figure as PNG, `width` pixels wide. */
export const writePng = (svg: string, width: number): Promise<Buffer> => ask({ form: "png", svg, width });

/** Ends the thread that writes documents; what it has in hand is refused. A later document starts a new one. */
export const stopWriting = async (): Promise<void> => {
  const stopping = line;
  if (stopping === undefined) return;
  breakOff(stopping, stopped());
  await stopping.worker.terminate();
};
