import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { GroupResult, ItemResult } from "../analysis/cube.ts";
import { keptAlphas, keptCorrelations, keptItem, keptItems, keptScales } from "./kept-cube.ts";
import { groupName } from "./results.ts";
import type { Cube, GroupKey, GroupScales } from "./kept-cube.ts";

const own = sql<string>`(select app_organisation())`;

/** The results of a round as a whole; undefined while it is not closed, or for whom they are not. */
export const findCube = async (tx: Tx, roundId: string): Promise<Cube | undefined> => {
  const row = await tx
    .selectFrom("surveyCubes")
    .select(["minimum", "alphas", "correlations", "madeOn"])
    .where("organisationId", "=", own)
    .where("roundId", "=", roundId)
    .executeTakeFirst();
  return (
    row && {
      ...row,
      alphas: keptAlphas.parse(row.alphas),
      correlations: keptCorrelations.parse(row.correlations),
    }
  );
};

const columns = ["groupBy", "groupValue", "parentValue", "invited", "answered", "scales"] as const;

const results = (tx: Tx, roundId: string) =>
  tx.selectFrom("surveyResults").where("organisationId", "=", own).where("roundId", "=", roundId);

interface Row {
  readonly groupBy: string | null;
  readonly groupValue: string | null;
  readonly parentValue: string | null;
  readonly invited: number | null;
  readonly answered: number | null;
  readonly scales: unknown;
}

const scalesOf = ({ groupBy, groupValue, parentValue, invited, answered, scales }: Row): GroupScales => ({
  by: groupBy,
  value: groupValue,
  parent: parentValue,
  invited,
  n: answered,
  scales: keptScales.parse(scales),
});

const groupOf = (row: Row & { readonly items: unknown }): GroupResult => ({
  ...scalesOf(row),
  items: keptItems.parse(row.items),
});

/** Everything that may be said of one group; undefined when there is none, or for whom it is not. */
export const findGroup = async (tx: Tx, roundId: string, key: GroupKey): Promise<GroupResult | undefined> => {
  const some = results(tx, roundId);
  const row = await (
    key === null
      ? some.where("place", "=", 0)
      : some.where("groupBy", "=", key.by).where("groupValue", "=", key.value)
  )
    .select([...columns, "items"])
    .executeTakeFirst();
  return row && groupOf(row);
};

/** All groups of a round with their scales, everybody first, groups before their parts. */
export const listGroups = async (tx: Tx, roundId: string): Promise<readonly GroupScales[]> => {
  const rows = await results(tx, roundId).select(columns).orderBy("place").execute();
  return rows.map(scalesOf);
};

/** The groups directly under everybody in one breakdown, with their items: what weights are worked out from. */
export const strataOf = async (tx: Tx, roundId: string, by: string): Promise<readonly GroupResult[]> => {
  const rows = await results(tx, roundId)
    .where("groupBy", "=", by)
    .where("parentValue", "is", null)
    .select([...columns, "items"])
    .orderBy("place")
    .execute();
  return rows.map(groupOf);
};

/** All groups of a round with everything that may be said of them, everybody first: for files. */
export const wholeCube = async (tx: Tx, roundId: string): Promise<readonly GroupResult[]> => {
  const rows = await results(tx, roundId)
    .select([...columns, "items"])
    .orderBy("place")
    .execute();
  return rows.map(groupOf);
};

/** What is said of one item in each group, by `groupName`, and of everybody by an empty name; null where it is not shown. */
export const itemOfGroups = async (
  tx: Tx,
  roundId: string,
  itemId: string,
): Promise<ReadonlyMap<string, ItemResult | null>> => {
  const rows = await results(tx, roundId)
    .select(["groupBy", "groupValue", sql`items -> ${itemId}`.as("item")])
    .execute();
  return new Map(
    rows.map(({ groupBy, groupValue, item }) => [
      groupBy === null || groupValue === null ? "" : groupName(groupBy, groupValue),
      keptItem.parse(item),
    ]),
  );
};
