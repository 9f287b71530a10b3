import { describe, expect, test } from "vitest";
import type { Round } from "./round.ts";
import {
  daysCanBe,
  isMixed,
  mayChange,
  mayClose,
  mayDrop,
  mayOpen,
  mayRaise,
  mayShare,
  mayStopSharing,
  nextStep,
} from "./round.rules.ts";

const prepared: Round = {
  roundId: "r",
  questionnaire: "trial",
  version: 1,
  title: { nl: "Proef", en: "Trial" },
  minimum: 10,
  state: "prepared",
  population: "all",
  unitIds: [],
  sampleSize: null,
  sampleSeed: null,
  opensOn: "2026-11-02",
  firstReminderOn: "2026-11-09",
  secondReminderOn: "2026-11-16",
  closesOn: "2026-11-23",
  keepDays: 90,
  invited: null,
  mailsSent: 0,
  openedOn: null,
  closeAskedOn: null,
  closedOn: null,
  destroyedOn: null,
  sharedOn: null,
};
const open: Round = { ...prepared, state: "open", openedOn: "2026-11-02", mailsSent: 1, invited: 40 };
const closed: Round = { ...open, state: "closed", mailsSent: 3, closedOn: "2026-11-24" };

describe("what happens by itself", () => {
  test.each([
    ["waits for its day", prepared, "2026-11-01", undefined],
    ["opens on its day", prepared, "2026-11-02", "open"],
    ["opens later when the job did not run", prepared, "2026-11-20", "open"],
    ["does not open when its days are over", prepared, "2026-11-24", undefined],
    ["open: nothing between the mails", open, "2026-11-08", undefined],
    ["the first reminder", open, "2026-11-09", "remind"],
    ["the first reminder, once", { ...open, mailsSent: 2 }, "2026-11-10", undefined],
    ["the last reminder", { ...open, mailsSent: 2 }, "2026-11-16", "remind-last"],
    ["the last in place of both when the first was missed", open, "2026-11-17", "remind-last"],
    ["no reminder on the day it opened late", { ...open, openedOn: "2026-11-20" }, "2026-11-20", undefined],
    ["open on its last day", { ...open, mailsSent: 3 }, "2026-11-23", undefined],
    ["closes on the day after", { ...open, mailsSent: 3 }, "2026-11-24", "close"],
    ["closes rather than reminding when both are due", open, "2026-11-24", "close"],
    ["closes when the coordinator asks", { ...open, closeAskedOn: "2026-11-05" }, "2026-11-05", "close"],
    [
      "closes on the day it opened when asked",
      { ...open, closeAskedOn: "2026-11-02" },
      "2026-11-02",
      "close",
    ],
    ["keeps the answers for its term", closed, "2027-02-21", undefined],
    ["then destroys them", closed, "2027-02-22", "destroy"],
    ["once", { ...closed, destroyedOn: "2027-02-22" }, "2027-02-23", undefined],
  ] as const)("%s", (_what, round, today, step) => {
    expect(nextStep(round, today)).toBe(step);
  });
});

describe("the days of a new round", () => {
  test.each([
    ["in order", {}, undefined],
    ["opening today", { opensOn: "2026-11-01" }, undefined],
    ["opening yesterday", { opensOn: "2026-10-31" }, "opensOn"],
    ["a reminder on the day of opening", { firstReminderOn: "2026-11-02" }, "firstReminderOn"],
    ["reminders on one day", { secondReminderOn: "2026-11-09" }, "secondReminderOn"],
    ["closing before the last reminder", { closesOn: "2026-11-15" }, "closesOn"],
  ] as const)("%s", (_what, change, field) => {
    const decision = daysCanBe({ ...prepared, ...change }, "2026-11-01");
    expect(decision.ok ? undefined : decision.field).toBe(field);
  });
});

test.each([
  [prepared, { open: true, change: true, close: false, drop: true }],
  [open, { open: false, change: false, close: true, drop: false }],
  [
    { ...open, closeAskedOn: "2026-11-03" },
    { open: false, change: false, close: false, drop: false },
  ],
  [closed, { open: false, change: false, close: false, drop: false }],
] as const)("what the coordinator may do with a round that is %s", (round, may) => {
  expect({
    open: mayOpen(round, "2026-11-03").ok,
    change: mayChange(round).ok,
    close: mayClose(round).ok,
    drop: mayDrop(round).ok,
  }).toEqual(may);
});

test("a round whose days are over is not opened any more; the smallest group only grows", () => {
  expect(mayOpen(prepared, "2026-11-24").ok).toBe(false);
  expect([9, 10, 11].map((to) => mayRaise(prepared, to).ok)).toEqual([false, false, true]);
});

test.each([
  [prepared, { share: false, stop: false }],
  [open, { share: false, stop: false }],
  [closed, { share: true, stop: false }],
  [
    { ...closed, sharedOn: "2026-12-01" },
    { share: false, stop: true },
  ],
] as const)("whether the results of a round that is %s can be shared, or no longer", (round, may) => {
  expect({ share: mayShare(round).ok, stop: mayStopSharing(round).ok }).toEqual(may);
});

test("once the results are made the smallest group is fixed", () => {
  expect(mayRaise(closed, 20).ok).toBe(false);
});

test.each([
  ["nobody answered yet", prepared, "2026-11-01", false],
  ["people answer", open, "2026-11-10", true],
  ["it was closed today", closed, "2026-11-24", true],
  ["it was closed a week ago", closed, "2026-12-01", true],
  ["it was closed long ago", closed, "2026-12-02", false],
  ["the answers are gone", { ...closed, destroyedOn: "2026-11-25" }, "2026-11-25", false],
] as const)("answers are mixed when %s: %o on %s", (_when, round, today, expected) => {
  expect(isMixed(round, today)).toBe(expected);
});
