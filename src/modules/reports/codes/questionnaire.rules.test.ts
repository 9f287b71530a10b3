import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locales } from "#platform/locale/index.ts";
import { reportKinds } from "../report.ts";
import type { Questionnaire } from "./questionnaire.ts";
import {
  askedQuestions,
  faultsIn,
  fieldsOf,
  longestLine,
  longestText,
  optionsOf,
  personRows,
  readAnswers,
  readableAnswers,
} from "./questionnaire.rules.ts";
import type { FormValues } from "../form-values.rules.ts";
import { latestQuestionnaire } from "./codes.rules.ts";
import { reportContent } from "./read-content.ts";

const content = await reportContent();
const conduct = latestQuestionnaire(content, "conduct");
const faultFields = (values: FormValues, questionnaire: Questionnaire = conduct): string[] =>
  faultsIn(questionnaire, values).map(({ field }) => field);

const full: FormValues = {
  "what-happened": "  Er werd geschreeuwd.  ",
  "conduct-form": ["aggression", "bullying"],
  whom: "me",
  danger: "no",
  "persons-1-name": "J. Voorbeeld",
  "persons-1-position": "teamleider",
  "persons-3-name": "A. Ander",
  unit: "Burgerzaken",
  "period-from": "1-2-2026",
  "period-until": "2026-03-05",
  "not-asked": "verdwijnt",
};

test("the story alone is enough, in every form", () => {
  for (const kind of reportKinds)
    expect(faultFields({ "what-happened": "Iets." }, latestQuestionnaire(content, kind))).toEqual([]);
});

test("without a story nothing is sent", () => {
  expect(faultFields({})).toEqual(["what-happened"]);
  expect(faultFields({ "what-happened": "   " })).toEqual(["what-happened"]);
});

test("answers come out of the form as they were meant, persons apart", () => {
  expect(readAnswers(conduct, full)).toEqual({
    answers: {
      "what-happened": "Er werd geschreeuwd.",
      "conduct-form": ["aggression", "bullying"],
      whom: "me",
      danger: "no",
      unit: "Burgerzaken",
      period: "2026-02-01/2026-03-05",
    },
    concerned: [
      { name: "J. Voorbeeld", position: "teamleider" },
      { name: "A. Ander", position: "" },
    ],
  });
});

test.each([
  ["1-2-2026", "", "vanaf 1 februari 2026"],
  ["", "1-2-2026", "tot en met 1 februari 2026"],
  ["1-2-2026", "01-02-2026", "1 februari 2026"],
  ["1-2-2026", "3-2-2026", "1 februari 2026 – 3 februari 2026"],
])("a period from %s until %s reads as %s", (from, until, text) => {
  const { answers } = readAnswers(conduct, { "period-from": from, "period-until": until });
  expect(readableAnswers(conduct, answers, "nl").map((one) => one.text)).toEqual([text]);
});

const read = (locale: "nl" | "en") =>
  readableAnswers(conduct, readAnswers(conduct, full).answers, locale).map(
    ({ label, text }) => `${label} ${text}`,
  );

test("answers are read back in the order of the questions, in either language", () => {
  expect(read("nl")).toEqual([
    "Wat is er gebeurd? Er werd geschreeuwd.",
    "Wat voor gedrag was het? Agressie of geweld; Pesten of buitensluiten",
    "Wie is het overkomen? Mijzelf",
    "Waar speelt het? Burgerzaken",
    "Wanneer was het? 1 februari 2026 – 5 maart 2026",
    "Is er nu gevaar voor iemand? nee",
  ]);
  expect(read("en").at(-1)).toBe("Is anybody in danger now? no");
});

describe("what has to be mended", () => {
  const story = { "what-happened": "Iets." };
  test.each<[string, FormValues, string[]]>([
    ["a date that does not exist", { "period-from": "30-02-2026" }, ["period-from"]],
    [
      "both dates wrong",
      { "period-from": "gisteren", "period-until": "2026-13-01" },
      ["period-from", "period-until"],
    ],
    [
      "the last day before the first",
      { "period-from": "2026-03-02", "period-until": "2026-03-01" },
      ["period-until"],
    ],
    ["the same day twice", { "period-from": "2026-03-02", "period-until": "2026-03-02" }, []],
    ["only a last day", { "period-until": "2026-03-02" }, []],
    ["a choice that is not offered", { whom: "nobody" }, ["whom"]],
    ["one of several that is not offered", { "conduct-form": ["bullying", "x"] }, ["conduct-form"]],
    ["an answer that yes and no do not have", { danger: "perhaps" }, ["danger"]],
    ["a line that is too long", { unit: "x".repeat(longestLine + 1) }, ["unit"]],
    ["a line that is as long as may be", { unit: "x".repeat(longestLine) }, []],
    ["a story that is too long", { "what-happened": "x".repeat(longestText + 1) }, ["what-happened"]],
    ["a name that is too long", { "persons-1-name": "x".repeat(longestLine + 1) }, ["persons-1-name"]],
  ])("%s", (_case, values, fields) => {
    expect(faultFields({ ...story, ...values })).toEqual(fields);
  });

  test("every fault is at a field of the form, with a reason in both languages", () => {
    const names = new Set(conduct.questions.flatMap((one) => fieldsOf(one).map(({ name }) => name)));
    const value = fc.oneof(fc.string({ maxLength: 700 }), fc.array(fc.string(), { maxLength: 3 }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (values) => {
        for (const { field, reason } of faultsIn(conduct, values)) {
          expect(names.has(field)).toBe(true);
          for (const locale of locales) expect(reason[locale]).not.toBe("");
        }
      }),
    );
  });
});

test("a hidden question is not asked and not obliged, and an old answer to it stays readable", () => {
  const shorter = {
    ...conduct,
    questions: conduct.questions.map((one) => (one.id === "unit" ? { ...one, hidden: true } : one)),
  };
  expect(askedQuestions(shorter).map(({ id }) => id)).not.toContain("unit");
  expect(readAnswers(shorter, full).answers).not.toHaveProperty("unit");
  const old = readableAnswers(shorter, readAnswers(conduct, full).answers, "nl").map(({ id }) => id);
  expect(old).toContain("unit");
});

test("what a form asks has names of its own, and persons have their rows", () => {
  for (const kind of reportKinds) {
    const names = latestQuestionnaire(content, kind).questions.flatMap((one) =>
      fieldsOf(one).map(({ name }) => name),
    );
    expect(new Set(names).size).toBe(names.length);
  }
  const persons = conduct.questions.find(({ type }) => type === "persons");
  expect(persons && fieldsOf(persons)).toHaveLength(2 * personRows);
});

test("an option that a question has by now lost is shown by its code", () => {
  const answers = { whom: ["gone", "me"] };
  expect(readableAnswers(conduct, answers, "en")[0]?.text).toBe("gone; Me");
  const danger = conduct.questions.find(({ id }) => id === "danger");
  expect(danger && optionsOf(danger).map(({ title }) => title.nl)).toEqual(["ja", "nee", "weet ik niet"]);
});
