import type { Tx } from "#platform/database/index.ts";
import { found } from "#platform/http/index.ts";
import type { Report } from "../report.ts";
import { questionnaireSchema } from "./questionnaire.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { reportContent } from "./read-content.ts";

const ownVersion = /\/own-(\d+)$/;

/** The questionnaire a report was made with: `violation/1` of the program, `violation/own-3` of the organisation. */
export const questionnaireOf = async (
  tx: Tx,
  { organisationId, kind, questionnaire }: Pick<Report, "organisationId" | "kind" | "questionnaire">,
): Promise<Questionnaire> => {
  const own = ownVersion.exec(questionnaire)?.[1];
  if (own === undefined) {
    const all = (await reportContent()).questionnaires[kind];
    return found(all.find(({ version }) => `${kind}/${version}` === questionnaire));
  }
  const row = await tx
    .selectFrom("reportQuestionnaires")
    .select("content")
    .where("organisationId", "=", organisationId)
    .where("kind", "=", kind)
    .where("version", "=", Number(own))
    .executeTakeFirst();
  return questionnaireSchema.parse(found(row).content);
};
