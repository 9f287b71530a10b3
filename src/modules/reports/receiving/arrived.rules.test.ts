import { expect, test } from "vitest";
import { readersFit } from "./arrived.rules.ts";
import type { ClaimedReaders } from "./arrived.rules.ts";

const who = (personId: string) => ({ personId, conflicts: [] });
const facts = {
  office: { officers: [who("a"), who("b")], fallback: who("f"), top: [], identityReaderId: null },
  takesAnonymous: true,
};
const claim = (change: Partial<ClaimedReaders> = {}): ClaimedReaders => ({
  openness: "anonymous",
  readers: ["a", "b"],
  identityReaders: [],
  exclusions: [],
  ...change,
});
const without = (...ids: string[]) => ids.map((personId) => ({ personId, source: "name" as const }));

test.each<[string, Partial<ClaimedReaders>, boolean]>([
  ["everybody of the office", {}, true],
  ["one left out, and said so", { readers: ["b"], exclusions: without("a") }, true],
  ["the fallback when all are left out", { readers: ["f"], exclusions: without("a", "b") }, true],
  ["openly: every reader knows", { openness: "open", identityReaders: ["a", "b"] }, true],
  ["in confidence: one reader knows", { openness: "confidential", identityReaders: ["b"] }, true],
  ["somebody left out without a word", { readers: ["b"] }, false],
  ["nobody at all", { readers: [], exclusions: without("a", "b", "f") }, false],
  ["somebody from elsewhere", { readers: ["a", "b", "x"] }, false],
  ["somebody from elsewhere left out", { exclusions: without("x") }, false],
  ["somebody let in and left out", { exclusions: without("a") }, false],
  ["somebody twice", { readers: ["a", "a", "b"] }, false],
  ["in confidence, but nobody knows", { openness: "confidential" }, false],
  ["in confidence, but all know", { openness: "confidential", identityReaders: ["a", "b"] }, false],
  [
    "in confidence to somebody who does not read",
    { openness: "confidential", identityReaders: ["f"] },
    false,
  ],
  ["openly, but not to all", { openness: "open", identityReaders: ["a"] }, false],
  ["anonymous, but somebody knows", { identityReaders: ["a"] }, false],
])("%s: %j %s", (_what, change, expected) => {
  expect(readersFit(facts, claim(change))).toBe(expected);
});

test("where no anonymous reports are taken, none comes in by the script either", () => {
  expect(readersFit({ ...facts, takesAnonymous: false }, claim())).toBe(false);
});
