import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { dayOrToday, ownOrganisation } from "../organisations.queries.ts";
import { treeOn, withAllBelow } from "./unit-tree.rules.ts";
import type { Unit, UnitHistory } from "./unit.ts";

/** All units of the own organisation with all their versions. */
export const unitHistory = async (tx: Tx): Promise<UnitHistory> => {
  const units = await tx
    .selectFrom("units")
    .select(["unitId", "externalKey", "startsOn", "endsOn"])
    .where("organisationId", "=", ownOrganisation)
    .execute();
  const versions = await tx
    .selectFrom("unitVersions")
    .select(["unitId", "startsOn", "name", "parentId"])
    .where("organisationId", "=", ownOrganisation)
    .execute();
  return { units, versions };
};

/** The units as they were on a day: parents before children, children by name, each with its depth and path. */
export const unitTree = async (tx: Tx, day?: PlainDate): Promise<Unit[]> =>
  treeOn(await unitHistory(tx), await dayOrToday(tx, day));

/** The units of today for a choice in a form, indented as they hang. */
export const unitOptions = async (
  tx: Tx,
  day?: PlainDate,
): Promise<readonly { readonly value: string; readonly label: string }[]> =>
  (await unitTree(tx, day)).map(({ unitId, name, depth }) => ({
    value: unitId,
    label: "\u00a0\u00a0\u00a0".repeat(depth) + name,
  }));

/** The latest name of every unit there ever was, by its id. */
export const unitNames = async (tx: Tx): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx
    .selectFrom("unitVersions")
    .distinctOn("unitId")
    .select(["unitId", "name"])
    .where("organisationId", "=", ownOrganisation)
    .orderBy("unitId")
    .orderBy("startsOn", "desc")
    .execute();
  return new Map(rows.map(({ unitId, name }) => [unitId, name]));
};

/** The ids of the units this person manages on a day, with all units below them; all units for a manager of the whole. */
export const unitsOfManager = async (
  tx: Tx,
  personId: string,
  day?: PlainDate,
): Promise<ReadonlySet<string>> => {
  const on = await dayOrToday(tx, day);
  const managed = await tx
    .selectFrom("appointments")
    .select("unitId")
    .where("organisationId", "=", ownOrganisation)
    .where("personId", "=", personId)
    .where("role", "=", "manager")
    .where("startsOn", "<=", on)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", on)]))
    .execute();
  if (managed.length === 0) return new Set();
  const tree = await unitTree(tx, on);
  if (managed.some(({ unitId }) => unitId === null)) return new Set(tree.map(({ unitId }) => unitId));
  return withAllBelow(
    tree,
    managed.flatMap(({ unitId }) => unitId ?? []),
  );
};

/** How many people are placed in each unit itself on a day. */
export const headcountsOn = async (tx: Tx, day: PlainDate): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx
    .selectFrom("placements")
    .select("unitId")
    .select((eb) => eb.fn.countAll<number>().as("people"))
    .where("organisationId", "=", ownOrganisation)
    .where("startsOn", "<=", day)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", day)]))
    .groupBy("unitId")
    .execute();
  return new Map(rows.flatMap(({ unitId, people }) => (unitId === null ? [] : [[unitId, people]])));
};
