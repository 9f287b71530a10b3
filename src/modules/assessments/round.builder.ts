import { randomUUID } from "node:crypto";
import type { DB, Db } from "#platform/database/index.ts";
import type { RoundState } from "./round.ts";

type RoundRow = DB["assessmentRounds"];

interface RoundChange {
  readonly framework?: string;
  readonly title?: string;
  readonly referenceDate?: string;
  readonly yearOnly?: boolean;
  readonly kind?: RoundRow["kind"];
  readonly measure?: RoundRow["measure"];
  /** Rated in this order of codes with these outcomes; everything else about them is the same. */
  readonly outcomes?: Readonly<Record<string, string>>;
  readonly state?: RoundState;
  readonly assessors?: readonly { readonly personId: string; readonly name: string }[];
}

const moment = "2026-01-15T09:00:00Z";

const ratingsOf = (
  row: { organisationId: string; roundId: string; measure: string },
  outcomes: RoundChange["outcomes"],
) =>
  Object.entries(outcomes ?? {}).map(([code, outcome]) => ({
    organisationId: row.organisationId,
    roundId: row.roundId,
    measure: row.measure,
    code,
    outcome,
    reasoning: `Onderbouwing bij ${code}`,
    evidence: `Bewijs bij ${code}`,
    ratedAt: moment,
  }));

/** A round for tests on the fifteen norms of rekenkamer-2024, written as the owner of the database and taken through its states. */
export const aRound = async (
  owner: Db,
  { organisationId }: { organisationId: string },
  change: RoundChange = {},
) => {
  const { outcomes, state = "open", assessors = [], ...words } = change;
  const row = {
    organisationId,
    roundId: randomUUID(),
    framework: "rekenkamer-2024",
    frameworkVersion: 1,
    title: "2026",
    referenceDate: "2026-01-01",
    kind: "self" as const,
    measure: "levels" as const,
    createdOn: "2026-01-01",
    ...words,
  };
  await owner.insertInto("assessmentRounds").values(row).execute();
  const { roundId, framework, frameworkVersion, title, kind, measure, referenceDate } = row;
  if (assessors.length > 0)
    await owner
      .insertInto("roundAssessors")
      .values(
        assessors.map(({ personId, name }) => ({
          organisationId,
          roundId,
          assessorId: randomUUID(),
          personId,
          name,
        })),
      )
      .execute();
  const ratings = ratingsOf(row, outcomes);
  if (ratings.length > 0) await owner.insertInto("ratings").values(ratings).execute();
  if (state === "open") return row;
  const step = (next: { state: RoundState; closedOn?: string; adoptedBy?: string }) =>
    owner.updateTable("assessmentRounds").set(next).where("roundId", "=", roundId).execute();
  await step({ state: "under-review" });
  if (state === "under-review") return row;
  const kept = { organisationId, roundId, framework, frameworkVersion, title, kind, measure, referenceDate };
  if (ratings.length > 0)
    await owner
      .insertInto("roundOutcomes")
      .values(
        ratings.map(({ code, outcome }) => ({
          ...kept,
          referenceYear: Number(referenceDate.slice(0, 4)),
          code,
          outcome,
        })),
      )
      .execute();
  await step({ state: "closed", closedOn: "2026-02-01", adoptedBy: "Gemeentesecretaris" });
  return row;
};

/** The same outcome on all fifteen norms, except what the test changes. */
export const onAllNorms = (outcome: string, change: Readonly<Record<string, string>> = {}) => ({
  ...Object.fromEntries(Array.from({ length: 15 }, (_, index) => [String(index + 1), outcome])),
  ...change,
});
