import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scale } from "#modules/assessments/index.ts";
import { extremesOf, levelCodes, standingsOf } from "./standing.rules.ts";

const level = (code: string, met: boolean) => ({ code, title: { nl: code, en: code }, met });
const findings: Scale = {
  measure: "findings",
  borrowedFrom: null,
  levels: [level("short", false), level("partly-short", false), level("met", true)],
};
const codes = ["1", "2", "3"];
const outcomes = ["short", "partly-short", "met", "not-published", "something-unknown"];

/** What each of a number of organisations got on each item; undefined where it has no outcome at all. */
const recorded = fc.array(
  fc.record(Object.fromEntries(codes.map((code) => [code, fc.option(fc.constantFrom(...outcomes))]))),
  { maxLength: 30 },
);

const tallied = (all: readonly Readonly<Record<string, string | null>>[]) =>
  codes.flatMap((code) =>
    outcomes
      .map((outcome) => ({ code, outcome, count: all.filter((one) => one[code] === outcome).length }))
      .filter(({ count }) => count > 0),
  );

test("met, below and unknown are everybody, and what is not published is never met or below", () => {
  fc.assert(
    fc.property(recorded, (all) => {
      const standings = standingsOf(findings, codes, { tallies: tallied(all), organisations: all.length });
      expect(standings.map(({ code }) => code)).toEqual(codes);
      for (const { code, met, below, unknown, counts } of standings) {
        expect(met + below + unknown).toBe(all.length);
        expect(met).toBe(all.filter((one) => one[code] === "met").length);
        expect(below).toBe(all.filter((one) => one[code] === "short" || one[code] === "partly-short").length);
        expect(counts.reduce((total, count) => total + count, 0)).toBe(met + below);
      }
    }),
  );
});

const onSecond = (all: Parameters<typeof tallied>[0]) => {
  const standings = standingsOf(findings, ["2"], { tallies: tallied(all), organisations: all.length });
  return standings[0] ?? { met: 0, below: 0, unknown: 0 };
};

test("publishing less changes what is known and nothing else", () => {
  fc.assert(
    fc.property(recorded, fc.nat(), (all, pick) => {
      fc.pre(all.length > 0);
      const at = pick % all.length;
      const hidden = all.map((one, index) => (index === at ? { ...one, "2": "not-published" } : one));
      const [before, after] = [onSecond(all), onSecond(hidden)];
      expect(after.met).toBeLessThanOrEqual(before.met);
      expect(after.below).toBeLessThanOrEqual(before.below);
      expect(after.unknown).toBeGreaterThanOrEqual(before.unknown);
    }),
  );
});

test("no item stands both worst and best, and one of which nothing is known stands in neither", () => {
  fc.assert(
    fc.property(recorded, fc.integer({ min: 1, max: 3 }), (all, most) => {
      const standings = standingsOf(findings, codes, { tallies: tallied(all), organisations: all.length });
      const { worst, best } = extremesOf(standings, most);
      const shown = [...worst, ...best];
      expect(new Set(shown.map(({ code }) => code)).size).toBe(shown.length);
      expect(shown.every(({ met, below }) => met + below > 0)).toBe(true);
      expect(worst.length).toBeLessThanOrEqual(most);
      expect(worst.every(({ below }) => below > 0) && best.every(({ met }) => met > 0)).toBe(true);
    }),
  );
});

const standing = (code: string, met: number, below: number) => ({
  code,
  counts: [below, 0, met],
  met,
  below,
  unknown: 12 - met - below,
});

test("worst and best go by the share of those of whom it is known", () => {
  const { worst, best } = extremesOf(
    [
      standing("a", 3, 9),
      standing("b", 11, 1),
      standing("c", 0, 0),
      standing("d", 1, 1),
      standing("e", 2, 0),
    ],
    2,
  );
  expect(worst.map(({ code }) => code)).toEqual(["a", "d"]);
  expect(best.map(({ code }) => code)).toEqual(["e", "b"]);
});

test("only levels of the scale are counted as known", () => {
  expect(levelCodes(findings)).toEqual({ known: ["short", "partly-short", "met"], met: ["met"] });
});
