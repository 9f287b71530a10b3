import type { Tx } from "#platform/database/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { itemsOf } from "../questionnaires/questionnaire.ts";
import type { Questionnaire } from "../questionnaires/questionnaire.ts";
import { itemMeasured, scaleMeasured } from "./group-figures.ts";
import type { Measured, NamedGroup } from "./group-figures.ts";
import type { GroupScales } from "./kept-cube.ts";
import { groupName, itemName } from "./results.ts";
import { itemOfGroups } from "./results.queries.ts";
import { directionsOf } from "./standing.rules.ts";

interface Loaded {
  readonly round: { readonly roundId: string };
  readonly questionnaire: Questionnaire;
  readonly all: GroupScales;
  readonly named: readonly NamedGroup[];
  readonly locale: Locale;
}

/** What groups are compared in, as the address names it: a statement, or a scale, or else the first scale. */
export const measuredIn = async (
  tx: Tx,
  { round, questionnaire, all, named, locale }: Loaded,
  wanted: string | undefined,
): Promise<{ readonly chosen: string; readonly measured: Measured | undefined }> => {
  const item = itemsOf(questionnaire).find(({ id }) => itemName(id) === wanted);
  const direction = item && directionsOf(questionnaire).get(item.id);
  if (item === undefined || direction === undefined) {
    const scale = questionnaire.scales.find(({ id }) => id === wanted) ?? questionnaire.scales[0];
    return {
      chosen: scale?.id ?? "",
      measured: scale && scaleMeasured(scale, { all, groups: named, locale }),
    };
  }
  const of = await itemOfGroups(tx, round.roundId, item.id);
  const groups = named.map(({ by, value }) => of.get(groupName(by ?? "", value ?? "")) ?? null);
  const measured = itemMeasured(item, { direction, all: of.get("") ?? null, groups, locale });
  return { chosen: itemName(item.id), measured };
};
