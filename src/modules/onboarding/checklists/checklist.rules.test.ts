import { describe, expect, test } from "vitest";
import type { Actor, Role } from "#platform/actor/index.ts";
import { anOathTextValue } from "../oaths/oath.builder.ts";
import { aVersionValue } from "../statements/statement.builder.ts";
import { aStepValue as step } from "./checklist.builder.ts";
import { markCanBe, mayMark, stepCanBe, timedSteps } from "./checklist.rules.ts";

const today = "2026-11-01";
const nothing = { statements: [], oathTexts: [] };

describe("the steps with their terms", () => {
  test("a version holds for who begins until the next one; what is not used any more is on no list", () => {
    const steps = [
      step(),
      step({ version: 2, days: 14, startsOn: "2026-05-01" }),
      step({ version: 3, used: false, startsOn: "2026-09-01" }),
    ];
    expect(timedSteps(steps, nothing, today)).toMatchObject([
      { version: 1, from: "2026-01-01", until: "2026-05-01", days: 7 },
      { version: 2, from: "2026-05-01", until: "2026-09-01", days: 14 },
    ]);
  });

  test("a statement brings its own term, from when it is asked; one that is asked of nobody is on no list", () => {
    const signing = step({ engagement: "hired", kind: "statement", statement: "integrity", days: null });
    const statements = [aVersionValue({ startsOn: "2026-02-01", days: 21 })];
    expect(timedSteps([signing], { ...nothing, statements }, today)).toMatchObject([
      { since: "2026-02-01", days: 21, months: 0 },
    ]);
    expect(timedSteps([signing], nothing, today)).toEqual([]);
    const others = [aVersionValue({ engagements: ["volunteer"] })];
    expect(timedSteps([signing], { ...nothing, statements: others }, today)).toEqual([]);
  });

  test("the oath asks by function: each function once, and all others by the text for others", () => {
    const swearing = step({ kind: "oath", days: null });
    const oathTexts = [
      anOathTextValue({ textId: "a", functions: ["Controleur "], months: 1, startsOn: "2026-03-01" }),
      anOathTextValue({ textId: "b", functions: ["controleur", "Boa"], months: 2, startsOn: "2026-02-01" }),
      anOathTextValue({ textId: "c", functions: [], months: 3, startsOn: "2026-04-01" }),
    ];
    expect(timedSteps([swearing], { ...nothing, oathTexts }, today)).toMatchObject([
      { months: 1, functions: ["controleur"], since: "2026-02-01" },
      { months: 2, functions: ["boa"] },
      { months: 3, functions: null, except: ["controleur", "controleur", "boa"] },
    ]);
    expect(timedSteps([swearing], nothing, today)).toEqual([]);
    expect(
      timedSteps([step({ ...swearing, engagement: "hired" })], { ...nothing, oathTexts }, today),
    ).toEqual([]);
  });
});

const actor = (...roles: readonly Role[]): Actor => ({
  kind: "person",
  organisationId: "o",
  personId: "me",
  name: "Sam",
  roles: ["employee", ...roles],
  pendingRoles: [],
});

const mine = { personId: "me", leads: false };
const ofTeam = { personId: "other", leads: true };
const ofOther = { personId: "other", leads: false };

test.each([
  ["one's own, done by the person", mayMark(step({ byWhom: "person" }), mine, actor()), true],
  ["one's own, done by the manager", mayMark(step(), mine, actor("manager", "coordinator")), false],
  ["one's own certificate", mayMark(step({ kind: "vog", byWhom: "person" }), mine, actor()), false],
  ["of the team", mayMark(step(), ofTeam, actor("manager")), true],
  ["of somebody else", mayMark(step(), ofOther, actor("manager")), false],
  ["as coordinator", mayMark(step(), ofOther, actor("coordinator")), true],
  ["as authority", mayMark(step(), ofOther, actor("authority")), false],
  [
    "the oath, that nobody marks by hand",
    mayMark(step({ kind: "oath" }), ofTeam, actor("coordinator")),
    false,
  ],
  ["a statement", mayMark(step({ kind: "statement" }), ofTeam, actor("coordinator")), false],
])("who marks: %s", (_name, decision, may) => {
  expect(decision.ok).toBe(may);
});

const seen = {
  state: "done",
  markedOn: "2026-10-30",
  issuedOn: "2026-10-20",
  profile: "60",
  checkOn: null,
  reason: null,
} as const;

const vog = { kind: "vog", isOwn: false } as const;
const plainStep = { kind: "plain", isOwn: false } as const;
const ownStep = { kind: "plain", isOwn: true } as const;

test.each([
  ["a certificate that was seen", vog, {}, null],
  ["without its date", vog, { issuedOn: null }, "issuedOn"],
  ["of after it was seen", vog, { issuedOn: "2026-10-31" }, "issuedOn"],
  ["without its profile", vog, { profile: null }, "profile"],
  ["asked again in the past", vog, { checkOn: today }, "checkOn"],
  ["asked for, nothing more", vog, { state: "asked", issuedOn: null, profile: null }, null],
  ["a plain step that is asked for", plainStep, { state: "asked" }, "state"],
  ["tomorrow", plainStep, { markedOn: "2026-11-02" }, "markedOn"],
  ["not needed without a reason", plainStep, { state: "not-needed" }, "reason"],
  ["not needed, with a reason", plainStep, { state: "not-needed", reason: "Was hier al." }, null],
  ["not needed by oneself", ownStep, { state: "not-needed", reason: "Was hier al." }, "state"],
] as const)("what can be marked: %s", (_name, which, change, field) => {
  const decision = markCanBe({ ...seen, ...change }, which, today);
  expect(decision.ok ? null : decision.field).toBe(field);
});

test.each([
  ["from today, a new step", today, undefined, true],
  ["from yesterday", "2026-10-31", undefined, false],
  ["before the last change", today, "2026-12-01", false],
  ["on the day of the last change", "2026-12-01", "2026-12-01", true],
] as const)("when a step can change: %s", (_name, startsOn, last, may) => {
  const latest = last === undefined ? undefined : { startsOn: last };
  expect(stepCanBe({ startsOn }, latest, today).ok).toBe(may);
});
