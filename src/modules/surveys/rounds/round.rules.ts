import { allowed, refusal, refusalAt } from "#platform/actor/index.ts";
import type { Decision, FieldDecision } from "#platform/actor/index.ts";
import { addDays, daysBetween } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Round, RoundDays } from "./round.ts";

/** What is to be done with a round by itself. */
export type RoundStep = "open" | "remind" | "remind-last" | "close" | "destroy";

/** How many mails everybody has had who did not answer, once the last reminder was sent. */
export const allMails = 3;

/** The first day on which the answers as they came are no longer there; null while it is not closed. */
export const destroyedFrom = ({
  closedOn,
  keepDays,
}: Pick<Round, "closedOn" | "keepDays">): PlainDate | null =>
  closedOn === null ? null : addDays(closedOn, keepDays);

const stepWhileOpen = (round: Round, today: PlainDate): RoundStep | undefined => {
  if (round.closeAskedOn !== null || today > round.closesOn) return "close";
  if (today >= round.secondReminderOn && round.mailsSent < allMails) return "remind-last";
  if (today >= round.firstReminderOn && round.mailsSent < allMails - 1) return "remind";
  return undefined;
};

/** What has to be done with a round on a day; one thing a day, so that nobody gets two mails at once. */
export const nextStep = (round: Round, today: PlainDate): RoundStep | undefined => {
  if (round.state === "open")
    return round.openedOn === today && round.closeAskedOn === null ? undefined : stepWhileOpen(round, today);
  if (round.state === "prepared")
    return today >= round.opensOn && today <= round.closesOn ? "open" : undefined;
  const gone = destroyedFrom(round);
  return round.destroyedOn === null && gone !== null && today >= gone ? "destroy" : undefined;
};

/** Whether the days of a new round can be. */
export const daysCanBe = (days: RoundDays, today: PlainDate): FieldDecision<keyof RoundDays> => {
  if (days.opensOn < today)
    return refusalAt(
      "opensOn",
      "Deze dag is voorbij. Kies vandaag of later.",
      "This day has passed. Choose today or later.",
    );
  const order = ["opensOn", "firstReminderOn", "secondReminderOn", "closesOn"] as const;
  const early = order.find((name, index) => {
    const before = order[index - 1];
    return before !== undefined && days[name] <= days[before];
  });
  if (early !== undefined)
    return refusalAt(
      early,
      "Kies een dag na de vorige: eerst opent de ronde, dan volgen twee herinneringen, dan sluit zij.",
      "Choose a day after the one before: first the round opens, then two reminders follow, then it closes.",
    );
  return allowed;
};

type Standing = Pick<Round, "state" | "opensOn" | "closesOn" | "closeAskedOn">;

/** Whether a round may be opened now. */
export const mayOpen = ({ state, closesOn }: Standing, today: PlainDate): Decision => {
  if (state !== "prepared")
    return refusal("Deze ronde is al open geweest.", "This round has been opened already.");
  return today <= closesOn
    ? allowed
    : refusal(
        "De sluitingsdag is voorbij. Zet een nieuwe ronde klaar.",
        "The closing day has passed. Prepare a new round.",
      );
};

/** Whether what a round asks, of whom and when may still be changed. */
export const mayChange = ({ state }: Standing): Decision =>
  state === "prepared"
    ? allowed
    : refusal(
        "Deze ronde is al open geweest. Wat mensen beloofd is, verandert niet meer.",
        "This round has been opened. What people were promised does not change any more.",
      );

/** Whether a round may be closed now. */
export const mayClose = ({ state, closeAskedOn }: Standing): Decision =>
  state === "open" && closeAskedOn === null
    ? allowed
    : refusal("Deze ronde is niet open.", "This round is not open.");

/** Whether a round may be removed: nobody was asked yet. */
export const mayDrop = ({ state }: Standing): Decision =>
  state === "prepared"
    ? allowed
    : refusal("Deze ronde is al open geweest en blijft bewaard.", "This round has been opened and is kept.");

/** Whether the smallest group may become this: people answered on the word that it is at least what it was, and a cube that is kept does not change. */
export const mayRaise = (
  { minimum, state }: Pick<Round, "minimum" | "state">,
  to: number,
): FieldDecision<"minimum"> => {
  if (state === "closed")
    return refusalAt(
      "minimum",
      "De ronde is gesloten en de uitkomsten zijn gemaakt: de kleinste groep ligt nu vast.",
      "The round is closed and its results are made: the smallest group is fixed now.",
    );
  return to > minimum
    ? allowed
    : refusalAt(
        "minimum",
        `Alleen hoger dan ${minimum} kan: dat is aan de mensen beloofd.`,
        `Only higher than ${minimum} is possible: that was promised to people.`,
      );
};

/** The week after closing, in which answers are still mixed each night: so they are also when the job failed for some days. */
const mixedAfterwards = 7;

/** Whether the answers of a round are written anew tonight: while people answer, and after it was closed. */
export const isMixed = (
  { state, closedOn, destroyedOn }: Pick<Round, "state" | "closedOn" | "destroyedOn">,
  today: PlainDate,
): boolean => {
  if (closedOn === null || destroyedOn !== null) return state === "open";
  return daysBetween(closedOn, today) <= mixedAfterwards;
};

/** Whether everybody who works here may be let in to what a round brought. */
export const mayShare = ({ state, sharedOn }: Pick<Round, "state" | "sharedOn">): Decision => {
  if (state !== "closed")
    return refusal(
      "De uitkomsten zijn er pas als de ronde is gesloten. Dan kunt u ze delen.",
      "The results are there once the round is closed. Then you can share them.",
    );
  return sharedOn === null
    ? allowed
    : refusal("Deze uitkomsten zijn al gedeeld.", "These results are shared already.");
};

/** Whether sharing can be ended. */
export const mayStopSharing = ({ sharedOn }: Pick<Round, "sharedOn">): Decision =>
  sharedOn === null
    ? refusal("Deze uitkomsten zijn niet gedeeld.", "These results are not shared.")
    : allowed;
