import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { centsIn, numberIn } from "./amount.rules.ts";

describe("a number with comma or point", () => {
  test.each([
    ["1.234,56", 1234.56],
    ["1,234.56", 1234.56],
    ["1 234,56", 1234.56],
    ["1'234.56", 1234.56],
    ["1.234.567,8", 1_234_567.8],
    ["1.234.567", 1_234_567],
    ["12,5", 12.5],
    ["12.5", 12.5],
    ["12", 12],
    ["0", 0],
    ["0,5", 0.5],
    // One sign with three digits after it parts thousands: that is what the how-to says.
    ["1.234", 1234],
    ["1,234", 1234],
    ["12.345", 12_345],
    // But nobody writes thousands after a nought, or four digits in front of them.
    ["0.125", 0.125],
    ["1234,567", 1234.567],
  ])("%j is %d", (text, number) => {
    expect(numberIn(text)).toBe(number);
  });

  test.each(["", "-1", "1.23.4", "1,2,3", "1.234,56,7", "12,", ",5", "=1+1", "1e3", "tien", "1.2345.678"])(
    "%j is none",
    (text) => {
      expect(numberIn(text)).toBeUndefined();
    },
  );
});

describe("an amount of money", () => {
  test.each([
    ["€ 12,50", 1250],
    ["EUR 12.50", 1250],
    ["12,50 euro", 1250],
    ["€12,-", 1200],
    ["1.234", 123_400],
    ["19,99", 1999],
    ["0,07", 7],
  ])("%j is %d cents", (text, cents) => {
    expect(centsIn(text)).toBe(cents);
  });

  test.each(["1234,567", "0.125", "$ 5", "12 + 3", "€"])("%j is none", (text) => {
    expect(centsIn(text)).toBeUndefined();
  });

  test("whatever it is, written the Dutch way or the English way it is read as it was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (cents) => {
        for (const locale of ["nl-NL", "en-GB"]) {
          const written = (cents / 100).toLocaleString(locale, { minimumFractionDigits: 2 });
          expect([written, centsIn(written)]).toEqual([written, cents]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
