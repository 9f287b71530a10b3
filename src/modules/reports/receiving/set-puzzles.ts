import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { LRUCache } from "lru-cache";
import { isAnswer } from "./puzzle.ts";
import { bitsFor } from "./puzzle.rules.ts";

/** What a browser has to find out before its report is taken. */
export interface Puzzle {
  readonly puzzle: string;
  readonly bits: number;
}

/** Sets puzzles and looks at the answers. Everything it knows is in memory, under marks that mean nothing elsewhere. */
export interface Puzzles {
  /** A puzzle for this form, as hard as what came from its source lately. */
  set(fileId: string, source: string | null): Puzzle;
  /** Whether this is the answer to a puzzle that was set for this form, and hard enough still. */
  isSolved(
    fileId: string,
    source: string | null,
    given: { readonly puzzle: string; readonly answer: number },
  ): boolean;
  /** Counts a report that was taken. */
  count(source: string | null): void;
}

const anHour = 3_600_000;
const mostSources = 20_000;

export const puzzles = (): Puzzles => {
  const key = randomBytes(32);
  const sent = new LRUCache<string, number>({ max: mostSources, ttl: anHour });
  const lately = (source: string | null): number => sent.get(source ?? "") ?? 0;
  const markOf = (fileId: string, bits: number): string =>
    createHmac("sha256", key).update(`${fileId} ${bits}`).digest("base64url");
  const isOurs = (fileId: string, bits: number, mark: string): boolean => {
    const [one, other] = [Buffer.from(mark), Buffer.from(markOf(fileId, bits))];
    return one.length === other.length && timingSafeEqual(one, other);
  };
  return {
    set(fileId, source) {
      const bits = bitsFor(lately(source));
      return { puzzle: `${bits}.${markOf(fileId, bits)}`, bits };
    },
    isSolved(fileId, source, { puzzle, answer }) {
      const [bits = "", mark = ""] = puzzle.split(".");
      // One step harder meanwhile is no reason to begin again.
      if (!/^\d{1,2}$/.test(bits) || Number(bits) < bitsFor(lately(source)) - 1) return false;
      return isOurs(fileId, Number(bits), mark) && isAnswer(puzzle, Number(bits), answer);
    },
    count: (source) => void sent.set(source ?? "", lately(source) + 1),
  };
};
