import type { PlainDate } from "#platform/clock/index.ts";
import { byName } from "#platform/locale/index.ts";
import { holdsOn } from "../period.rules.ts";
import { pathSeparator } from "./unit.ts";
import type { Unit, UnitHistory, UnitVersion } from "./unit.ts";

type Standing = Pick<Unit, "unitId" | "parentId" | "externalKey" | "name">;

/** For each unit the version that holds on a day: the latest that began by then. */
const versionsOn = (versions: readonly UnitVersion[], day: PlainDate): ReadonlyMap<string, UnitVersion> => {
  const latest = new Map<string, UnitVersion>();
  for (const version of versions) {
    const known = latest.get(version.unitId);
    if (version.startsOn <= day && (known === undefined || known.startsOn < version.startsOn))
      latest.set(version.unitId, version);
  }
  return latest;
};

/** The units that exist on a day, as they were called and hung then; a parent that is gone counts as none. */
const standingOn = ({ units, versions }: UnitHistory, day: PlainDate): ReadonlyMap<string, Standing> => {
  const latest = versionsOn(versions, day);
  const alive = new Set(units.filter((unit) => holdsOn(unit, day)).map((unit) => unit.unitId));
  return new Map(
    units.flatMap(({ unitId, externalKey }) => {
      const version = latest.get(unitId);
      if (version === undefined || !alive.has(unitId)) return [];
      const parentId = version.parentId !== null && alive.has(version.parentId) ? version.parentId : null;
      return [[unitId, { unitId, externalKey, name: version.name, parentId }]];
    }),
  );
};

const childrenOf = (standing: Iterable<Standing>): ReadonlyMap<string | null, Standing[]> => {
  const children = new Map<string | null, Standing[]>();
  for (const unit of standing) {
    const siblings = children.get(unit.parentId);
    if (siblings) siblings.push(unit);
    else children.set(unit.parentId, [unit]);
  }
  for (const list of children.values()) list.sort((a, b) => byName(a.name, b.name));
  return children;
};

/** The tree of units as it was on a day: parents before children, children by name. */
export const treeOn = (history: UnitHistory, day: PlainDate): Unit[] => {
  const children = childrenOf(standingOn(history, day).values());
  const below = (parentId: string | null, depth: number, above: string): Unit[] =>
    (children.get(parentId) ?? []).flatMap((unit) => {
      const path = above === "" ? unit.name : above + pathSeparator + unit.name;
      return [{ ...unit, depth, path }, ...below(unit.unitId, depth + 1, path)];
    });
  return below(null, 0, "");
};

/** These units and all that hang below them, from a tree in the order of `treeOn`. */
export const withAllBelow = (tree: readonly Unit[], unitIds: Iterable<string>): ReadonlySet<string> => {
  const wanted = new Set(unitIds);
  for (const unit of tree) if (unit.parentId !== null && wanted.has(unit.parentId)) wanted.add(unit.unitId);
  return new Set(tree.filter((unit) => wanted.has(unit.unitId)).map((unit) => unit.unitId));
};

/** The days from `from` on at which anything in the tree changes; between two of them it stands still. */
const turningPoints = ({ units, versions }: UnitHistory, from: PlainDate): PlainDate[] => [
  from,
  ...new Set([...versions, ...units].map((entry) => entry.startsOn).filter((day) => day > from)),
];

const hangsBelowItself = (standing: ReadonlyMap<string, Standing>, unitId: string): boolean => {
  const seen = new Set<string>();
  let above = standing.get(unitId)?.parentId ?? null;
  while (above !== null && !seen.has(above)) {
    if (above === unitId) return true;
    seen.add(above);
    above = standing.get(above)?.parentId ?? null;
  }
  return false;
};

/** Whether with this version the unit would ever hang below itself, on its first day or after a later change of another unit. */
export const wouldCircle = (history: UnitHistory, version: UnitVersion): boolean => {
  const others = history.versions.filter(
    (known) => known.unitId !== version.unitId || known.startsOn !== version.startsOn,
  );
  const changed = { units: history.units, versions: [...others, version] };
  return turningPoints(changed, version.startsOn).some((day) =>
    hangsBelowItself(standingOn(changed, day), version.unitId),
  );
};
