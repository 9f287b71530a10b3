import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { everybody } from "./people.rules.ts";
import { inventedNames, readWorld, sharedContent, voorbeeldstad } from "./world-file.ts";
import type { SharedContent } from "./world.rules.ts";

const file = "content/demonstration/voorbeeldstad.yaml";
let text = "";
let shared: SharedContent;
beforeAll(async () => {
  text = await readFile(file, "utf8");
  shared = await sharedContent();
});

/** What is said of the file when this text in it is replaced, once. */
const faultsAfter = (before: string, after: string): string[] => {
  expect(text).toContain(before);
  return readWorld(file, text.replace(before, after), shared).faults.map(({ message }) => message);
};

test("the world is sound", () => {
  expect(readWorld(file, text, shared).faults).toEqual([]);
});

test("a fault is told with its line", () => {
  const { world, faults } = readWorld(file, text.replace("unit: griffie", "unit: grifie"), shared);
  expect(world).toBeUndefined();
  const line = text.slice(0, text.indexOf("unit: griffie")).split("\n").length;
  expect(faults).toEqual([{ file, line, message: '"people[26].unit": there is no unit "grifie"' }]);
});

describe("a broken world is refused with the place named", () => {
  test.each([
    ["an unknown field", "referenceDate:", "referenceday:", "unknown field"],
    ["a date that does not exist", "startsOn: 2019-01-01", "startsOn: 2019-02-31", '"organisation.startsOn"'],
    [
      "a mail domain that may exist",
      "voorbeeldstad.example",
      "voorbeeldstad.nl",
      '"organisation.mailDomain"',
    ],
    [
      "a unit below none",
      "parent: directie, name: Concernstaf",
      "parent: kelder, name: Concernstaf",
      "no unit",
    ],
    [
      "an owner who does not exist",
      "owner: ciso\n    publishedAt",
      "owner: cio\n    publishedAt",
      "no person",
    ],
    [
      "a block that does not exist",
      'related: ["1.2", "8.2"]',
      'related: ["1.2", "9.9"]',
      '"buildingBlocks[0].related[1]"',
    ],
    ["a block twice", '  - code: "1.2"\n    owner', '  - code: "1.1"\n    owner', '"buildingBlocks[1]"'],
    [
      "a level that is none",
      'norm: "1"\n        level: insufficient',
      'norm: "1"\n        level: bad',
      "assessments[0].ratings[0].level",
    ],
    ["a norm rated twice", '- norm: "2"\n', '- norm: "1"\n', '"assessments[0].ratings[1]"'],
    [
      "too many people",
      "name: Directie, kind: directie, headcount: 3",
      "name: Directie, kind: directie, headcount: 1",
      '"units[2].headcount"',
    ],
    ["a measure for no goal", "goal: D1, blocks", "goal: D9, blocks", '"policy.measures[0].goal"'],
    [
      "an action on no round",
      'ref: "9", round: "2025"',
      'ref: "9", round: "2023"',
      '"actions[0].source.round"',
    ],
    ["done without a result", "    doneOn: 2026-06-18\n", "", "doneOn and result"],
    [
      "a note by a bystander",
      "{ date: 2026-03-10, by: onderzoeker",
      "{ date: 2026-03-10, by: medewerker",
      '"actions[0].notes[0].by"',
    ],
    [
      "a note before the action",
      "{ date: 2026-03-10, by: onderzoeker",
      "{ date: 2025-03-10, by: onderzoeker",
      '"actions[0].notes[0].date"',
    ],
    [
      "an item that rests on nothing",
      "title: Geen inhuur zonder verklaring, measure: M11,",
      "title: Geen inhuur zonder verklaring,",
      "yearPlans[0].items[5]",
    ],
    [
      "an item that carries on nothing",
      "carries: Afspraken over passend straffen",
      "carries: Iets anders",
      "yearPlans[1].items[1]",
    ],
    ["a closed plan without an end", "    closedOn: 2026-01-13\n", "", '"yearPlans[0]"'],
    ["a council on no plan", "about: 2026", "about: 2031", '"worksCouncil[5].about"'],
  ])("%s", (_, before, after, named) => {
    expect(faultsAfter(before, after).join("\n")).toContain(named);
  });
});

test("everybody: as many as the units say, each once, and always the same", async () => {
  const world = await voorbeeldstad();
  const names = await inventedNames();
  const people = everybody(world, names);
  expect(people).toHaveLength(200);
  expect(new Set(people.map(({ key }) => key)).size).toBe(200);
  expect(new Set(people.map(({ name }) => name)).size).toBe(200);
  expect(everybody(world, names)).toEqual(people);
  for (const { key, headcount } of world.units)
    expect(people.filter(({ unit }) => unit === key)).toHaveLength(headcount);
  expect(people.filter(({ startsOn }) => startsOn > world.referenceDate)).toEqual([]);
});
