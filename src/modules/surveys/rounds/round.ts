import type { PlainDate } from "#platform/clock/index.ts";
import type { Localised } from "#platform/locale/index.ts";

/** Everything of the coordinator about surveys lies below it. */
export const surveysBase = "/enquetes";

export const roundStates = ["prepared", "open", "closed"] as const;
export type RoundState = (typeof roundStates)[number];

/** Who is asked: everybody in service, everybody of some units with those below, a sample by unit, or a list of people. */
export const populations = ["all", "units", "sample", "list"] as const;
export type Population = (typeof populations)[number];

/** The days of a round, each later than the one before it. */
export interface RoundDays {
  readonly opensOn: PlainDate;
  readonly firstReminderOn: PlainDate;
  readonly secondReminderOn: PlainDate;
  readonly closesOn: PlainDate;
}

/** One time that a questionnaire is asked. */
export interface Round extends RoundDays {
  readonly roundId: string;
  readonly questionnaire: string;
  readonly version: number;
  readonly title: Localised;
  /** No group smaller than this is ever shown. */
  readonly minimum: number;
  readonly state: RoundState;
  readonly population: Population;
  /** For chosen units. */
  readonly unitIds: readonly string[];
  readonly sampleSize: number | null;
  readonly sampleSeed: string | null;
  /** Days after closing after which the answers as they came are destroyed. */
  readonly keepDays: number;
  /** How many were asked; null before the opening. */
  readonly invited: number | null;
  /** The invitation and its reminders, as far as they were sent. */
  readonly mailsSent: number;
  readonly openedOn: PlainDate | null;
  readonly closeAskedOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly destroyedOn: PlainDate | null;
  /** Since when everybody who works here may read what it brought; null while they may not. */
  readonly sharedOn: PlainDate | null;
}
