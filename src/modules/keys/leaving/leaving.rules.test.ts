import { expect, test } from "vitest";
import { notedNow, stillNeeded } from "./leaving.rules.ts";
import type { Waiting } from "./leaving.rules.ts";

const day = (text: string): Date => new Date(`${text}T04:30:00Z`);
const now = day("2026-11-02");
const left = (files: number, personId = "a"): Waiting => ({ personId, reason: "left", files });

test.each([
  ["begins today", [], [left(3)], [{ ...left(3), notedAt: now }]],
  [
    "keeps the day on which it began, with the number of today",
    [{ ...left(3), notedAt: day("2026-10-01") }],
    [left(2)],
    [{ ...left(2), notedAt: day("2026-10-01") }],
  ],
  ["is over when nothing waits", [{ ...left(3), notedAt: day("2026-10-01") }], [left(0)], []],
  [
    "begins anew for another reason",
    [{ ...left(3), notedAt: day("2026-10-01") }],
    [{ personId: "a", reason: "new-key", files: 3 } as const],
    [{ personId: "a", reason: "new-key", files: 3, notedAt: now }],
  ],
])("waiting %s", (_what, before, waiting, noted) => {
  expect(notedNow(before, waiting, now)).toEqual(noted);
});

test.each([
  ["nobody else reads anything", ["1", "2"], [], ["1", "2"]],
  ["a colleague reads one", ["1", "2"], ["2"], ["1"]],
  ["colleagues read all", ["1", "2"], ["2", "1"], []],
])("stays on files while %s", (_what, files, others, needed) => {
  expect(stillNeeded(files, others)).toEqual(needed);
});
