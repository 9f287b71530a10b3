import { describe, expect, test } from "vitest";
import { aFramework, aMapping, anItem } from "./framework.builder.ts";
import type { Mapping } from "./framework.ts";
import { checkMappings } from "./mapping.rules.ts";

const frameworks = [
  aFramework({ items: [anItem(), anItem({ code: "2" })] }),
  aFramework({ framework: "blokken", items: [anItem({ level: "building-block" })] }),
];
const check = (change: Partial<Mapping>) =>
  checkMappings([{ file: "blokken-proef.yaml", value: aMapping(change) }], frameworks);

describe("checkMappings", () => {
  test("accepts links between items that are there", () => {
    expect(check({ links: [{ from: "1", to: ["1", "2"] }] })).toEqual([]);
  });

  test.each<[string, Partial<Mapping>, { path: (string | number)[]; says: string }]>([
    [
      "a dangling start",
      { links: [{ from: "9", to: ["1"] }] },
      { path: ["links", 0, "from"], says: '"9" is not the code of an item of "blokken" version 1' },
    ],
    [
      "a dangling end",
      { links: [{ from: "1", to: ["1", "9"] }] },
      { path: ["links", 0, "to", 1], says: '"9" is not the code of an item of "proef" version 1' },
    ],
    [
      "a framework that is not there",
      { to: { framework: "proef", version: 2 } },
      { path: ["to"], says: 'no framework "proef" version 2' },
    ],
    [
      "a start with two entries",
      {
        links: [
          { from: "1", to: ["1"] },
          { from: "1", to: ["2"] },
        ],
      },
      { path: ["links", 1, "from"], says: 'put its ends in one "to" list' },
    ],
    [
      "an end named twice",
      { links: [{ from: "1", to: ["1", "1"] }] },
      { path: ["links", 0, "to", 1], says: 'stands twice in one "to" list' },
    ],
    [
      "a framework mapped to itself",
      { from: { framework: "proef", version: 1 } },
      { path: ["to"], says: "are the same framework" },
    ],
    ["a version left out", { version: 2 }, { path: ["version"], says: "there is no version 1" }],
    [
      "another name than its file",
      { mapping: "anders" },
      { path: ["mapping"], says: "belongs in anders.yaml" },
    ],
  ])("finds %s", (_name, change, { path, says }) => {
    const file = change.version === 2 ? "blokken-proef.v2.yaml" : "blokken-proef.yaml";
    const faults = checkMappings([{ file, value: aMapping(change) }], frameworks);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file, path, message: expect.stringContaining(says) });
  });
});
