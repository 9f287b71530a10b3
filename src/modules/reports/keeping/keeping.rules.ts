import { allowed, refusal } from "#platform/actor/index.ts";
import type { Decision } from "#platform/actor/index.ts";
import { addMonths, dateOf } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { ReportSettings } from "../settings/settings.ts";
import { records } from "./keeping.ts";
import type { Blocker, KeptRecord, KeptReport, Surroundings } from "./keeping.ts";

type Decided = Pick<KeptReport, "state" | "decision" | "regime">;

/** Which kind of record a report became. */
export const recordOf = ({ state, decision, regime }: Decided): KeptRecord => {
  if (state === "set-aside") return "set-aside";
  if (decision === null || decision === "not-taken-up") return "not-taken-up";
  if (decision !== "investigation") return "handled";
  return regime === "wbk" ? "wrongdoing" : "investigated";
};

type Terms = Pick<ReportSettings, "keepNotTakenUp" | "keepHandled" | "keepInvestigated" | "keepWrongdoing">;

/**
 * For how many months a kind of record is kept after closing; null: for good. The law on reporting only says "no longer than necessary" (GDPR
 * 5(1)(e)); the numbers are those of the selection list that the organisation follows, and stand in its settings.
 */
export const monthsFor = (record: KeptRecord, settings: Terms): number | null =>
  ({
    "set-aside": settings.keepNotTakenUp,
    "not-taken-up": settings.keepNotTakenUp,
    handled: settings.keepHandled,
    investigated: settings.keepInvestigated,
    wrongdoing: settings.keepWrongdoing,
  })[record];

/** The day from which the term counts; null: the report is open. */
export const keptFrom = ({
  state,
  closedAt,
  setAsideAt,
}: Pick<KeptReport, "state" | "closedAt" | "setAsideAt">): PlainDate | null => {
  const moment = state === "set-aside" ? setAsideAt : state === "closed" ? closedAt : null;
  return moment === null ? null : dateOf(moment);
};

/** The last day on which a file must be kept; null: it is open, or kept for good. */
export const keepUntil = (report: KeptReport, settings: Terms): PlainDate | null => {
  const [from, months] = [keptFrom(report), monthsFor(recordOf(report), settings)];
  return from === null || months === null ? null : addMonths(from, months);
};

/** By which rule a file went: the kind of record and the months after closing. Stays in the record of destruction. */
export const ruleOf = (report: Decided, settings: Terms): string => {
  const record = recordOf(report);
  return `${record}/${monthsFor(record, settings) ?? "for-good"}`;
};

/** A rule as it stands in a record of destruction; undefined where it says something else. */
export const ruleIn = (
  rule: string,
): { readonly record: KeptRecord; readonly months: number | null } | undefined => {
  const [name, term = ""] = rule.split("/");
  const record = records.find((one) => one === name);
  if (!record || !/^(for-good|\d+)$/.test(term)) return undefined;
  return { record, months: term === "for-good" ? null : Number(term) };
};

/** Months in which whoever wrote last may expect an answer before the file goes. */
export const graceMonths = 3;

/** What stands in the way of destroying a file whose term is over. */
export const blockersOf = (
  { waitingSince, state }: Pick<KeptReport, "waitingSince" | "state">,
  around: Surroundings,
  today: PlainDate,
): readonly Blocker[] => {
  const { lastWordAt, hasDetriment, hasOpenLink, aftercareUntil } = around;
  const isAside = state === "set-aside";
  const found: readonly (readonly [Blocker, boolean])[] = [
    ["unread", waitingSince !== null && !isAside],
    ["just-wrote", lastWordAt !== null && addMonths(dateOf(lastWordAt), graceMonths) > today],
    ["detriment-kept", hasDetriment],
    ["linked-open", hasOpenLink],
    ["aftercare", aftercareUntil !== null && aftercareUntil >= today],
  ];
  return found.flatMap(([blocker, holds]) => (holds ? [blocker] : []));
};

const stillOpen = refusal(
  "Dit dossier is nog open. Sluit het eerst.",
  "This file is still open. Close it first.",
);
const blocked = refusal(
  "Er is nog iets wat eerst klaar moet zijn. Op de pagina Bewaren staat wat.",
  "Something has to be finished first. The page on keeping says what.",
);

/** Whether a file may be destroyed today: its term is over, and nothing stands in the way. */
export const mayDestroy = (
  report: KeptReport,
  around: Surroundings,
  { settings, today }: { readonly settings: Terms; readonly today: PlainDate },
): Decision => {
  if (keptFrom(report) === null) return stillOpen;
  const until = keepUntil(report, settings);
  if (until === null)
    return refusal(
      "Dit dossier wordt blijvend bewaard. Draag het over aan het archief.",
      "This file is kept for good. Transfer it to the archive.",
    );
  if (until >= today)
    return refusal(
      "De bewaartermijn van dit dossier is nog niet voorbij.",
      "The term for keeping this file is not over yet.",
    );
  return blockersOf(report, around, today).length === 0 ? allowed : blocked;
};

/** Whether a part of a file may be destroyed before the rest: only when the file is closed and nothing of the reporter waits. */
export const mayDestroyPart = (report: Pick<KeptReport, "state" | "waitingSince">): Decision => {
  if (report.state !== "closed")
    return refusal(
      "Een deel van een dossier vernietigen kan pas als het dossier gesloten is.",
      "A part of a file can only be destroyed once the file is closed.",
    );
  return report.waitingSince === null
    ? allowed
    : refusal(
        "De melder heeft iets geschreven dat nog niet is gelezen. Lees dat eerst.",
        "The reporter wrote something that has not been read. Read that first.",
      );
};

/** Whether a file may be handed to the archive: closed, and kept for good. */
export const mayTransfer = (
  report: KeptReport,
  around: Surroundings,
  { settings, today }: { readonly settings: Terms; readonly today: PlainDate },
): Decision => {
  if (keptFrom(report) === null) return stillOpen;
  if (monthsFor(recordOf(report), settings) !== null)
    return refusal(
      "Dit dossier wordt na zijn bewaartermijn vernietigd, en dus niet overgedragen.",
      "This file is destroyed after its term, so it is not transferred.",
    );
  return blockersOf(report, around, today).length === 0 ? allowed : blocked;
};
