import { byUnit } from "../analysis/breakdown.ts";
import type { Breakdown, Group } from "../analysis/breakdown.ts";

export interface UnitPlace {
  readonly unitId: string;
  readonly parentId: string | null;
}

/** How many were asked who work in a unit itself, not in a unit below it. */
export interface Stratum {
  readonly unitId: string;
  readonly invited: number;
}

/** The breakdown by unit, and in which group of it the answers of a unit count. */
export interface UnitBreakdown {
  readonly breakdown: Breakdown;
  /** Null: with the whole organisation only. */
  readonly groupOf: (unitId: string | null) => string | null;
}

type Parents = ReadonlyMap<string, string | null>;

/** The units above a unit, itself first; a unit that is gone stands alone. */
const chainOf = (unitId: string, parents: Parents): readonly string[] => {
  const chain: string[] = [];
  for (let at: string | null = unitId; at !== null && !chain.includes(at); at = parents.get(at) ?? null)
    chain.push(at);
  return chain;
};

/** The one unit that holds all others says nothing beside the organisation. */
const withoutSummit = (groups: readonly Group[]): readonly Group[] => {
  const tops = groups.filter(({ parent }) => parent === null);
  const [summit] = tops;
  if (summit === undefined || tops.length > 1 || groups.length === 1) return groups;
  return groups
    .filter((group) => group !== summit)
    .map((group) => (group.parent === summit.value ? { ...group, parent: null } : group));
};

const groupsOf = (units: readonly UnitPlace[], strata: readonly Stratum[]): readonly Group[] => {
  const parents: Parents = new Map(units.map(({ unitId, parentId }) => [unitId, parentId]));
  const asked = new Map(strata.map(({ unitId, invited }) => [unitId, invited]));
  const needed = new Map<string, Group>();
  for (const { unitId } of strata)
    for (const one of chainOf(unitId, parents).toReversed())
      if (!needed.has(one))
        needed.set(one, { value: one, parent: parents.get(one) ?? null, invited: asked.get(one) ?? 0 });
  return withoutSummit([...needed.values()]);
};

/** Units of which few work in the unit itself, above other units: heads and their staff. */
const staffUnits = (groups: readonly Group[], minimum: number): readonly Group[] => {
  const parents = new Set(groups.map(({ parent }) => parent));
  return groups.filter(
    ({ value, invited }) => parents.has(value) && (invited ?? 0) > 0 && (invited ?? 0) < minimum,
  );
};

const askedIn = (some: readonly Pick<Group, "invited">[]): number =>
  some.reduce((sum, { invited }) => sum + (invited ?? 0), 0);

/**
 * By unit as the organisation is built, of the units where somebody was asked; `withoutUnit` counts who was asked and works in none. Heads and their staff are few in every unit, and would each
 * time cost a team its results, because they are what a unit is more than its teams. Where they are enough together, or some count so
 * anyway, they count with the organisation only.
 */
export const unitBreakdown = (
  units: readonly UnitPlace[],
  strata: readonly Stratum[],
  { minimum, withoutUnit = 0 }: { readonly minimum: number; readonly withoutUnit?: number },
): UnitBreakdown => {
  const groups = groupsOf(units, strata);
  const there = new Set(groups.map(({ value }) => value));
  const staff = staffUnits(groups, minimum);
  const summit = strata.filter(({ unitId }) => !there.has(unitId));
  const elsewhere = askedIn(summit) + withoutUnit;
  const together = askedIn(staff) + elsewhere;
  const areApart = elsewhere > 0 || together >= 2 * minimum;
  const apart = new Set(areApart ? staff.map(({ value }) => value) : []);
  return {
    breakdown: {
      by: byUnit,
      apart: areApart ? together : elsewhere,
      groups: groups.map((group) => (apart.has(group.value) ? { ...group, invited: 0 } : group)),
    },
    groupOf: (unitId) => (unitId === null || apart.has(unitId) || !there.has(unitId) ? null : unitId),
  };
};
