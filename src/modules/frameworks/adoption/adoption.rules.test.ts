import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#platform/clock/index.ts";
import { aFramework, anItem } from "../framework.builder.ts";
import type { Adoption, OwnItem } from "./adoption.ts";
import {
  applicable,
  currentAdoption,
  inUse,
  mayAddOwn,
  mayAdopt,
  nextOwnCode,
  versionOn,
} from "./adoption.rules.ts";

const adoption = (version: number, adoptedOn: string, endedOn: string | null = null): Adoption => ({
  framework: "proef",
  version,
  adoptedOn,
  adoptedBy: "het college",
  endedOn,
});

const own = (change: Partial<OwnItem> = {}): OwnItem => ({
  framework: "proef",
  code: "VS.1",
  level: "norm",
  parentCode: null,
  title: "Eigen",
  titleEn: null,
  text: "Eigen tekst",
  textEn: null,
  control: "both",
  part: null,
  addedOn: "2025-01-01",
  withdrawnOn: null,
  withdrawnReason: null,
  ...change,
});

describe("which version counts", () => {
  const both = [adoption(1, "2024-01-01"), adoption(2, "2026-01-01")];
  test.each([
    ["nothing was adopted", [], "2026-06-01", undefined],
    ["before the first", both, "2023-12-31", undefined],
    ["on the day of the first", both, "2024-01-01", 1],
    ["the day before the second", both, "2025-12-31", 1],
    ["on the day of the second", both, "2026-01-01", 2],
    ["used for the last day", [adoption(1, "2024-01-01", "2025-01-01")], "2024-12-31", 1],
    ["ended", [adoption(1, "2024-01-01", "2025-01-01")], "2025-01-01", undefined],
  ] as const)("%s", (_name, all, day, version) => {
    expect(versionOn(all, day)).toBe(version);
  });

  test("never one that was adopted later or has ended", () => {
    const day = fc.integer({ min: 0, max: 1000 }).map((n) => addDays("2024-01-01", n));
    const some = fc.array(
      fc.record({ version: fc.integer({ min: 1, max: 5 }), adoptedOn: day, endedOn: fc.option(day) }),
    );
    fc.assert(
      fc.property(some, day, (rows, today) => {
        const all = rows.map((row) => adoption(row.version, row.adoptedOn, row.endedOn));
        const current = currentAdoption(all, today);
        if (current === undefined) return;
        expect(current.adoptedOn <= today).toBe(true);
        expect(current.endedOn === null || current.endedOn > today).toBe(true);
      }),
    );
  });
});

describe("adopting", () => {
  const today = "2026-11-01";
  test.each([
    ["the first version", { version: 1, adoptedOn: "2026-11-01" }, [], undefined],
    ["a newer version", { version: 2, adoptedOn: "2026-10-01" }, [adoption(1, "2024-01-01")], undefined],
    [
      "again after stopping",
      { version: 1, adoptedOn: "2025-06-01" },
      [adoption(1, "2024-01-01", "2025-01-01")],
      undefined,
    ],
    ["what is in use", { version: 1, adoptedOn: "2026-10-01" }, [adoption(1, "2024-01-01")], "version"],
    ["an older version", { version: 1, adoptedOn: "2026-10-01" }, [adoption(2, "2024-01-01")], "version"],
    ["in the future", { version: 1, adoptedOn: "2026-11-02" }, [], "adoptedOn"],
    [
      "before the previous decision",
      { version: 2, adoptedOn: "2023-12-31" },
      [adoption(1, "2024-01-01")],
      "adoptedOn",
    ],
    [
      "before it was ended",
      { version: 1, adoptedOn: "2024-06-01" },
      [adoption(1, "2024-01-01", "2025-01-01")],
      "adoptedOn",
    ],
  ] as const)("%s", (_name, { version, adoptedOn }, all, field) => {
    const decision = mayAdopt(aFramework({ version }), { adoptedOn, all, today });
    expect(decision.ok ? undefined : decision.field).toBe(field);
  });

  test("a version that does not exist", () => {
    expect(mayAdopt(undefined, { adoptedOn: today, all: [], today })).toMatchObject({
      ok: false,
      field: "version",
    });
  });
});

describe("what holds", () => {
  const framework = aFramework({
    items: [anItem({ code: "A", level: "theme" }), anItem({ code: "1" }), anItem({ code: "2" })],
  });
  test("is shared without headings, minus left out, plus own that was not withdrawn", () => {
    const items = applicable(
      framework,
      [{ code: "2" }, { code: "does-not-exist" }],
      [own(), own({ code: "VS.2", withdrawnOn: "2026-01-01", withdrawnReason: "Niet meer nodig." })],
    );
    expect(items.map((item) => [item.code, item.own])).toEqual([
      ["1", false],
      ["VS.1", true],
    ]);
  });
  test("an own item without English shows its Dutch words", () => {
    const [item] = applicable(aFramework({ items: [] }), [], [own(), own({ titleEn: "Own" })]);
    expect(item?.title).toEqual({ nl: "Eigen", en: "Eigen" });
    const [, other] = applicable(aFramework({ items: [] }), [], [own(), own({ titleEn: "Own" })]);
    expect(other?.title.en).toBe("Own");
  });
});

describe("the frameworks in use", () => {
  const versions = [aFramework({ version: 1 }), aFramework({ version: 2 })];
  const at = (all: readonly Adoption[], hasOwnItems = false) =>
    inUse(all, () => versions, { today: "2026-11-01", hasOwnItems });

  test("say when a newer version waits", () => {
    expect(at([adoption(1, "2024-01-01")])).toMatchObject([
      { framework: { version: 1 }, newer: { version: 2 } },
    ]);
    const [both] = at([adoption(2, "2026-01-01"), adoption(1, "2024-01-01")]);
    expect(both).toMatchObject({ framework: { version: 2 }, newer: undefined });
    expect(both?.history.map(({ version }) => version)).toEqual([1, 2]);
  });
  test("leave out what ended and what this installation does not have", () => {
    expect(at([adoption(1, "2024-01-01", "2025-01-01")])).toEqual([]);
    expect(at([adoption(7, "2024-01-01")])).toEqual([]);
  });
  test("end with own items without a framework, where there are any", () => {
    expect(at([adoption(1, "2024-01-01")], true).map(({ framework }) => framework.framework)).toEqual([
      "proef",
      "eigen",
    ]);
  });
});

test.each([
  ["into a framework in use", { framework: "proef", theme: null, code: "VS.2" }, undefined],
  ["without a framework", { framework: "eigen", theme: null, code: "VS.2" }, undefined],
  ["under one of its themes", { framework: "proef", theme: "proef/A", code: "VS.2" }, undefined],
  ["under what is no theme", { framework: "proef", theme: "proef/1", code: "VS.2" }, "theme"],
  ["under a theme of another framework", { framework: "eigen", theme: "proef/A", code: "VS.2" }, "theme"],
  ["into a framework that is not in use", { framework: "ander", theme: null, code: "VS.2" }, "framework"],
  ["with a code that was used before", { framework: "eigen", theme: null, code: "VS.1" }, "code"],
] as const)("an own item %s", (_name, input, field) => {
  const framework = aFramework({ items: [anItem({ code: "A", level: "theme" }), anItem({ code: "1" })] });
  const frameworks = [{ framework, adopted: adoption(1, "2024-01-01"), history: [], newer: undefined }];
  const decision = mayAddOwn(input, frameworks, [own()]);
  expect(decision.ok ? undefined : decision.field).toBe(field);
});

test.each([
  ["VS", [], "VS.1"],
  ["VS", ["VS.1", "VS.10", "VS.2"], "VS.11"],
  ["VS", ["AB.7", "VS.a"], "VS.1"],
])("the next code with prefix %s after %j is %s", (prefix, taken, next) => {
  expect(nextOwnCode(prefix, taken)).toBe(next);
});
