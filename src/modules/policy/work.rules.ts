import { addDays, yearOf } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { YearPlan } from "./plans/plan.ts";

/** Days before a date at which something of this subject stands on a person's list. */
export const leadDays = 28;

/** Whether something due on this day already stands on the list. */
export const comesNear = (due: PlainDate, today: PlainDate): boolean => due <= addDays(today, leadDays);

/** A year that needs a plan, and the day by which; null for the first plan ever, for which no day has passed. */
interface PlanToMake {
  readonly year: number;
  readonly due: PlainDate | null;
}

/** The plans to make this year. From October on the plan of the next year is due by the end of this one. */
const plansToMake = (isFirst: boolean, today: PlainDate): readonly PlanToMake[] => {
  const year = yearOf(today);
  const now = { year, due: isFirst ? null : `${year}-01-31` };
  const next = { year: year + 1, due: `${year}-12-31` };
  if (today < `${year}-10-01`) return [now];
  return isFirst ? [next] : [now, next];
};

/** What the coordinator still has to do about the plans: which years need one, and which are over but not closed. */
export const planDuties = (
  plans: readonly Pick<YearPlan, "year" | "state">[],
  today: PlainDate,
): { readonly make: readonly PlanToMake[]; readonly close: readonly number[] } => {
  const year = yearOf(today);
  const isUnderWay = (wanted: number): boolean =>
    plans.some((plan) => plan.year === wanted && plan.state !== "draft");
  return {
    make: plansToMake(plans.length === 0, today).filter((one) => !isUnderWay(one.year)),
    close: plans.filter((plan) => plan.state === "adopted" && plan.year < year).map((plan) => plan.year),
  };
};
