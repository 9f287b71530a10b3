import type { Tx } from "#platform/database/index.ts";
import { changed, found, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Which } from "./addresses.ts";
import type { KeptQuestionnaire } from "./kept.ts";
import { minutesNeeded } from "./questionnaire.rules.ts";
import { questionnaireSchema } from "./questionnaire.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { findQuestionnaire, versionsOf } from "./questionnaires.queries.ts";
import { mayBeAsked, mayChange, mayFollow } from "./use.rules.ts";

const written = (content: Questionnaire): string => JSON.stringify(questionnaireSchema.parse(content));

/** Keeps a version of a questionnaire; its key and version are those in it. */
export const addQuestionnaire = async (
  { tx, actor, now }: Writing,
  content: Questionnaire,
): Promise<Which> => {
  const which = { key: content.questionnaire, version: content.version };
  const at = now.toISOString();
  await tx
    .insertInto("surveyQuestionnaires")
    .values({
      organisationId: organisationOf(actor),
      ...which,
      content: written(content),
      usedSince: null,
      madeBy: actor.personId,
      madeAt: at,
      changedAt: at,
    })
    .execute();
  return which;
};

/** The version, held until the end of the transaction, so that two who change it at once do it one after the other. */
const held = async (tx: Tx, { key, version }: Which): Promise<KeptQuestionnaire> => {
  await tx
    .selectFrom("surveyQuestionnaires")
    .select("version")
    .where("key", "=", key)
    .where("version", "=", version)
    .forUpdate()
    .execute();
  return found(await findQuestionnaire(tx, key, version));
};

/** Changes a version that no round uses yet; how long answering takes follows by itself. */
export const changeQuestionnaire = async (
  { tx, now }: Writing,
  which: Which,
  change: (one: Questionnaire) => Questionnaire,
): Promise<void> => {
  const kept = await held(tx, which);
  insist(mayChange(kept));
  const content = change(kept.content);
  await changed(
    tx
      .updateTable("surveyQuestionnaires")
      .set({
        content: written({ ...content, minutes: minutesNeeded(content) }),
        changedAt: now.toISOString(),
      })
      .where("key", "=", which.key)
      .where("version", "=", which.version),
  );
};

/** Makes the next version of one that is in use, the same to begin with. */
export const addVersion = async (writing: Writing, which: Which): Promise<Which> => {
  const kept = await held(writing.tx, which);
  const latest = (await versionsOf(writing.tx, which.key)).at(-1);
  insist(mayFollow(kept, latest === which.version));
  return addQuestionnaire(writing, { ...kept.content, version: which.version + 1 });
};

/** Removes a version that no round used. */
export const removeVersion = async ({ tx }: Writing, { key, version }: Which): Promise<void> => {
  insist(mayChange(found(await findQuestionnaire(tx, key, version))));
  await changed(tx.deleteFrom("surveyQuestionnaires").where("key", "=", key).where("version", "=", version));
};

/** A round begins to ask this version: from now on it never changes. Refuses while it has faults. */
export const useQuestionnaire = async (
  { tx, today }: Pick<Writing, "tx" | "today">,
  which: Which,
): Promise<Questionnaire> => {
  const kept = await held(tx, which);
  insist(mayBeAsked(kept));
  if (kept.usedSince === null)
    await changed(
      tx
        .updateTable("surveyQuestionnaires")
        .set({ usedSince: today })
        .where("key", "=", which.key)
        .where("version", "=", which.version),
    );
  return kept.content;
};
