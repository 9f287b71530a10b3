import { allowed, refusal } from "#platform/actor/index.ts";
import type { Decision } from "#platform/actor/index.ts";
import { addDays, addMonths, daysBetween } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type {
  NoticeStage,
  OwnTermKind,
  Term,
  TermKind,
  TermLength,
  TermNotices,
  TermSettings,
  TermState,
} from "./term.ts";
import { isWorkingDay, workingDayFrom } from "./working-day.rules.ts";

/** The law: receipt is confirmed within seven days, information follows within three months (Wbk art. 2; directive art. 9(1)). */
export const confirmationLength: TermLength = { unit: "days", count: 7 };
export const informationLength: TermLength = { unit: "months", count: 3 };

const daysOf = (kind: OwnTermKind, settings: TermSettings): number =>
  ({
    weigh: settings.weighDays,
    investigate: settings.investigateDays,
    decide: settings.decideDays,
    reply: settings.replyDays,
  })[kind];

const isOwn = (kind: TermKind): kind is OwnTermKind => kind !== "confirm" && kind !== "inform";

/** How long a term of this kind is in this organisation. */
export const lengthOf = (kind: TermKind, settings: TermSettings): TermLength => {
  if (kind === "confirm") return confirmationLength;
  if (kind === "inform") return informationLength;
  return { unit: "days", count: daysOf(kind, settings) };
};

/** The general extension leaves out terms of more than 90 days or three months (Algemene termijnenwet art. 4). */
const mayRunOn = ({ unit, count }: TermLength): boolean => count <= (unit === "days" ? 90 : 3);

/** A term of at least three days holds at least two working days (Algemene termijnenwet art. 2). */
const holdsTwoWorkingDays = (from: PlainDate, end: PlainDate): boolean => {
  let found = 0;
  for (let day = end; day > from && found < 2; day = addDays(day, -1)) if (isWorkingDay(day)) found += 1;
  return found === 2;
};

const runOn = (from: PlainDate, end: PlainDate): PlainDate => {
  const working = workingDayFrom(end);
  if (daysBetween(from, end) < 3 || holdsTwoWorkingDays(from, working)) return working;
  return runOn(from, addDays(working, 1));
};

/**
 * The last day of a term of this length that begins at `from`; the day itself does not count. With the general extension a term
 * that ends on a Saturday, Sunday or holiday runs on until the next working day.
 */
export const lastDay = (
  from: PlainDate,
  length: TermLength,
  { generalExtension }: Pick<TermSettings, "generalExtension">,
): PlainDate => {
  const end = length.unit === "days" ? addDays(from, length.count) : addMonths(from, length.count);
  return generalExtension && mayRunOn(length) ? runOn(from, end) : end;
};

/** The last day on which receipt may be confirmed. */
export const confirmationDue = (receivedOn: PlainDate, settings: TermSettings): PlainDate =>
  lastDay(receivedOn, confirmationLength, settings);

/**
 * The day from which the three months of information count: when the confirmation was sent, or the end of its seven days when none was
 * sent by then. A confirmation that comes too late does not make the reporter wait longer.
 */
export const informationFrom = (receivedOn: PlainDate, confirmedOn: PlainDate | null): PlainDate => {
  const sevenDays = addDays(receivedOn, confirmationLength.count);
  return confirmedOn !== null && confirmedOn < sevenDays ? confirmedOn : sevenDays;
};

/** The last day on which the reporter is told how the report was assessed and what follows. */
export const informationDue = (
  receivedOn: PlainDate,
  confirmedOn: PlainDate | null,
  settings: TermSettings,
): PlainDate => lastDay(informationFrom(receivedOn, confirmedOn), informationLength, settings);

/** The last day of a term that begins at this step; for `information` the step is what `informationFrom` says. */
export const dueOf = (kind: TermKind, from: PlainDate, settings: TermSettings): PlainDate =>
  lastDay(from, lengthOf(kind, settings), settings);

const legalRefusal = (kind: TermKind) =>
  kind === "confirm"
    ? refusal(
        "De zeven dagen voor de ontvangstbevestiging staan in de wet. U kunt ze niet verlengen.",
        "The seven days for confirming receipt are in the law. You cannot extend them.",
      )
    : refusal(
        "De drie maanden voor informatie aan de melder staan in de wet. U kunt ze alleen verlengen als een cao dat toelaat; dat staat in de instellingen.",
        "The three months for information to the reporter are in the law. You can only extend them when a collective agreement allows it; the settings say so.",
      );

const timesAllowed = (kind: TermKind, settings: TermSettings): number => {
  if (isOwn(kind)) return settings.mostExtensions;
  return kind === "inform" && settings.legalExtensionMonths > 0 ? 1 : 0;
};

/** Whether this term may be extended now. The day on which that is asked does not matter, only what was done before. */
export const mayExtend = (
  term: Pick<Term, "kind" | "metOn" | "extensions">,
  settings: TermSettings,
): Decision => {
  if (term.metOn !== null) return refusal("Deze termijn is al klaar.", "This term is finished already.");
  const times = timesAllowed(term.kind, settings);
  if (times === 0 && !isOwn(term.kind)) return legalRefusal(term.kind);
  if (term.extensions >= times)
    return refusal(
      "Deze termijn is al zo vaak verlengd als uw organisatie toelaat.",
      "This term has been extended as often as your organisation allows.",
    );
  return allowed;
};

/**
 * The last day after one more extension. The information is then due so many months later, counted from its beginning; an own term gets its days on
 * top. The general extension holds as long as the whole is not longer than the law says.
 */
export const extendedDue = (
  term: Pick<Term, "kind" | "startsOn" | "dueOn">,
  settings: TermSettings,
): PlainDate => {
  if (!isOwn(term.kind))
    return addMonths(term.startsOn, informationLength.count + settings.legalExtensionMonths);
  const days = daysBetween(term.startsOn, term.dueOn) + settings.extensionDays;
  return lastDay(term.startsOn, { unit: "days", count: days }, settings);
};

/** How many days before its end a term of this kind is called "soon". */
export const soonDaysOf = (
  kind: TermKind,
  { soonConfirmDays, soonDays }: Pick<TermSettings, "soonConfirmDays" | "soonDays">,
): number => (kind === "confirm" ? soonConfirmDays : soonDays);

/** How a term stands today. Its last day still counts. */
export const stateOf = (
  { kind, dueOn, metOn }: Pick<Term, "kind" | "dueOn" | "metOn">,
  today: PlainDate,
  settings: Pick<TermSettings, "soonConfirmDays" | "soonDays">,
): TermState => {
  if (metOn !== null) return metOn <= dueOn ? "met-in-time" : "met-late";
  const left = daysBetween(today, dueOn);
  if (left < 0) return "late";
  return left <= soonDaysOf(kind, settings) ? "soon" : "on-track";
};

/** Which notice a term wants today: one when it ends soon, one when it is late, each once; null when none. */
export const noticeWanted = (
  term: Pick<Term, "kind" | "dueOn" | "metOn"> & TermNotices,
  today: PlainDate,
  settings: Pick<TermSettings, "soonConfirmDays" | "soonDays">,
): NoticeStage | null => {
  const state = stateOf(term, today, settings);
  if (state === "soon") return term.toldSoonOn === null ? "soon" : null;
  return state === "late" && term.toldLateOn === null ? "late" : null;
};
