import type { Tx } from "#platform/database/index.ts";
import { latestQuestionnaire } from "../codes/codes.rules.ts";
import { questionnaireSchema } from "../codes/questionnaire.ts";
import type { NamedQuestionnaire, Questionnaire } from "../codes/questionnaire.ts";
import { reportContent } from "../codes/read-content.ts";
import type { ReportKind } from "../report.ts";

/** Which versions an organisation made of a questionnaire; the latest holds. */
const ownVersions = (tx: Tx, organisationId: string, kind: ReportKind) =>
  tx
    .selectFrom("reportQuestionnaires")
    .select(["version", "content"])
    .where("organisationId", "=", organisationId)
    .where("kind", "=", kind);

const asNamed = (kind: ReportKind, row: { version: number; content: unknown }): NamedQuestionnaire => ({
  reference: `${kind}/own-${row.version}`,
  questionnaire: questionnaireSchema.parse(row.content),
});

/** The questions that an organisation asks now for a kind of report: its own where it made any, else those of the program. */
export const questionnaireFor = async (
  tx: Tx,
  organisationId: string,
  kind: ReportKind,
): Promise<NamedQuestionnaire> => {
  const own = await ownVersions(tx, organisationId, kind)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  if (own) return asNamed(kind, own);
  const questionnaire = latestQuestionnaire(await reportContent(), kind);
  return { reference: `${kind}/${questionnaire.version}`, questionnaire };
};

const referencePattern = /^(\w+)\/(own-)?(\d+)$/;

/** The questions that a report was made with; undefined when nobody has that version (any more). */
export const questionnaireOf = async (
  tx: Tx,
  organisationId: string,
  { kind, questionnaire: reference }: { readonly kind: ReportKind; readonly questionnaire: string },
): Promise<Questionnaire | undefined> => {
  const [, , own, number = ""] = referencePattern.exec(reference) ?? [];
  const version = Number(number);
  if (own === undefined)
    return (await reportContent()).questionnaires[kind].find((one) => one.version === version);
  const row = await ownVersions(tx, organisationId, kind).where("version", "=", version).executeTakeFirst();
  return row && asNamed(kind, row).questionnaire;
};
