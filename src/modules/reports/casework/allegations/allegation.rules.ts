import { allowed, refusal, refusalAt } from "#platform/actor/index.ts";
import type { Decision, FieldDecision } from "#platform/actor/index.ts";
import { addMonths } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Outcome } from "../../report.ts";
import { mayMean } from "../same-person.rules.ts";
import type {
  Allegation,
  ClearInput,
  HearInput,
  InformInput,
  LetterInput,
  OutcomeInput,
} from "./allegation.ts";

/** How many months at most until somebody looks again whether the person concerned can be told. */
const longestPutOff = 3;

const isToCome = <Field extends string>(field: Field) =>
  refusalAt(field, "Deze dag moet nog komen.", "This day is still to come.");

/** The person concerned is told on a day, or later with a day to look again. */
export const mayInformSo = (
  { informing, informedOn, lookAgainOn }: Omit<InformInput, "how">,
  today: PlainDate,
): FieldDecision<"informedOn" | "lookAgainOn"> => {
  if (informing === "told") {
    if (informedOn === null)
      return refusalAt(
        "informedOn",
        "Vul in op welke dag u dit vertelde.",
        "Enter on which day you told this.",
      );
    return informedOn > today ? isToCome("informedOn") : allowed;
  }
  if (lookAgainOn === null || lookAgainOn <= today)
    return refusalAt(
      "lookAgainOn",
      "Kies een dag in de toekomst waarop u opnieuw bekijkt of u het kunt vertellen.",
      "Choose a day in the future on which you look again whether you can tell it.",
    );
  return lookAgainOn > addMonths(today, longestPutOff)
    ? refusalAt(
        "lookAgainOn",
        "Bekijk het binnen drie maanden opnieuw.",
        "Look at it again within three months.",
      )
    : allowed;
};

/** Heard on a day that was. */
export const mayHearSo = (
  { hearing, heardOn }: Pick<HearInput, "hearing" | "heardOn">,
  today: PlainDate,
): FieldDecision<"heardOn"> => {
  if (hearing === "not-heard") return allowed;
  if (heardOn === null)
    return refusalAt(
      "heardOn",
      "Vul in op welke dag het gesprek was.",
      "Enter on which day the conversation was.",
    );
  return heardOn > today ? isToCome("heardOn") : allowed;
};

const isFound = (outcome: Outcome): boolean => outcome === "established" || outcome === "partly-established";

/** Measures that say nothing about the person: they may go with every outcome. */
const withEveryOutcome: readonly string[] = ["order", "process", "none"];

const measuresFit = ({ outcome, measures }: OutcomeInput): FieldDecision<"measures"> => {
  if (measures.includes("none") && measures.length > 1)
    return refusalAt(
      "measures",
      '"Geen maatregel" gaat niet samen met een andere maatregel.',
      '"No measure" does not go together with another measure.',
    );
  if (isFound(outcome) || measures.every((code) => withEveryOutcome.includes(code))) return allowed;
  return refusalAt(
    "measures",
    "Er is niets vastgesteld. Dan hoort er ook geen maatregel tegen deze persoon bij.",
    "Nothing was established. Then there is no measure against this person either.",
  );
};

/** Nothing is established about somebody who was not heard; and nobody decides on an allegation against the own person. */
export const mayDecideSo = (
  input: OutcomeInput,
  { name, hearing }: Pick<Allegation, "name" | "hearing">,
  today: PlainDate,
): FieldDecision<"outcome" | "decidedOn" | "decidedBy" | "measures"> => {
  if (isFound(input.outcome) && hearing === null)
    return refusalAt(
      "outcome",
      "De persoon over wie het gaat is nog niet gehoord. Leg eerst het gesprek vast, of waarom het er niet kwam.",
      "The person concerned was not heard yet. First record the conversation, or why there was none.",
    );
  if (input.decidedOn > today) return isToCome("decidedOn");
  if (mayMean(input.decidedBy, name))
    return refusalAt(
      "decidedBy",
      "Het gaat over deze persoon zelf. Iemand anders moet hierover besluiten.",
      "It is about this very person. Somebody else has to decide on it.",
    );
  return measuresFit(input);
};

const noOutcomeYet = refusal("Er is nog geen uitkomst.", "There is no outcome yet.");

/** The outcome goes out in writing once there is one. */
export const maySendOutcome = ({ outcome }: Pick<Allegation, "outcome">): Decision =>
  outcome === "open" ? noOutcomeYet : allowed;

/** Written on a day from the decision until today. */
export const mayWriteSo = (
  { writtenOn }: LetterInput,
  { decidedOn }: Pick<Allegation, "decidedOn">,
  today: PlainDate,
): FieldDecision<"writtenOn"> => {
  if (writtenOn > today) return isToCome("writtenOn");
  return decidedOn !== null && writtenOn < decidedOn
    ? refusalAt(
        "writtenOn",
        "Deze dag ligt voor het besluit over de uitkomst.",
        "This day is before the decision on the outcome.",
      )
    : allowed;
};

/** Whether the name of the person concerned is to be cleared: nothing was established. */
export const wantsClearing = ({ outcome }: Pick<Allegation, "outcome">): boolean =>
  outcome === "not-established" || outcome === "not-ascertainable";

/** A name is cleared when nothing was established. */
export const mayClear = (allegation: Pick<Allegation, "outcome">): Decision => {
  if (allegation.outcome === "open") return noOutcomeYet;
  return wantsClearing(allegation)
    ? allowed
    : refusal(
        "De uitkomst is dat er iets is vastgesteld. Rehabilitatie hoort daar niet bij.",
        "The outcome is that something was established. Clearing the name does not belong to that.",
      );
};

/** Cleared on a day that was, or not needed with a reason. */
export const mayClearSo = (
  { clearing, clearedOn }: Pick<ClearInput, "clearing" | "clearedOn">,
  today: PlainDate,
): FieldDecision<"clearedOn"> => {
  if (clearing === "not-needed") return allowed;
  if (clearedOn === null)
    return refusalAt("clearedOn", "Vul in op welke dag dat gebeurde.", "Enter on which day that was done.");
  return clearedOn > today ? isToCome("clearedOn") : allowed;
};

/** The rights of the person concerned, in the order in which they come up. */
export const personSteps = ["told", "heard", "decided", "written", "cleared"] as const;
export type PersonStep = (typeof personSteps)[number];

const isDone: Readonly<Record<PersonStep, (allegation: Allegation) => boolean>> = {
  told: ({ informedOn }) => informedOn !== null,
  heard: ({ hearing }) => hearing !== null,
  decided: ({ outcome }) => outcome !== "open",
  written: ({ writtenOn }) => writtenOn !== null,
  cleared: ({ rehabilitation }) => rehabilitation !== null,
};

/** Which of these steps belong to this allegation, and which are done. Clearing the name only where nothing was established. */
export const stepsOfPerson = (
  allegation: Allegation,
): readonly { readonly step: PersonStep; readonly done: boolean }[] =>
  personSteps
    .filter((step) => step !== "cleared" || wantsClearing(allegation))
    .map((step) => ({ step, done: isDone[step](allegation) }));
