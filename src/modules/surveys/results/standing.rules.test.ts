import { expect, test } from "vitest";
import type { GroupResult } from "../analysis/cube.ts";
import { weightedShares } from "../analysis/weighting.rules.ts";
import { questionnaireSchema } from "../questionnaires/questionnaire.ts";
import { changes, differences, extremes, sidesOfShares, standings } from "./standing.rules.ts";

const both = (text: string) => ({ nl: text, en: text });
const ids = ["a", "b", "c", "d"];
const questionnaire = questionnaireSchema.parse({
  questionnaire: "small",
  version: 1,
  title: both("Small"),
  introduction: both("Small"),
  minutes: 1,
  background: [],
  blocks: [
    {
      id: "one",
      title: both("One"),
      items: [...ids, "apart"].map((id) => ({ id, kind: "agreement", text: both(id) })),
    },
  ],
  scales: [
    {
      id: "scale",
      title: both("Scale"),
      least: 1,
      items: ids.map((item) => ({ item, reversed: item === "d" })),
    },
  ],
});

/** A group in which so many of a hundred agree with each item, and the others disagree. */
const group = (agree: Readonly<Record<string, number>>, rest: Partial<GroupResult> = {}): GroupResult => ({
  by: null,
  value: null,
  parent: null,
  invited: 200,
  n: 100,
  scales: {},
  items: Object.fromEntries(
    Object.entries(agree).map(([id, count]) => [
      id,
      { showing: "exact", n: 100, counts: [0, 0, 100 - count, 0, count, 0] },
    ]),
  ),
  ...rest,
});

const exact = (n: number, agree: number): GroupResult["items"] => ({
  a: { showing: "exact", n, counts: [0, 0, n - agree, 0, agree, 0] },
});

test("an item against integrity stands well where people disagree with it; one of no scale says nothing", () => {
  const all = standings(questionnaire, group({ a: 70, b: 40, c: 55, d: 10, apart: 99 }), undefined);
  expect(all.map(({ item, share }) => [item.id, share.count])).toEqual([
    ["a", 70],
    ["b", 40],
    ["c", 55],
    ["d", 90],
  ]);
  const { strong, weak } = extremes(all);
  expect(strong.map(({ item }) => item.id)).toEqual(["d", "a"]);
  expect(weak.map(({ item }) => item.id)).toEqual(["b", "c"]);
});

test("a change is told where both rounds show the item, and gets a sign when it is more than chance", () => {
  const all = standings(questionnaire, group({ a: 70, b: 40, c: 55, d: 10 }), group({ a: 40, b: 38, c: 55 }));
  expect(all.map(({ change, changed }) => [change, changed])).toEqual([
    [30, "higher"],
    [2, null],
    [0, null],
    [null, null],
  ]);
  expect(changes(all).map(({ item }) => item.id)).toEqual(["a"]);
});

test("nothing compared is no sign", () => {
  expect(differences([])).toEqual([]);
  expect(extremes([])).toEqual({ strong: [], weak: [] });
});

test("with weights every unit counts for as many as were asked there; what is not shown counts as one", () => {
  const everybody = group({ a: 50 }, { invited: 400 });
  const large = group({}, { by: "unit", value: "large", invited: 300, items: exact(40, 30) });
  const hidden = group({}, { by: "unit", value: "hidden", invited: 50, items: { a: null } });
  // Three quarters of 300 and a third (20 of 60) of the 100 that are left.
  expect(weightedShares("a", everybody, [large, hidden])?.[4]).toBeCloseTo(
    (0.75 * 300 + (20 / 60) * 100) / 400,
  );
  expect(weightedShares("b", everybody, [])).toBeNull();
  expect(weightedShares("a", group({ a: 50 }, { invited: null }), [])).toBeNull();
});

test("a share of a group is laid beside the rest, not beside a whole it is part of", () => {
  const whole = { count: 100, n: 200 };
  expect(sidesOfShares(whole, [{ count: 80, n: 100 }, { count: 20, n: 100 }, null])).toEqual([
    "higher",
    "lower",
    null,
  ]);
  // Half of the whole, as the rest: nothing differs; and everybody has no rest.
  expect(sidesOfShares(whole, [{ count: 50, n: 100 }, whole])).toEqual([null, null]);
});
