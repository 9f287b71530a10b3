import { randomUUID } from "node:crypto";
import { yearOf } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { AppError, changed, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Assessor, ChangedRound, Measure, RatingInput, Round } from "./round.ts";
import { completenessOf, mayTake } from "./round.rules.ts";
import type { RoundStep } from "./round.rules.ts";
import { assessorsOf, ratingsOf } from "./rounds.queries.ts";
import { itemsToRate, scaleOf } from "./round-items.ts";
import { outcomesOn } from "./scale.rules.ts";

/** Throws "refused" with the reason when this actor may not take this step on the round now. */
export const requireStep = async ({ tx, actor }: Writing, step: RoundStep, round: Round): Promise<void> => {
  const assessors = await assessorsOf(tx, round.roundId);
  insist(mayTake(step, { ...round, assessors }, actor));
};

/** What describes a round, with its assessors already looked up. */
export type RoundWords = Omit<ChangedRound, "assessors" | "outsiders"> & {
  readonly assessors: readonly Assessor[];
  readonly yearOnly?: boolean;
};

export interface RoundStart extends RoundWords {
  readonly framework: string;
  readonly frameworkVersion: number;
  readonly measure: Measure;
}

const nameAssessors = async ({ tx, actor }: Writing, roundId: string, assessors: readonly Assessor[]) => {
  if (assessors.length === 0) return;
  const organisationId = organisationOf(actor);
  await tx
    .insertInto("roundAssessors")
    .values(assessors.map((one) => ({ organisationId, assessorId: randomUUID(), roundId, ...one })))
    .execute();
};

/** Opens a round; returns its id. The name must be free on this framework. */
export const startRound = async (writing: Writing, { assessors, ...words }: RoundStart): Promise<string> => {
  const { tx, actor, today } = writing;
  const roundId = randomUUID();
  await tx
    .insertInto("assessmentRounds")
    .values({ organisationId: organisationOf(actor), roundId, createdOn: today, ...words })
    .execute();
  await nameAssessors(writing, roundId, assessors);
  return roundId;
};

/** Changes name, date, kind, source and assessors of an open round. */
export const changeRound = async (
  writing: Writing,
  round: Round,
  { assessors, ...words }: RoundWords,
): Promise<void> => {
  await requireStep(writing, "change", round);
  const { tx } = writing;
  await changed(
    tx
      .updateTable("assessmentRounds")
      .set({ ...words, yearOnly: round.yearOnly && words.referenceDate === round.referenceDate })
      .where("roundId", "=", round.roundId)
      .where("state", "=", round.state),
  );
  await tx.deleteFrom("roundAssessors").where("roundId", "=", round.roundId).execute();
  await nameAssessors(writing, round.roundId, assessors);
};

/** Rates one item, or rates it anew. The caller has checked that the outcome is on the scale. */
export const rate = async (
  writing: Writing,
  round: Round,
  rating: RatingInput & { code: string },
): Promise<void> => {
  await requireStep(writing, "rate", round);
  const { tx, actor, now } = writing;
  const { code, ...words } = rating;
  const said = { ...words, ratedBy: actor.personId, ratedAt: now };
  await tx
    .insertInto("ratings")
    .values({
      organisationId: organisationOf(actor),
      roundId: round.roundId,
      measure: round.measure,
      code,
      ...said,
    })
    .onConflict((conflict) => conflict.columns(["organisationId", "roundId", "code"]).doUpdateSet(said))
    .execute();
};

const moveTo = async (
  { tx }: Writing,
  { roundId, state }: Round,
  change: Partial<Pick<Round, "state" | "returnedBecause" | "closedOn" | "adoptedBy">>,
): Promise<void> => {
  await changed(
    tx.updateTable("assessmentRounds").set(change).where("roundId", "=", roundId).where("state", "=", state),
  );
};

/** Which items of a running round still miss a rating or its reasoning. */
export const progressOf = async ({ tx, today }: Pick<Writing, "tx" | "today">, round: Round) => {
  const items = await itemsToRate(tx, round, today);
  return completenessOf(
    items.map(({ code }) => code),
    await ratingsOf(tx, round.roundId),
  );
};

const requireComplete = async (writing: Writing, round: Round): Promise<void> => {
  const { missing } = await progressOf(writing, round);
  if (missing.length === 0) return;
  const codes = missing.join(", ");
  throw new AppError("refused", {
    nl: `Deze normen missen nog een oordeel of een onderbouwing: ${codes}.`,
    en: `These norms still miss a rating or its reasoning: ${codes}.`,
  });
};

/** Lays a complete round before the authority; until it is sent back nobody changes a rating. */
export const sendToReview = async (writing: Writing, round: Round): Promise<void> => {
  await requireStep(writing, "send", round);
  await requireComplete(writing, round);
  await moveTo(writing, round, { state: "under-review" });
};

/** Opens a round again that lies for review; the reason is shown to the assessors. */
export const sendBack = async (writing: Writing, round: Round, reason: string): Promise<void> => {
  await requireStep(writing, "return", round);
  await moveTo(writing, round, { state: "open", returnedBecause: reason });
};

/**
 * Keeps the outcomes and freezes the round for good; `adoptedBy` says in words who decided. The day is today, or null where the
 * round only records what somebody else published and nobody knows the day.
 */
export const closeRound = async (
  writing: Writing,
  round: Round,
  { adoptedBy, closedOn = writing.today }: { adoptedBy: string; closedOn?: PlainDate | null },
): Promise<void> => {
  await requireStep(writing, "close", round);
  const { tx, actor, today } = writing;
  const organisationId = organisationOf(actor);
  const { roundId, framework, frameworkVersion, title, kind, measure, referenceDate } = round;
  const kept = { organisationId, roundId, framework, frameworkVersion, title, kind, measure, referenceDate };
  const holding = new Set((await itemsToRate(tx, round, today)).map(({ code }) => code));
  const ratings = (await ratingsOf(tx, roundId)).filter(({ code }) => holding.has(code));
  if (ratings.length > 0)
    await tx
      .insertInto("roundOutcomes")
      .values(
        ratings.map(({ code, outcome }) => ({
          ...kept,
          referenceYear: yearOf(referenceDate),
          code,
          outcome,
        })),
      )
      .execute();
  await moveTo(writing, round, { state: "closed", closedOn, adoptedBy });
};

/** Whether this outcome can be recorded in this round. */
export const isOnScale = async (round: Round, outcome: string): Promise<boolean> =>
  outcomesOn(await scaleOf(round)).includes(outcome);
