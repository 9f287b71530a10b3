import type { SurveyIndicator, SurveyValue } from "#modules/surveys/index.ts";
import type { Fault } from "../fault.ts";
import type { Goal, GoalInput, Measurement } from "./goal.ts";

/** A goal as the survey sees it. */
export type Tied = Pick<Goal, "goalId" | "surveyIndicator">;
type FromRound = Pick<Measurement, "goalId" | "surveyIndicator" | "surveyRoundId">;

/** What closed rounds showed and a goal that follows it does not hold yet: each round once, also when what was taken over has been corrected. */
export const missingValues = (
  goals: readonly Tied[],
  values: readonly SurveyValue[],
  held: readonly FromRound[],
): readonly (SurveyValue & { readonly goalId: string })[] =>
  goals.flatMap(({ goalId, surveyIndicator }) => {
    const taken = held.filter((one) => one.goalId === goalId && one.surveyIndicator === surveyIndicator);
    const rounds = new Set(taken.map(({ surveyRoundId }) => surveyRoundId));
    return values
      .filter(({ indicator, roundId }) => indicator === surveyIndicator && !rounds.has(roundId))
      .map((value) => ({ ...value, goalId }));
  });

/** What a goal may be tied to: what is asked now, and what it follows already. */
export const choicesFor = (
  indicators: readonly SurveyIndicator[],
  current: string | null,
): readonly SurveyIndicator[] => indicators.filter(({ key, isAsked }) => isAsked || key === current);

const outside = (value: number | null, [least, most]: readonly [number, number]): boolean =>
  value !== null && (value < least || value > most);

/** What is wrong with a goal that is tied to a survey: to nothing that is asked, or with values that a mean or a share cannot have. */
export const surveyFaults = (
  { surveyIndicator, baselineValue, targetValue }: GoalInput,
  chosen: SurveyIndicator | undefined,
): readonly Fault[] => {
  if (surveyIndicator === null) return [];
  if (chosen === undefined)
    return [{ field: "survey", message: { nl: "Kies iets uit de lijst.", en: "Choose from the list." } }];
  const range = chosen.unit === "%" ? ([0, 100] as const) : ([1, 5] as const);
  const message = {
    nl: `Vul een getal in van ${range.join(" tot ")}: iets anders kan de enquête niet meten.`,
    en: `Enter a number from ${range.join(" to ")}: the survey cannot measure anything else.`,
  };
  return [
    ...(outside(baselineValue, range) ? [{ field: "baselineValue", message }] : []),
    ...(outside(targetValue, range) ? [{ field: "targetValue", message }] : []),
  ];
};
