import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareVersions } from "./changes.rules.ts";
import { aFramework, anItem } from "./framework.builder.ts";

const scale = (met: boolean) => [
  { code: "low", title: { nl: "Laag", en: "Low" }, met },
  { code: "high", title: { nl: "Hoog", en: "High" }, met: true },
];

const codesOf = (items: readonly { code: string }[]) => items.map(({ code }) => code);

describe("compareVersions", () => {
  const before = aFramework({ items: [anItem({ code: "1" }), anItem({ code: "2" }), anItem({ code: "3" })] });

  test("tells what was added, removed and reworded", () => {
    const text = { nl: "Is er een goede risicoanalyse?", en: "Is there a good risk analysis?" };
    const items = [anItem({ code: "4" }), anItem({ code: "1" }), anItem({ code: "3", text })];
    const changes = compareVersions(before, aFramework({ version: 2, items }));
    expect(codesOf(changes.added)).toEqual(["4"]);
    expect(codesOf(changes.removed)).toEqual(["2"]);
    expect(changes.reworded).toEqual([{ before: anItem({ code: "3" }), after: anItem({ code: "3", text }) }]);
    expect(changes.scaleChanged).toBe(false);
  });

  test.each([
    ["a title in English", { title: { nl: "Risicoanalyse", en: "Analysis of risks" } }, 1],
    ["a text in Dutch", { text: { nl: "Is er een analyse?", en: "Is there a risk analysis?" } }, 1],
    ["only its reference", { reference: { nl: "par. 2", en: "section 2" } }, 0],
  ])("counts as reworded or not: %s", (_name, change, reworded) => {
    const after = aFramework({ version: 2, items: [anItem(change)] });
    expect(compareVersions(aFramework(), after).reworded).toHaveLength(reworded);
  });

  test("tells that the line moved", () => {
    expect(
      compareVersions(aFramework({ scale: scale(false) }), aFramework({ scale: scale(true) })).scaleChanged,
    ).toBe(true);
    expect(compareVersions(aFramework(), aFramework({ scale: scale(false) })).scaleChanged).toBe(true);
  });

  const frameworks = fc
    .uniqueArray(fc.tuple(fc.stringMatching(/^[a-h]$/), fc.constantFrom("one", "two")), {
      selector: ([code]) => code,
      minLength: 1,
    })
    .map((pairs) =>
      aFramework({ items: pairs.map(([code, word]) => anItem({ code, text: { nl: word, en: word } })) }),
    );

  test("the other way round, added and removed change places", () => {
    fc.assert(
      fc.property(frameworks, frameworks, (one, other) => {
        const there = compareVersions(one, other);
        const back = compareVersions(other, one);
        expect(there.added).toEqual(back.removed);
        expect(there.removed).toEqual(back.added);
        expect(new Set(there.reworded.map(({ after }) => after.code))).toEqual(
          new Set(back.reworded.map(({ after }) => after.code)),
        );
        expect(one.items.length + there.added.length - there.removed.length).toBe(other.items.length);
      }),
    );
  });

  test("nothing changes between a framework and itself", () => {
    fc.assert(
      fc.property(frameworks, (one) => {
        expect(compareVersions(one, one)).toEqual({
          added: [],
          removed: [],
          reworded: [],
          scaleChanged: false,
        });
      }),
    );
  });
});
