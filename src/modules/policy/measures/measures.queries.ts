import type { Tx } from "#platform/database/index.ts";
import type { EvidenceSubject } from "#platform/module/index.ts";
import { pageSize } from "#ui/index.ts";
import type { Measure, MeasuresQuery } from "./measure.ts";

const measures = (tx: Tx) =>
  tx
    .selectFrom("measures")
    .leftJoin("people", (join) =>
      join
        .onRef("people.organisationId", "=", "measures.organisationId")
        .onRef("people.personId", "=", "measures.ownerId"),
    )
    .select(["measureId", "title", "description", "ownerId", "control", "state", "measures.startsOn"])
    .select(["measures.endsOn", "outcome", "stateSince", "createdOn", "people.name as ownerName"]);

type Query = ReturnType<typeof measures>;

/** Reads measures and what they are tied to: three queries, however many there are. */
const withTies = async (tx: Tx, query: Query): Promise<Measure[]> => {
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ measureId }) => measureId);
  const goals = await tx
    .selectFrom("measureGoals")
    .select(["measureId", "goalId"])
    .where("measureId", "in", ids)
    .execute();
  const references = await tx
    .selectFrom("measureReferences")
    .select(["measureId", "kind", "reference"])
    .where("measureId", "in", ids)
    .orderBy("reference")
    .execute();
  const ofKind = (id: string, kind: "norm" | "building-block"): string[] =>
    references.filter((one) => one.measureId === id && one.kind === kind).map((one) => one.reference);
  return rows.map((row) => ({
    ...row,
    goalIds: goals.filter(({ measureId }) => measureId === row.measureId).map(({ goalId }) => goalId),
    blocks: ofKind(row.measureId, "building-block"),
    norms: ofKind(row.measureId, "norm"),
  }));
};

/** One measure with its ties. */
export const findMeasure = async (tx: Tx, measureId: string): Promise<Measure | undefined> =>
  (await withTies(tx, measures(tx).where("measureId", "=", measureId)))[0];

/** All measures, the oldest first. */
export const allMeasures = (tx: Tx): Promise<Measure[]> =>
  withTies(tx, measures(tx).orderBy("createdOn").orderBy("title").orderBy("measureId"));

const filtered = (tx: Tx, { stand, doel }: Pick<MeasuresQuery, "stand" | "doel">): Query =>
  measures(tx)
    .$if(stand !== "all", (query) => query.where("state", "=", stand === "all" ? "planned" : stand))
    .$if(doel !== undefined, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom("measureGoals as g")
            .select("g.goalId")
            .whereRef("g.organisationId", "=", "measures.organisationId")
            .whereRef("g.measureId", "=", "measures.measureId")
            .where("g.goalId", "=", doel ?? ""),
        ),
      ),
    );

/** One page of measures by title, and how many there are in all. */
export const listMeasures = async (
  tx: Tx,
  query: MeasuresQuery,
): Promise<{ measures: Measure[]; total: number }> => {
  const all = filtered(tx, query);
  const { total } = await all
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const page = all
    .orderBy("title")
    .orderBy("measureId")
    .limit(pageSize)
    .offset((query.pagina - 1) * pageSize);
  return { measures: await withTies(tx, page), total };
};

/** The measures tied to a goal. */
export const measuresOfGoal = (tx: Tx, goalId: string): Promise<Measure[]> =>
  withTies(tx, filtered(tx, { stand: "all", doel: goalId }).orderBy("title").orderBy("measureId"));

/** The measures tied to a norm or building block. */
export const measuresOfReference = (
  tx: Tx,
  {
    kind,
    reference,
  }: { readonly kind: Exclude<EvidenceSubject["kind"], "goal">; readonly reference: string },
): Promise<Measure[]> =>
  withTies(
    tx,
    measures(tx)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom("measureReferences as r")
            .select("r.reference")
            .whereRef("r.organisationId", "=", "measures.organisationId")
            .whereRef("r.measureId", "=", "measures.measureId")
            .where("r.kind", "=", kind)
            .where("r.reference", "=", reference),
        ),
      )
      .orderBy("title"),
  );
