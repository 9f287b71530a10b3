import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawSample, shares } from "./sample.rules.ts";

const of = (counts: Readonly<Record<string, number>>) => new Map(Object.entries(counts));

describe("how many of each unit", () => {
  test.each([
    ["in proportion", { a: 60, b: 40 }, 10, { a: 6, b: 4 }],
    ["the largest remainder gets one more", { a: 50, b: 30, c: 20 }, 9, { a: 4, b: 3, c: 2 }],
    ["of two equal remainders the larger unit", { a: 10, b: 30 }, 2, { a: 0, b: 2 }],
    ["of two equal units the first by id", { b: 5, a: 5 }, 1, { b: 0, a: 1 }],
    ["everybody, when more are asked than there are", { a: 3, b: 2 }, 9, { a: 3, b: 2 }],
  ])("%s", (_what, counts, size, expected) => {
    const drawn = shares(of(counts), size);
    const [sum, wanted] = [[...drawn.values()].reduce((all, one) => all + one, 0), Object.values(counts)];
    expect(sum).toBe(
      Math.min(
        size,
        wanted.reduce((all, one) => all + one, 0),
      ),
    );
    expect(Object.fromEntries(drawn)).toEqual(expected);
  });
});

const people = fc
  .array(fc.record({ unitId: fc.constantFrom("a", "b", "c", null), id: fc.nat() }), {
    minLength: 1,
    maxLength: 80,
  })
  .map((all) =>
    all.map(({ unitId }, index) => ({
      unitId,
      personId: `p${index}`,
      rank: createHash("sha256").update(`seed:p${index}`).digest("hex"),
    })),
  );

test("a sample has its size, nobody twice, of each unit its share give or take one, and does not depend on the order", () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 1, max: 90 }), (all, size) => {
      const sample = drawSample(all, size);
      const wanted = Math.min(size, all.length);
      expect(sample).toHaveLength(wanted);
      expect(new Set(sample).size).toBe(wanted);
      for (const unit of ["a", "b", "c", null]) {
        const exact = (all.filter(({ unitId }) => unitId === unit).length * wanted) / all.length;
        const drawn = sample.filter(({ unitId }) => unitId === unit).length;
        expect(Math.abs(drawn - exact)).toBeLessThan(1);
      }
      const again = drawSample(all.toReversed(), size);
      expect(new Set(again.map(({ personId }) => personId))).toEqual(
        new Set(sample.map(({ personId }) => personId)),
      );
    }),
  );
});
