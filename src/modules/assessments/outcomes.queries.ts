import { yearOf } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { pageSize } from "#ui/index.ts";
import type { Measure, Outcome, Round, RoundKind } from "./round.ts";
import { latestClosedRound, outcomesOf } from "./rounds.queries.ts";
import { itemsOfOutcomes, scaleOf } from "./round-items.ts";
import type { RatedItem } from "./scale.ts";
import { isMet } from "./scale.rules.ts";

/** What an overseer sees of one organisation in a year: the outcomes of its latest closed round, and nothing behind them. */
export interface OrganisationOutcomes {
  readonly organisationId: string;
  readonly shortName: string;
  /** Abbreviation, else name. */
  readonly name: string;
  readonly title: string;
  readonly kind: RoundKind;
  readonly measure: Measure;
  readonly frameworkVersion: number;
  readonly outcomes: readonly Outcome[];
}

export interface OutcomesQuery {
  readonly framework: string;
  readonly year: number;
  /** From 1; 50 organisations a page. */
  readonly page: number;
}

/** The latest closed round of each overseen organisation in that year: one look in the index for each organisation. */
const latestOfYear = (tx: Tx, { framework, year }: OutcomesQuery) =>
  tx
    .selectFrom("oversights as s")
    .innerJoin("organisations as g", "g.organisationId", "s.overseenId")
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("roundOutcomes as o")
          .select(["o.organisationId", "o.roundId", "o.title", "o.kind", "o.measure", "o.frameworkVersion"])
          .where("o.framework", "=", framework)
          .where("o.referenceYear", "=", year)
          .whereRef("o.organisationId", "=", "s.overseenId")
          .orderBy("o.referenceDate", "desc")
          .orderBy("o.roundId", "desc")
          .limit(1)
          .as("latest"),
      (join) => join.onTrue(),
    );

/** One page of the organisations this overseer sees, by name, each with its outcomes; and how many took part in all. */
export const outcomesForOverseer = async (
  tx: Tx,
  query: OutcomesQuery,
): Promise<{ readonly organisations: readonly OrganisationOutcomes[]; readonly total: number }> => {
  const rows = await latestOfYear(tx, query)
    .selectAll("latest")
    .select("g.shortName")
    .select((eb) => [
      eb.fn.coalesce("g.abbreviation", "g.name").as("name"),
      eb.fn.countAll<number>().over().as("total"),
    ])
    .orderBy("name")
    .orderBy("g.organisationId")
    .limit(pageSize)
    .offset((query.page - 1) * pageSize)
    .execute();
  const outcomes = await outcomesOfRounds(tx, rows);
  return {
    organisations: rows.map((row) => ({
      organisationId: row.organisationId,
      shortName: row.shortName,
      name: row.name,
      title: row.title,
      kind: row.kind,
      measure: row.measure,
      frameworkVersion: row.frameworkVersion,
      outcomes: outcomes.get(row.roundId) ?? [],
    })),
    total: rows[0]?.total ?? 0,
  };
};

interface RoundKey {
  readonly organisationId: string;
  readonly roundId: string;
}

const outcomesOfRounds = async (
  tx: Tx,
  keys: readonly RoundKey[],
): Promise<ReadonlyMap<string, readonly Outcome[]>> => {
  if (keys.length === 0) return new Map();
  const rows = await tx
    .selectFrom("roundOutcomes")
    .select(["roundId", "code", "outcome"])
    .where(
      "organisationId",
      "in",
      keys.map(({ organisationId }) => organisationId),
    )
    .where(
      "roundId",
      "in",
      keys.map(({ roundId }) => roundId),
    )
    .execute();
  return Map.groupBy(rows, ({ roundId }) => roundId);
};

const firstYear = 1990;

/** The years in which organisations seen by this overseer closed a round on a framework, the latest first. */
export const yearsForOverseer = async (
  tx: Tx,
  framework: string,
  today: PlainDate,
): Promise<readonly number[]> => {
  const { rows } = await sql<{ year: number }>`
    select y as year from generate_series(${firstYear}::int, ${yearOf(today) + 1}::int) y
    where exists (select from round_outcomes o where o.framework = ${framework} and o.reference_year = y
      and o.organisation_id in (select s.overseen_id from oversights s))
    order by y desc`.execute(tx);
  return rows.map(({ year }) => year);
};

/** An item that does not meet the norm, with the round that says so. */
export interface BelowNorm {
  readonly round: Round;
  readonly item: RatedItem;
  readonly outcome: string;
}

/** The items that fall short in the latest closed round on a framework; what was not published is not among them. */
export const belowNorm = async (
  tx: Tx,
  framework: string,
  today: PlainDate,
): Promise<readonly BelowNorm[]> => {
  const round = await latestClosedRound(tx, framework);
  if (!round) return [];
  const scale = await scaleOf(round);
  const short = (await outcomesOf(tx, round.roundId)).filter(
    ({ outcome }) => isMet(scale, outcome) === false,
  );
  const outcomes = new Map(short.map(({ code, outcome }) => [code, outcome]));
  const items = await itemsOfOutcomes(tx, round, { codes: [...outcomes.keys()], today });
  return items.map((item) => ({ round, item, outcome: outcomes.get(item.code) ?? "" }));
};
