import type { AskedState, RegisterQuery } from "./statement.ts";

/** What the register knows of somebody of whom a statement is asked. */
interface Asked {
  readonly person: { readonly unitId: string | null };
  readonly statement: string;
  readonly standing: { readonly state: AskedState };
}

/** How many of a unit signed, have to sign, and are too late. */
export interface UnitCount extends Readonly<Record<AskedState, number>> {
  /** Null: people without a unit. */
  readonly unitId: string | null;
}

/** The counts of each unit in which anybody is asked. */
export const countByUnit = (asked: readonly Asked[]): readonly UnitCount[] =>
  [...Map.groupBy(asked, ({ person }) => person.unitId)].map(([unitId, ofUnit]) => ({
    unitId,
    ...totalOf(ofUnit),
  }));

/** How many signed, have to sign, and are too late. */
export const totalOf = (asked: readonly Asked[]): Readonly<Record<AskedState, number>> => {
  const total = { signed: 0, due: 0, late: 0 };
  for (const { standing } of asked) total[standing.state] += 1;
  return total;
};

const order: readonly AskedState[] = ["late", "due", "signed"];

/** Those whom the address asks for, who is too late first. */
export const chosen = <T extends Asked>(
  asked: readonly T[],
  { eenheid, stand }: Pick<RegisterQuery, "eenheid" | "stand">,
): readonly T[] =>
  asked
    .filter(({ person }) => eenheid === undefined || person.unitId === eenheid)
    .filter(({ standing }) => stand === "all" || standing.state === stand)
    .toSorted((one, other) => order.indexOf(one.standing.state) - order.indexOf(other.standing.state));
