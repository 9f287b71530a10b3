import { expect, test } from "vitest";
import type { GroupResult, ItemResult } from "../analysis/cube.ts";
import { standardQuestionnaires } from "../questionnaires/content.ts";
import { besideShares, besideTies } from "./beside.rules.ts";
import { publishedFigures } from "./content.ts";

const benchmark = await publishedFigures();
const questionnaire = (await standardQuestionnaires()).find(
  (one) => one.questionnaire === benchmark.questionnaire,
);

const everybody = (items: Readonly<Record<string, ItemResult | null>>): GroupResult => ({
  by: null,
  value: null,
  parent: null,
  invited: 300,
  n: 200,
  scales: {},
  items,
});

const beside = (items: Readonly<Record<string, ItemResult | null>>, id: string) =>
  questionnaire === undefined
    ? []
    : besideShares(benchmark, questionnaire, everybody(items)).filter(({ item }) => item.id === id);

test("agreement stands beside agreement, in the classes of the report", () => {
  const [found] = beside(
    { "good-example": { showing: "exact", n: 100, counts: [5, 5, 10, 20, 40, 20] } },
    "good-example",
  );
  expect(found).toMatchObject({ published: { pct: 76 }, own: { pct: 60, n: 100 } });
});

test("what is published of everybody who took part is laid beside everybody who took part", () => {
  const found = beside({ reported: { showing: "exact", n: 20, counts: [6, 8, 6, 0] } }, "reported");
  expect(found.map(({ published, own }) => [published.pct, own?.pct, own?.n])).toEqual([
    [3, 3, 200],
    [8, 7, 200],
  ]);
});

test("what is not shown stays so beside what is published", () => {
  expect(beside({ suspicion: null }, "suspicion")[0]?.own).toBeNull();
  const bounded: ItemResult = { showing: "bounded", n: 40, answer: "no", atLeast: 38 };
  expect(beside({ suspicion: bounded }, "suspicion")[0]?.own).toBeNull();
});

test("correlations are found whichever scale comes first", () => {
  const own = [{ a: "culture", b: "example-setting", n: 100, r: 0.55, low: 0.4, high: 0.7 }];
  expect(besideTies(benchmark, own).map(({ published, own: r }) => [published, r])).toEqual([
    [0.6, 0.55],
    [0.7, null],
  ]);
});
