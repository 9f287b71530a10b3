import { randomUUID } from "node:crypto";
import { AppError, changed, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Goal, GoalInput, MeasurementInput } from "./goal.ts";
import { goalFaults, mayTakeGoalStep, measurementFaults } from "./goal.rules.ts";
import { measurementsOf } from "./goals.queries.ts";

const insistOnGoal = (input: GoalInput): void => {
  const [fault] = goalFaults(input);
  if (fault) throw new AppError("refused", fault.message);
};

/** Makes a goal; returns its id. */
export const createGoal = async ({ tx, actor, today }: Writing, input: GoalInput): Promise<string> => {
  insistOnGoal(input);
  const goalId = randomUUID();
  await tx
    .insertInto("goals")
    .values({ organisationId: organisationOf(actor), goalId, createdOn: today, ...input })
    .execute();
  return goalId;
};

/** Changes what a goal is; its measurements stay. */
export const changeGoal = async ({ tx, actor }: Writing, goal: Goal, input: GoalInput): Promise<void> => {
  insist(mayTakeGoalStep("change", goal, actor));
  insistOnGoal(input);
  await changed(tx.updateTable("goals").set(input).where("goalId", "=", goal.goalId));
};

/** Adds a measurement, or with `replaces` the correction of one; returns its id. */
export const addMeasurement = async (
  { tx, actor, today, now }: Writing,
  goal: Pick<Goal, "goalId" | "ownerId" | "endedOn">,
  input: MeasurementInput,
): Promise<string> => {
  insist(mayTakeGoalStep("measure", goal, actor));
  const [fault] = measurementFaults(input, await measurementsOf(tx, goal.goalId), today);
  if (fault) throw new AppError("refused", fault.message);
  const measurementId = randomUUID();
  await tx
    .insertInto("goalMeasurements")
    .values({
      organisationId: organisationOf(actor),
      measurementId,
      goalId: goal.goalId,
      measuredOn: input.date,
      value: input.value,
      note: input.note,
      replacesId: input.replaces ?? null,
      recordedById: actor.personId,
      recordedAt: now,
    })
    .execute();
  return measurementId;
};

/** Ends a goal that is not pursued any more, with the reason. */
export const endGoal = async ({ tx, actor, today }: Writing, goal: Goal, because: string): Promise<void> => {
  insist(mayTakeGoalStep("end", goal, actor));
  await changed(
    tx.updateTable("goals").set({ endedOn: today, endedBecause: because }).where("goalId", "=", goal.goalId),
  );
};
