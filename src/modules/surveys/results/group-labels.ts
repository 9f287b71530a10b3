import { byName } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { byUnit } from "../analysis/breakdown.ts";
import type { GroupResult } from "../analysis/cube.ts";
import type { Questionnaire } from "../questionnaires/questionnaire.ts";
import type { NamedGroup } from "./group-figures.ts";
import type { GroupScales } from "./kept-cube.ts";

/** Units with what is below each right after it, by name: as they came they follow their numbers. */
const asBuilt = (units: readonly NamedGroup[], parent: string | null): readonly NamedGroup[] =>
  units
    .filter((unit) => unit.parent === parent)
    .toSorted((one, other) => byName(one.label, other.label))
    .flatMap((unit) => [unit, ...asBuilt(units, unit.value)]);

/**
 * Groups as a person reads them: first the units by their names, as the organisation is built, then who gave which answer about themselves.
 */
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
): readonly NamedGroup[] => {
  const named = groups.flatMap((group): NamedGroup[] => {
    const { by, value } = group;
    if (by === null || value === null) return [];
    if (by === byUnit) {
      const label = unitNames.get(value) ?? value;
      return [{ ...group, label, answer: label }];
    }
    const question = questionnaire.background.find(({ id }) => id === by);
    const option = question?.options.find(({ id }) => id === value);
    return question === undefined || option === undefined
      ? []
      : [{ ...group, label: `${question.text[locale]} ${option.text[locale]}`, answer: option.text[locale] }];
  });
  const units = named.filter(({ by }) => by === byUnit);
  return [...asBuilt(units, null), ...named.filter(({ by }) => by !== byUnit)];
};

/** The same groups for a file that people read: a unit has its name in place of its number, with the number behind it where two have that name. */
export const withUnitNames = (
  groups: readonly GroupResult[],
  named: readonly NamedGroup[],
): readonly GroupResult[] => {
  const units = named.filter(({ by }) => by === byUnit);
  const nameOf = (value: string | null): string | null => {
    const label = units.find((unit) => unit.value === value)?.label;
    if (label === undefined || value === null) return value;
    return units.filter((unit) => unit.label === label).length > 1 ? `${label} (${value})` : label;
  };
  return groups.map((group) =>
    group.by === byUnit ? { ...group, value: nameOf(group.value), parent: nameOf(group.parent) } : group,
  );
};
