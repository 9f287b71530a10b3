import { expect, test } from "vitest";
import type { GroupResult, ResultCube } from "../analysis/cube.ts";
import { aQuestionnaireValue } from "../questionnaires/questionnaire.builder.ts";
import { cubeCsv } from "./cube-csv.rules.ts";
import { cubeRows } from "./cube-rows.rules.ts";
import { cubeSdmx } from "./cube-sdmx.rules.ts";

const questionnaire = aQuestionnaireValue();
const group = (value: string, change: Partial<GroupResult> = {}): GroupResult => ({
  by: "unit",
  value,
  parent: null,
  invited: 40,
  n: 20,
  items: {
    open: { showing: "exact", n: 20, counts: [1, 2, 3, 4, 5, 5] },
    silent: { showing: "bounded", n: 20, answer: "agree", atLeast: 18 },
    suspicion: null,
  },
  scales: { culture: { n: 19, mean: 3.25, sd: 0.5 } },
  ...change,
});
const cube: ResultCube = {
  minimum: 10,
  everybody: { ...group(""), by: null, value: null, invited: null, n: 60 },
  groups: [group("A"), group("=B"), group("C", { n: null, items: {}, scales: {} })],
  alphas: { culture: { n: 50, alpha: 0.8 } },
  correlations: [{ a: "culture", b: "example", n: 48, r: -0.2, low: -0.4, high: 0.1 }],
};
const rows = cubeRows(questionnaire, cube);

test("every number is on a line of its own, with what it is about", () => {
  const lines = cubeCsv(rows).split("\r\n");
  for (const line of [
    "_T,_T,_T,_T,N,60,shown",
    "unit,A,_T,_T,INVITED,40,shown",
    "unit,A,open,fully-agree,N,5,shown",
    "unit,A,silent,_T,N,20,shown",
    "unit,A,silent,agree,N,18,at-least",
    "unit,A,suspicion,_T,N,,not-shown",
    "unit,A,culture,_T,MEAN,3.25,shown",
    "unit,'=B,culture,_T,SD,0.5,shown",
    "unit,C,_T,_T,N,,not-shown",
    "_T,_T,culture,_T,ALPHA,0.8,shown",
    "_T,_T,culture~example,_T,R,-0.2,shown",
  ])
    expect(lines.filter((one) => one === line)).toEqual([line]);
});

test("of a group that is not shown there is nothing but that, and of a bound no other answer", () => {
  const of = (value: string) => rows.filter((row) => row.group === value);
  expect(of("C").map(({ measure, value }) => [measure, value])).toEqual([
    ["INVITED", 40],
    ["N", null],
  ]);
  expect(of("A").filter(({ question }) => question === "silent")).toHaveLength(2);
  expect(rows.filter(({ value, status }) => (value === null) !== (status === "not-shown"))).toEqual([]);
});

test("the same numbers stand in the JSON, found by the places of their codes", () => {
  const { structures, dataSets } = cubeSdmx(questionnaire, rows).data;
  const dimensions = structures[0]?.dimensions.observation ?? [];
  const statuses = structures[0]?.attributes.observation[0]?.values ?? [];
  expect(dimensions.map(({ id }) => id)).toEqual(["GROUP", "QUESTION", "ANSWER", "MEASURE"]);
  const found = Object.entries(dataSets[0]?.observations ?? {}).map(([key, [value, status]]) => [
    ...key.split(":").map((place, at) => dimensions[at]?.values[Number(place)]?.id),
    value,
    statuses[status]?.id,
  ]);
  expect(found).toEqual(
    rows.map(({ by, group: name, question, answer, measure, value, status }) => [
      by === "_T" ? "_T" : `${by}:${name}`,
      question,
      answer,
      measure,
      value,
      status,
    ]),
  );
});

test("codes are called as people read them, in both languages", () => {
  const [structure] = cubeSdmx(questionnaire, rows).data.structures;
  const named = (dimension: string, code: string) =>
    structure?.dimensions.observation.find(({ id }) => id === dimension)?.values.find(({ id }) => id === code)
      ?.names;
  expect(named("ANSWER", "fully-agree")).toEqual({ nl: "Volledig eens", en: "Fully agree" });
  expect(named("QUESTION", "open")).toEqual({ nl: "Stelling open", en: "Statement open" });
  expect(named("GROUP", "_T")).toEqual({ nl: "Alles", en: "Everything" });
});
