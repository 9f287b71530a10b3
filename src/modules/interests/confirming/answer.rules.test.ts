import { describe, expect, test } from "vitest";
import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Declaration } from "../declaration.ts";
import { defaultSettings } from "../settings/settings.ts";
import { answerDays, answerStanding, inForce, mayAnswer, seenOf } from "./answer.rules.ts";
import type { AnswerState } from "./answer.ts";

const rules = { ...defaultSettings, asksFrom: "2026-01-12" };
const person = { engagement: "civil-servant", startsOn: "2020-03-01" } as const;

const state = (answeredOn: PlainDate | undefined, today: PlainDate, startsOn: PlainDate = person.startsOn) =>
  answerStanding({ ...person, startsOn }, answeredOn === undefined ? undefined : { answeredOn }, rules, today)
    ?.state;

type Case = [string, PlainDate | undefined, PlainDate, PlainDate, AnswerState];
test.each<Case>([
  ["was here before it was asked: the term runs from then", undefined, "2020-03-01", "2026-02-11", "due"],
  ["never answered, the term has passed", undefined, "2020-03-01", "2026-02-12", "not-known"],
  ["begins later: the term runs from the first day", undefined, "2026-06-01", "2026-07-01", "due"],
  ["begins later and does not answer", undefined, "2026-06-01", "2026-07-02", "not-known"],
  ["answered, and not yet asked again", "2026-01-31", "2020-03-01", "2026-12-31", "done"],
  ["asked again thirty days before", "2026-01-31", "2020-03-01", "2027-01-01", "due"],
  ["on the last day", "2026-01-31", "2020-03-01", "2027-01-31", "due"],
  ["a day too late", "2026-01-31", "2020-03-01", "2027-02-01", "late"],
])("%s", (...[, answeredOn, startsOn, today, expected]) => {
  expect(state(answeredOn, today, startsOn)).toBe(expected);
});

test.each([
  ["who is not in the setting", { ...person, engagement: "volunteer" as const }, rules, "2026-06-01"],
  ["before anything is asked", person, rules, "2026-01-11"],
  ["where nothing is asked", person, defaultSettings, "2026-06-01"],
])("is not asked of %s", (_name, who, settings, today) => {
  expect(answerStanding(who, undefined, settings, today)).toBeUndefined();
});

test("the days by which the database counts say the same as the rule, on every day, whatever the term", () => {
  for (const confirmMonths of [3, 12, 13, 36])
    for (let today = "2027-12-20"; today < "2028-03-05"; today = addDays(today, 1)) {
      const settings = { ...rules, confirmMonths };
      const days = answerDays(settings, today);
      for (let ago = -45; ago <= 5; ago += 1) {
        const answeredOn = addDays(days.dueSince, ago + 30);
        const counted = answeredOn >= days.doneSince ? "done" : answeredOn >= days.dueSince ? "due" : "late";
        const standing = answerStanding(person, { answeredOn }, settings, today);
        expect(`${answeredOn} ${standing?.state}`).toBe(`${answeredOn} ${counted}`);
        const startsOn = addDays(days.firstSince, ago);
        const first = startsOn >= days.firstSince ? "due" : "not-known";
        expect(answerStanding({ ...person, startsOn }, undefined, settings, today)?.state).toBe(first);
      }
    }
});

type Kept = Pick<Declaration, "declarationId" | "version" | "state" | "endsOn">;
const today = "2026-11-26";
const one = (change: Partial<Kept>): Kept => ({
  declarationId: "a",
  version: 3,
  state: "in-force",
  endsOn: null,
  ...change,
});

describe("what can be said", () => {
  const due = { state: "due", openFrom: "2026-11-01", dueOn: "2026-12-01" } as const;
  const past = one({ endsOn: "2026-11-25" });

  test.each([
    ["still right, of what is in force", "still-right", [one({ state: "in-force-on-conditions" })], true],
    ["still right, of what waits for a decision", "still-right", [one({ state: "advised" })], true],
    ["still right, where nothing stands", "still-right", [], false],
    ["still right, of what has run out", "still-right", [past], false],
    ["nothing, where nothing stands", "nothing", [], true],
    ["nothing, of what has run out or was never submitted", "nothing", [past, one({ state: "draft" })], true],
    ["nothing, while something is in force", "nothing", [one({})], false],
    ["nothing, while something waits", "nothing", [one({ state: "submitted" })], false],
  ] as const)("%s", (_name, said, declarations, ok) => {
    expect(mayAnswer(said, due, declarations, today).ok).toBe(ok);
  });

  test("nothing when it is done already, or not asked", () => {
    expect(mayAnswer("nothing", { ...due, state: "done" }, [], today).ok).toBe(false);
    expect(mayAnswer("nothing", undefined, [], today).ok).toBe(false);
  });

  test("what was seen is what is in force, in whatever order, and each in its version", () => {
    const both = [one({}), one({ declarationId: "b" }), past];
    expect(seenOf(inForce(both, today))).toBe("a:3 b:3");
    expect(seenOf(inForce(both.toReversed(), today))).toBe("a:3 b:3");
    expect(seenOf([one({ version: 4 })])).toBe("a:4");
  });
});
