import { addMonths } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Report } from "../report.ts";
import { checkMonths, riskQuestions } from "./protection.ts";
import type { Check, Moment, ProtectionDetails, Risk } from "./protection.ts";

/**
 * What the answers point to: earlier detriment or a threat of it, or three things that make it likely, is high; one is raised. Whoever weighs
 * decides, and says why.
 */
export const riskOf = (answers: ProtectionDetails["answers"]): Risk => {
  if (answers.earlier === "yes") return "high";
  const signs = riskQuestions.filter((question) => answers[question] === "yes").length;
  if (signs >= 3) return "high";
  return signs > 0 ? "raised" : "low";
};

type Standing = Pick<Report, "state" | "decidedAt" | "closedAt">;

/** The turns of a report at which the risk has to be weighed and was not; nothing of one that was set aside. */
export const momentsDue = (report: Standing, weighed: readonly Moment[]): readonly Moment[] => {
  if (report.state === "set-aside") return [];
  const turns: readonly (readonly [Moment, boolean])[] = [
    ["receipt", true],
    ["decision", report.decidedAt !== null],
    ["closing", report.closedAt !== null],
  ];
  return turns.filter(([moment, came]) => came && !weighed.includes(moment)).map(([moment]) => moment);
};

/** The days on which a reporter is asked; those that lie behind are not asked any more. */
export const checksFrom = (
  receivedOn: PlainDate,
  today: PlainDate,
): readonly { readonly months: (typeof checkMonths)[number]; readonly dueOn: PlainDate }[] =>
  checkMonths
    .map((months) => ({ months, dueOn: addMonths(receivedOn, months) }))
    .filter(({ dueOn }) => dueOn >= today);

export type CheckState = "planned" | "asked" | "answered" | "seen";

/** How a check stands. */
export const checkState = ({
  askedAt,
  answer,
  seenAt,
}: Pick<Check, "askedAt" | "answer" | "seenAt">): CheckState => {
  if (answer === null) return askedAt === null ? "planned" : "asked";
  return seenAt === null ? "answered" : "seen";
};

/** The question that the reporter may answer now: the latest that was asked. */
export const openCheck = (checks: readonly Check[]): Check | undefined =>
  checks.findLast((check) => checkState(check) === "asked");
