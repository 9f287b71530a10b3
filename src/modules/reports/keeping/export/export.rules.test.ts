import { expect, test } from "vitest";
import { categoryOf, mayHandOver, proposedCategory } from "./export.rules.ts";

const whole = { list: "Selectielijst waterschappen", number: "1.2", category: "Onderzoek" };

test.each([
  [{ list: null, number: null, category: null }, null],
  [whole, whole],
  [{ ...whole, number: null }, "incomplete"],
  [{ ...whole, list: null, category: null }, "incomplete"],
] as const)("a category is told whole or not at all: %j", (typed, expected) => {
  expect(categoryOf(typed)).toEqual(expected);
});

test.each([
  ["municipality", "wrongdoing", "4.1.4"],
  ["municipality", "investigated", undefined],
  ["ministry", "wrongdoing", undefined],
  ["province", "wrongdoing", undefined],
  ["water-authority", "wrongdoing", undefined],
  ["agency", "wrongdoing", undefined],
  ["other", "wrongdoing", undefined],
] as const)("the list of municipalities is proposed to nobody else: %s, %s", (kind, record, number) => {
  expect(proposedCategory(kind, record)?.number).toBe(number);
});

test.each([
  [[], false],
  [["received", "closed"], false],
  [["closed", "transferred"], true],
  [["closed", "transferred", "transferred"], true],
  [["closed", "transferred", "message"], false],
  [["transferred", "reopened", "closed"], false],
] as const)("a file goes only when the archive has it as it is now: %j", (kinds, may) => {
  expect(mayHandOver(kinds.map((kind) => ({ kind }))).ok).toBe(may);
});
