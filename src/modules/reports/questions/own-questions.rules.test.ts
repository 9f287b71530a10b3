import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isOwnQuestion,
  mayAdd,
  mayHide,
  mostQuestions,
  ownTypes,
  withPlace,
  withQuestion,
  withVisibility,
  withWords,
} from "./own-questions.rules.ts";
import type { NewQuestion } from "./own-questions.rules.ts";
import { obligatoryQuestion, questionnaireSchema } from "../codes/questionnaire.ts";
import type { Questionnaire } from "../codes/questionnaire.ts";
import { reportContent } from "../codes/read-content.ts";
import { latestQuestionnaire } from "../codes/codes.rules.ts";

const start = latestQuestionnaire(await reportContent(), "conduct");
const both = (text: string) => ({ nl: text, en: text });
const aQuestion = (change: Partial<NewQuestion> = {}): NewQuestion => ({
  type: "text",
  label: both("Op welke locatie?"),
  help: null,
  options: [],
  ...change,
});
const ids = ({ questions }: Questionnaire): string[] => questions.map(({ id }) => id);

test("an added question comes last, with an id of its own that is never used again", () => {
  const two = withQuestion(withQuestion(start, aQuestion()), aQuestion({ help: both("De stad.") }));
  expect(two.questions.slice(-2)).toEqual([
    { id: "own-1", type: "text", label: both("Op welke locatie?") },
    { id: "own-2", type: "text", label: both("Op welke locatie?"), help: both("De stad.") },
  ]);
  const hidden = withVisibility(two, "own-2", true);
  expect(withQuestion(hidden, aQuestion()).questions.at(-1)?.id).toBe("own-3");
  expect(two.questions.filter(isOwnQuestion)).toHaveLength(2);
});

test("a choice gets its answers", () => {
  const added = withQuestion(start, aQuestion({ type: "choice", options: [both("Ja, vaak"), both("Nee")] }));
  expect(added.questions.at(-1)?.options).toEqual([
    { code: "own-1", title: both("Ja, vaak") },
    { code: "own-2", title: both("Nee") },
  ]);
});

test.each<[string, Partial<NewQuestion>, boolean]>([
  ["a line", {}, true],
  ["a line with answers", { options: [both("Ja"), both("Nee")] }, false],
  ["a choice without answers", { type: "choice" }, false],
  ["a choice with one answer", { type: "choices", options: [both("Ja")] }, false],
  ["a choice with two", { type: "choices", options: [both("Ja"), both("Nee")] }, true],
])("%s may be added: %s", (_case, change, may) => {
  expect(mayAdd(start, aQuestion(change)).ok).toBe(may);
});

test("there is a most of questions", () => {
  let full = start;
  while (full.questions.length < mostQuestions) full = withQuestion(full, aQuestion());
  expect(mayAdd(full, aQuestion()).ok).toBe(false);
  expect(mayAdd(withVisibility(full, "own-1", true), aQuestion()).ok).toBe(true);
});

test("words change, the rest stays", () => {
  const changed = withWords(start, "wish", { label: both("Wat hoopt u?"), help: null });
  const [before, after] = [start, changed].map((one) => one.questions.find(({ id }) => id === "wish"));
  expect(after).toEqual({
    id: "wish",
    type: "choices",
    label: both("Wat hoopt u?"),
    options: before?.options,
  });
});

describe("hiding", () => {
  test("every question but what happened", () => {
    expect(ids(start).filter((id) => !mayHide(id).ok)).toEqual([obligatoryQuestion]);
    expect(withVisibility(start, obligatoryQuestion, true)).toEqual(start);
  });

  test("and showing it again gives what was there", () => {
    expect(withVisibility(withVisibility(start, "unit", true), "unit", false)).toEqual(start);
  });
});

test.each([
  ["unit", 1],
  ["unit", -1],
] as const)("%s moves by %i and back", (id, by) => {
  const moved = withPlace(start, id, by);
  expect(ids(moved).indexOf(id)).toBe(ids(start).indexOf(id) + by);
  expect(withPlace(moved, id, by === 1 ? -1 : 1)).toEqual(start);
});

test("nothing comes before what happened, and the last stays the last", () => {
  expect(withPlace(start, "conduct-form", -1)).toEqual(start);
  expect(withPlace(start, obligatoryQuestion, 1)).toEqual(start);
  expect(withPlace(start, ids(start).at(-1) ?? "", 1)).toEqual(start);
  expect(withPlace(start, "not-there", 1)).toEqual(start);
});

test("whatever an organisation does, what comes out can be asked", () => {
  const step = fc.oneof(
    fc.constantFrom(...ownTypes).map((type) => (now: Questionnaire) => {
      const options = type.startsWith("choice") ? [both("Ja"), both("Nee")] : [];
      return mayAdd(now, { type, options }).ok ? withQuestion(now, aQuestion({ type, options })) : now;
    }),
    fc.tuple(fc.nat(20), fc.boolean()).map(
      ([at, hidden]) =>
        (now: Questionnaire) =>
          withVisibility(now, ids(now)[at] ?? "", hidden),
    ),
    fc
      .tuple(
        fc.nat(20),
        fc.boolean().map((later): -1 | 1 => (later ? 1 : -1)),
      )
      .map(
        ([at, by]) =>
          (now: Questionnaire) =>
            withPlace(now, ids(now)[at] ?? "", by),
      ),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 50 }), (steps) => {
      const end = steps.reduce((now, take) => take(now), start);
      expect(questionnaireSchema.safeParse(end).error).toBeUndefined();
      expect(end.questions[0]?.id).toBe(obligatoryQuestion);
    }),
  );
});
