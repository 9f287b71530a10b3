import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCatalogue } from "./catalogue.ts";
import { aFramework, aMapping, anItem } from "./framework.builder.ts";

const codes = ["1", "2", "3", "4"];
const norms = aFramework({ items: codes.map((code) => anItem({ code })) });
const blocks = aFramework({
  framework: "blokken",
  items: codes.map((code) => anItem({ code, level: "building-block" })),
});
const shown = (linked: readonly { framework: { framework: string }; item: { code: string } }[]) =>
  linked.map(({ framework, item }) => `${framework.framework} ${item.code}`);

describe("buildCatalogue", () => {
  const renewed = aFramework({ version: 2, items: [anItem({ code: "5" })] });
  const catalogue = buildCatalogue([renewed, blocks, norms], [aMapping()]);

  test("knows every version and takes the latest when none is asked", () => {
    expect(catalogue.frameworks).toEqual([blocks, renewed]);
    expect(catalogue.framework("proef")).toBe(renewed);
    expect(catalogue.framework("proef", 1)).toBe(norms);
    expect(catalogue.versions("proef")).toEqual([norms, renewed]);
    expect(catalogue.items("proef").map(({ code }) => code)).toEqual(["5"]);
    expect(catalogue.item("proef", "4", 1)?.code).toBe("4");
    expect(catalogue.item("proef", "4")).toBeUndefined();
  });

  test("answers an unknown framework or item with nothing", () => {
    expect(catalogue.framework("onbekend")).toBeUndefined();
    expect(catalogue.framework("proef", 3)).toBeUndefined();
    expect(catalogue.items("onbekend")).toEqual([]);
    expect(catalogue.versions("onbekend")).toEqual([]);
    expect(catalogue.servedBy("onbekend", "1")).toEqual([]);
  });

  test("shows a link from both sides, with the mapping that says so", () => {
    expect(shown(catalogue.serves("blokken", "1"))).toEqual(["proef 1"]);
    expect(shown(catalogue.servedBy("proef", "1", 1))).toEqual(["blokken 1"]);
    expect(catalogue.servedBy("proef", "1", 1)[0]?.mapping.source.title).toBe("Borgpen");
    expect(catalogue.servedBy("proef", "5")).toEqual([]);
  });

  test("keeps the kinds of links apart, and shows a correspondence alike from both sides", () => {
    const rests = buildCatalogue([norms, blocks], [aMapping({ relation: "rests-on" })]);
    expect(shown(rests.restsOn("blokken", "1"))).toEqual(["proef 1"]);
    expect(shown(rests.basisOf("proef", "1"))).toEqual(["blokken 1"]);
    expect(rests.serves("blokken", "1")).toEqual([]);
    const alike = buildCatalogue([norms, blocks], [aMapping({ relation: "corresponds" })]);
    expect(shown(alike.correspondsTo("blokken", "1"))).toEqual(["proef 1"]);
    expect(shown(alike.correspondsTo("proef", "1"))).toEqual(["blokken 1"]);
  });

  test("a new version of a mapping replaces the old one", () => {
    const reference = { nl: "p. 3", en: "p. 3" };
    const newer = aMapping({ version: 2, links: [{ from: "2", to: ["1"], reference }] });
    const both = buildCatalogue([norms, blocks], [aMapping(), newer]);
    expect(shown(both.servedBy("proef", "1"))).toEqual(["blokken 2"]);
    expect(both.servedBy("proef", "1")[0]?.reference).toEqual(reference);
    expect(both.mappings).toEqual([newer]);
  });

  test("what serves an item is served by it the other way round, for any mapping", () => {
    const links = fc.uniqueArray(
      fc.record({
        from: fc.constantFrom(...codes),
        to: fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1 }),
      }),
      { selector: ({ from }) => from, minLength: 1 },
    );
    fc.assert(
      fc.property(links, (some) => {
        const any = buildCatalogue([norms, blocks], [aMapping({ links: some })]);
        for (const block of codes)
          for (const norm of codes) {
            const expected = some.some(({ from, to }) => from === block && to.includes(norm));
            expect(any.serves("blokken", block).some(({ item }) => item.code === norm)).toBe(expected);
            expect(any.servedBy("proef", norm).some(({ item }) => item.code === block)).toBe(expected);
          }
      }),
    );
  });
});
