import { describe, expect, test } from "vitest";
import { aFramework, anItem } from "../framework.builder.ts";
import { sharedItem } from "./adoption.rules.ts";
import { filterItems, groupItems, themeOf } from "./norm-list.rules.ts";

const framework = aFramework({
  items: [
    anItem({ code: "A", level: "theme", title: { nl: "Thema A", en: "Theme A" } }),
    anItem({ code: "B", level: "theme", title: { nl: "Thema B", en: "Theme B" } }),
    anItem({ code: "1", parent: "B", control: "structure", part: "prevention" }),
    anItem({ code: "1.a", parent: "1", control: "culture", part: "response" }),
    anItem({ code: "2", control: "both", title: { nl: "Melden", en: "Reporting" } }),
  ],
});
const items = framework.items
  .filter((item) => item.level !== "theme")
  .map((item) => sharedItem(framework, item));
const listed = items.map((item) => ({ framework, item }));

describe("filtering", () => {
  const all = { kader: undefined, onderdeel: undefined, soort: undefined, zoek: "" } as const;
  test.each([
    ["nothing", {}, ["1", "1.a", "2"]],
    ["structure, which includes what is both", { soort: "structure" }, ["1", "2"]],
    ["only what is both", { soort: "both" }, ["2"]],
    ["a part", { onderdeel: "response" }, ["1.a"]],
    ["words in any order and case", { zoek: "PROEF melden" }, ["2"]],
    ["words that are not there", { zoek: "melden zeppelin" }, []],
    ["another framework", { kader: "ander" }, []],
    ["an empty choice of framework", { kader: "" }, ["1", "1.a", "2"]],
  ] as const)("%s", (_name, change, codes) => {
    expect(filterItems(listed, { ...all, ...change }, "nl").map(({ item }) => item.code)).toEqual(codes);
  });
  test("looks in the words of the reader's language", () => {
    expect(filterItems(listed, { ...all, zoek: "melden" }, "en")).toEqual([]);
    expect(filterItems(listed, { ...all, zoek: "reporting" }, "en")).toHaveLength(1);
  });
});

test("an item stands under the theme of the item above it; what has none comes last", () => {
  expect(
    groupItems(framework, items).map(({ heading, items: group }) => [heading?.key, group.map((i) => i.code)]),
  ).toEqual([
    ["B", ["1", "1.a"]],
    [undefined, ["2"]],
  ]);
  expect(themeOf(framework, { parent: "1" })?.code).toBe("B");
  expect(themeOf(framework, { parent: undefined })).toBeUndefined();
});

test("a framework without themes is grouped by part, and without either it is one list", () => {
  const flat = aFramework({
    items: [anItem({ code: "1", part: "response" }), anItem({ code: "2", part: "prevention" })],
  });
  const grouped = groupItems(
    flat,
    flat.items.map((item) => sharedItem(flat, item)),
  );
  expect(grouped.map(({ heading }) => heading)).toEqual([
    { kind: "part", key: "prevention" },
    { kind: "part", key: "response" },
  ]);
  const bare = aFramework();
  expect(
    groupItems(
      bare,
      bare.items.map((item) => sharedItem(bare, item)),
    ),
  ).toMatchObject([{ heading: null }]);
});

test("a theme that stands below itself does not keep anybody waiting", () => {
  const circle = aFramework({
    items: [anItem({ code: "1", parent: "2" }), anItem({ code: "2", parent: "1" })],
  });
  expect(themeOf(circle, { parent: "1" })).toBeUndefined();
});
