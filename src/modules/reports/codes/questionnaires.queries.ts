import type { Tx } from "#platform/database/index.ts";
import type { Report, ReportKind } from "../report.ts";
import { latestQuestionnaire } from "./codes.rules.ts";
import { questionnaireSchema } from "./questionnaire.ts";
import type { NamedQuestionnaire, Questionnaire } from "./questionnaire.ts";
import { reportContent } from "./read-content.ts";

const ownVersion = /\/own-(\d+)$/;

/**
 * The questionnaire a report was made with: `violation/1` of the program, `violation/own-3` of the organisation; undefined when nobody has that
 * version any more, so that a report can be read without it.
 */
export const questionnaireOf = async (
  tx: Tx,
  { organisationId, kind, questionnaire }: Pick<Report, "organisationId" | "kind" | "questionnaire">,
): Promise<Questionnaire | undefined> => {
  const own = ownVersion.exec(questionnaire)?.[1];
  if (own === undefined) {
    const all = (await reportContent()).questionnaires[kind];
    return all.find(({ version }) => `${kind}/${version}` === questionnaire);
  }
  const row = await tx
    .selectFrom("reportQuestionnaires")
    .select("content")
    .where("organisationId", "=", organisationId)
    .where("kind", "=", kind)
    .where("version", "=", Number(own))
    .executeTakeFirst();
  return row && questionnaireSchema.parse(row.content);
};

/** What an organisation asks now for this kind of report: its own latest questions, else those of the program. */
export const currentQuestionnaire = async (
  tx: Tx,
  organisationId: string,
  kind: ReportKind,
): Promise<NamedQuestionnaire> => {
  const own = await tx
    .selectFrom("reportQuestionnaires")
    .select(["version", "content"])
    .where("organisationId", "=", organisationId)
    .where("kind", "=", kind)
    .orderBy("version", "desc")
    .executeTakeFirst();
  if (own)
    return { name: `${kind}/own-${own.version}`, questionnaire: questionnaireSchema.parse(own.content) };
  const questionnaire = latestQuestionnaire(await reportContent(), kind);
  return { name: `${kind}/${questionnaire.version}`, questionnaire };
};
