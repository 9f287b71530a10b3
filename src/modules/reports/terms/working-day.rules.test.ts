import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#platform/clock/index.ts";
import { easterOf, holidaysOf, isWorkingDay, kingsDayOf, workingDayFrom } from "./working-day.rules.ts";

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays("2014-01-01", days));

describe("holidays", () => {
  test.each([
    [1961, "1961-04-02"],
    [2000, "2000-04-23"],
    [2008, "2008-03-23"],
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2027, "2027-03-28"],
    [2038, "2038-04-25"],
    [2285, "2285-03-22"],
  ])("Easter of %i is on %s", (year, easter) => {
    expect(easterOf(year)).toBe(easter);
  });

  test.each([
    [2014, "2014-04-26"],
    [2024, "2024-04-27"],
    [2025, "2025-04-26"],
    [2026, "2026-04-27"],
    [2031, "2031-04-26"],
  ])("King's day of %i is on %s", (year, day) => {
    expect(kingsDayOf(year)).toBe(day);
  });

  test("all nine of 2026, Good Friday among them", () => {
    expect(holidaysOf(2026)).toEqual([
      "2026-01-01",
      "2026-04-03",
      "2026-04-06",
      "2026-04-27",
      "2026-05-05",
      "2026-05-14",
      "2026-05-25",
      "2026-12-25",
      "2026-12-26",
    ]);
  });

  test("Easter is a Sunday between 22 March and 25 April", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4099 }), (year) => {
        const easter = easterOf(year);
        expect(new Date(`${easter}T00:00:00Z`).getUTCDay()).toBe(0);
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
      }),
    );
  });
});

describe("working days", () => {
  test.each([
    ["2026-11-27", true],
    ["2026-11-28", false],
    ["2026-11-29", false],
    ["2026-04-03", false],
    ["2026-05-05", false],
    ["2026-05-04", true],
    ["2025-04-28", true],
    ["2026-12-31", true],
    ["2027-01-01", false],
  ])("%s: %s", (day, working) => {
    expect(isWorkingDay(day)).toBe(working);
  });

  test("the next one is never more than five days away, and everything before it is no working day", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = workingDayFrom(day);
        expect(isWorkingDay(next)).toBe(true);
        expect(next >= day && next <= addDays(day, 5)).toBe(true);
        for (let between = day; between < next; between = addDays(between, 1))
          expect(isWorkingDay(between)).toBe(false);
      }),
    );
  });
});
