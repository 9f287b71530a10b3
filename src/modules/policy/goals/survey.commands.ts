import { randomUUID } from "node:crypto";
import { surveyValues } from "#modules/surveys/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { ReadContext, Writing } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import { fromRounds, listGoals } from "./goals.queries.ts";
import { missingValues } from "./survey.rules.ts";
import type { Tied } from "./survey.rules.ts";

/**
 * Takes over what closed rounds of a survey showed of everybody as measurements of the goals that follow it, and returns which goals got any. For whom
 * results are not, there is nothing to take over. Of two who do it at once the second adds nothing.
 */
export const measureBySurvey = async (
  { tx, actor, now }: Pick<Writing, "tx" | "actor" | "now">,
  goals: readonly Tied[],
): Promise<readonly string[]> => {
  const followed = [...new Set(goals.flatMap(({ surveyIndicator }) => surveyIndicator ?? []))];
  const values = await surveyValues(tx, followed);
  if (values.length === 0) return [];
  const missing = missingValues(goals, values, await fromRounds(tx));
  if (missing.length === 0) return [];
  await tx
    .insertInto("goalMeasurements")
    .values(
      missing.map(({ goalId, date, value, indicator, roundId }) => ({
        organisationId: organisationOf(actor),
        measurementId: randomUUID(),
        goalId,
        measuredOn: date,
        value,
        surveyIndicator: indicator,
        surveyRoundId: roundId,
        recordedById: actor.personId,
        recordedAt: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return [...new Set(missing.map(({ goalId }) => goalId))];
};

/** What the rounds that closed measured, for every goal that has not ended. */
export const measureGoals = async (
  { tx, actor }: Pick<ReadContext, "tx" | "actor">,
  { clock, audit }: Pick<Services, "clock" | "audit">,
): Promise<void> => {
  const now = clock.now();
  const tied = (await listGoals(tx)).filter(({ surveyIndicator }) => surveyIndicator !== null);
  for (const id of await measureBySurvey({ tx, actor, now }, tied))
    // oxlint-disable-next-line no-await-in-loop -- one transaction
    await audit.record(
      tx,
      actor,
      { event: "goal.measured-by-survey", object: { kind: "goal", id }, result: "done", origin: null },
      now,
    );
};
