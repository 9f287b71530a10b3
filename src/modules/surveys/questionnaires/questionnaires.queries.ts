import type { Tx } from "#platform/database/index.ts";
import type { KeptQuestionnaire } from "./kept.ts";
import { questionnaireFaults } from "./questionnaire.rules.ts";
import { questionnaireSchema } from "./questionnaire.ts";

const columns = ["key", "version", "content", "usedSince", "changedAt"] as const;

interface Row {
  readonly key: string;
  readonly version: number;
  readonly content: unknown;
  readonly usedSince: string | null;
  readonly changedAt: string | Date;
}

const kept = ({ key, version, content, usedSince, changedAt }: Row): KeptQuestionnaire => ({
  key,
  version,
  content: questionnaireSchema.parse(content),
  usedSince,
  changedAt: new Date(changedAt),
});

/** The latest version of each questionnaire, by key. */
export const latestQuestionnaires = async (tx: Tx): Promise<readonly KeptQuestionnaire[]> => {
  const rows = await tx
    .selectFrom("surveyQuestionnaires")
    .select(columns)
    .distinctOn("key")
    .orderBy("key")
    .orderBy("version", "desc")
    .execute();
  return rows.map(kept);
};

/** The latest version of each questionnaire that a round can use: those without faults. */
export const readyQuestionnaires = async (tx: Tx): Promise<readonly KeptQuestionnaire[]> =>
  (await latestQuestionnaires(tx)).filter(({ content }) => questionnaireFaults(content).length === 0);

/** Every version that a round has used: what was asked, and stays as it is. */
export const usedQuestionnaires = async (tx: Tx): Promise<readonly KeptQuestionnaire[]> => {
  const rows = await tx
    .selectFrom("surveyQuestionnaires")
    .select(columns)
    .where("usedSince", "is not", null)
    .orderBy("key")
    .orderBy("version")
    .execute();
  return rows.map(kept);
};

/** One version of a questionnaire. */
export const findQuestionnaire = async (
  tx: Tx,
  key: string,
  version: number,
): Promise<KeptQuestionnaire | undefined> => {
  const row = await tx
    .selectFrom("surveyQuestionnaires")
    .select(columns)
    .where("key", "=", key)
    .where("version", "=", version)
    .executeTakeFirst();
  return row && kept(row);
};

/** The numbers of the versions there are, from the first to the latest. */
export const versionsOf = async (tx: Tx, key: string): Promise<readonly number[]> => {
  const rows = await tx
    .selectFrom("surveyQuestionnaires")
    .select("version")
    .where("key", "=", key)
    .orderBy("version")
    .execute();
  return rows.map(({ version }) => version);
};
