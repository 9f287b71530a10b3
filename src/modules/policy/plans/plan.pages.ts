import { found } from "#platform/http/index.ts";
import type { Crumb, RequestContext } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import type { z } from "zod";
import type { ofItem, ofYear, PlanItem, PlanWithItems, YearPlan } from "./plan.ts";
import { findItem, findPlan, yearPlan } from "./plans.queries.ts";
import { texts } from "./texts.ts";

/** Where the plans are. */
export const plansPath = "/jaarcyclus/jaarplan";
export const pathOf = (year: number): string => `${plansPath}/${year}`;

export type OnPlan = RequestContext<z.output<typeof ofYear>>;
export type OnItem = RequestContext<z.output<typeof ofItem>>;

/** The way up from a page of a plan or an item. */
export const crumbs = ({ locale }: RequestContext, plan?: YearPlan, item?: PlanItem): Crumb[] => [
  { href: `${plansPath}/alle`, label: texts[locale].plans },
  ...(plan ? [{ href: pathOf(plan.year), label: texts[locale].plan(plan.year) }] : []),
  ...(item ? [{ href: `${pathOf(item.year)}/punten/${item.itemId}`, label: item.title }] : []),
];

type Said = {
  [K in keyof typeof texts.nl]: (typeof texts.nl)[K] extends string ? K : never;
}[keyof typeof texts.nl];

/** One text of this subject in both languages, to be said once on the next page. */
export const said = (name: Said): Localised => ({ nl: texts.nl[name], en: texts.en[name] });

/** The plan in the address, after it was named for the audit entry. */
export const loadPlan = async ({ tx, params, about }: OnPlan): Promise<YearPlan> => {
  about("year-plan", String(params.year));
  return found(await findPlan(tx, params.year));
};

/** The plan in the address with its items. */
export const loadWhole = async ({ tx, params, about }: OnPlan): Promise<PlanWithItems> => {
  about("year-plan", String(params.year));
  return found(await yearPlan(tx, params.year));
};

/** The item in the address with its plan; an item of another year is not found. */
export const loadItem = async ({
  tx,
  params,
  about,
}: OnItem): Promise<{ plan: YearPlan; item: PlanItem }> => {
  about("plan-item", params.itemId);
  const plan = found(await findPlan(tx, params.year));
  const item = found(await findItem(tx, params.itemId));
  return { plan, item: found(item.year === plan.year ? item : undefined) };
};
