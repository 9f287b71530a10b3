import { randomUUID } from "node:crypto";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Db } from "#platform/database/index.ts";
import type { GroupResult } from "../analysis/cube.ts";
import { aRoundRow } from "../rounds/round.builder.ts";

interface Change extends Partial<Pick<GroupResult, "items" | "scales">> {
  readonly questionnaire?: string;
  readonly version?: number;
  readonly titleNl?: string;
  readonly closedOn?: PlainDate;
}

/** The mean of a scale, over thirty people. */
export const aMean = (mean: number) => ({ n: 30, mean, sd: 1 });

/** A closed round with what everybody answered in it; written as the owner of the database. */
export const aClosedRound = async (
  owner: Db,
  { organisationId }: { readonly organisationId: string },
  { items = {}, scales = {}, closedOn = "2026-04-14", ...change }: Change = {},
): Promise<string> => {
  const roundId = randomUUID();
  const row = aRoundRow({ organisationId }, { ...change, roundId, state: "closed" });
  await owner
    .insertInto("surveyRounds")
    .values({ ...row, closedOn })
    .execute();
  await owner
    .insertInto("surveyCubes")
    .values({ organisationId, roundId, minimum: 10, alphas: "{}", correlations: "[]", madeOn: closedOn })
    .execute();
  const told = { items: JSON.stringify(items), scales: JSON.stringify(scales) };
  await owner
    .insertInto("surveyResults")
    .values({ organisationId, roundId, place: 0, invited: 40, answered: 30, ...told })
    .execute();
  return roundId;
};
