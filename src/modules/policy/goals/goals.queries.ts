import type { Tx } from "#platform/database/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Goal, MeasuredGoal, Measurement, ValueOn } from "./goal.ts";
import { validMeasurements } from "./goal.rules.ts";

const goals = (tx: Tx) =>
  tx
    .selectFrom("goals")
    .leftJoin("people", (join) =>
      join
        .onRef("people.organisationId", "=", "goals.organisationId")
        .onRef("people.personId", "=", "goals.ownerId"),
    )
    .selectAll("goals")
    .select("people.name as ownerName");

type Row = Awaited<ReturnType<ReturnType<typeof goals>["executeTakeFirstOrThrow"]>>;

const valueOn = (value: number | null, date: PlainDate | null): ValueOn | null =>
  value === null || date === null ? null : { value, date };

const toGoal = ({ baselineValue, baselineOn, targetValue, targetOn, ...row }: Row): Goal => ({
  goalId: row.goalId,
  title: row.title,
  why: row.why,
  ownerId: row.ownerId,
  ownerName: row.ownerName,
  indicator: row.indicator,
  unit: row.unit,
  measuredBy: row.measuredBy,
  surveyIndicator: row.surveyIndicator,
  direction: row.direction,
  baseline: valueOn(baselineValue, baselineOn),
  target: valueOn(targetValue, targetOn),
  createdOn: row.createdOn,
  endedOn: row.endedOn,
  endedBecause: row.endedBecause,
});

const measurements = (tx: Tx) =>
  tx
    .selectFrom("goalMeasurements")
    .select(["measurementId", "goalId", "measuredOn as date", "value", "note", "replacesId"])
    .select(["surveyIndicator", "surveyRoundId"])
    .orderBy("measuredOn")
    .orderBy("recordedAt")
    .orderBy("measurementId");

/** One goal with its owner's name. */
export const findGoal = async (tx: Tx, goalId: string): Promise<Goal | undefined> => {
  const row = await goals(tx).where("goalId", "=", goalId).executeTakeFirst();
  return row && toGoal(row);
};

/** Every measurement of a goal, corrected ones too, the earliest first. */
export const measurementsOf = (tx: Tx, goalId: string): Promise<Measurement[]> =>
  measurements(tx).where("goalId", "=", goalId).execute();

/** Every measurement that comes from a round of a survey. */
export const fromRounds = (tx: Tx): Promise<Measurement[]> =>
  measurements(tx).where("surveyRoundId", "is not", null).execute();

/** All goals with the measurements that count; those that have ended only when asked. The oldest first. */
export const listGoals = async (
  tx: Tx,
  { ended = false }: { readonly ended?: boolean } = {},
): Promise<MeasuredGoal[]> => {
  const rows = await goals(tx)
    .where("endedOn", ended ? "is not" : "is", null)
    .orderBy("createdOn")
    .orderBy("title")
    .orderBy("goalId")
    .execute();
  const all = rows.length === 0 ? [] : await measurements(tx).execute();
  const byGoal = Map.groupBy(all, ({ goalId }) => goalId);
  return rows.map((row) => ({
    ...toGoal(row),
    measurements: validMeasurements(byGoal.get(row.goalId) ?? [], row),
  }));
};

/** The goals that were there at some time in a year, with what was measured until its end. */
export const goalsOfYear = async (tx: Tx, year: number): Promise<MeasuredGoal[]> => {
  const [current, ended] = [await listGoals(tx), await listGoals(tx, { ended: true })];
  return [...current, ...ended]
    .filter(
      (goal) =>
        goal.createdOn <= `${year}-12-31` && (goal.endedOn === null || goal.endedOn >= `${year}-01-01`),
    )
    .map((goal) => ({
      ...goal,
      measurements: goal.measurements.filter(({ date }) => date <= `${year}-12-31`),
    }));
};
