import type { PlainDate } from "#platform/clock/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import type { GroupResult } from "../analysis/cube.ts";
import type { RoundState } from "../rounds/round.ts";

/** The mean of a scale, or the share that agrees or disagrees with a statement: whichever speaks for integrity. */
export const indicatorKinds = ["mean", "agree", "disagree"] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/** What of a questionnaire can be followed from round to round, whatever its version. */
export interface SurveyIndicator {
  /** Questionnaire, kind, and scale or item: `integrity/mean/culture`. */
  readonly key: string;
  /** The questionnaire that asks it, by its key and by what it is called. */
  readonly asks: string;
  readonly questionnaire: Localised;
  readonly label: Localised;
  readonly unit: "%" | null;
  /** The scales it tells something of. */
  readonly scales: readonly string[];
  /** Whether the latest version that a round used still asks it. */
  readonly isAsked: boolean;
}

/** What everybody together answered in a round that is closed. */
export interface SurveyValue {
  readonly indicator: string;
  readonly roundId: string;
  /** When the round closed. */
  readonly date: PlainDate;
  readonly value: number;
}

/** What everybody together answered in one round that is closed, as far as it is shown. */
export interface AskedOfAll extends Pick<GroupResult, "items" | "scales"> {
  readonly roundId: string;
  readonly questionnaire: string;
  readonly version: number;
  readonly title: Localised;
  readonly closedOn: PlainDate;
}

/** A round as other subjects know it. */
export interface SurveyRound {
  readonly roundId: string;
  readonly questionnaire: string;
  readonly title: Localised;
  readonly state: RoundState;
  /** When it closed, or is to close. */
  readonly closesOn: PlainDate;
  /** Where its results are; null while there are none, or for whom they are not. */
  readonly results: string | null;
}
