import type { Actor, Decision } from "#platform/actor/index.ts";
import { allowed, holds, refusal } from "#platform/actor/index.ts";
import { addMonths, yearOf } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Agreement, Standing } from "./agreement.ts";

export type AgreementStep = "change" | "report";

/** Whether this actor may take this step: the coordinator makes and mends agreements, the manager answers for them. */
export const mayTakeAgreementStep = (
  step: AgreementStep,
  agreement: Pick<Agreement, "managerId" | "reports">,
  actor: Actor,
): Decision => {
  const coordinates = holds(actor, "coordinator") || actor.kind === "system";
  if (step === "report")
    return coordinates || (actor.personId !== null && actor.personId === agreement.managerId)
      ? allowed
      : refusal("Dit doet de leidinggevende zelf.", "The manager does this.");
  if (!coordinates)
    return refusal("Dit doet de integriteitscoördinator.", "The integrity coordinator does this.");
  return agreement.reports.length === 0
    ? allowed
    : refusal(
        "Over deze afspraak is al verslag gedaan. Zij verandert niet meer.",
        "There are reports on this agreement already. It does not change any more.",
      );
};

/** Months between two interim reports: three a year, as an organisation plans and reports more often than once. Our own choice. */
export const monthsBetweenReports = 4;

/** The day by which the manager reports next; null once the year has no room for another report. */
export const nextReportOn = (
  agreement: Pick<Agreement, "year" | "agreedOn" | "reports">,
): PlainDate | null => {
  const last = agreement.reports
    .map(({ reportedOn }) => reportedOn)
    .toSorted()
    .at(-1);
  const next = addMonths(last ?? agreement.agreedOn, monthsBetweenReports);
  return yearOf(next) > agreement.year ? null : next;
};

/** How an agreement stands by its latest report; null while there is none. */
export const standingOf = ({ reports }: Pick<Agreement, "reports">): Standing | null =>
  reports.toSorted((one, other) => one.reportedOn.localeCompare(other.reportedOn)).at(-1)?.standing ?? null;
