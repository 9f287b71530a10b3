import { expect, test } from "vitest";
import { allowances } from "./allowances.ts";

test("a source that used up what it may waits until the time is over; others notice nothing", () => {
  let now = 1000;
  const own = allowances(100, 60_000, () => now);
  own.use("flood", 99);
  expect(own.isUsedUp("flood")).toBe(false);
  now += 40_000;
  own.use("flood", 1);
  expect([own.isUsedUp("flood"), own.isUsedUp("elsewhere")]).toEqual([true, false]);
  now += 30_000;
  expect(own.isUsedUp("flood")).toBe(false);
});
