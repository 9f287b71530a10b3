import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";

export const directions = ["higher", "lower"] as const;
export type Direction = (typeof directions)[number];

/** A value of the indicator on a day. */
export interface ValueOn {
  readonly value: number;
  readonly date: PlainDate;
}

/** What the organisation wants to reach, and how one sees that it is reached. */
export interface Goal {
  readonly goalId: string;
  readonly title: string;
  readonly why: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  /** What is measured; null while nobody said how one sees that the goal is reached. */
  readonly indicator: string | null;
  /** Stands behind every number: `%`, `teams`. */
  readonly unit: string | null;
  /** Where the numbers come from. */
  readonly measuredBy: string | null;
  /** What of a survey measures it, as `surveyIndicators` names it; null where no survey does. */
  readonly surveyIndicator: string | null;
  readonly direction: Direction;
  readonly baseline: ValueOn | null;
  readonly target: ValueOn | null;
  readonly createdOn: PlainDate;
  readonly endedOn: PlainDate | null;
  readonly endedBecause: string | null;
}

export interface Measurement {
  readonly measurementId: string;
  readonly goalId: string;
  readonly date: PlainDate;
  readonly value: number;
  readonly note: string | null;
  /** The measurement this one corrects. */
  readonly replacesId: string | null;
  /** What the survey measured, also of what corrects that by hand; null where a person measured. */
  readonly surveyIndicator: string | null;
  /** The round that it comes from; null for what a person wrote down. */
  readonly surveyRoundId: string | null;
}

/** A goal with the measurements that count, the earliest first. */
export interface MeasuredGoal extends Goal {
  readonly measurements: readonly Measurement[];
}

export const goalForm = z.object({
  title: fields.requiredText(150),
  why: fields.optionalText(2000),
  owner: fields.optionalText(200),
  indicator: fields.optionalText(300),
  unit: fields.optionalText(30),
  measuredBy: fields.optionalText(200),
  survey: fields.optionalText(200),
  direction: fields.choice(directions),
  baselineValue: fields.optionalDecimal(),
  baselineOn: fields.optionalDate(),
  targetValue: fields.optionalDecimal(),
  targetOn: fields.optionalDate(),
});
/** What a goal is made of; its owner is a person, or nobody yet. */
export type GoalInput = Omit<z.output<typeof goalForm>, "owner" | "survey"> &
  Pick<Goal, "ownerId" | "surveyIndicator">;

export const measurementForm = z.object({
  date: fields.date(),
  value: fields.decimal(),
  note: fields.optionalText(500),
});
export type MeasurementInput = z.output<typeof measurementForm> & {
  /** The id of the measurement this one corrects. */
  readonly replaces?: string;
};

export const endForm = z.object({ because: fields.requiredText(1000) });

export const goalStands = ["current", "ended"] as const;
export const goalsQuery = z.object({ stand: z.enum(goalStands).catch("current").default("current") });
