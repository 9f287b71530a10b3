import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestsOfPerson, digestsOfTyped } from "./name-digests.ts";
import { readersOf } from "./readers.rules.ts";
import type { Candidate, ReceivingOffice, Wishes } from "./readers.rules.ts";

const salt = "proef";
const mayMean = (typed: string, person: string): boolean =>
  digestsOfTyped(salt, typed).some((digest) => digestsOfPerson(salt, person).includes(digest));

describe("a typed name and a person", () => {
  test.each([
    ["Jan de Vries", "Jan de Vries", true],
    ["jan devries", "Jan de Vries", false],
    ["JAN DE VRIES", "Jan de Vries", true],
    ["Vries, Jan de", "Jan de Vries", true],
    ["de Vries", "Jan de Vries", true],
    ["Vries", "Jan de Vries", true],
    ["de heer De Vries", "Jan de Vries", true],
    ["mevrouw Vries", "Jan de Vries", true],
    ["J. de Vries", "Jan de Vries", true],
    ["Jan de Vries", "J. de Vries", true],
    ["Piet de Vries", "Jan de Vries", false],
    ["P. de Vries", "Jan de Vries", false],
    ["Piet de Vries", "J. de Vries", false],
    ["José Muñoz", "Jose Munoz", true],
    ["wethouder Özdemir", "Aylin Özdemir", true],
    ["Jan", "Jan de Vries", false],
    ["", "Jan de Vries", false],
    ["!!", "Jan de Vries", false],
  ])("%j and %j: %s", (typed, person, expected) => {
    expect(mayMean(typed, person)).toBe(expected);
  });

  test("with another salt nothing is recognised, and a digest does not hold the name", () => {
    const digests = digestsOfPerson("een", "Jan de Vries");
    expect(digestsOfTyped("twee", "Jan de Vries").some((one) => digests.includes(one))).toBe(false);
    expect(digests.join(" ")).not.toMatch(/vries/i);
  });

  test("no name makes it fail", () => {
    const typed = fc.property(fc.string(), (name) => {
      expect(digestsOfTyped(salt, name).length).toBeLessThan(3);
    });
    fc.assert(typed);
  });
});

const who = (personId: string, ...conflicts: string[]): Candidate => ({ personId, conflicts });
const office: ReceivingOffice = {
  officers: [who("a", "x"), who("b", "y"), who("c")],
  fallback: who("f", "z"),
  top: ["top"],
  identityReaderId: "b",
};
const wishes = (change: Partial<Wishes> = {}): Wishes => ({
  concerned: [],
  excluded: [],
  aboutOffice: false,
  ...change,
});

describe("who reads a new report", () => {
  test.each<[string, Wishes, readonly string[], string | null, readonly string[]]>([
    ["everybody of the office", wishes(), ["a", "b", "c"], "b", []],
    [
      "without who is named or led by who is named",
      wishes({ concerned: ["x"] }),
      ["b", "c"],
      "b",
      ["a name"],
    ],
    ["without whom the reporter excludes", wishes({ excluded: ["b"] }), ["a", "c"], "a", ["b reporter"]],
    [
      "the fallback when nobody is left",
      wishes({ excluded: ["a", "b"], concerned: ["q"] }),
      ["c"],
      "c",
      ["a reporter", "b reporter"],
    ],
    [
      "the fallback when all are excluded",
      wishes({ excluded: ["a", "b", "c"] }),
      ["f"],
      "f",
      ["a reporter", "b reporter", "c reporter"],
    ],
    [
      "the fallback when the top is named",
      wishes({ concerned: ["top"] }),
      ["f"],
      "f",
      ["a reporter", "b reporter", "c reporter"],
    ],
    [
      "the fallback when it is about the office",
      wishes({ aboutOffice: true }),
      ["f"],
      "f",
      ["a reporter", "b reporter", "c reporter"],
    ],
    [
      "nobody when the fallback is named too",
      wishes({ aboutOffice: true, concerned: ["z"] }),
      [],
      null,
      ["a reporter", "b reporter", "c reporter", "f name"],
    ],
  ])("%s", (_what, said, ...expected) => {
    const outcome = readersOf(office, said);
    const excluded = outcome.exclusions.map(({ personId, source }) => `${personId} ${source}`);
    expect([outcome.readers, outcome.identityReader, excluded]).toEqual(expected);
  });

  test("nobody who is excluded or concerned ever reads", () => {
    const few = fc.subarray(["a", "b", "c", "f"]);
    const named = fc.subarray(["x", "y", "z", "top"]);
    fc.assert(
      fc.property(few, named, fc.boolean(), (excluded, concerned, aboutOffice) => {
        const { readers, identityReader } = readersOf(office, { excluded, concerned, aboutOffice });
        const all = [...office.officers, who("f", "z")];
        const banned = all.filter(
          (one) => excluded.includes(one.personId) || one.conflicts.some((c) => concerned.includes(c)),
        );
        expect(readers.filter((one) => banned.some(({ personId }) => personId === one))).toEqual([]);
        expect(identityReader === null || readers.includes(identityReader)).toBe(true);
      }),
    );
  });
});
