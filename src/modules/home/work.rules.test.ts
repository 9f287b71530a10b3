import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder, isLate } from "./work.rules.ts";

test("dates come first, the earliest on top, and what has no date keeps its order", () => {
  const items = [
    { due: null, name: "a" },
    { due: "2026-12-01", name: "b" },
    { due: null, name: "c" },
    { due: "2026-03-01", name: "d" },
  ];
  expect(inOrder(items).map((item) => item.name)).toEqual(["d", "b", "a", "c"]);
});

test("nothing is lost or doubled, and no date stands above an earlier one", () => {
  const item = fc.record({ due: fc.option(fc.constantFrom("2026-01-01", "2026-02-01", "2027-01-01")) });
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const ordered = inOrder(items);
      const dates = ordered.flatMap(({ due }) => (due === null ? [] : [due]));
      expect(dates).toEqual(dates.toSorted());
      expect(new Set(ordered)).toEqual(new Set(items));
      expect(ordered).toHaveLength(items.length);
    }),
  );
});

test.each([
  ["2026-10-31", true],
  ["2026-11-01", false],
  [null, false],
])("due on %s is late on 1 November: %s", (due, late) => {
  expect(isLate({ due }, "2026-11-01")).toBe(late);
});
