import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Round } from "./round.ts";

const own = sql<string>`(select app_organisation())`;

const columns = [
  "roundId",
  "questionnaire",
  "version",
  "titleNl",
  "titleEn",
  "minimum",
  "state",
  "population",
  "unitIds",
  "sampleSize",
  "sampleSeed",
  "opensOn",
  "firstReminderOn",
  "secondReminderOn",
  "closesOn",
  "keepDays",
  "invited",
  "mailsSent",
  "openedOn",
  "closeAskedOn",
  "closedOn",
  "destroyedOn",
  "sharedOn",
] as const;

const rounds = (tx: Tx) => tx.selectFrom("surveyRounds").select(columns).where("organisationId", "=", own);

type Row = Awaited<ReturnType<ReturnType<typeof rounds>["executeTakeFirstOrThrow"]>>;

const roundOf = ({ titleNl, titleEn, ...row }: Row): Round => ({
  ...row,
  title: { nl: titleNl, en: titleEn },
});

/** All rounds of the own organisation, the latest first. */
export const listRounds = async (tx: Tx): Promise<readonly Round[]> => {
  const rows = await rounds(tx).orderBy("opensOn", "desc").orderBy("roundId").execute();
  return rows.map(roundOf);
};

/** The rounds of which everybody who works here may read the results, the latest first. */
export const sharedRounds = async (tx: Tx): Promise<readonly Round[]> => {
  const rows = await rounds(tx)
    .where("sharedOn", "is not", null)
    .orderBy("opensOn", "desc")
    .orderBy("roundId")
    .execute();
  return rows.map(roundOf);
};

/** One round of the own organisation. */
export const findRound = async (tx: Tx, roundId: string): Promise<Round | undefined> => {
  const row = await rounds(tx).where("roundId", "=", roundId).executeTakeFirst();
  return row && roundOf(row);
};

/** The same, held until the end of the transaction. */
export const heldRound = async (tx: Tx, roundId: string): Promise<Round | undefined> => {
  const row = await rounds(tx).where("roundId", "=", roundId).forUpdate().executeTakeFirst();
  return row && roundOf(row);
};

/** The latest closed round before this one with the same questionnaire. */
export const roundBefore = async (tx: Tx, round: Round): Promise<Round | undefined> =>
  (await listRounds(tx)).find(
    ({ questionnaire, state, opensOn }) =>
      questionnaire === round.questionnaire && state === "closed" && opensOn < round.opensOn,
  );
