import { parentPort } from "node:worker_threads";
import { z } from "zod";
import { Uncleanable, withoutHiddenData } from "../index.ts";
import type { Cleaned, Hindrance } from "../index.ts";

/** What the thread answers to the bytes it was given. */
export type Answer = Cleaned | { readonly hindrance: Hindrance };

const answerTo = async (bytes: Uint8Array): Promise<Answer> => {
  try {
    return await withoutHiddenData(bytes);
  } catch (error) {
    return { hindrance: error instanceof Uncleanable ? error.hindrance : "damaged" };
  }
};

parentPort?.once("message", (message: unknown) => {
  void answerTo(z.instanceof(Uint8Array).parse(message)).then((answer) =>
    parentPort?.postMessage(answer, "bytes" in answer ? [answer.bytes.buffer] : []),
  );
});
