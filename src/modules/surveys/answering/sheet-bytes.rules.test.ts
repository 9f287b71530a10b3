import fc from "fast-check";
import { expect, test } from "vitest";
import { aQuestionnaireValue, aStatement } from "../questionnaires/questionnaire.builder.ts";
import { answersOfItem, itemsOf } from "../questionnaires/questionnaire.ts";
import type { AnswerSheet, Item, ItemAnswer } from "../questionnaires/questionnaire.ts";
import { bytesOfText, layoutOf, readSheet, sheetBytes, textRoom } from "./sheet-bytes.rules.ts";

const both = (text: string) => ({ nl: text, en: text });
const words = (id: string): Item => ({ id, kind: "text", for: "everybody", text: both(id) });
const twelve: Item = {
  id: "twelve",
  kind: "multiple",
  for: "everybody",
  text: both("Twaalf"),
  options: Array.from({ length: 12 }, (_, index) => ({
    id: `o${index}`,
    text: both(`${index}`),
    alone: false,
  })),
};

const plain = aQuestionnaireValue();
const questionnaire = aQuestionnaireValue({
  blocks: [
    ...plain.blocks,
    { id: "more", title: both("Meer"), items: [words("first"), twelve, aStatement("last"), words("second")] },
  ],
});
const layout = layoutOf(questionnaire);

const answerTo = (item: Item): fc.Arbitrary<ItemAnswer> => {
  if (item.kind === "text")
    return fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 300 })
      .map((text) => text.toWellFormed())
      .filter((text) => bytesOfText(text) <= textRoom);
  const place = fc.nat({ max: answersOfItem(item).length - 1 });
  return item.kind === "multiple"
    ? fc.uniqueArray(place, { minLength: 1 }).map((all) => all.toSorted((one, other) => one - other))
    : place;
};

const answers = fc
  .tuple(...itemsOf(questionnaire).map((item) => fc.tuple(fc.constant(item.id), fc.option(answerTo(item)))))
  .map((pairs): Record<string, ItemAnswer> =>
    Object.fromEntries(pairs.flatMap(([id, answer]) => (answer === null ? [] : [[id, answer]]))),
  );
const sheets: fc.Arbitrary<AnswerSheet> = fc.record({
  unitId: fc.option(fc.uuid(), { nil: null }),
  background: fc.constantFrom<Record<string, number>>({}, { manager: 0 }, { manager: 1 }),
  answers,
});

test("a sheet is read back as it was written, and every sheet has the same size", () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      const bytes = sheetBytes(layout, sheet);
      expect(bytes).toHaveLength(layout.size);
      expect(readSheet(layout, bytes)).toEqual(sheet);
    }),
  );
});

test("a sheet of thirty statements without words takes fewer bytes than a line of text", () => {
  const thirty = Array.from({ length: 30 }, (_, index) => aStatement(`s${index}`));
  expect(layoutOf(aQuestionnaireValue({ blocks: [{ id: "b", title: both("B"), items: thirty }] })).size).toBe(
    48,
  );
});

test("bytes of another questionnaire, in another form or too many words are refused", () => {
  const bytes = sheetBytes(layout, { unitId: null, background: {}, answers: {} });
  expect(() => readSheet(layoutOf(plain), bytes)).toThrow("no answer sheet");
  expect(() => readSheet(layout, bytes.with(0, 2))).toThrow("no answer sheet");
  const long = { first: "é".repeat(textRoom / 2 + 1) };
  expect(() => sheetBytes(layout, { unitId: null, background: {}, answers: long })).toThrow(
    "takes 1502 bytes",
  );
});
