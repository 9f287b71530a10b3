import { expect, test } from "vitest";
import { statementNames } from "./statement-names.ts";

const times = <T>(count: number, work: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => work(index));

test("a statement gets a name when it is asked for the third time, and keeps it", () => {
  const nameOf = statementNames();
  const given = times(5, () => nameOf("select $1"));
  expect(given.slice(0, 2)).toEqual([undefined, undefined]);
  expect(new Set(given.slice(2)).size).toBe(1);
  expect(given[2]).toBeDefined();
});

test("no two statements share a name, and no more than 400 get one", () => {
  const nameOf = statementNames();
  const named = times(1_000, (statement) => times(3, () => nameOf(`select ${statement}, $1`))[2]);
  const names = named.filter((name) => name !== undefined);
  expect(names).toHaveLength(400);
  expect(new Set(names).size).toBe(400);
});

test("what is asked once does not push out what has a name", () => {
  const nameOf = statementNames();
  const [, , name] = times(3, () => nameOf("select $1"));
  for (const once of times(5_000, (index) => `select ${index}, $1`)) nameOf(once);
  expect(nameOf("select $1")).toBe(name);
});
