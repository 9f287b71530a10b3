import { randomUUID } from "node:crypto";
import { holdersOf, leadersOf, peopleAtWork } from "#modules/organisations/index.ts";
import type { Engagement } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { isAlreadyThere } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { AppError, insist } from "#platform/http/index.ts";
import { lastReminderBy } from "#platform/mail/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import { keepReminders, lastReminders } from "../reminders.ts";
import type { Checklist, ChecklistStep, MarkInput, StandardStep, StepInput } from "./checklist.ts";
import { mayMark } from "./checklist.rules.ts";
import { coordinatorDays, whoIsLate } from "./checklists.queries.ts";

/** Marks a step of somebody in one's own name; what was marked before stays. */
export const markStep = async (
  { tx, actor, now }: Writing,
  list: Pick<Checklist, "personId" | "leads">,
  { step, input }: { readonly step: ChecklistStep; readonly input: MarkInput },
): Promise<void> => {
  insist(mayMark(step, list, actor));
  const { personId } = actor;
  if (personId === null) throw new AppError("forbidden");
  const { state, markedOn, reason, issuedOn, profile, checkOn } = input;
  const seen = state === "done" && step.kind === "vog" ? { issuedOn, profile, checkOn } : {};
  try {
    await tx
      .insertInto("checklistMarks")
      .values({
        organisationId: organisationOf(actor),
        markId: randomUUID(),
        personId: list.personId,
        step: step.step,
        state,
        markedOn,
        reason: state === "not-needed" ? reason : null,
        ...seen,
        madeBy: personId,
        madeAt: now,
      })
      .execute();
  } catch (error) {
    throw isAlreadyThere(error) ? new AppError("conflict", undefined, { cause: error }) : error;
  }
};

type NewStep = Omit<ChecklistStep, "engagement">;

const keepSteps = async ({ tx, actor, now }: Writing, engagement: Engagement, steps: readonly NewStep[]) =>
  tx
    .insertInto("checklistSteps")
    .values(
      steps.map(({ title, text, ...rest }) => ({
        organisationId: organisationOf(actor),
        engagement,
        ...rest,
        titleNl: title.nl,
        titleEn: title.en,
        textNl: text.nl,
        textEn: text.en,
        madeBy: actor.personId,
        madeAt: now,
      })),
    )
    .execute();

/** Takes up the list that comes with the program for one kind of appointment, for who begins from today on. */
export const takeUpSteps = async (
  writing: Writing,
  engagement: Engagement,
  standard: readonly StandardStep[],
): Promise<void> => {
  const steps = standard.map(({ key, kind, statement, by, title, text, days }, place) => ({
    step: key,
    version: 1,
    kind,
    statement: statement ?? null,
    byWhom: by,
    title,
    text,
    days: days ?? null,
    place: (place + 1) * 10,
    used: true,
    startsOn: writing.today,
  }));
  await keepSteps(writing, engagement, steps);
};

const wordsOf = ({ titleNl, titleEn, textNl, textEn, used, startsOn }: StepInput) => ({
  title: { nl: titleNl, en: titleEn },
  text: { nl: textNl, en: textEn },
  used: used === "yes",
  startsOn,
});

/** Makes the next version of a step, for who begins from its day on. */
export const changeStep = async (
  writing: Writing,
  latest: ChecklistStep,
  input: StepInput,
): Promise<void> => {
  const { engagement, version, ...rest } = latest;
  const own = latest.days === null ? {} : { days: input.days, byWhom: input.byWhom };
  await keepSteps(writing, engagement, [{ ...rest, ...own, ...wordsOf(input), version: version + 1 }]);
};

/** Adds a step of the organisation itself at the end of a list. Returns its key. */
export const addStep = async (
  writing: Writing,
  { engagement, steps }: { readonly engagement: Engagement; readonly steps: readonly ChecklistStep[] },
  input: StepInput,
): Promise<string> => {
  const step = `own-${randomUUID().slice(0, 8)}`;
  const place = Math.max(0, ...steps.map((one) => one.place)) + 10;
  const { byWhom, days } = input;
  await keepSteps(writing, engagement, [
    {
      step,
      version: 1,
      kind: "plain",
      statement: null,
      place,
      byWhom,
      days,
      ...wordsOf(input),
    },
  ]);
  return step;
};

/** Keeps after how many days a late step also reaches the coordinator. */
export const keepCoordinatorDays = async ({ tx, actor, now }: Writing, days: number): Promise<void> => {
  const values = { coordinatorDays: days, changedBy: actor.personId, changedAt: now };
  await tx
    .insertInto("checklistSettings")
    .values({ organisationId: organisationOf(actor), ...values })
    .onConflict((conflict) => conflict.column("organisationId").doUpdateSet(values))
    .execute();
};

/** Who is told that something is late: the nearest who lead the person at once, the coordinators after a further term. */
const whoIsTold = async (tx: Tx, today: PlainDate): Promise<ReadonlySet<string>> => {
  const late = await whoIsLate(tx, today);
  const leaders = await leadersOf(
    tx,
    late.map(({ personId }) => personId),
    today,
  );
  const nearest = [
    ...Map.groupBy(
      leaders.filter((one) => one.personId !== one.ofId),
      (one) => one.ofId,
    ).values(),
  ].flatMap((above) => above.filter(({ level }) => level === above[0]?.level));
  const after = await coordinatorDays(tx);
  const coordinators = late.some(({ days }) => days > after) ? await holdersOf(tx, "coordinator", today) : [];
  return new Set([...nearest, ...coordinators].map(({ personId }) => personId));
};

/** Sends today's mails of one organisation to who leads somebody of whom something is late; they say only that something waits. */
export const remindLeaders = async (
  { tx, today }: Pick<Writing, "tx" | "today">,
  { notices }: Pick<Services, "notices">,
): Promise<void> => {
  const told = await whoIsTold(tx, today);
  const last = await lastReminders(tx, [...told]);
  const mailed: string[] = [];
  for (const { personId, email } of await peopleAtWork(tx, today, [...told])) {
    const lastOn = last.get(personId) ?? null;
    if (email === null || (lastOn !== null && lastOn > lastReminderBy(today))) continue;
    await notices.notify(tx, { email, locale: "nl" });
    mailed.push(personId);
  }
  await keepReminders(tx, mailed, today);
};
