import { fault } from "#platform/csv/index.ts";
import type { Fault } from "#platform/csv/index.ts";
import { byName } from "#platform/locale/index.ts";
import type { Breakdown } from "../analysis/breakdown.ts";
import type { Questionnaire } from "../questionnaires/questionnaire.ts";
import type { MetGroup } from "./answer-store.ts";
import type { Population } from "./population.ts";

interface Known {
  readonly questionnaire: Questionnaire;
  readonly population: Population | undefined;
}

/** The groups of a column: those of the population, else those of the background question, else those that were met. */
export const breakdownOf = (
  by: string,
  met: readonly MetGroup[],
  { questionnaire, population }: Known,
): Breakdown => {
  const invited = population?.groups.get(by);
  if (invited !== undefined)
    return {
      by,
      groups: [...invited].map(([value, { count }]) => ({ value, parent: null, invited: count })),
    };
  const asked = questionnaire.background.find(({ id }) => id === by)?.options.map(({ id }) => id);
  const values = asked ?? met.map(({ value }) => value).toSorted(byName);
  return { by, groups: values.map((value) => ({ value, parent: null, invited: null })) };
};

/** Groups that answered and were not invited, as faults of the answers. */
export const strangers = (
  by: string,
  met: readonly MetGroup[],
  population: Population | undefined,
): Fault[] => {
  const invited = population?.groups.get(by);
  if (invited === undefined) return [];
  return met
    .filter(({ value }) => !invited.has(value))
    .map(({ value, line }) =>
      fault(
        { line, column: by },
        [`De groep "${value}" staat niet in de populatie.`, `The group "${value}" is not in the population.`],
        [
          "Schrijf de groep in beide bestanden hetzelfde, of voeg hem toe.",
          "Write the group the same in both files, or add it.",
        ],
      ),
    );
};

const more = (line: number, answered: number, invited: number): Fault =>
  fault(
    { line },
    [
      `Er zijn ${answered} antwoorden, en ${invited} uitgenodigden.`,
      `There are ${answered} answers, and ${invited} invited.`,
    ],
    ["Kijk de aantallen na.", "Check the numbers."],
  );

/** More answers than people who were invited, in a group or in all, as faults of the population. */
export const tooMany = (
  answered: number,
  met: ReadonlyMap<string, readonly MetGroup[]>,
  population: Population,
): Fault[] => [
  ...(answered > population.invited ? [more(0, answered, population.invited)] : []),
  ...[...met].flatMap(([by, groups]) =>
    groups.flatMap(({ value, count }) => {
      const invited = population.groups.get(by)?.get(value);
      return invited !== undefined && count > invited.count ? [more(invited.line, count, invited.count)] : [];
    }),
  ),
];
