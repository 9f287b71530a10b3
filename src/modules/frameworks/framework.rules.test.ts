import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aFramework, anItem } from "./framework.builder.ts";
import { checkFrameworks } from "./framework.rules.ts";
import { fileNameOf } from "./framework.ts";
import type { Framework, FrameworkItem } from "./framework.ts";

const placed = (value: Framework) => ({ file: fileNameOf(value.framework, value.version), value });
const level = (code: string, met: boolean) => ({ code, met, title: { nl: code, en: code } });
const without = (field: "text" | "control", change: Partial<FrameworkItem> = {}): FrameworkItem => {
  const { [field]: _left, ...rest } = anItem(change);
  return rest;
};

describe("checkFrameworks", () => {
  test.each<[string, Framework[], { path: (string | number)[]; says: string }]>([
    [
      "a code used twice",
      [aFramework({ items: [anItem(), anItem({ code: "2" }), anItem()] })],
      { path: ["items", 2, "code"], says: 'code "1" is used twice' },
    ],
    [
      "a parent that is not there",
      [aFramework({ items: [anItem({ parent: "9" })] })],
      { path: ["items", 0, "parent"], says: 'parent "9" is not the code of an item' },
    ],
    [
      "an item that is its own parent",
      [aFramework({ items: [anItem({ parent: "1" })] })],
      { path: ["items", 0, "parent"], says: "stands below itself" },
    ],
    [
      "a scale without a line",
      [aFramework({ scale: [level("low", false), level("high", false)] })],
      { path: ["scale"], says: "met: true" },
    ],
    [
      "a scale on which everything is met",
      [aFramework({ scale: [level("low", true), level("high", true)] })],
      { path: ["scale", 0, "met"], says: "every level is met" },
    ],
    [
      "a scale that is not in order",
      [aFramework({ scale: [level("a", false), level("b", true), level("c", false)] })],
      { path: ["scale", 2, "met"], says: 'order "scale" from low to high' },
    ],
    [
      "a scale code used twice",
      [aFramework({ scale: [level("a", false), level("a", true)] })],
      { path: ["scale", 1, "code"], says: 'used twice in "scale"' },
    ],
    [
      "a norm without its words",
      [aFramework({ items: [without("text")] })],
      { path: ["items", 0], says: 'without "text"' },
    ],
    [
      "a building block without a kind of control",
      [aFramework({ items: [without("control", { level: "building-block" })] })],
      { path: ["items", 0], says: 'without "control"' },
    ],
    [
      "a version left out",
      [aFramework({ version: 2 })],
      { path: ["version"], says: "there is no version 1" },
    ],
  ])("finds %s", (_name, frameworks, { path, says }) => {
    const faults = checkFrameworks(frameworks.map(placed));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ path, message: expect.stringContaining(says) });
  });

  test("finds a file that is named after something else", () => {
    const faults = checkFrameworks([{ file: "anders.yaml", value: aFramework() }]);
    expect(faults).toMatchObject([{ file: "anders.yaml", path: ["framework"] }]);
    expect(faults[0]?.message).toContain("belongs in proef.yaml");
  });

  test("names both items of a circle", () => {
    const items = [anItem({ code: "1", parent: "2" }), anItem({ code: "2", parent: "1" })];
    expect(checkFrameworks([placed(aFramework({ items }))])).toHaveLength(2);
  });

  test("does not blame an item whose parent stands in a circle", () => {
    const items = [
      anItem({ code: "1", parent: "2" }),
      anItem({ code: "2", parent: "1" }),
      anItem({ code: "3", parent: "1" }),
    ];
    expect(checkFrameworks([placed(aFramework({ items }))]).map(({ path }) => path[1])).toEqual([0, 1]);
  });

  test("accepts a second version beside the first, and a theme with nothing but a title", () => {
    const { text: _text, control: _control, ...theme } = anItem({ code: "T", level: "theme" });
    const items = [theme, anItem({ parent: "T" })];
    expect(checkFrameworks([placed(aFramework({ items })), placed(aFramework({ version: 2 }))])).toEqual([]);
  });
});

/** Sound frameworks: codes differ, parents point at an item before the child. */
const soundItems = fc
  .uniqueArray(fc.stringMatching(/^[a-z0-9.]{1,6}$/), { minLength: 2, maxLength: 12 })
  .chain((codes) =>
    fc.tuple(
      fc.constant(codes),
      fc.array(fc.option(fc.nat()), { minLength: codes.length, maxLength: codes.length }),
    ),
  )
  .map(([codes, picks]) =>
    codes.map((code, index): FrameworkItem => {
      const pick = picks[index];
      const parent = index === 0 || pick === null || pick === undefined ? undefined : codes[pick % index];
      return parent === undefined ? anItem({ code }) : anItem({ code, parent });
    }),
  );

describe("checkFrameworks, whatever the items", () => {
  test("a sound framework has no faults, and one spoiled item gives exactly one", () => {
    fc.assert(
      fc.property(soundItems, fc.nat(), fc.boolean(), (items, pick, twice) => {
        expect(checkFrameworks([placed(aFramework({ items }))])).toEqual([]);
        const at = 1 + (pick % (items.length - 1));
        const spoiled = twice
          ? [...items, anItem({ code: items[at]?.code ?? "" })]
          : items.map((item, index) => (index === at ? { ...item, parent: "no such code" } : item));
        const faults = checkFrameworks([placed(aFramework({ items: spoiled }))]);
        expect(faults.map(({ path }) => path)).toEqual([
          twice ? ["items", items.length, "code"] : ["items", at, "parent"],
        ]);
      }),
    );
  });
});

test("shared content leaves the codes and the id of own items to organisations", () => {
  const own = checkFrameworks([placed(aFramework({ items: [anItem({ code: "VS.1" })] }))]);
  expect(own.map(({ path }) => path)).toEqual([["items", 0, "code"]]);
  const id = checkFrameworks([placed(aFramework({ framework: "eigen" }))]);
  expect(id.map(({ path }) => path)).toEqual([["framework"]]);
});
