import { z } from "zod";
import type { Outcome, RoundKind } from "#modules/assessments/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { OfferedSelection, Selection } from "./selection.ts";
import type { Tally } from "./standing.rules.ts";

/** The organisations this overseer oversees on a day; nobody else gets a row. */
export const overseenOn = (tx: Tx, today: PlainDate) =>
  tx.selectFrom("oversights as s").where("s.startsOn", "<=", today);

/** Every selection in which an overseen organisation closed a round: the latest year first, within it the largest. */
export const offeredSelections = async (tx: Tx, today: PlainDate): Promise<readonly OfferedSelection[]> => {
  const rows = await overseenOn(tx, today)
    .innerJoin("overseenRounds as r", "r.organisationId", "s.overseenId")
    .select(["r.framework", "r.frameworkVersion as version", "r.referenceYear as year", "r.measure"])
    .select((eb) => eb.fn.count<number>("r.organisationId").distinct().as("organisations"))
    .groupBy(["r.framework", "r.frameworkVersion", "r.referenceYear", "r.measure"])
    .orderBy("year", "desc")
    .orderBy("organisations", "desc")
    .orderBy("r.framework")
    .orderBy("r.measure")
    .execute();
  return rows;
};

/** The latest closed round of each overseen organisation in a selection, as part of a larger query. */
export const latestRounds = (tx: Tx, { framework, version, year, measure }: Selection, today: PlainDate) =>
  overseenOn(tx, today)
    .innerJoin("overseenRounds as r", "r.organisationId", "s.overseenId")
    .distinctOn("r.organisationId")
    .select(["r.organisationId", "r.roundId", "r.title", "r.kind", "r.outcomes"])
    .where("r.framework", "=", framework)
    .where("r.referenceYear", "=", year)
    .where("r.frameworkVersion", "=", version)
    .where("r.measure", "=", measure)
    .orderBy("r.organisationId")
    .orderBy("r.referenceDate", "desc")
    .orderBy("r.roundId");

/** How often each outcome was recorded on each item, over the latest rounds of a selection. */
export const talliesOf = (tx: Tx, selection: Selection, today: PlainDate): Promise<readonly Tally[]> =>
  tx
    .with("latest", () => latestRounds(tx, selection, today))
    .selectFrom("latest as l")
    .innerJoinLateral(sql<Outcome>`jsonb_each_text(l.outcomes)`.as<"o">(sql`o(code, outcome)`), (join) =>
      join.onTrue(),
    )
    .select(["o.code", "o.outcome"])
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .groupBy(["o.code", "o.outcome"])
    .execute();

/** How many organisations took part with which kind of round. */
export interface KindCount {
  readonly kind: RoundKind;
  readonly count: number;
}

export const kindsOf = (tx: Tx, selection: Selection, today: PlainDate): Promise<readonly KindCount[]> =>
  tx
    .with("latest", () => latestRounds(tx, selection, today))
    .selectFrom("latest as l")
    .select("l.kind")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .groupBy("l.kind")
    .orderBy("count", "desc")
    .orderBy("l.kind")
    .execute();

const kept = z.record(z.string(), z.string());

/** The outcomes as a round keeps them for overseers. */
export const readOutcomes = (outcomes: unknown): readonly Outcome[] =>
  Object.entries(kept.parse(outcomes)).map(([code, outcome]) => ({ code, outcome }));
