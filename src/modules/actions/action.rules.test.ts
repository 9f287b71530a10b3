import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roles } from "#platform/actor/index.ts";
import type { Actor, Role } from "#platform/actor/index.ts";
import { addDays } from "#platform/clock/index.ts";
import { isOverdue, mayTake, overdueReminderDays, reminderIsDue } from "./action.rules.ts";
import type { ActionStep } from "./action.rules.ts";

const owner = "00000000-0000-4000-8000-00000000000a";
const actor = (personId: string, ...held: Role[]): Actor => ({
  kind: "person",
  organisationId: "00000000-0000-4000-8000-000000000001",
  personId,
  name: "Iemand",
  roles: ["employee", ...held],
  pendingRoles: [],
});
const somebody = "00000000-0000-4000-8000-00000000000b";

const allSteps: ActionStep[] = ["change", "note", "done", "dropped", "reopen"];
const allowed = (state: "open" | "done" | "dropped", who: Actor): ActionStep[] =>
  allSteps.filter((step) => mayTake(step, { state, ownerId: owner }, who).ok);

describe("who may take which step", () => {
  test.each([
    ["coordinator", actor(somebody, "coordinator"), "open", ["change", "note", "done", "dropped"]],
    ["coordinator", actor(somebody, "coordinator"), "done", ["note", "reopen"]],
    ["coordinator", actor(somebody, "coordinator"), "dropped", ["note", "reopen"]],
    ["owner", actor(owner), "open", ["note", "done"]],
    ["owner", actor(owner), "done", ["note"]],
    ["somebody else", actor(somebody), "open", []],
  ] as const)("%s", (_name, who, state, steps) => {
    expect(allowed(state, who)).toEqual(steps);
  });

  test.each(roles.filter((role) => role !== "coordinator"))("the role %s alone gives no step", (role) => {
    expect(allowed("open", actor(somebody, role))).toEqual([]);
  });
});

test.each([
  ["open", "2026-10-31", true],
  ["open", "2026-11-01", false],
  ["open", "2026-11-02", false],
  ["done", "2026-10-31", false],
  ["dropped", "2026-10-31", false],
] as const)("an action that is %s and due on %s is overdue on 1 November: %s", (state, dueOn, overdue) => {
  expect(isOverdue({ state, dueOn }, "2026-11-01")).toBe(overdue);
});

const remindersUntil = (days: number, dueOn: string): string[] => {
  const sent: string[] = [];
  for (let day = -30; day < days; day++) {
    const today = addDays(dueOn, day);
    if (reminderIsDue({ state: "open", dueOn, remindedOn: sent.at(-1) ?? null }, today)) sent.push(today);
  }
  return sent;
};

describe("reminders", () => {
  test.each([
    ["long before", "2026-10-01", null, false],
    ["fifteen days before", "2026-10-17", null, false],
    ["two weeks before", "2026-10-18", null, true],
    ["two weeks before, already reminded", "2026-10-20", "2026-10-18", false],
    ["on the day, never reminded", "2026-11-01", null, true],
    ["the day after, reminded before", "2026-11-02", "2026-10-18", true],
    ["a week after the last one", "2026-11-09", "2026-11-02", false],
    ["two weeks after the last one", "2026-11-16", "2026-11-02", true],
  ] as const)("%s", (_name, today, remindedOn, due) => {
    expect(reminderIsDue({ state: "open", dueOn: "2026-11-01", remindedOn }, today)).toBe(due);
  });

  test("after the date never two within two weeks", () => {
    const dueOn = "2026-03-01";
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 200 }), (days) => {
        const late = remindersUntil(days, dueOn).filter((date) => date > dueOn);
        for (const [index, date] of late.slice(1).entries())
          expect(addDays(late[index] ?? "", overdueReminderDays) <= date).toBe(true);
      }),
    );
  });
});
