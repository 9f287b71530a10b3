import { expect, test } from "vitest";
import { unitBreakdown } from "./unit-breakdown.rules.ts";

const units = [
  { unitId: "city", parentId: null },
  { unitId: "space", parentId: "city" },
  { unitId: "plans", parentId: "space" },
  { unitId: "permits", parentId: "space" },
  { unitId: "care", parentId: "city" },
];

const asked = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([unitId, invited]) => ({ unitId, invited }));

const groupsIn = (counts: Readonly<Record<string, number>>) =>
  unitBreakdown(units, asked(counts), { minimum: 10 }).breakdown.groups;

test("units stand below each other as in the organisation, without the one that holds all", () => {
  expect(groupsIn({ plans: 20, permits: 30, care: 40 })).toEqual([
    { value: "space", parent: null, invited: 0 },
    { value: "plans", parent: "space", invited: 20 },
    { value: "permits", parent: "space", invited: 30 },
    { value: "care", parent: null, invited: 40 },
  ]);
});

test("heads count with the organisation only, where some do anyway", () => {
  const { breakdown, groupOf } = unitBreakdown(units, asked({ city: 1, space: 2, plans: 20, care: 40 }), {
    minimum: 10,
  });
  expect(groupOf("space")).toBeNull();
  expect(groupOf("city")).toBeNull();
  expect(groupOf("plans")).toBe("plans");
  expect(breakdown.groups.find(({ value }) => value === "space")?.invited).toBe(0);
});

test("heads who would be too few together stay with their unit", () => {
  expect(
    unitBreakdown(units, asked({ space: 2, plans: 20, care: 40 }), { minimum: 10 }).groupOf("space"),
  ).toBe("space");
});

test("many who work in a unit itself are a part of it like any other", () => {
  expect(
    unitBreakdown(units, asked({ city: 1, space: 25, plans: 20 }), { minimum: 10 }).groupOf("space"),
  ).toBe("space");
});

test("a unit that nobody was asked of is not there; who told none, or one that is gone, counts with all", () => {
  const { breakdown, groupOf } = unitBreakdown(units, asked({ care: 40, gone: 12 }), { minimum: 10 });
  expect(breakdown.groups.map(({ value }) => value)).toEqual(["city", "care", "gone"]);
  expect(groupOf(null)).toBeNull();
  expect(groupOf("elsewhere")).toBeNull();
});

test("whoever was asked is counted once, with a group or with all", () => {
  for (const counts of [
    { city: 1, space: 2, plans: 20, care: 40 },
    { space: 2, plans: 20, care: 40 },
    { city: 3, care: 60 },
  ]) {
    const { breakdown } = unitBreakdown(units, asked(counts), { minimum: 10 });
    const inGroups = breakdown.groups.reduce((sum, { invited }) => sum + (invited ?? 0), 0);
    expect(inGroups + (breakdown.apart ?? 0)).toBe(Object.values(counts).reduce((sum, one) => sum + one, 0));
  }
});

test("who works in no unit is asked as well", () => {
  const { breakdown } = unitBreakdown(units, asked({ plans: 20, care: 40 }), { minimum: 10, withoutUnit: 4 });
  expect(breakdown.apart).toBe(4);
});
