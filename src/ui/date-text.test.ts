import fc from "fast-check";
import { expect, test } from "vitest";
import { dateFieldText, plainDateFromText } from "./date-text.ts";

test.each([
  ["31-12-2026", "2026-12-31"],
  ["1-3-2026", "2026-03-01"],
  ["01/03/2026", "2026-03-01"],
  ["1.3.2026", "2026-03-01"],
  [" 2026-12-31 ", "2026-12-31"],
  ["29-02-2028", "2028-02-29"],
  ["29-02-2026", undefined],
  ["31-04-2026", undefined],
  ["12-31-2026", undefined],
  ["31-12-26", undefined],
  ["0-1-2026", undefined],
  ["gisteren", undefined],
  ["", undefined],
])("%j is read as %j", (text, date) => {
  expect(plainDateFromText(text)).toBe(date);
});

test("a date survives the field", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
      (moment) => {
        const date = moment.toISOString().slice(0, 10);
        expect(plainDateFromText(dateFieldText(date))).toBe(date);
      },
    ),
  );
});
