import { expect, test } from "vitest";
import { mayMean } from "./same-person.rules.ts";

test.each([
  ["Kees Bakker", true],
  ["Bakker, Kees", true],
  ["Kees Bakker, inkoper", true],
  ["K. Bakker (team inkoop)", true],
  ["de heer Bakker", true],
  ["Ada de Wit, secretaris", false],
  ["Piet Bakker", false],
  ["", false],
])("%j: %s", (typed, expected) => {
  expect(mayMean(typed, "Kees Bakker")).toBe(expected);
});
