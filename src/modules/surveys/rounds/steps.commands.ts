import type { Actor } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import { destroyAnswers, mixAnswers, roundKey } from "../answering/answers.commands.ts";
import { newRoundKey } from "../answering/sealed-answer.ts";
import { inviteAll, remindAll } from "../inviting/invite.commands.ts";
import { sealRoundKey } from "../round-keys.ts";
import { closeRound } from "../closing/close-round.commands.ts";
import type { Round } from "./round.ts";
import { allMails, isMixed, nextStep } from "./round.rules.ts";
import type { RoundStep } from "./round.rules.ts";
import { heldRound, listRounds } from "./rounds.queries.ts";

/** The job that mixes answers; sent when a round was closed. */
export const mixJob = "surveys.mix";

/** The system of an organisation on a day, with what it works with. */
interface Night {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly organisationId: string;
  readonly today: PlainDate;
  readonly services: Services;
}

type Change = Partial<Record<"openedOn" | "destroyedOn", PlainDate>> & {
  readonly state?: "open";
  readonly invited?: number;
  readonly mailsSent?: number;
};

const set = ({ tx }: Night, { roundId }: Round, change: Change): Promise<unknown> =>
  changed(
    tx
      .updateTable("surveyRounds")
      .set(change)
      .where("organisationId", "=", sql<string>`(select app_organisation())`)
      .where("roundId", "=", roundId),
  );

const mix = async ({ tx, organisationId, services }: Night, { roundId }: Round): Promise<void> => {
  const place = { organisationId, roundId };
  const key = await roundKey(tx, place, services.config.dataDirectory);
  if (key !== undefined) await mixAnswers(tx, place, key);
};

const open = async (night: Night, round: Round): Promise<void> => {
  const { tx, organisationId, today, services } = night;
  const place = { organisationId, roundId: round.roundId };
  const sealedKey = await sealRoundKey(services.config.dataDirectory, place, newRoundKey());
  await tx
    .insertInto("surveyKeys")
    .values({ ...place, sealedKey })
    .execute();
  const invited = await inviteAll(night, round);
  await set(night, round, { state: "open", openedOn: today, invited, mailsSent: 1 });
};

const remind = async (night: Night, round: Round, isLast: boolean): Promise<void> => {
  await remindAll(night, round, isLast);
  await set(night, round, { mailsSent: isLast ? allMails : allMails - 1 });
  await mix(night, round);
};

const close = async (night: Night, { roundId }: Round): Promise<void> => {
  const { tx, services } = night;
  await closeRound({ ...night, roundId, dataDirectory: services.config.dataDirectory });
  await services.jobs.send(tx, mixJob, {});
};

const destroy = async (night: Night, round: Round): Promise<void> => {
  await destroyAnswers(night.tx, round.roundId);
  await set(night, round, { destroyedOn: night.today });
};

const steps: Readonly<Record<RoundStep, (night: Night, round: Round) => Promise<void>>> = {
  open,
  remind: (night, round) => remind(night, round, false),
  "remind-last": (night, round) => remind(night, round, true),
  close,
  destroy,
};

const told = {
  open: { event: "surveys.opened-on-its-day" },
  close: { event: "surveys.closed-on-its-day" },
  destroy: { event: "surveys.answers-destroyed" },
} as const;

const tell = async ({ tx, actor, services }: Night, { roundId }: Round, step: keyof typeof told) => {
  const object = { kind: "survey-round", id: roundId };
  const entry = { ...told[step], object, result: "done", origin: null } as const;
  await services.audit.record(tx, actor, entry, services.clock.now());
};

const take = async (night: Night, { roundId }: Round): Promise<void> => {
  // Held until the end, so that of two who come at once the second finds the step taken.
  const round = await heldRound(night.tx, roundId);
  if (round === undefined) return;
  const step = nextStep(round, night.today);
  if (step === undefined) return;
  await steps[step](night, round);
  if (step !== "remind" && step !== "remind-last") await tell(night, round, step);
};

/** Takes every step of the rounds of an organisation whose day has come. */
export const takeSteps = async (
  { tx, actor, today }: Pick<Night, "tx" | "actor" | "today">,
  services: Services,
): Promise<void> => {
  const night = { tx, actor, organisationId: organisationOf(actor), today, services };
  // oxlint-disable-next-line no-await-in-loop -- one transaction
  for (const round of await listRounds(tx)) await take(night, round);
};

/** Writes the answers of every round in which people answer or answered lately anew, so that no order of coming in is left. */
export const mixRounds = async (
  { tx, actor, today }: Pick<Night, "tx" | "actor" | "today">,
  services: Services,
): Promise<void> => {
  const night = { tx, actor, organisationId: organisationOf(actor), today, services };
  for (const round of await listRounds(tx))
    // oxlint-disable-next-line no-await-in-loop -- one transaction
    if (isMixed(round, today)) await mix(night, round);
};
