import { expect, test } from "vitest";
import { lastReminderBy, reminderIsDue } from "./index.ts";

test.each([
  ["when something opens", ["2026-03-01"], null, "2026-03-01", true],
  ["not the next day", ["2026-03-01"], "2026-03-01", "2026-03-02", false],
  ["not a day before two weeks", ["2026-03-01"], "2026-03-01", "2026-03-14", false],
  ["again after two weeks", ["2026-03-01"], "2026-03-01", "2026-03-15", true],
  ["at once when something else opens", ["2026-03-01", "2026-03-03"], "2026-03-01", "2026-03-03", true],
  ["never when nothing is open", [], null, "2026-03-02", false],
] as const)("a mail goes out: %s", (...[, openedOn, remindedOn, today, expected]) => {
  expect(reminderIsDue(openedOn, remindedOn, today)).toBe(expected);
});

test("two weeks are fourteen days", () => {
  expect(lastReminderBy("2026-03-15")).toBe("2026-03-01");
});
