import { daysBetween } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Report } from "../../report.ts";
import type { Allegation } from "../allegations/allegation.ts";
import { stepsOfPerson } from "../allegations/allegation.rules.ts";
import { pointsBeforeClosing } from "../closing/closing.rules.ts";
import type { ClosingPoint } from "../closing/closing.rules.ts";

/** What somebody does next with a report. */
export type NextStep =
  | { readonly kind: "bring-back" | "confirm" | "read" | "weigh" | "inform" | "allegation" | "investigate" }
  | { readonly kind: "tell" | "look-again" | "hear"; readonly allegationId: string }
  | ClosingPoint
  | { readonly kind: "tasks" | "close" | "closed" };

/** What the next step depends on. */
export interface CaseFacts {
  readonly report: Pick<Report, "state" | "decision" | "informedAt" | "waitingSince">;
  readonly allegations: readonly Allegation[];
  /** The last day on which the reporter hears of the assessment; null when that does not run. */
  readonly informDue: PlainDate | null;
  /** The inquiry into the facts still runs. */
  readonly isInvestigating: boolean;
  /** Somebody agreed to do something that is not done yet. */
  readonly hasOpenTasks: boolean;
  readonly today: PlainDate;
}

/** From so many days before its end, telling the reporter comes before everything else. */
const urgentDays = 14;

const needsInforming = ({ report, informDue }: CaseFacts): boolean =>
  report.informedAt === null && informDue !== null;

const isUrgent = (facts: CaseFacts): boolean =>
  needsInforming(facts) &&
  facts.informDue !== null &&
  daysBetween(facts.today, facts.informDue) <= urgentDays;

const lookAgain = ({ allegations, today }: CaseFacts): NextStep | undefined => {
  const due = allegations.find(
    ({ informedOn, informingPutOffTo }) =>
      informedOn === null && informingPutOffTo !== null && informingPutOffTo <= today,
  );
  return due && { kind: "look-again", allegationId: due.allegationId };
};

const rightOf = ({ allegations }: CaseFacts): NextStep | undefined => {
  for (const allegation of allegations) {
    const { allegationId, informedOn, informingPutOffTo } = allegation;
    if (informedOn === null && informingPutOffTo === null) return { kind: "tell", allegationId };
    const heard = stepsOfPerson(allegation).find(({ step }) => step === "heard");
    if (informedOn !== null && heard?.done === false) return { kind: "hear", allegationId };
  }
  return undefined;
};

const inInvestigation = (facts: CaseFacts): NextStep | undefined => {
  if (facts.report.decision !== "investigation") return undefined;
  if (facts.allegations.length === 0) return { kind: "allegation" };
  return rightOf(facts) ?? (facts.isInvestigating ? { kind: "investigate" } : undefined);
};

const inHandling = (facts: CaseFacts): NextStep => {
  if (isUrgent(facts)) return { kind: "inform" };
  const [first] = pointsBeforeClosing(facts.report, facts.allegations);
  const other = lookAgain(facts) ?? inInvestigation(facts) ?? first;
  if (other) return other;
  if (needsInforming(facts)) return { kind: "inform" };
  return { kind: facts.hasOpenTasks ? "tasks" : "close" };
};

/** The one thing to do next with a report, so that nobody has to look for it. */
export const nextStepOf = (facts: CaseFacts): NextStep => {
  const { state, waitingSince } = facts.report;
  if (state === "set-aside") return { kind: "bring-back" };
  if (state === "received") return { kind: "confirm" };
  if (waitingSince !== null) return { kind: "read" };
  if (state === "closed") return { kind: "closed" };
  return state === "weighing" ? { kind: "weigh" } : inHandling(facts);
};
