import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { pageSize } from "#ui/index.ts";
import type { Assessor, Outcome, Rating, Round } from "./round.ts";

const rounds = (tx: Tx) =>
  tx
    .selectFrom("assessmentRounds")
    .select(["roundId", "framework", "frameworkVersion", "title", "referenceDate", "yearOnly"])
    .select(["kind", "measure", "state", "source", "returnedBecause", "closedOn", "adoptedBy"]);

/** One round, if this actor may see it. */
export const findRound = (tx: Tx, roundId: string): Promise<Round | undefined> =>
  rounds(tx).where("roundId", "=", roundId).executeTakeFirst();

/** The round of this name on a framework; names are unique there. */
export const roundNamed = (tx: Tx, framework: string, title: string): Promise<Round | undefined> =>
  rounds(tx).where("framework", "=", framework).where("title", "=", title).executeTakeFirst();

/** One page of rounds, the latest reference date first, and how many there are in all. */
export const listRounds = async (
  tx: Tx,
  page: number,
): Promise<{ readonly rounds: readonly Round[]; readonly total: number }> => {
  const { total } = await tx
    .selectFrom("assessmentRounds")
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const found = await rounds(tx)
    .orderBy("referenceDate", "desc")
    .orderBy("title")
    .orderBy("roundId")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rounds: found, total };
};

/** The closed rounds of the organisation on one framework or all, the latest first. */
export const closedRounds = (tx: Tx, framework?: string): Promise<readonly Round[]> =>
  rounds(tx)
    .where("state", "=", "closed")
    .$if(framework !== undefined, (query) => query.where("framework", "=", framework ?? ""))
    .orderBy("referenceDate", "desc")
    .orderBy("closedOn", "desc")
    .orderBy("roundId")
    .limit(pageSize)
    .execute();

/** The closed round with the latest reference date, or undefined while none was closed. */
export const latestClosedRound = async (tx: Tx, framework: string): Promise<Round | undefined> =>
  (await closedRounds(tx, framework))[0];

/** The closed round before this one that measures alike: what a rating or a trend is compared with. */
export const previousRound = (tx: Tx, round: Round): Promise<Round | undefined> =>
  rounds(tx)
    .where("state", "=", "closed")
    .where("framework", "=", round.framework)
    .where("frameworkVersion", "=", round.frameworkVersion)
    .where("measure", "=", round.measure)
    .where("roundId", "!=", round.roundId)
    .where("referenceDate", "<=", round.referenceDate)
    .orderBy("referenceDate", "desc")
    .orderBy("closedOn", "desc")
    .executeTakeFirst();

/** Rounds that are not closed yet, as far as this actor sees them. */
export const runningRounds = (tx: Tx): Promise<readonly Round[]> =>
  rounds(tx)
    .where("state", "in", ["open", "under-review"])
    .orderBy("referenceDate")
    .limit(pageSize)
    .execute();

/** The ratings of a round with their reasoning; empty for whoever may not read those. */
export const ratingsOf = (tx: Tx, roundId: string): Promise<readonly Rating[]> =>
  tx
    .selectFrom("ratings")
    .leftJoin("people", (join) =>
      join
        .onRef("people.organisationId", "=", "ratings.organisationId")
        .onRef("people.personId", "=", "ratings.ratedBy"),
    )
    .select(["code", "outcome", "reasoning", "evidence", "evidenceLink", "evidenceBlock", "ratedAt"])
    .select("people.name as ratedBy")
    .where("roundId", "=", roundId)
    .execute();

/** What came out of a round, for every colleague: kept at closing, without reasoning or evidence. */
export const outcomesOf = (tx: Tx, roundId: string): Promise<readonly Outcome[]> =>
  tx
    .selectFrom("roundOutcomes")
    .select(["code", "outcome"])
    .where("organisationId", "=", sql<string>`(select app_organisation())`)
    .where("roundId", "=", roundId)
    .execute();

/** The outcomes of a round as far as they are known: while it runs from its ratings, afterwards as they were kept. */
export const currentOutcomes = (tx: Tx, { roundId, state }: Round): Promise<readonly Outcome[]> =>
  state === "closed" ? outcomesOf(tx, roundId) : ratingsOf(tx, roundId);

/** Who assesses in a round, by name. */
export const assessorsOf = (tx: Tx, roundId: string): Promise<readonly Assessor[]> =>
  tx
    .selectFrom("roundAssessors")
    .select(["personId", "name"])
    .where("roundId", "=", roundId)
    .orderBy("name")
    .execute();

/** What the latest closed rounds said of one item, the latest first. */
export const outcomesOnItem = (
  tx: Tx,
  framework: string,
  code: string,
): Promise<readonly (Round & Outcome)[]> =>
  tx
    .selectFrom("assessmentRounds as r")
    .innerJoin("roundOutcomes as o", (join) =>
      join.onRef("o.organisationId", "=", "r.organisationId").onRef("o.roundId", "=", "r.roundId"),
    )
    .select(["r.roundId", "r.framework", "r.frameworkVersion", "r.title", "r.referenceDate", "r.yearOnly"])
    .select(["r.kind", "r.measure", "r.state", "r.source", "r.returnedBecause", "r.closedOn", "r.adoptedBy"])
    .select(["o.code", "o.outcome"])
    .where("r.framework", "=", framework)
    .where("o.code", "=", code)
    .orderBy("r.referenceDate", "desc")
    .limit(5)
    .execute();

/** Every round of the organisation on one framework or all, the latest first; for commands, which act as the system. */
export const roundsForCommand = (tx: Tx, framework: string | undefined): Promise<readonly Round[]> =>
  rounds(tx)
    .$if(framework !== undefined, (query) => query.where("framework", "=", framework ?? ""))
    .orderBy("referenceDate", "desc")
    .orderBy("closedOn", "desc")
    .execute();
