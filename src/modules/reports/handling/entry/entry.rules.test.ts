import { describe, expect, test } from "vitest";
import type { ReceivingOffice, Wishes } from "../../conflicts/readers.rules.ts";
import { identityReadersOfEntry, readersOfEntry } from "./entry.rules.ts";

const who = (personId: string, ...conflicts: string[]) => ({ personId, conflicts });
const office: ReceivingOffice = {
  officers: [who("a", "x"), who("b", "y"), who("c")],
  fallback: who("f", "z"),
  top: ["top"],
  identityReaderId: "b",
};

describe("who reads a report that officer a enters", () => {
  test.each<[string, Partial<Wishes>, readonly string[] | "own"]>([
    ["everybody of the office", {}, ["a", "b", "c"]],
    ["without who is named", { concerned: ["y"] }, ["a", "c"]],
    ["without whom the reporter excludes", { excluded: ["c"] }, ["a", "b"]],
    ["nobody when the officer is named", { concerned: ["x"] }, "own"],
    ["the officer and the fallback when the top is named", { concerned: ["top"] }, ["a", "f"]],
    ["the officer alone when the fallback is named too", { concerned: ["top", "z"] }, ["a"]],
  ])("%s", (_what, change, expected) => {
    const wishes = { concerned: [], excluded: [], aboutOffice: false, ...change };
    const chosen = readersOfEntry(office, wishes, "a");
    expect(chosen === "own" ? "own" : chosen.readers).toEqual(expected);
  });

  test("an officer who is not of the office does not enter it, and nobody who reads is excluded", () => {
    const wishes = { concerned: ["top"], excluded: ["b"], aboutOffice: false };
    expect(readersOfEntry(office, wishes, "q")).toBe("own");
    const chosen = readersOfEntry(office, wishes, "a");
    expect(chosen === "own" ? [] : chosen.exclusions.map(({ personId }) => personId)).toEqual(["b", "c"]);
  });
});

test.each([
  ["open", ["a", "b"]],
  ["confidential", ["a"]],
  ["anonymous", []],
] as const)("reported %s, the identity is known to %j", (openness, expected) => {
  const readers = { readers: ["a", "b"], identityReader: "a", exclusions: [] };
  expect(identityReadersOfEntry(openness, readers)).toEqual(expected);
});
