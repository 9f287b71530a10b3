import { expect, test } from "vitest";
import { overviewOf, shareDone, sumOf, unitsFrom } from "./compliance.rules.ts";
import type { AnswerCounts } from "./compliance.ts";

const counts = (done: number, late = 0): AnswerCounts => ({ done, due: 0, late, "not-known": 0 });

// Ruimte has Beheer with Groen below it, and Bouw; Sociaal stands beside it; of Leeg nobody is asked.
const tree = [
  { unitId: "ruimte", parentId: null, name: "Ruimte", depth: 0 },
  { unitId: "beheer", parentId: "ruimte", name: "Beheer", depth: 1 },
  { unitId: "groen", parentId: "beheer", name: "Groen", depth: 2 },
  { unitId: "bouw", parentId: "ruimte", name: "Bouw", depth: 1 },
  { unitId: "leeg", parentId: null, name: "Leeg", depth: 0 },
  { unitId: "sociaal", parentId: null, name: "Sociaal", depth: 0 },
];
const byUnit = [
  { unitId: "ruimte", ...counts(1) },
  { unitId: "groen", ...counts(10, 2) },
  { unitId: "bouw", ...counts(100) },
  { unitId: "sociaal", ...counts(1000) },
  { unitId: "gone", ...counts(0, 3) },
  { unitId: null, ...counts(0, 4) },
];

test.each([
  ["ruimte", ["ruimte", "beheer", "groen", "bouw"]],
  ["beheer", ["beheer", "groen"]],
  ["sociaal", ["sociaal"]],
  ["elsewhere", []],
])("below %s hangs what hangs there, and nothing beside it", (unitId, expected) => {
  expect(unitsFrom(tree, unitId)).toEqual(expected);
});

test("a unit counts with everything below it; who hangs nowhere still counts; nobody counts twice", () => {
  const whole = overviewOf(tree, byUnit, undefined);
  const top = whole.branches.filter(({ depth }) => depth === 0);
  expect(top).toEqual([
    { unitId: "ruimte", name: "Ruimte", hasBelow: true, depth: 0, counts: counts(111, 2) },
    { unitId: "sociaal", name: "Sociaal", hasBelow: false, depth: 0, counts: counts(1000) },
  ]);
  expect(whole.branches.map(({ name }) => name)).toEqual(["Ruimte", "Beheer", "Bouw", "Sociaal"]);
  expect(whole.own).toEqual(counts(0, 7));
  expect(whole.total).toEqual(sumOf([...top.map((one) => one.counts), whole.own]));
  const part = overviewOf(tree, byUnit, "ruimte");
  expect(part.branches.map(({ name, counts: { done } }) => [name, done])).toEqual([
    ["Beheer", 10],
    ["Groen", 10],
    ["Bouw", 100],
  ]);
  expect(part.own).toEqual(counts(1));
  expect(part.total).toEqual(counts(111, 2));
});

test("a hundred percent is said only when everybody is up to date", () => {
  expect(shareDone(counts(999, 1))).toBe(99);
  expect(shareDone(counts(3))).toBe(100);
  expect(shareDone(counts(0))).toBeUndefined();
});

test("where two levels would be too long for a page, one is shown", () => {
  const below = Array.from({ length: 40 }, (_, n) => ({
    unitId: `team-${n}`,
    parentId: "dienst",
    name: `Team ${n}`,
    depth: 1,
  }));
  const wide = [{ unitId: "dienst", parentId: null, name: "Dienst", depth: 0 }, ...below];
  const everywhere = below.map(({ unitId }) => ({ unitId, ...counts(1) }));
  expect(overviewOf(wide, everywhere, undefined).branches.map(({ name }) => name)).toEqual(["Dienst"]);
});
