import { addMonths } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import type { Position } from "./position.ts";

/** A full working week of a civil servant, in hours. */
export const fullTimeHours = 36;

/** What the self-check looks at. */
export interface SelfCheckFacts {
  readonly position: Position | undefined;
  /** How many people hold the role of coordinator. */
  readonly coordinators: number;
  /** Contacts on the coordinator's own initiative and advice that was not asked, in the twelve months before the day. */
  readonly ownContacts: number;
  readonly unaskedAdvice: number;
}

export interface PositionCheck {
  readonly id: string;
  /** `think`: the source leaves it to the size of the organisation, or it shows only over time. */
  readonly verdict: "met" | "think" | "missing";
  readonly question: Localised;
  /** What is known, or what to do. */
  readonly finding: Localised;
  readonly source: Localised;
}

const court = (section: string): Localised => ({
  nl: `Algemene Rekenkamer, Integriteit als basis (2024), par. ${section}`,
  en: `Netherlands Court of Audit, Integriteit als basis (2024), section ${section}`,
});
const guide: Localised = {
  nl: "BIOS, Leidraad Integriteit gewaarborgd",
  en: "BIOS, guide Integriteit gewaarborgd",
};

type Found = Pick<PositionCheck, "verdict" | "finding">;

const found = (verdict: PositionCheck["verdict"], nl: string, en: string): Found => ({
  verdict,
  finding: { nl, en },
});

interface Check extends Pick<PositionCheck, "id" | "question" | "source"> {
  readonly judge: (facts: SelfCheckFacts) => Found;
}

const checks: readonly Check[] = [
  {
    id: "coordinator",
    question: { nl: "Is er een integriteitscoördinator?", en: "Is there an integrity coordinator?" },
    source: court("3.4.1"),
    judge: ({ coordinators }) =>
      coordinators > 0
        ? found("met", "De rol is gegeven.", "The role has been given.")
        : found("missing", "Niemand heeft de rol.", "Nobody holds the role."),
  },
  {
    id: "time",
    question: { nl: "Is er genoeg tijd?", en: "Is there enough time?" },
    source: {
      nl: `${guide.nl} (bij voorkeur fulltime, afhankelijk van de grootte); ${court("3.4.2").nl}`,
      en: `${guide.en} (preferably full-time, depending on the size); ${court("3.4.2").en}`,
    },
    judge: ({ position }) => {
      const hours = position?.hoursPerWeek ?? 0;
      if (hours === 0) return found("missing", "Er zijn geen uren vastgelegd.", "No hours are recorded.");
      if (hours >= fullTimeHours)
        return found("met", "Het is een voltijdse functie.", "It is a full-time function.");
      return found(
        "think",
        `Het is geen voltijdse functie (${hours} van ${fullTimeHours} uur). Past dat bij de grootte van de organisatie?`,
        `It is no full-time function (${hours} of ${fullTimeHours} hours). Does that fit the size of the organisation?`,
      );
    },
  },
  {
    id: "team",
    question: { nl: "Zijn er mensen die meewerken?", en: "Are there people who help?" },
    source: court("3.4.2"),
    judge: ({ position }) =>
      (position?.supportHoursPerWeek ?? 0) > 0
        ? found("met", "Er zijn uren van anderen.", "There are hours of others.")
        : found("think", "De coördinator staat er alleen voor.", "The coordinator works alone."),
  },
  {
    id: "means",
    question: { nl: "Zijn er middelen?", en: "Are there means?" },
    source: court("3.4.1"),
    judge: ({ position }) =>
      (position?.budget ?? 0) > 0
        ? found("met", "Er is een budget.", "There is a budget.")
        : found("missing", "Er is geen budget vastgelegd.", "No budget is recorded."),
  },
  {
    id: "mandate",
    question: {
      nl: "Zijn taken en bevoegdheden formeel vastgelegd?",
      en: "Are tasks and powers formally laid down?",
    },
    source: court("3.4.2"),
    judge: ({ position }) => {
      if (position?.mandateDocument == null)
        return found("missing", "Er is geen document genoemd.", "No document is named.");
      return position.mandatedOn === null
        ? found("think", "Het document heeft nog geen datum.", "The document has no date yet.")
        : found("met", "Er is een vastgesteld document.", "There is an adopted document.");
    },
  },
  {
    id: "access",
    question: {
      nl: "Kan de coördinator zonder tussenkomst naar de hoogste leiding?",
      en: "Can the coordinator go to the top without going through others?",
    },
    source: { nl: `${court("3.4.1").nl}; ${guide.nl}`, en: `${court("3.4.1").en}; ${guide.en}` },
    judge: ({ position }) =>
      position?.directAccess === true
        ? found("met", "Dat is afgesproken.", "That has been agreed.")
        : found("missing", "Dat is niet afgesproken.", "That has not been agreed."),
  },
  {
    id: "initiative",
    question: {
      nl: "Gebeurt dat ook op eigen initiatief?",
      en: "Does that happen on the coordinator's own initiative too?",
    },
    source: court("3.4.1"),
    judge: ({ ownContacts }) =>
      ownContacts > 0
        ? found(
            "met",
            `In de laatste twaalf maanden ${ownContacts} keer.`,
            `${ownContacts} times in the last twelve months.`,
          )
        : found("think", "In de laatste twaalf maanden niet.", "Not in the last twelve months."),
  },
  {
    id: "advice",
    question: {
      nl: "Adviseert de coördinator ook ongevraagd?",
      en: "Does the coordinator advise unasked too?",
    },
    source: guide,
    judge: ({ unaskedAdvice }) =>
      unaskedAdvice > 0
        ? found(
            "met",
            `In de laatste twaalf maanden ${unaskedAdvice} keer.`,
            `${unaskedAdvice} times in the last twelve months.`,
          )
        : found("think", "In de laatste twaalf maanden niet.", "Not in the last twelve months."),
  },
  {
    id: "backup",
    question: { nl: "Is er een vervanger?", en: "Is there a back-up?" },
    source: guide,
    judge: ({ position }) =>
      position?.backupId == null
        ? found("missing", "Er is niemand aangewezen.", "Nobody has been named.")
        : found("met", `Dat is ${position.backupName ?? ""}.`, `That is ${position.backupName ?? ""}.`),
  },
];

/** The coordinator's position beside what the sources ask: one answer for each question, each with its source. */
export const checkPosition = (facts: SelfCheckFacts): PositionCheck[] =>
  checks.map(({ judge, ...check }) => ({ ...check, ...judge(facts) }));

/** The first day of the twelve months up to and including this day. */
export const yearUntil = (day: PlainDate): PlainDate => addMonths(day, -12);
