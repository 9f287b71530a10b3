import { expect, test } from "vitest";
import type { LoneCommand } from "#platform/module/index.ts";
import { readWords } from "./command-words.ts";

const command: LoneCommand = {
  kind: "alone",
  name: "trial",
  summary: "Try.",
  help: "Use: borgpen trial",
  options: { by: { type: "string", many: true }, file: { type: "string" }, json: { type: "boolean" } },
  run: () => Promise.resolve(),
};
const valuesOf = (...words: string[]) => {
  const read = readWords(command, words);
  return read.kind === "words" ? read.words.values : read;
};

test.each([
  ["at once", ["--by", "unit", "manager", "--json"]],
  ["by naming it again", ["--by", "unit", "--json", "--by", "manager"]],
  ["with a comma", ["--json", "--by", "unit,manager"]],
  ["with an equals sign", ["--by=unit", "--by=manager", "--json"]],
])("an option that takes several words reads them %s", (_name, words) => {
  expect(valuesOf(...words)).toEqual({ by: "unit,manager", json: true });
});

test("an option that takes one word does not take the next", () => {
  expect(valuesOf("--file", "a", "b")).toEqual({ kind: "wrong", fault: '"b" is not expected here.' });
  expect(valuesOf("--by", "--json")).toMatchObject({ kind: "wrong" });
});
