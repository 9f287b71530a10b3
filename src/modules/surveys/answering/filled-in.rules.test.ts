import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aQuestionnaireValue, aStatement } from "../questionnaires/questionnaire.builder.ts";
import type { Questionnaire } from "../questionnaires/questionnaire.ts";
import { answerFields, isAsked, pageFrom, pagesOf, readFilled, sheetOf } from "./filled-in.rules.ts";
import type { FormValues, SurveyPage } from "./filled-in.rules.ts";

const plain = aQuestionnaireValue();
const questionnaire: Questionnaire = aQuestionnaireValue({
  blocks: [
    ...plain.blocks,
    {
      id: "managers",
      title: { nl: "Leiding", en: "Managing" },
      items: [
        { ...aStatement("led"), for: "managers" },
        {
          id: "words",
          kind: "text",
          for: "everybody",
          when: { item: "why-not", is: ["unsafe"] },
          text: { nl: "Wat?", en: "What?" },
        },
      ],
    },
  ],
});

const idsOn = (page: SurveyPage): string | readonly string[] =>
  page.kind === "items" ? page.items.map(({ id }) => id) : page.kind;

test("an item that depends on another stands on a later page", () => {
  expect(pagesOf(questionnaire).map(idsOn)).toEqual([
    "about-you",
    ["open", "silent"],
    ["suspicion"],
    ["why-not"],
    ["led", "words"],
    "send",
  ]);
});

describe("who is asked what", () => {
  test.each([
    ["nothing filled in", {}, ["open", "silent", "suspicion"]],
    ["a manager", { "a-manager": "yes" }, ["open", "silent", "suspicion", "led"]],
    ["an answer that opens another", { "v-suspicion": "yes" }, ["open", "silent", "suspicion", "why-not"]],
    [
      "a chain of them",
      { "v-suspicion": "yes", "v-why-not": "unsafe" },
      ["open", "silent", "suspicion", "why-not", "words"],
    ],
    [
      "a chain that is broken in between",
      { "v-suspicion": "no", "v-why-not": "unsafe" },
      ["open", "silent", "suspicion"],
    ],
  ])("%s", (_what, values, asked) => {
    const filled = readFilled(questionnaire, values);
    const items = pagesOf(questionnaire).flatMap((page) => (page.kind === "items" ? page.items : []));
    expect(items.filter((item) => isAsked(questionnaire, item, filled)).map(({ id }) => id)).toEqual(asked);
  });
});

test.each([
  [1, 1, {}, 2],
  [2, 1, {}, 5],
  [2, 1, { "v-suspicion": "yes" }, 3],
  [5, -1, {}, 2],
  [5, -1, { "a-manager": "yes" }, 4],
  [1, -1, {}, 0],
] as const)("from page %i by %i with %o to %i", (from, step, values, to) => {
  const filled = readFilled(questionnaire, values);
  expect(pageFrom(questionnaire, from, { step, filled })).toBe(to);
});

describe("what can be answered", () => {
  test.each([
    ["one of the answers", { "v-open": "agree" }, { open: 4 }, []],
    ["several", { "v-why-not": ["unsafe"] }, { "why-not": [0] }, []],
    ["the same twice", { "v-why-not": ["unsafe", "unsafe"] }, { "why-not": [0] }, []],
    ["nothing", { "v-open": "", "v-why-not": [] }, {}, []],
    ["words, without spaces around them", { "v-words": "  Zo.  " }, { words: "Zo." }, []],
    ["what is not offered", { "v-open": "4" }, {}, ["v-open"]],
    ["two at once", { "v-open": ["agree", "agree"] }, {}, ["v-open"]],
    ["one that stands alone with another", { "v-why-not": ["none", "unsafe"] }, {}, ["v-why-not"]],
    ["too many words", { "v-words": "x".repeat(1501) }, {}, ["v-words"]],
    ["a name of Object", { "v-open": "__proto__", "a-manager": "constructor" }, {}, ["a-manager", "v-open"]],
  ])("%s", (_what, values, answers, fields) => {
    const read = readFilled(questionnaire, values);
    expect(read.answers).toEqual(answers);
    expect(read.faults.map(({ field }) => field)).toEqual(fields);
  });
});

const values: fc.Arbitrary<FormValues> = fc.dictionary(
  fc.constantFrom(...answerFields(questionnaire), "v-other", "naar"),
  fc.oneof(
    fc.constantFrom("agree", "yes", "no", "unsafe", "none", "", "x"),
    fc.array(fc.constantFrom("agree", "yes", "unsafe", "none"), { maxLength: 3 }),
  ),
);

test("whatever is sent, a sheet holds only what was asked, and the unit only of who did not say no", () => {
  fc.assert(
    fc.property(values, (sent) => {
      const filled = readFilled(questionnaire, sent);
      const sheet = sheetOf(questionnaire, filled, { unitId: "u", values: sent });
      const items = pagesOf(questionnaire).flatMap((page) => (page.kind === "items" ? page.items : []));
      const asked = items.filter((item) => isAsked(questionnaire, item, filled)).map(({ id }) => id);
      expect(asked).toEqual(expect.arrayContaining(Object.keys(sheet.answers)));
      const saidNo = [sent["eenheid"] ?? []].flat().find((one) => one !== "") === "no";
      expect(sheet.unitId).toBe(saidNo ? null : "u");
    }),
  );
});
