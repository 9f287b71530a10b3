import { states } from "./statement.ts";
import type { AskedState, RegisterQuery, UnitCount } from "./statement.ts";

/** How many signed, have to sign, and are too late; of one unit where that is asked. */
export const totalOf = (
  counts: readonly UnitCount[],
  unitId?: string,
): Readonly<Record<AskedState, number>> => {
  const total = { signed: 0, due: 0, late: 0 };
  for (const count of counts)
    if (unitId === undefined || count.unitId === unitId)
      for (const state of states) total[state] += count[state];
  return total;
};

/** How many people the address of the register asks for. */
export const chosenTotal = (
  counts: readonly UnitCount[],
  { eenheid, stand }: Pick<RegisterQuery, "eenheid" | "stand">,
): number => {
  const total = totalOf(counts, eenheid);
  return stand === "all" ? total.signed + total.due + total.late : total[stand];
};
