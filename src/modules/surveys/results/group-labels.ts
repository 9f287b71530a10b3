import type { Locale } from "#platform/locale/index.ts";
import { byUnit } from "../analysis/breakdown.ts";
import type { Questionnaire } from "../questionnaires/questionnaire.ts";
import type { NamedGroup } from "./group-figures.ts";
import type { GroupScales } from "./kept-cube.ts";

/** Groups as a person reads them: a unit by its name, somebody's own words by the answer they chose. */
export const namedGroups = (
  groups: readonly GroupScales[],
  {
    questionnaire,
    unitNames,
    locale,
  }: {
    readonly questionnaire: Questionnaire;
    readonly unitNames: ReadonlyMap<string, string>;
    readonly locale: Locale;
  },
): readonly NamedGroup[] =>
  groups.flatMap((group) => {
    const { by, value } = group;
    if (by === null || value === null) return [];
    if (by === byUnit) return [{ ...group, label: unitNames.get(value) ?? value }];
    const question = questionnaire.background.find(({ id }) => id === by);
    const option = question?.options.find(({ id }) => id === value);
    return question === undefined || option === undefined
      ? []
      : [{ ...group, label: `${question.text[locale]} ${option.text[locale]}` }];
  });
