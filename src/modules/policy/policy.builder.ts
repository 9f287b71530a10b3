import { randomUUID } from "node:crypto";
import type { Actor, Role } from "#platform/actor/index.ts";
import { systemActor } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { withActor } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { AgreementInput } from "./agreements/agreement.ts";
import type { GoalInput } from "./goals/goal.ts";
import type { MeasureInput } from "./measures/measure.ts";
import type { ItemInput } from "./plans/plan.ts";
import type { PolicyInput } from "./policies/policy.ts";

/** Somebody with these roles, for tests of rules: not in any database. */
export const anActorWith = (...roles: readonly Role[]): Actor & { readonly personId: string } => ({
  kind: "person",
  organisationId: "00000000-0000-4000-8000-000000000001",
  personId: randomUUID(),
  name: "Iemand",
  roles: ["employee", ...roles],
  pendingRoles: [],
});

/** Writes as the system of an organisation on a day: the way the demonstration and tests make a world. */
export const asSystemOf = <T>(
  db: Db,
  { organisationId, on = "2026-01-15" }: { readonly organisationId: string; readonly on?: PlainDate },
  work: (writing: Writing) => Promise<T>,
): Promise<T> => {
  const actor = systemActor(organisationId);
  return withActor(db, actor, (tx) => work({ tx, actor, today: on, now: new Date(`${on}T09:00:00Z`) }));
};

/** A policy of four years. */
export const aPolicyInput = (change: Partial<PolicyInput> = {}): PolicyInput => ({
  title: "Integriteitsbeleid Proefstad",
  version: "1.0",
  vision: "Wij werken **eerlijk**.",
  startsOn: "2025-01-01",
  endsOn: "2028-12-31",
  evaluationDueOn: "2027-01-01",
  ...change,
});

/** A goal that goes from 50 to 90 per cent in two years. */
export const aGoalInput = (change: Partial<GoalInput> = {}): GoalInput => ({
  title: "Medewerkers weten waar zij terechtkunnen",
  why: null,
  ownerId: null,
  indicator: "Aandeel medewerkers dat het weet",
  unit: "%",
  measuredBy: "Korte vragenlijst",
  surveyIndicator: null,
  direction: "higher",
  baselineValue: 50,
  baselineOn: "2025-01-01",
  targetValue: 90,
  targetOn: "2027-01-01",
  ...change,
});

/** A measure that is tied to nothing yet and has no owner. */
export const aMeasureInput = (change: Partial<MeasureInput> = {}): MeasureInput => ({
  title: "Dilemmagesprek in elk team",
  description: null,
  ownerId: null,
  control: "culture",
  startsOn: null,
  endsOn: null,
  goalIds: [],
  blocks: [],
  norms: [],
  ...change,
});

/** An item for a year plan from the organisation's own look at its instruments. */
export const anItemInput = (change: Partial<ItemInput> = {}): ItemInput => ({
  title: "Collegiale toets",
  sourceKind: "own-instruments",
  sourceLabel: null,
  goalId: null,
  measureId: null,
  actionId: null,
  previousItemId: null,
  ownerId: null,
  quarter: 2,
  ...change,
});

/** What a manager promises for 2026. */
export const anAgreementInput = (
  of: Pick<AgreementInput, "managerId" | "unitId">,
  change: Partial<AgreementInput> = {},
): AgreementInput => ({
  year: 2026,
  agreedOn: "2026-02-03",
  points: [{ goalId: null, text: "Elk team bespreekt een dilemma." }],
  ...of,
  ...change,
});
