import { holds } from "#platform/actor/index.ts";
import { addDays, yearOf } from "#platform/clock/index.ts";
import type { ReadContext, WorkItem } from "#platform/module/index.ts";
import { nextReportOn } from "./agreements/agreement.rules.ts";
import { agreementsOfManager } from "./agreements/agreements.queries.ts";
import { texts as agreementTexts } from "./agreements/texts.ts";
import { endOfQuarter } from "./plans/plan.rules.ts";
import { listPlans, openItemsOf } from "./plans/plans.queries.ts";
import { texts as planTexts } from "./plans/texts.ts";
import { evaluationLeadDays } from "./policies/policy.rules.ts";
import { currentPolicy, listPolicies } from "./policies/policies.queries.ts";
import { texts as policyTexts } from "./policies/texts.ts";
import { texts } from "./texts.ts";
import { comesNear, planDuties } from "./work.rules.ts";

const ofItems = async ({ tx, actor, locale, today }: ReadContext): Promise<WorkItem[]> => {
  const items = actor.personId === null ? [] : await openItemsOf(tx, actor.personId);
  return items.flatMap((item) => {
    const due = item.quarter === null ? null : endOfQuarter(item.year, item.quarter);
    if (due === null || !comesNear(due, today)) return [];
    const href = `/jaarcyclus/jaarplan/${item.year}/punten/${item.itemId}`;
    return [{ title: item.title, href, due, subject: texts[locale].planSubject }];
  });
};

const ofManager = async ({ tx, actor, locale, today }: ReadContext): Promise<WorkItem[]> => {
  if (actor.personId === null || !holds(actor, "manager")) return [];
  const agreements = await agreementsOfManager(tx, actor.personId);
  return agreements.flatMap((agreement) => {
    const due = agreement.year === yearOf(today) ? nextReportOn(agreement) : null;
    if (due === null || !comesNear(due, today)) return [];
    const title = agreementTexts[locale].workReport(agreement.year);
    const href = `/jaarcyclus/afspraken/${agreement.agreementId}`;
    return [{ title, href, due, subject: agreementTexts[locale].mine }];
  });
};

const ofCoordinator = async ({ tx, actor, locale, today }: ReadContext): Promise<WorkItem[]> => {
  if (!holds(actor, "coordinator")) return [];
  const t = planTexts[locale];
  const subject = texts[locale].planSubject;
  const duties = planDuties(await listPlans(tx), today);
  const policy = await currentPolicy(tx);
  const evaluating = policy && policy.evaluationDueOn <= addDays(today, evaluationLeadDays);
  return [
    ...duties.make.map(({ year, due }) => ({
      title: t.workMake(year),
      href: "/jaarcyclus/jaarplan/alle",
      due,
      subject,
    })),
    ...duties.close.map((year) => ({
      title: t.workClose(year),
      href: `/jaarcyclus/jaarplan/${year}`,
      due: `${year + 1}-01-31`,
      subject,
    })),
    ...(evaluating
      ? [
          {
            title: policyTexts[locale].workEvaluate(policy.title),
            href: `/jaarcyclus/beleid/${policy.policyId}`,
            due: policy.evaluationDueOn,
            subject: policyTexts[locale].policy,
          },
        ]
      : []),
  ];
};

const ofAuthority = async ({ tx, actor, locale }: ReadContext): Promise<WorkItem[]> => {
  if (!holds(actor, "authority")) return [];
  const plans = (await listPlans(tx)).filter(({ state }) => state === "proposed");
  const policies = (await listPolicies(tx)).filter(({ state }) => state === "proposed");
  return [
    ...policies.map(({ policyId, title }) => ({
      title: policyTexts[locale].workAdopt(title),
      href: `/jaarcyclus/beleid/${policyId}`,
      due: null,
      subject: policyTexts[locale].policy,
    })),
    ...plans.map(({ year }) => ({
      title: planTexts[locale].workAdopt(year),
      href: `/jaarcyclus/jaarplan/${year}`,
      due: null,
      subject: texts[locale].planSubject,
    })),
  ];
};

/** What a person has to do: own items of the year plan, an interim report, a plan to make or close, a proposal to decide on. */
export const work = async (context: ReadContext): Promise<readonly WorkItem[]> => [
  ...(await ofAuthority(context)),
  ...(await ofManager(context)),
  ...(await ofItems(context)),
  ...(await ofCoordinator(context)),
];
