import type { Engagement } from "#modules/organisations/index.ts";
import { allowed, refusal } from "#platform/actor/index.ts";
import type { Decision } from "#platform/actor/index.ts";
import { addDays, addMonths } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Declaration } from "../declaration.ts";
import { hasRunOut } from "../declaration.rules.ts";
import type { InterestSettings } from "../settings/settings.ts";
import type { AnswerStanding, RegisterAnswer, SaidWord } from "./answer.ts";

/** So many days before an answer has to be given again, it can be. */
export const leadDays = 30;

type AnswerRules = Pick<InterestSettings, "confirmMonths" | "firstDays" | "answering" | "asksFrom">;

interface Answering {
  readonly engagement: Engagement;
  /** First day of work. */
  readonly startsOn: PlainDate;
}

/**
 * How somebody stands to a register that has to be answered (Ambtenarenwet 2017, article 8(2)(a)); undefined for whoever need not, or not yet.
 * `last` is the latest answer.
 */
export const answerStanding = (
  { engagement, startsOn }: Answering,
  last: Pick<RegisterAnswer, "answeredOn"> | undefined,
  { confirmMonths, firstDays, answering, asksFrom }: AnswerRules,
  today: PlainDate,
): AnswerStanding | undefined => {
  if (asksFrom === null || asksFrom > today || !answering.includes(engagement)) return undefined;
  if (last === undefined) {
    const openFrom = startsOn > asksFrom ? startsOn : asksFrom;
    const dueOn = addDays(openFrom, firstDays);
    return { state: today > dueOn ? "not-known" : "due", openFrom, dueOn };
  }
  const dueOn = addMonths(last.answeredOn, confirmMonths);
  const openFrom = addDays(dueOn, -leadDays);
  if (today < openFrom) return { state: "done", openFrom, dueOn };
  return { state: today > dueOn ? "late" : "due", openFrom, dueOn };
};

/** The same rule as days to compare with, so that the database can count by it. */
export interface AnswerDays {
  /** Answered on this day or later: done. */
  readonly doneSince: PlainDate;
  /** Answered on this day or later, but before `doneSince`: due; earlier: late. */
  readonly dueSince: PlainDate;
  /** Never answered, and asked since this day or later: due; asked since an earlier day: not known. */
  readonly firstSince: PlainDate;
}

/** Months differ in length: the first day that fits lies at most so many days around the reckoned one. */
const around = 4;

const firstDayThat = (fits: (day: PlainDate) => boolean, near: PlainDate): PlainDate => {
  let day = addDays(near, -around);
  while (!fits(day)) day = addDays(day, 1);
  return day;
};

/** The days at which `answerStanding` turns, on a day. */
export const answerDays = (
  { confirmMonths, firstDays }: Pick<AnswerRules, "confirmMonths" | "firstDays">,
  today: PlainDate,
): AnswerDays => {
  const dueOf = (answeredOn: PlainDate) => addMonths(answeredOn, confirmMonths);
  return {
    doneSince: firstDayThat(
      (day) => today < addDays(dueOf(day), -leadDays),
      addMonths(addDays(today, leadDays), -confirmMonths),
    ),
    dueSince: firstDayThat((day) => today <= dueOf(day), addMonths(today, -confirmMonths)),
    firstSince: addDays(today, -firstDays),
  };
};

type Kept = Pick<Declaration, "declarationId" | "version" | "state" | "endsOn">;

/** What a confirmation covers: what is in force today. */
export const inForce = <D extends Kept>(declarations: readonly D[], today: PlainDate): readonly D[] =>
  declarations.filter((one) => one.state.startsWith("in-force") && !hasRunOut(one, today));

/** What was submitted and waits for advice or decision. */
export const waits = ({ state }: Pick<Declaration, "state">): boolean =>
  state === "submitted" || state === "advised";

/** What was in sight, so that nothing is confirmed that nobody saw. */
export const seenOf = (declarations: readonly Kept[]): string =>
  declarations
    .map(({ declarationId, version }) => `${declarationId}:${version}`)
    .toSorted()
    .join(" ");

/** Whether this can be said now of what somebody declared in the register. */
export const mayAnswer = (
  said: SaidWord,
  standing: AnswerStanding | undefined,
  declarations: readonly Kept[],
  today: PlainDate,
): Decision => {
  if (standing === undefined) return refusal("Dit wordt u niet gevraagd.", "You are not asked for this.");
  if (standing.state === "done")
    return refusal("U hebt dit al bevestigd.", "You have confirmed this already.");
  const isThere = inForce(declarations, today).length > 0 || declarations.some(waits);
  if (said === "nothing" && isThere)
    return refusal(
      "Er staat nog iets in het register. Beëindig dat eerst, of bevestig dat het nog klopt.",
      "There is still something in the register. End that first, or confirm that it is still right.",
    );
  if (said === "still-right" && !isThere)
    return refusal(
      "Er staat niets in het register om te bevestigen. Kies “Ik heb niets te melden”.",
      "There is nothing in the register to confirm. Choose “I have nothing to declare”.",
    );
  return allowed;
};
