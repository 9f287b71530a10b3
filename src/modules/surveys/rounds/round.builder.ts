import { randomUUID } from "node:crypto";
import type { Db } from "#platform/database/index.ts";

interface Place {
  readonly organisationId: string;
}

interface Change {
  readonly roundId?: string;
  readonly questionnaire?: string;
  readonly version?: number;
  readonly state?: "prepared" | "open" | "closed";
  readonly titleNl?: string;
  readonly titleEn?: string;
  readonly minimum?: number;
  readonly opensOn?: string;
  readonly firstReminderOn?: string;
  readonly secondReminderOn?: string;
  readonly closesOn?: string;
  readonly population?: "all" | "units" | "sample" | "list";
  readonly unitIds?: string[];
  readonly sampleSize?: number;
  readonly sampleSeed?: string;
  readonly openedOn?: string;
  readonly sharedOn?: string;
}

/** The row of a round that opens on 2 November 2026, reminds after one and two weeks and closes after three; it asks "trial", version 1. */
export const aRoundRow = ({ organisationId }: Place, change: Change = {}) => ({
  organisationId,
  roundId: randomUUID(),
  questionnaire: "trial",
  version: 1,
  titleNl: "Integriteit in 2026",
  titleEn: "Integrity in 2026",
  minimum: 10,
  population: "all" as const,
  opensOn: "2026-11-02",
  firstReminderOn: "2026-11-09",
  secondReminderOn: "2026-11-16",
  closesOn: "2026-11-23",
  keepDays: 90,
  madeAt: "2026-10-01T09:00:00Z",
  ...change,
});

/** The same in the database; written as its owner. */
export const aRound = async (owner: Db, place: Place, change: Change = {}): Promise<string> => {
  const row = aRoundRow(place, change);
  await owner.insertInto("surveyRounds").values(row).execute();
  return row.roundId;
};
