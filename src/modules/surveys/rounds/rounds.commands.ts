import { randomUUID } from "node:crypto";
import { batches, sql } from "#platform/database/index.ts";
import { changed, found, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import { asOrganisation } from "../as-organisation.ts";
import { forgetInvitations } from "../inviting/invite.commands.ts";
import { useQuestionnaire } from "../questionnaires/questionnaires.commands.ts";
import type { Round } from "./round.ts";
import type { RoundForm } from "./round-form.ts";
import { mayChange, mayClose, mayDrop, mayOpen, mayRaise, mayShare, mayStopSharing } from "./round.rules.ts";
import { heldRound } from "./rounds.queries.ts";

const own = sql<string>`(select app_organisation())`;

/** The job that takes the steps of rounds; sent when somebody does not wait for the night. */
export const stepsJob = "surveys.steps";

/** A round as it is prepared; `listed` are the people of a list. */
export interface NewRound extends Omit<RoundForm, "people"> {
  readonly listed: readonly string[];
}

/** What a round is, as its row says it: nothing is kept of a population that was not chosen. */
const columnsOf = (round: NewRound) => {
  const { questionnaire, titleNl, titleEn, minimum, keepDays, population, sampleSize, sampleSeed, unitIds } =
    round;
  const { opensOn, firstReminderOn, secondReminderOn, closesOn } = round;
  return {
    questionnaire: questionnaire.key,
    version: questionnaire.version,
    titleNl,
    titleEn,
    minimum,
    keepDays,
    population,
    unitIds: population === "units" ? [...unitIds] : [],
    sampleSize: population === "sample" ? sampleSize : null,
    sampleSeed: population === "sample" ? sampleSeed : null,
    opensOn,
    firstReminderOn,
    secondReminderOn,
    closesOn,
  };
};

const keepList = async (
  { tx, actor }: Writing,
  roundId: string,
  { population, listed }: NewRound,
): Promise<void> => {
  const organisationId = organisationOf(actor);
  if (population !== "list") return;
  for (const part of batches(listed.map((personId) => ({ organisationId, roundId, personId }))))
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await tx
      .insertInto("surveyInvitations")
      .values([...part])
      .execute();
};

/** Prepares a round. From now on the version of its questionnaire stays as it is. */
export const prepareRound = async (writing: Writing, round: NewRound): Promise<string> => {
  const { tx, actor, now } = writing;
  const [organisationId, roundId] = [organisationOf(actor), randomUUID()];
  await useQuestionnaire(writing, round.questionnaire);
  await tx
    .insertInto("surveyRounds")
    .values({
      ...columnsOf(round),
      organisationId,
      roundId,
      madeBy: actor.personId,
      madeAt: now.toISOString(),
    })
    .execute();
  await keepList(writing, roundId, round);
  return roundId;
};

/** Changes a round that waits for its day. A list stays as it is when it is still asked and no other is given. */
export const changeRound = async (writing: Writing, roundId: string, round: NewRound): Promise<void> => {
  const { tx, actor } = writing;
  insist(mayChange(found(await heldRound(tx, roundId))));
  await useQuestionnaire(writing, round.questionnaire);
  await changed(
    tx
      .updateTable("surveyRounds")
      .set(columnsOf(round))
      .where("organisationId", "=", own)
      .where("roundId", "=", roundId),
  );
  if (round.population === "list" && round.listed.length === 0) return;
  await asOrganisation(writing, organisationOf(actor), (system) => forgetInvitations(system.tx, roundId));
  await keepList(writing, roundId, round);
};

const moved = async (
  { tx }: Pick<Writing, "tx">,
  roundId: string,
  change: {
    readonly opensOn?: string;
    readonly closeAskedOn?: string;
    readonly minimum?: number;
    readonly sharedOn?: string | null;
  },
): Promise<void> => {
  await changed(
    tx
      .updateTable("surveyRounds")
      .set(change)
      .where("organisationId", "=", own)
      .where("roundId", "=", roundId),
  );
};

/** Opens a round today instead of on its day; the mails are written in the background. */
export const openNow = async (writing: Writing, roundId: string, { jobs }: Pick<Services, "jobs">) => {
  const { tx, today } = writing;
  const round = found(await heldRound(tx, roundId));
  insist(mayOpen(round, today));
  if (round.opensOn > today) await moved(writing, roundId, { opensOn: today });
  await jobs.send(tx, stepsJob, {});
};

/** Closes a round before its day; that is done in the background. */
export const closeNow = async (writing: Writing, roundId: string, { jobs }: Pick<Services, "jobs">) => {
  const { tx, today } = writing;
  insist(mayClose(found(await heldRound(tx, roundId))));
  await moved(writing, roundId, { closeAskedOn: today });
  await jobs.send(tx, stepsJob, {});
};

/** Removes a round that nobody was asked for yet. */
export const dropRound = async ({ tx }: Writing, roundId: string): Promise<void> => {
  insist(mayDrop(found(await heldRound(tx, roundId))));
  await changed(
    tx.deleteFrom("surveyRounds").where("organisationId", "=", own).where("roundId", "=", roundId),
  );
};

/** Raises the smallest group that may be shown. */
export const raiseMinimum = async (writing: Writing, round: Round, to: number): Promise<void> => {
  insist(mayRaise(round, to));
  await moved(writing, round.roundId, { minimum: to });
};

/** Lets everybody who works here read what a round brought, or no longer. The results stay what they are. */
export const shareResults = async (writing: Writing, roundId: string, wish: boolean): Promise<void> => {
  const round = found(await heldRound(writing.tx, roundId));
  insist(wish ? mayShare(round) : mayStopSharing(round));
  await moved(writing, roundId, { sharedOn: wish ? writing.today : null });
};
