import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";

export const standings = ["on-track", "at-risk", "off-track"] as const;
export type Standing = (typeof standings)[number];

export interface AgreementPoint {
  readonly goalId: string | null;
  readonly text: string;
}

/** A short account by the manager during the year (source 000, internal account). */
export interface InterimReport {
  readonly reportedOn: PlainDate;
  readonly standing: Standing;
  readonly text: string;
  readonly writtenBy: string | null;
}

/** What a manager answers for in a year, for one unit. */
export interface Agreement {
  readonly agreementId: string;
  readonly year: number;
  readonly unitId: string;
  readonly managerId: string;
  readonly managerName: string;
  readonly agreedOn: PlainDate;
  readonly points: readonly AgreementPoint[];
  /** The earliest first. */
  readonly reports: readonly InterimReport[];
}

/** Rows for points in the form; more points make a second agreement unclear. */
export const mostPoints = 5;

const point = { text: fields.optionalText(300), goal: fields.optionalId() };

export const agreementForm = z
  .object({
    year: fields.wholeNumber({ min: 2000, max: 2200 }),
    unit: fields.id(),
    manager: fields.requiredText(200),
    agreedOn: fields.date(),
    text1: fields.requiredText(300),
    goal1: point.goal,
    text2: point.text,
    goal2: point.goal,
    text3: point.text,
    goal3: point.goal,
    text4: point.text,
    goal4: point.goal,
    text5: point.text,
    goal5: point.goal,
  })
  .transform(({ year, unit, manager, agreedOn, ...rows }) => ({
    year,
    unitId: unit,
    manager,
    agreedOn,
    points: [
      { text: rows.text1, goalId: rows.goal1 },
      { text: rows.text2, goalId: rows.goal2 },
      { text: rows.text3, goalId: rows.goal3 },
      { text: rows.text4, goalId: rows.goal4 },
      { text: rows.text5, goalId: rows.goal5 },
    ].flatMap(({ text, goalId }) => (text === null ? [] : [{ text, goalId }])),
  }));
/** What is agreed, with a manager who is known. */
export type AgreementInput = Omit<z.output<typeof agreementForm>, "manager"> & { readonly managerId: string };

export const reportForm = z.object({
  standing: fields.choice(standings),
  text: fields.requiredText(1000),
});
export type ReportInput = z.output<typeof reportForm>;

export const agreementsQuery = z.object({
  jaar: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
});
