import { expect, test } from "vitest";
import { isTryDue, tryAgainOn } from "./recovery.rules.ts";

const madeOn = "2026-09-07";

test.each([
  [null, "2026-09-21"],
  ["2026-09-08", "2027-09-08"],
  ["2028-02-29", "2029-02-28"],
])("a share tried on %s is tried again before %s", (triedOn, day) => {
  expect(tryAgainOn({ madeOn, triedOn })).toBe(day);
});

test.each([
  ["a new share, at once", null, "2026-09-07", true],
  ["a new share that is late", null, "2027-01-01", true],
  ["one that was tried", "2026-09-08", "2027-08-24", false],
  ["one that was tried nearly a year ago", "2026-09-08", "2027-08-25", true],
])("%s: tried on %s, today %s: asked %s", (_what, triedOn, today, due) => {
  expect(isTryDue({ madeOn, triedOn }, today)).toBe(due);
});
