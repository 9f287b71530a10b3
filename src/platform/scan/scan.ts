import type { ClamdAddress } from "#platform/config/index.ts";
import { openLine, patience } from "./clamd.ts";
import type { Line } from "./clamd.ts";

/** What the virus scanner found; or why it did not look. A scanner that fails never costs a file. */
export type Verdict =
  | { readonly kind: "clean" }
  | { readonly kind: "infected"; readonly name: string }
  | { readonly kind: "not-checked"; readonly why: "not-set" | "unreachable" | "too-large" };

/** A file that passes by the scanner: read `bytes` to the end, then ask for the verdict. */
export interface Watched {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly verdict: () => Promise<Verdict>;
}

const verdictOf = (answer: string | undefined): Verdict => {
  if (answer === "stream: OK") return { kind: "clean" };
  const name = /^stream: (.+) FOUND$/.exec(answer ?? "")?.[1];
  if (name !== undefined) return { kind: "infected", name };
  const tooLarge = answer?.includes("size limit exceeded") === true;
  return { kind: "not-checked", why: tooLarge ? "too-large" : "unreachable" };
};

async function* passing(source: AsyncIterable<Uint8Array>, line: Line): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of source) {
      await line.send(chunk);
      yield chunk;
    }
    line.end();
  } finally {
    // Somebody went away, or nobody reads on: what was not sent whole has no verdict.
    line.giveUpUnlessEnded();
  }
}

/** Lets a file pass by clamd while it is read, a piece at a time; without clamd it passes unseen, and the verdict says so. */
export const virusScan = (
  source: AsyncIterable<Uint8Array>,
  clamd: ClamdAddress | undefined,
  waiting = patience,
): Watched => {
  if (clamd === undefined)
    return { bytes: source, verdict: async () => ({ kind: "not-checked", why: "not-set" }) };
  const line = openLine(clamd, waiting);
  return { bytes: passing(source, line), verdict: async () => verdictOf(await line.answer) };
};
