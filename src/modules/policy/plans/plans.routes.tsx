import { z } from "zod";
import { holds } from "#platform/actor/index.ts";
import { yearOf } from "#platform/clock/index.ts";
import { formPage, get, ordinaryReading, page, post, redirect } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { renderMarkdown } from "#platform/markdown/index.ts";
import { TextArea, TextField } from "#ui/index.ts";
import { councilOnPlan } from "../policies/policies.queries.ts";
import { FormPage } from "../views/form-page.tsx";
import { planDuties } from "../work.rules.ts";
import { introductionForm, newPlanForm, ofYear } from "./plan.ts";
import { crumbs, loadPlan, loadWhole, pathOf, plansPath, said } from "./plan.pages.ts";
import { mayTakePlanStep } from "./plan.rules.ts";
import type { PlanStep } from "./plan.rules.ts";
import { draftPlan, introducePlan, makeYearPlan } from "./plans.commands.ts";
import { findPlan, listPlans } from "./plans.queries.ts";
import { texts } from "./texts.ts";
import { PlanList } from "./views/plan-list.tsx";
import { PlanPage } from "./views/plan-page.tsx";

const allSteps: readonly PlanStep[] = [
  "edit",
  "propose",
  "withdraw",
  "send-back",
  "adopt",
  "reassign",
  "close",
];

const reading: readonly Route[] = [
  get({
    path: plansPath,
    permission: "signed-in",
    audit: ordinaryReading,
    answer: async ({ tx, today }) => {
      const plan = await findPlan(tx, yearOf(today));
      return redirect(plan ? pathOf(plan.year) : `${plansPath}/alle`);
    },
  }),
  get({
    path: `${plansPath}/alle`,
    permission: "signed-in",
    audit: ordinaryReading,
    answer: async ({ tx, locale, actor }) => {
      const plans = await listPlans(tx);
      const mayCreate = holds(actor, "coordinator");
      return page(texts[locale].plans, <PlanList {...{ locale, plans, mayCreate }} />);
    },
  }),
  get({
    path: `${plansPath}/:year`,
    permission: "signed-in",
    audit: ordinaryReading,
    params: ofYear,
    answer: async (context) => {
      const { tx, locale, today, actor } = context;
      const { plan, items } = await loadWhole(context);
      const props = {
        locale,
        today,
        plan,
        items,
        introduction: plan.introduction === null ? null : renderMarkdown(plan.introduction),
        council: await councilOnPlan(tx, plan.year),
        steps: allSteps.filter((step) => mayTakePlanStep(step, plan, actor).ok),
        seesCouncil: holds(actor, "coordinator", "authority", "works-council"),
        coordinates: holds(actor, "coordinator"),
      };
      return page(texts[locale].plan(plan.year), <PlanPage {...props} />, crumbs(context));
    },
  }),
];

const making: readonly Route[] = [
  ...formPage({
    path: `${plansPath}/nieuw`,
    permission: ["coordinator"],
    audit: "year-plan.created",
    form: newPlanForm,
    load: async ({ tx, today }) => {
      const plans = await listPlans(tx);
      const isThere = (wanted: number): boolean => plans.some(({ year }) => year === wanted);
      const asked = planDuties(plans, today).make.find(({ year }) => !isThere(year));
      const year = yearOf(today);
      return asked?.year ?? (isThere(year) ? year + 1 : year);
    },
    initial: (year) => ({ year: String(year) }),
    view: (context, _year, form) => {
      const { locale } = context;
      const t = texts[locale];
      const words = { title: t.newPlan, lead: t.newPlanLead };
      return page(
        t.newPlan,
        <FormPage
          {...words}
          locale={locale}
          form={form}
          action={`${plansPath}/nieuw`}
          back={`${plansPath}/alle`}
        >
          <TextField name="year" label={t.year} form={form} width="short" inputmode="numeric" />
        </FormPage>,
        crumbs(context),
      );
    },
    submit: async (context, { year }) => {
      if (await findPlan(context.tx, year))
        return {
          kind: "refusal",
          errors: [
            {
              field: "year",
              message: {
                nl: `Het jaarplan ${year} is er al.`,
                en: `The year plan of ${year} is there already.`,
              },
            },
          ],
        };
      await makeYearPlan(context, { year });
      context.about("year-plan", String(year));
      return redirect(pathOf(year), said("newPlanSaved"));
    },
  }),
  ...formPage({
    path: `${plansPath}/:year/inleiding`,
    permission: ["coordinator"],
    audit: "year-plan.introduced",
    params: ofYear,
    form: introductionForm,
    load: loadPlan,
    initial: ({ introduction }) => ({ introduction }),
    view: (context, plan, form) => {
      const { locale } = context;
      const t = texts[locale];
      const at = {
        title: t.changeIntroduction,
        action: `${pathOf(plan.year)}/inleiding`,
        back: pathOf(plan.year),
      };
      return page(
        t.changeIntroduction,
        <FormPage {...at} locale={locale} form={form}>
          <TextArea
            name="introduction"
            label={t.introduction}
            hint={t.introductionHint}
            form={form}
            rows={10}
            optional
          />
        </FormPage>,
        crumbs(context, plan),
      );
    },
    submit: async (context, { introduction }, plan) => {
      await introducePlan(context, plan, introduction);
      return redirect(pathOf(plan.year), said("introductionSaved"));
    },
  }),
  post({
    path: `${plansPath}/:year/opstellen`,
    permission: ["coordinator"],
    audit: "year-plan.drafted",
    params: ofYear,
    form: z.object({}),
    submit: async (context) => {
      const plan = await loadPlan(context);
      const n = await draftPlan(context, plan);
      return redirect(pathOf(plan.year), { nl: texts.nl.drafted(n), en: texts.en.drafted(n) });
    },
  }),
];

/** The pages of year plans: the list, one plan, and making one. */
export const planRoutes: readonly Route[] = [...making, ...reading];
