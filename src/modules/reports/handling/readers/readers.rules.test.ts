import { describe, expect, test } from "vitest";
import { mayLetIn, mayTakeOff, nextIdentityReader } from "./readers.rules.ts";

const now = (readers: readonly string[], identityReaders: readonly string[] = []) => ({
  readers,
  identityReaders,
});

describe("whoever is taken off a file", () => {
  test.each([
    ["one of two", now(["a", "b"]), "a", true],
    ["the last", now(["a"]), "a", false],
    ["who does not read it", now(["a", "b"]), "c", false],
    ["the only one who knows the reporter", now(["a", "b"], ["a"]), "a", false],
    ["one of two who know the reporter", now(["a", "b"], ["a", "b"]), "a", true],
    ["beside the only one who knows the reporter", now(["a", "b"], ["b"]), "a", true],
  ])("%s", (_what, readers, who, may) => {
    expect(mayTakeOff(readers, who).ok).toBe(may);
  });
});

describe("whoever is let in", () => {
  const able = { personId: "b", hasKey: true, isExcluded: false, isInTheWay: false };
  test.each([
    ["somebody with a key", able, true],
    ["who reads it already", { ...able, personId: "a" }, false],
    ["without a key", { ...able, hasKey: false }, false],
    ["who was excluded", { ...able, isExcluded: true }, false],
    ["whose name is in the report", { ...able, isInTheWay: true }, false],
  ])("%s", (_what, candidate, may) => {
    expect(mayLetIn(now(["a"]), candidate).ok).toBe(may);
  });
});

describe("who learns the identity of the reporter when its reader leaves", () => {
  const two = ["a", "b"];
  test.each([
    ["whom the settings name", { readers: ["a", "b", "c"], knows: ["a"], wanted: "c" }, "c"],
    ["the first of the others", { readers: ["a", "b", "c"], knows: ["a"], wanted: null }, "b"],
    [
      "not who leaves, though the settings name that person",
      { readers: two, knows: ["a"], wanted: "a" },
      "b",
    ],
    ["nobody new when another knows it", { readers: two, knows: two, wanted: "b" }, undefined],
    ["nobody new when who leaves did not know it", { readers: two, knows: ["b"], wanted: "a" }, undefined],
    ["nobody where nobody is left", { readers: ["a"], knows: ["a"], wanted: null }, undefined],
  ])("%s", (_what, { readers, knows, wanted }, next) => {
    expect(nextIdentityReader(now(readers, knows), "a", wanted)).toBe(next);
  });
});
