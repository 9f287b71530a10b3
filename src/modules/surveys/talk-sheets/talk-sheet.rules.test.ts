import fc from "fast-check";
import { expect, test } from "vitest";
import type { GroupResult } from "../analysis/cube.ts";
import { standardQuestionnaires } from "../questionnaires/content.ts";
import { answersOfItem, itemsOf } from "../questionnaires/questionnaire.ts";
import type { Questionnaire } from "../questionnaires/questionnaire.ts";
import { standardTalk } from "./questions.ts";
import { listedSheets, shownFor, sidesOfAll, talkSheet } from "./talk-sheet.rules.ts";

const standard = async (): Promise<Questionnaire> => {
  const [first] = await standardQuestionnaires();
  if (first === undefined) throw new Error("there is no standard questionnaire");
  return first;
};

const group = (value: string | null, n: number | null, parent: string | null = null): GroupResult => ({
  by: value === null ? null : "unit",
  value,
  parent,
  invited: 40,
  n,
  items: {},
  scales: {},
});

test.each([
  ["a unit that is shown: itself", [group(null, 90), group("a", 30)], "a", "a"],
  [
    "a unit that is too small: the one above it",
    [group(null, 90), group("b", 30), group("a", null, "b")],
    "a",
    "b",
  ],
  [
    "nor the one above: the nearest that is shown",
    [group(null, 90), group("c", 50), group("b", null, "c"), group("a", null, "b")],
    "a",
    "c",
  ],
  ["none above: everybody", [group(null, 90), group("b", null), group("a", null, "b")], "a", null],
  ["nobody is shown: everybody, of whom nothing is said", [group(null, null), group("a", null)], "a", null],
] as const)("whose answers a unit talks about; %s", (_, groups, unitId, expected) => {
  expect(shownFor(groups, unitId)?.value).toBe(expected);
});

test("a unit that was not asked has no talk sheet, and a background group is no unit", () => {
  const manager = { ...group("a", 30), by: "manager" };
  expect(shownFor([group(null, 90), manager], "a")).toBeUndefined();
});

/** Everybody, and a unit in which the statements were answered in favour by rising numbers: the first least, the last most. */
const rising = (questionnaire: Questionnaire): readonly GroupResult[] => {
  const statements = itemsOf(questionnaire).filter(({ kind }) => kind === "agreement");
  const items = Object.fromEntries(
    statements.map((item, place) => {
      const reversed = questionnaire.scales.some(({ items: parts }) =>
        parts.some((part) => part.item === item.id && part.reversed),
      );
      const counts = answersOfItem(item).map(() => 0);
      counts[reversed ? 1 : 5] = place + 2;
      counts[3] = statements.length - place;
      return [item.id, { showing: "exact" as const, n: statements.length + 2, counts }];
    }),
  );
  const scales = Object.fromEntries(
    questionnaire.scales.map(({ id }) => [id, { n: 30, mean: 3.4, sd: 0.7 }]),
  );
  return [group(null, 90), group("a", 30)].map((one) => ({ ...one, items, scales }));
};

const sheetOfUnit = async (groups: readonly GroupResult[], locale: "nl" | "en" = "nl") => {
  const questionnaire = await standard();
  const questions = await standardTalk();
  const now = groups[1];
  if (now === undefined) throw new Error("there is no unit");
  const material = {
    questionnaire,
    groups,
    sides: sidesOfAll(questionnaire, groups),
    questions,
    unitNames: new Map([["a", "Beheer"]]),
  };
  return talkSheet("a", material, { now, before: undefined }, locale);
};

test("three strengths and three tasks, the strongest and the weakest first, each with a question of its own", async () => {
  const questionnaire = await standard();
  const sheet = await sheetOfUnit(rising(questionnaire));
  const statements = itemsOf(questionnaire).filter(({ kind }) => kind === "agreement");
  expect(sheet.tasks.map(({ statement }) => statement)).toEqual(
    statements.slice(0, 3).map(({ text }) => text.nl),
  );
  expect(sheet.strengths.map(({ statement }) => statement)).toEqual(
    statements
      .slice(-3)
      .toReversed()
      .map(({ text }) => text.nl),
  );
  expect(sheet.questions).toHaveLength(8);
  const { items } = await standardTalk();
  expect(sheet.questions).toContain(items["important-theme"]?.ask.nl);
  expect(sheet.strengths[0]?.direction).toBe("against");
});

test("each statement of the standard questionnaires has words of its own, and no words are for a statement that is not there", async () => {
  const all = (await standardQuestionnaires()).flatMap(({ scales }) =>
    scales.flatMap(({ items }) => items.map(({ item }) => item)),
  );
  expect(new Set(Object.keys((await standardTalk()).items))).toEqual(new Set(all));
});

test("nothing stands on a sheet that the cube does not show", async () => {
  const questionnaire = await standard();
  const shown = rising(questionnaire);
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...itemsOf(questionnaire).map(({ id }) => id))),
      async (hidden) => {
        const groups = shown.map((one) => ({
          ...one,
          items: { ...one.items, ...Object.fromEntries(hidden.map((id) => [id, null])) },
          scales: Object.fromEntries(Object.keys(one.scales).map((id) => [id, null])),
        }));
        const sheet = await sheetOfUnit(groups);
        const texts = itemsOf(questionnaire)
          .filter(({ id }) => hidden.includes(id))
          .map(({ text }) => text.nl);
        for (const { statement } of [...sheet.strengths, ...sheet.tasks])
          expect(texts).not.toContain(statement);
        for (const { mean, whole } of sheet.subjects) expect([mean, whole]).toEqual([null, null]);
      },
    ),
    { numRuns: 30 },
  );
});

test("the list says whose figures stand in each sheet", () => {
  const everybody = group(null, 90);
  const named = [group("b", 30), group("a", null, "b"), group("c", null)].map((one) => ({
    ...one,
    label: `Unit ${one.value}`,
    answer: "",
  }));
  const listed = listedSheets(named, everybody, { whole: "Iedereen", keep: (unitId) => unitId !== "b" });
  expect(listed).toEqual([
    { unitId: "a", unit: "Unit a", shown: "Unit b", answered: 30 },
    { unitId: "c", unit: "Unit c", shown: "Iedereen", answered: 90 },
  ]);
});
