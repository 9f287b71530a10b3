import { randomUUID } from "node:crypto";
import { refusal } from "#platform/actor/index.ts";
import { sql } from "#platform/database/index.ts";
import { AppError, changed, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Declaration } from "../declaration.ts";
import { declarationsOf } from "../declarations.queries.ts";
import { inForce, mayAnswer, seenOf } from "./answer.rules.ts";
import { answerOf } from "./answers.queries.ts";
import type { AnswerInput, AnsweredRegister } from "./answer.ts";

const changedMeanwhile = refusal(
  "Er is intussen iets veranderd in wat u opgaf. Kijk het na en bevestig het dan.",
  "Something changed meanwhile in what you declared. Check it and then confirm it.",
);

/** Notes in each declaration, and in its ledger, that the person said it is still right. */
const confirm = async (writing: Writing, covered: readonly Declaration[]): Promise<void> => {
  if (covered.length === 0) return;
  const { tx, actor, today, now } = writing;
  const organisationId = organisationOf(actor);
  await changed(
    tx
      .updateTable("declarations")
      .set({ confirmedOn: today, version: sql`version + 1` })
      .where("organisationId", "=", organisationId)
      .where(
        "declarationId",
        "in",
        covered.map(({ declarationId }) => declarationId),
      ),
  );
  await tx
    .insertInto("declarationSteps")
    .values(
      covered.map(({ declarationId }) => ({
        organisationId,
        stepId: randomUUID(),
        declarationId,
        kind: "confirmed" as const,
        at: now,
        byId: actor.personId,
      })),
    )
    .execute();
};

/** Answers a register in one's own name: what is in force is still right, or there is nothing to declare. */
export const answerRegister = async (
  writing: Writing,
  register: AnsweredRegister,
  { said, seen }: AnswerInput,
): Promise<void> => {
  const { tx, actor, today } = writing;
  const { personId } = actor;
  if (personId === null) throw new AppError("forbidden");
  const declared = (await declarationsOf(tx, personId)).filter(
    ({ content }) => content.register === register,
  );
  const { standing } = await answerOf(tx, personId, register, today);
  insist(mayAnswer(said, standing, declared, today));
  const covered = inForce(declared, today);
  insist(seenOf(covered) === (seen ?? "") ? { ok: true } : changedMeanwhile);
  await tx
    .insertInto("registerAnswers")
    .values({
      organisationId: organisationOf(actor),
      answerId: randomUUID(),
      personId,
      register,
      answeredOn: today,
      nothing: said === "nothing",
    })
    .execute();
  await confirm(writing, covered);
};
