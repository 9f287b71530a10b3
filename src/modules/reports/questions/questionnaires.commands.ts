import { AppError } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Questionnaire } from "../codes/questionnaire.ts";
import { questionnaireSchema } from "../codes/questionnaire.ts";
import { currentQuestionnaire } from "../codes/questionnaires.queries.ts";

const lastVersion = async ({ tx, actor }: Writing, kind: Questionnaire["kind"]): Promise<number> => {
  const { version } = await tx
    .selectFrom("reportQuestionnaires")
    .select(({ fn }) => fn.max("version").as("version"))
    .where("organisationId", "=", organisationOf(actor))
    .where("kind", "=", kind)
    .executeTakeFirstOrThrow();
  return version ?? 0;
};

/**
 * Keeps a change of the questions of a kind as a new version; reports that are there keep the one they were made with. `basedOn` is the
 * version that was changed: when somebody else made a newer one meanwhile, nothing is kept.
 */
export const changeQuestions = async (
  writing: Writing,
  kind: Questionnaire["kind"],
  basedOn: string,
  change: (now: Questionnaire) => Questionnaire,
): Promise<void> => {
  const { tx, actor, now } = writing;
  const organisationId = organisationOf(actor);
  if (actor.personId === null) throw new AppError("forbidden");
  const current = await currentQuestionnaire(tx, organisationId, kind);
  if (current.name !== basedOn) throw new AppError("conflict");
  const version = (await lastVersion(writing, kind)) + 1;
  const content = questionnaireSchema.parse({ ...change(current.questionnaire), version });
  const row = { organisationId, kind, version, content: JSON.stringify(content) };
  const kept = await tx
    .insertInto("reportQuestionnaires")
    .values({ ...row, madeAt: now, madeBy: actor.personId })
    .onConflict((conflict) => conflict.columns(["organisationId", "kind", "version"]).doNothing())
    .executeTakeFirst();
  if (kept.numInsertedOrUpdatedRows === 0n) throw new AppError("conflict");
};
