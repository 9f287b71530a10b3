import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#platform/clock/index.ts";
import { mayChangeUnit, mayEndUnit, mayHangUnder } from "./unit.rules.ts";
import { treeOn, withAllBelow } from "./unit-tree.rules.ts";
import type { UnitHistory, UnitSpan, UnitVersion } from "./unit.ts";

const start = "2026-01-01";
const unit = (unitId: string, change: Partial<UnitSpan> = {}): UnitSpan => ({
  unitId,
  externalKey: null,
  startsOn: start,
  endsOn: null,
  ...change,
});
const version = (unitId: string, parentId: string | null, startsOn = start, name = unitId): UnitVersion => ({
  unitId,
  parentId,
  startsOn,
  name,
});

const small: UnitHistory = {
  units: [unit("b"), unit("a"), unit("c", { endsOn: "2026-06-30" })],
  versions: [
    version("a", null),
    version("b", "a"),
    version("c", "b"),
    version("b", null, "2026-03-01", "b nieuw"),
  ],
};
const paths = (day: string): string[] => treeOn(small, day).map((one) => `${one.depth} ${one.path}`);

describe("the tree on a day", () => {
  test.each([
    ["before it began", "2025-12-31", []],
    ["on the first day", start, ["0 a", "1 a › b", "2 a › b › c"]],
    ["after a move and a new name", "2026-03-01", ["0 a", "0 b nieuw", "1 b nieuw › c"]],
    ["after a unit ended", "2026-07-01", ["0 a", "0 b nieuw"]],
  ])("%s", (_case, day, expected) => {
    expect(paths(day)).toEqual(expected);
  });

  test("a unit with everything below it", () => {
    expect([...withAllBelow(treeOn(small, start), ["b"])]).toEqual(["b", "c"]);
  });
});

describe("changing a unit", () => {
  test.each([
    ["under a unit that is not below it", version("b", null, "2026-04-01"), "ok"],
    ["under itself", version("b", "b", "2026-04-01"), "parent"],
    ["under its own child", version("b", "c", "2026-04-01"), "parent"],
    ["before a later change", version("b", null, "2026-02-01"), "from"],
    ["before it began", version("b", null, "2025-12-31"), "from"],
    ["under a unit that has ended", version("a", "c", "2026-07-01"), "parent"],
    ["under what is no unit", version("a", "x", "2026-04-01"), "parent"],
    ["under its own child, before that child moved away", version("a", "b", "2026-02-01"), "parent"],
    ["under what was its child", version("a", "b", "2026-03-01"), "ok"],
  ])("%s", (_case, change, expected) => {
    const span = small.units.find((one) => one.unitId === change.unitId) ?? unit(change.unitId);
    const decision = mayChangeUnit(small, span, change);
    expect(decision.ok ? "ok" : decision.field).toBe(expected);
  });

  test("what has ended changes no more, and nothing hangs under it afterwards", () => {
    const ended = unit("c", { endsOn: "2026-06-30" });
    expect(mayChangeUnit(small, ended, version("c", null, "2026-07-01")).ok).toBe(false);
    expect(mayHangUnder(small, "c", "2026-06-30").ok).toBe(true);
    expect(mayHangUnder(small, "c", "2026-07-01").ok).toBe(false);
  });
});

test.each([
  ["with nothing below and nobody there", "c", { lastDay: "2026-05-31", people: 0 }, true],
  ["with people", "c", { lastDay: "2026-05-31", people: 2 }, false],
  ["with a unit below", "b", { lastDay: "2026-05-31", people: 0 }, false],
  ["after what was below ended", "b", { lastDay: "2026-06-30", people: 0 }, true],
  ["again", "c", { lastDay: "2026-07-31", people: 0 }, false],
])("a unit ends %s: %s", (_case, unitId, ending, expected) => {
  const span = small.units.find((one) => one.unitId === unitId) ?? unit(unitId);
  expect(mayEndUnit(small, span, ending).ok).toBe(expected);
});

describe("whatever changes are asked for", () => {
  const ids = ["a", "b", "c", "d", "e"] as const;
  const change = fc.record({
    unitId: fc.constantFrom(...ids),
    parentId: fc.option(fc.constantFrom(...ids)),
    day: fc.integer({ min: 0, max: 20 }),
  });
  const units = ids.map((id) => unit(id));

  /** Takes every change that the rule allows, one after the other. */
  const replay = (
    changes: readonly { unitId: string; parentId: string | null; day: number }[],
  ): UnitHistory => {
    let history: UnitHistory = { units, versions: ids.map((id) => version(id, null)) };
    for (const { unitId, parentId, day } of changes) {
      const next = version(unitId, parentId, addDays(start, day), `${unitId}${day}`);
      if (!mayChangeUnit(history, unit(unitId), next).ok) continue;
      const others = history.versions.filter(
        (known) => known.unitId !== unitId || known.startsOn !== next.startsOn,
      );
      history = { units, versions: [...others, next] };
    }
    return history;
  };
  const days = Array.from({ length: 22 }, (_, index) => addDays(start, index));

  test("every unit stands once in the tree on every day: there is no circle", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const history = replay(changes);
        for (const day of days)
          expect(
            treeOn(history, day)
              .map((one) => one.unitId)
              .toSorted(),
          ).toEqual(ids);
      }),
    );
  });

  test("the tree on a day equals the changes up to that day, replayed one by one", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const history = replay(changes);
        for (const day of days) {
          const parents = new Map<string, string | null>();
          for (const { unitId, parentId, startsOn } of history.versions.toSorted((a, b) =>
            a.startsOn.localeCompare(b.startsOn),
          ))
            if (startsOn <= day) parents.set(unitId, parentId);
          const seen = new Map(treeOn(history, day).map((one) => [one.unitId, one.parentId]));
          expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(parents));
        }
      }),
    );
  });
});
