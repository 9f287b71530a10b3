import { randomUUID } from "node:crypto";
import { AppError, changed, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Goal, GoalInput, MeasurementInput } from "./goal.ts";
import { goalFaults, mayTakeGoalStep, measurementFaults } from "./goal.rules.ts";
import { measurementsOf } from "./goals.queries.ts";
import { measureBySurvey } from "./survey.commands.ts";

const insistOnGoal = (input: GoalInput): void => {
  const [fault] = goalFaults(input);
  if (fault) throw new AppError("refused", fault.message);
};

/** Makes a goal, with what closed rounds of a survey measured already where it is tied to one; returns its id. */
export const createGoal = async (writing: Writing, input: GoalInput): Promise<string> => {
  const { tx, actor, today } = writing;
  insistOnGoal(input);
  const goalId = randomUUID();
  await tx
    .insertInto("goals")
    .values({ organisationId: organisationOf(actor), goalId, createdOn: today, ...input })
    .execute();
  await measureBySurvey(writing, [{ ...input, goalId }]);
  return goalId;
};

/** Changes what a goal is; its measurements stay, and what a survey it is tied to measured is added. */
export const changeGoal = async (writing: Writing, goal: Goal, input: GoalInput): Promise<void> => {
  insist(mayTakeGoalStep("change", goal, writing.actor));
  insistOnGoal(input);
  await changed(writing.tx.updateTable("goals").set(input).where("goalId", "=", goal.goalId));
  await measureBySurvey(writing, [{ ...input, goalId: goal.goalId }]);
};

/** Adds a measurement, or with `replaces` the correction of one; returns its id. */
export const addMeasurement = async (
  { tx, actor, today, now }: Writing,
  goal: Pick<Goal, "goalId" | "ownerId" | "endedOn">,
  input: MeasurementInput,
): Promise<string> => {
  insist(mayTakeGoalStep("measure", goal, actor));
  const all = await measurementsOf(tx, goal.goalId);
  const [fault] = measurementFaults(input, all, today);
  if (fault) throw new AppError("refused", fault.message);
  const wrong = all.find((one) => one.measurementId === input.replaces);
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
      surveyIndicator: wrong?.surveyIndicator ?? null,
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
