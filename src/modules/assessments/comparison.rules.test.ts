import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balanceOf } from "./balance.rules.ts";
import { compareRounds, countDirections } from "./comparison.rules.ts";
import type { Measured } from "./comparison.rules.ts";
import { countMet, findingScale, isMet, metFrom, outcomesOn, rankOf } from "./scale.rules.ts";
import type { Scale } from "./scale.ts";

const levels = ["absent", "insufficient", "partial", "sufficient", "good"];
const scale: Scale = {
  measure: "levels",
  borrowedFrom: null,
  levels: levels.map((code, index) => ({ code, title: { nl: code, en: code }, met: index >= 3 })),
};

const round = { framework: "f", frameworkVersion: 1, measure: "levels" as const };
const measured = (outcomes: Record<string, string>, change: Partial<Measured["round"]> = {}): Measured => ({
  round: { ...round, ...change },
  outcomes: Object.entries(outcomes).map(([code, outcome]) => ({ code, outcome })),
});

describe("the met line", () => {
  test.each([
    ["absent", 0, false],
    ["insufficient", 1, false],
    ["partial", 2, false],
    ["sufficient", 3, true],
    ["good", 4, true],
    ["met", null, null],
    [undefined, null, null],
  ] as const)("level %s has rank %s and is met: %s", (outcome, rank, met) => {
    expect([rankOf(scale, outcome), isMet(scale, outcome)]).toEqual([rank, met]);
  });

  test.each([
    ["short", 0, false],
    ["partly-short", 1, false],
    ["met", 2, true],
    ["not-published", null, null],
  ] as const)("finding %s has rank %s and is met: %s", (outcome, rank, met) => {
    expect([rankOf(findingScale, outcome), isMet(findingScale, outcome)]).toEqual([rank, met]);
  });

  test("stands before the first level that meets", () => {
    expect([metFrom(scale), metFrom(findingScale), metFrom({ ...scale, levels: [] })]).toEqual([3, 2, 0]);
  });

  test("what was not published is an outcome of a finding round only, and never counted", () => {
    expect(outcomesOn(findingScale)).toContain("not-published");
    expect(outcomesOn(scale)).toEqual(levels);
    const outcomes = ["met", "short", "not-published"].map((outcome) => ({ outcome }));
    expect(countMet(findingScale, outcomes)).toEqual({ met: 1, known: 2 });
  });
});

describe("comparing two rounds", () => {
  test.each([
    ["rose", "partial", "good"],
    ["fell", "good", "partial"],
    ["stayed", "partial", "partial"],
    ["new", undefined, "good"],
    ["gone", "good", undefined],
  ] as const)("%s", (direction, from, to) => {
    const before = measured(from === undefined ? {} : { "1": from });
    const after = measured(to === undefined ? {} : { "1": to });
    expect(compareRounds(before, after, scale)).toEqual({
      ok: true,
      changes: [{ code: "1", direction, from: from ?? null, to: to ?? null }],
    });
  });

  test("norms stand in the order of their numbers: 2 before 10", () => {
    const outcomes = { "10": "good", VS: "good", "2": "good", "1": "good" };
    const compared = compareRounds(measured(outcomes), measured(outcomes), scale);
    expect(compared.ok && compared.changes.map(({ code }) => code)).toEqual(["1", "2", "10", "VS"]);
  });

  test("not published on one side is neither better nor worse", () => {
    const findings = { measure: "findings" as const };
    const before = measured({ "1": "not-published", "2": "met" }, findings);
    const after = measured({ "1": "met", "2": "not-published" }, findings);
    const compared = compareRounds(before, after, findingScale);
    expect(compared.ok && compared.changes.map(({ direction }) => direction)).toEqual(["unknown", "unknown"]);
  });

  test.each([
    ["other frameworks", { framework: "g" }, "different frameworks"],
    ["other versions", { frameworkVersion: 2 }, "different versions"],
    ["other measures", { measure: "findings" as const }, "findings of somebody else"],
  ])("%s cannot be compared", (_name, change, reason) => {
    const compared = compareRounds(measured({}), measured({}, change), scale);
    expect(compared.ok ? "" : compared.reason.en).toContain(reason);
  });

  const outcomes = fc.dictionary(fc.constantFrom("1", "2", "3", "4"), fc.constantFrom(...levels), {
    noNullPrototype: true,
  });

  test("looking back turns every direction round", () => {
    fc.assert(
      fc.property(outcomes, outcomes, (one, other) => {
        const [there, back] = [
          compareRounds(measured(one), measured(other), scale),
          compareRounds(measured(other), measured(one), scale),
        ];
        if (!there.ok || !back.ok) throw new Error("comparable");
        const [up, down] = [countDirections(there.changes), countDirections(back.changes)];
        expect([up.rose, up.new, up.stayed]).toEqual([down.fell, down.gone, down.stayed]);
        expect(there.changes).toHaveLength(new Set([...Object.keys(one), ...Object.keys(other)]).size);
      }),
    );
  });
});

test("balance counts an item about both on both sides, and leaves out what is not known", () => {
  const title = { nl: "x", en: "x" };
  const items = [
    { code: "1", title, control: "structure", part: "prevention" },
    { code: "2", title, control: "both", part: "prevention" },
    { code: "3", title, control: "culture", part: "detection" },
    { code: "4", title, control: "culture", part: "response" },
  ] as const;
  const outcomes = [
    { code: "1", outcome: "met" },
    { code: "2", outcome: "short" },
    { code: "3", outcome: "met" },
    { code: "4", outcome: "not-published" },
  ];
  expect(balanceOf(findingScale, items, outcomes)).toEqual({
    structure: { met: 1, known: 2 },
    culture: { met: 1, known: 2 },
    prevention: { met: 1, known: 2 },
    detection: { met: 1, known: 1 },
    response: { met: 0, known: 0 },
  });
});
