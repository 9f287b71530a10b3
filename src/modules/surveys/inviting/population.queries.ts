import { createHash } from "node:crypto";
import { peopleAtWork, unitTree, withAllBelow } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Round } from "../rounds/round.ts";
import { drawSample } from "./sample.rules.ts";

/** Somebody who gets a link: where, and of which unit. */
export interface Invitee {
  readonly personId: string;
  readonly email: string;
  readonly unitId: string | null;
}

type Asked = Pick<Round, "roundId" | "population" | "unitIds" | "sampleSize" | "sampleSeed">;

const listed = async (tx: Tx, roundId: string): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom("surveyInvitations")
    .select("personId")
    .where("roundId", "=", roundId)
    .execute();
  return rows.map(({ personId }) => personId);
};

const withAddress = async (tx: Tx, on: PlainDate, only?: readonly string[]): Promise<readonly Invitee[]> =>
  (await peopleAtWork(tx, on, only)).flatMap(({ personId, email, unitId }) =>
    email === null ? [] : [{ personId, email, unitId }],
  );

/** The number by chance by which somebody is drawn; whoever has the seed can work it out again. */
const rankOf = (seed: string, personId: string): string =>
  createHash("sha256").update(`${seed}:${personId}`).digest("hex");

/** Everybody a round asks on a day: in service, of its population, and with an address to send a link to. Ask as the system. */
export const invitees = async (tx: Tx, round: Asked, on: PlainDate): Promise<readonly Invitee[]> => {
  const { population, roundId, unitIds, sampleSize, sampleSeed } = round;
  if (population === "list") return withAddress(tx, on, await listed(tx, roundId));
  const everybody = await withAddress(tx, on);
  if (population === "units") {
    const chosen = withAllBelow(await unitTree(tx, on), unitIds);
    return everybody.filter(({ unitId }) => unitId !== null && chosen.has(unitId));
  }
  if (population === "all" || sampleSize === null) return everybody;
  const ranked = everybody.map((one) => ({ ...one, rank: rankOf(sampleSeed ?? "", one.personId) }));
  return drawSample(ranked, sampleSize);
};
