import { randomUUID } from "node:crypto";
import type { Db } from "#platform/database/index.ts";
import { aRound } from "../rounds/round.builder.ts";

interface Place {
  readonly organisationId: string;
}

/** What its round is besides closed. */
type Shared = Parameters<typeof aRound>[2];

/** The row of the results of a closed round as a whole; the round is made with it, by the owner of the database. */
export const aCubeRow = async (owner: Db, { organisationId }: Place, round: Shared = {}) => ({
  organisationId,
  roundId: await aRound(owner, { organisationId }, { state: "closed", ...round }),
  minimum: 10,
  alphas: "{}",
  correlations: "[]",
  madeOn: "2026-11-23",
});

/** The same in the database. */
export const aCube = async (owner: Db, place: Place, round: Shared = {}): Promise<string> => {
  const row = await aCubeRow(owner, place, round);
  await owner.insertInto("surveyCubes").values(row).execute();
  return row.roundId;
};

/** The row of what is said of everybody. */
export const aResultRow = async (owner: Db, { organisationId }: Place, round: Shared = {}) => ({
  organisationId,
  roundId: await aCube(owner, { organisationId }, round),
  place: 0,
  invited: 40,
  answered: 30,
  items: "{}",
  scales: "{}",
});

/** The row of what somebody wrote. */
export const aRemarkRow = async (owner: Db, { organisationId }: Place, round: Shared = {}) => ({
  organisationId,
  roundId: await aCube(owner, { organisationId }, round),
  remarkId: randomUUID(),
  item: "what-helps",
  text: "Meer tijd voor elkaar.",
});
