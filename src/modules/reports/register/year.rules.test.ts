import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnTotal, numbersOfYear, takenUp, undecided, withoutEmpty } from "./year.rules.ts";
import type { CountedAllegation, CountedReport, YearCodes } from "./year.ts";

const codes: YearCodes = {
  kinds: ["violation", "wrongdoing"],
  decisions: ["not-taken-up", "investigation"],
  violations: ["financial", "conduct"],
  outcomes: ["open", "established", "not-established"],
  measures: ["warning", "none"],
};
const some = (times: number, change: Partial<CountedReport>): CountedReport[] =>
  Array.from({ length: times }, () => ({ kind: "violation", decision: null, keptTerms: true, ...change }));
const alleged = (times: number, change: Partial<CountedAllegation>): CountedAllegation[] =>
  Array.from({ length: times }, () => ({ violation: "conduct", outcome: "open", measures: [], ...change }));

test("a year with many reports shows what became of them", () => {
  const reports = [
    ...some(40, { decision: "investigation" }),
    ...some(20, { decision: "not-taken-up", keptTerms: false }),
    ...some(15, { kind: "wrongdoing" }),
  ];
  const numbers = numbersOfYear({ reports, allegations: [] }, codes);
  expect(numbers.reports.counts).toEqual([
    [20, 40, 0],
    [0, 0, 15],
  ]);
  expect(numbers.reports.total).toBe(75);
  expect(columnTotal(numbers.reports, undecided)).toBe(15);
  expect(takenUp(numbers)).toBe(40);
  expect(numbers.termsKept).toBe(73);
});

test("a year with few reports shows none of them, nor how many kept their terms", () => {
  const numbers = numbersOfYear({ reports: some(6, { decision: "investigation" }), allegations: [] }, codes);
  expect(numbers.reports.total).toBeNull();
  expect(numbers.reports.counts[0]).toEqual([0, null, 0]);
  expect([takenUp(numbers), numbers.termsKept]).toEqual([null, null]);
});

test("a small number that follows from large ones is not written out", () => {
  const reports = [
    ...some(12, { decision: "not-taken-up" }),
    ...some(12, {}),
    ...some(7, { decision: "investigation" }),
  ];
  const numbers = numbersOfYear({ reports, allegations: [] }, codes);
  expect(takenUp(numbers)).toBeNull();
});

test("a year without reports says so", () => {
  const numbers = numbersOfYear({ reports: [], allegations: [] }, codes);
  expect([numbers.reports.total, numbers.allegations.total, numbers.measures.total]).toEqual([0, 0, 0]);
  expect(numbers.termsKept).toBeNull();
});

test("several measures of one case each count, and outcomes stand by kind of violation", () => {
  const allegations = [
    ...alleged(12, { outcome: "established", measures: ["warning", "none"] }),
    ...alleged(11, { violation: "financial", outcome: "not-established" }),
  ];
  const { allegations: table, measures } = numbersOfYear({ reports: [], allegations }, codes);
  expect(table.counts).toEqual([
    [0, 0, 11],
    [0, 12, 0],
  ]);
  expect(measures).toMatchObject({ rows: ["warning", "none"], counts: [12, 12], total: 24 });
});

describe("nothing is left uncounted", () => {
  test("a code that the list no longer has stands behind it", () => {
    const numbers = numbersOfYear(
      {
        reports: some(10, { kind: "old" }),
        allegations: alleged(10, { violation: "gone", measures: ["lost"] }),
      },
      codes,
    );
    expect(numbers.reports.rows).toEqual(["violation", "wrongdoing", "old"]);
    expect([numbers.reports.total, numbers.allegations.total, numbers.measures.total]).toEqual([10, 10, 10]);
  });

  test("what is shown adds up, and no number between 1 and 9 is shown", () => {
    const report = fc.record({
      kind: fc.constantFrom(...codes.kinds),
      decision: fc.option(fc.constantFrom(...codes.decisions)),
      keptTerms: fc.option(fc.boolean()),
    });
    fc.assert(
      fc.property(fc.array(report, { maxLength: 120 }), (reports) => {
        const numbers = numbersOfYear({ reports, allegations: [] }, codes);
        const { counts, rowTotals, columnTotals, total } = numbers.reports;
        const shown = [...counts.flat(), ...rowTotals, ...columnTotals, total];
        for (const value of shown) expect(value === null || value === 0 || value >= 10).toBe(true);
        expect([null, reports.length]).toContain(total);
        expect(numbers.termsKept !== null && total === null).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

test("rows and columns in which nothing happened are left out, what is not shown is not", () => {
  const reports = [...some(12, { decision: "investigation" }), ...some(3, { kind: "wrongdoing" })];
  const { reports: table } = numbersOfYear({ reports, allegations: [] }, codes);
  const short = withoutEmpty(table);
  expect(short.rows).toEqual(["violation", "wrongdoing"]);
  expect(short.columns).toEqual(["investigation", undecided]);
  expect(short.counts).toHaveLength(2);
  expect(short.counts.flat()).toContain(null);
  expect([short.rowTotals.length, short.columnTotals.length, short.total]).toEqual([2, 2, table.total]);
  const none = withoutEmpty(numbersOfYear({ reports: [], allegations: [] }, codes).reports);
  expect([none.rows, none.columns, none.total]).toEqual([[], [], 0]);
});
