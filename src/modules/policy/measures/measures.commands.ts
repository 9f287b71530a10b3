import { randomUUID } from "node:crypto";
import { AppError, changed, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Measure, MeasureInput, MeasureStateInput } from "./measure.ts";
import { mayChangeMeasures, measureFaults, stateFaults } from "./measure.rules.ts";

const tie = async ({ tx, actor }: Writing, measureId: string, input: MeasureInput): Promise<void> => {
  const row = { organisationId: organisationOf(actor), measureId };
  const goals = [...new Set(input.goalIds)].map((goalId) => ({ ...row, goalId }));
  const references = [
    ...[...new Set(input.blocks)].map((reference) => ({
      ...row,
      kind: "building-block" as const,
      reference,
    })),
    ...[...new Set(input.norms)].map((reference) => ({ ...row, kind: "norm" as const, reference })),
  ];
  if (goals.length > 0) await tx.insertInto("measureGoals").values(goals).execute();
  if (references.length > 0) await tx.insertInto("measureReferences").values(references).execute();
};

const columnsOf = (input: MeasureInput) => {
  const [fault] = measureFaults(input);
  if (fault) throw new AppError("refused", fault.message);
  const { title, description, ownerId, control, startsOn, endsOn } = input;
  return { title, description, ownerId, control, startsOn, endsOn };
};

/** Makes a planned measure with its ties; returns its id. */
export const createMeasure = async (writing: Writing, input: MeasureInput): Promise<string> => {
  insist(mayChangeMeasures(writing.actor));
  const measureId = randomUUID();
  const { today } = writing;
  await writing.tx
    .insertInto("measures")
    .values({
      organisationId: organisationOf(writing.actor),
      measureId,
      stateSince: today,
      createdOn: today,
      ...columnsOf(input),
    })
    .execute();
  await tie(writing, measureId, input);
  return measureId;
};

/** Changes what a measure is and what it is tied to. */
export const changeMeasure = async (
  writing: Writing,
  { measureId }: Pick<Measure, "measureId">,
  input: MeasureInput,
): Promise<void> => {
  insist(mayChangeMeasures(writing.actor));
  const { tx } = writing;
  await changed(tx.updateTable("measures").set(columnsOf(input)).where("measureId", "=", measureId));
  await tx.deleteFrom("measureGoals").where("measureId", "=", measureId).execute();
  await tx.deleteFrom("measureReferences").where("measureId", "=", measureId).execute();
  await tie(writing, measureId, input);
};

/** Moves a measure on: running, done, stopped with the reason, or back. */
export const setMeasureState = async (
  { tx, actor, today }: Writing,
  measure: Pick<Measure, "measureId" | "state">,
  input: MeasureStateInput,
): Promise<void> => {
  insist(mayChangeMeasures(actor));
  const [fault] = stateFaults(measure, input);
  if (fault) throw new AppError("refused", fault.message);
  await changed(
    tx
      .updateTable("measures")
      .set({ state: input.state, outcome: input.outcome, stateSince: today })
      .where("measureId", "=", measure.measureId)
      .where("state", "=", measure.state),
  );
};
