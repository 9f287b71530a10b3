import { expect, test } from "vitest";
import { comesNear, planDuties } from "./work.rules.ts";

const plan = (year: number, state: "draft" | "proposed" | "adopted" | "closed") => ({ year, state });

test.each([
  ["no plan in spring", [], "2026-03-01", { make: [2026], close: [] }],
  ["the first plan, in autumn, is for next year", [], "2026-11-01", { make: [2027], close: [] }],
  ["this year's is adopted", [plan(2026, "adopted")], "2026-09-30", { make: [], close: [] }],
  ["autumn: next year's is due", [plan(2026, "adopted")], "2026-10-01", { make: [2027], close: [] }],
  [
    "autumn: next year's is proposed",
    [plan(2026, "adopted"), plan(2027, "proposed")],
    "2026-11-01",
    { make: [], close: [] },
  ],
  ["a draft is not a plan yet", [plan(2026, "draft")], "2026-03-01", { make: [2026], close: [] }],
  [
    "last year's is not closed",
    [plan(2025, "adopted"), plan(2026, "adopted")],
    "2026-01-02",
    { make: [], close: [2025] },
  ],
  [
    "last year's is closed",
    [plan(2025, "closed"), plan(2026, "adopted")],
    "2026-01-02",
    { make: [], close: [] },
  ],
] as const)("%s", (_name, plans, today, expected) => {
  const duties = planDuties(plans, today);
  expect({ make: duties.make.map(({ year }) => year), close: duties.close }).toEqual(expected);
});

test("things stand on a list four weeks before their date, and after it", () => {
  expect(["2026-11-29", "2026-11-30", "2025-01-01"].map((due) => comesNear(due, "2026-11-01"))).toEqual([
    true,
    false,
    true,
  ]);
});

test("the first plan ever is not late in its year; a later one is", () => {
  expect(planDuties([], "2026-03-01").make).toEqual([{ year: 2026, due: null }]);
  expect(planDuties([plan(2025, "closed")], "2026-03-01").make).toEqual([{ year: 2026, due: "2026-01-31" }]);
});
