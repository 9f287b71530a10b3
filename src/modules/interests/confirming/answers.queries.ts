import { peopleAtWork } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { declarationsOf } from "../declarations.queries.ts";
import { settingsOf } from "../settings/settings.queries.ts";
import { answerStanding, inForce, seenOf, waits } from "./answer.rules.ts";
import { answeredRegisters } from "./answer.ts";
import type { AnswerInput, AnsweredRegister, OwnAnswer } from "./answer.ts";

/** The latest answer of one person in a register that this actor may see. */
const lastAnswer = (tx: Tx, personId: string, register: AnsweredRegister) =>
  tx
    .selectFrom("registerAnswers")
    .select(["answeredOn", "nothing"])
    .where("organisationId", "=", sql<string>`(select app_organisation())`)
    .where("register", "=", register)
    .where("personId", "=", personId)
    .orderBy("answeredOn", "desc")
    .limit(1)
    .executeTakeFirst();

/** How a person stands to every register that is answered. */
export const answersOf = async (
  tx: Tx,
  personId: string,
  today: PlainDate,
): Promise<ReadonlyMap<AnsweredRegister, OwnAnswer>> => {
  const answers = new Map<AnsweredRegister, OwnAnswer>();
  for (const register of answeredRegisters)
    answers.set(register, await answerOf(tx, personId, register, today));
  return answers;
};

/** How a person stands to a register today. */
export const answerOf = async (
  tx: Tx,
  personId: string,
  register: AnsweredRegister,
  today: PlainDate,
): Promise<OwnAnswer> => {
  const [person] = await peopleAtWork(tx, today, personId);
  const last = await lastAnswer(tx, personId, register);
  const settings = await settingsOf(tx);
  const standing = person === undefined ? undefined : answerStanding(person, last, settings, today);
  return { last, standing };
};

/** What somebody can say of a register as it is now: that what stands in it is right, or that there is nothing. */
export const standingInRegister = async (
  { tx, today }: Pick<Writing, "tx" | "today">,
  personId: string,
  register: AnsweredRegister,
): Promise<AnswerInput> => {
  const declared = (await declarationsOf(tx, personId)).filter(
    ({ content }) => content.register === register,
  );
  const covered = inForce(declared, today);
  const isThere = covered.length > 0 || declared.some(waits);
  return { said: isThere ? "still-right" : "nothing", seen: seenOf(covered) };
};
