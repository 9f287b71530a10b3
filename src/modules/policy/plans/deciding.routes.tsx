import { z } from "zod";
import { formPage, page, post, redirect } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { TextArea, TextField } from "#ui/index.ts";
import { recordCouncil } from "../policies/policies.commands.ts";
import { councilForm } from "../policies/policy.ts";
import { texts as policyTexts } from "../policies/texts.ts";
import { CouncilForm } from "../policies/views/council-form.tsx";
import { FormPage } from "../views/form-page.tsx";
import { adoptPlanForm, itemDecisions, ofYear, returnForm } from "./plan.ts";
import type { ItemClosing, PlanItem } from "./plan.ts";
import { crumbs, loadPlan, loadWhole, pathOf, plansPath, said } from "./plan.pages.ts";
import { closingFaults, undecided } from "./plan.rules.ts";
import { adoptYearPlan, closeYearPlan, proposeYearPlan, returnYearPlan } from "./plans.commands.ts";
import { texts } from "./texts.ts";
import { CloseForm } from "./views/close-form.tsx";

const nothing = z.object({});
const closingForm = z.record(z.string(), z.string());
const decision = z.enum(itemDecisions);

/** What the form says of each item that is not done; what is not chosen or explained is left for the rule to refuse. */
const decisionsIn = (typed: z.output<typeof closingForm>, items: readonly PlanItem[]) =>
  undecided(items).map(({ itemId }) => ({
    itemId,
    decision: decision.safeParse(typed[`besluit-${itemId}`]).data,
    because: (typed[`reden-${itemId}`] ?? "").trim(),
  }));

const isDecided = (one: ReturnType<typeof decisionsIn>[number]): one is ItemClosing =>
  one.decision !== undefined;

const proposing: readonly Route[] = [
  post({
    path: `${plansPath}/:year/voorleggen`,
    permission: ["coordinator"],
    audit: "year-plan.proposed",
    params: ofYear,
    form: nothing,
    submit: async (context) => {
      const whole = await loadWhole(context);
      await proposeYearPlan(context, whole);
      return redirect(pathOf(whole.plan.year), said("proposed"));
    },
  }),
  post({
    path: `${plansPath}/:year/terugnemen`,
    permission: ["coordinator"],
    audit: "year-plan.withdrawn",
    params: ofYear,
    form: nothing,
    submit: async (context) => {
      const plan = await loadPlan(context);
      await returnYearPlan(context, plan, null);
      return redirect(pathOf(plan.year), said("withdrawn"));
    },
  }),
  ...formPage({
    path: `${plansPath}/:year/ondernemingsraad`,
    permission: ["coordinator"],
    audit: "works-council.recorded",
    params: ofYear,
    form: councilForm,
    load: loadPlan,
    initial: (_plan, { today }) => ({ heldOn: today }),
    view: (context, plan, form) => {
      const { locale } = context;
      const back = pathOf(plan.year);
      const props = {
        locale,
        form,
        about: texts[locale].plan(plan.year),
        action: `${back}/ondernemingsraad`,
        back,
      };
      return page(policyTexts[locale].addCouncil, <CouncilForm {...props} />, crumbs(context, plan));
    },
    submit: async (context, input, { year }) => {
      await recordCouncil(context, { ...input, planYear: year, subject: texts.nl.plan(year) });
      return redirect(pathOf(year), { nl: policyTexts.nl.councilSaved, en: policyTexts.en.councilSaved });
    },
  }),
];

const adopting: readonly Route[] = [
  ...formPage({
    path: `${plansPath}/:year/vaststellen`,
    permission: ["authority"],
    audit: "year-plan.adopted",
    params: ofYear,
    form: adoptPlanForm,
    load: loadPlan,
    view: (context, plan, form) => {
      const { locale } = context;
      const t = texts[locale];
      const words = { title: t.adoptTitle, eyebrow: t.plan(plan.year), lead: t.adoptLead, submit: t.adopt };
      const back = pathOf(plan.year);
      return page(
        t.adoptTitle,
        <FormPage {...words} locale={locale} form={form} action={`${back}/vaststellen`} back={back}>
          <TextField name="adoptedBy" label={t.adoptedByLabel} hint={t.adoptedByHint} form={form} />
        </FormPage>,
        crumbs(context, plan),
      );
    },
    submit: async (context, { adoptedBy }, plan) => {
      await adoptYearPlan(context, plan, adoptedBy);
      return redirect(pathOf(plan.year), said("adopted"));
    },
  }),
  ...formPage({
    path: `${plansPath}/:year/terugsturen`,
    permission: ["authority"],
    audit: "year-plan.sent-back",
    params: ofYear,
    form: returnForm,
    load: loadPlan,
    view: (context, plan, form) => {
      const { locale } = context;
      const t = texts[locale];
      const words = { title: t.sendBackTitle, eyebrow: t.plan(plan.year), submit: t.sendBack };
      const back = pathOf(plan.year);
      return page(
        t.sendBackTitle,
        <FormPage {...words} locale={locale} form={form} action={`${back}/terugsturen`} back={back}>
          <TextArea name="because" label={t.sendBackBecause} form={form} rows={4} />
        </FormPage>,
        crumbs(context, plan),
      );
    },
    submit: async (context, { because }, plan) => {
      await returnYearPlan(context, plan, because);
      return redirect(pathOf(plan.year), said("sentBack"));
    },
  }),
];

const closing: readonly Route[] = formPage({
  path: `${plansPath}/:year/afsluiten`,
  permission: ["coordinator"],
  audit: "year-plan.closed",
  params: ofYear,
  form: closingForm,
  load: loadWhole,
  view: (context, { plan, items }, form) =>
    page(
      texts[context.locale].closeTitle(plan.year),
      <CloseForm locale={context.locale} plan={plan} items={items} form={form} />,
      crumbs(context, plan),
    ),
  submit: async (context, typed, whole) => {
    const decisions = decisionsIn(typed, whole.items);
    const errors = closingFaults(whole.items, decisions);
    if (errors.length > 0) return { kind: "refusal", errors };
    await closeYearPlan(context, whole, decisions.filter(isDecided));
    return redirect(pathOf(whole.plan.year), said("closed"));
  },
});

/** The steps of a year plan: proposing, adopting, closing, and what the works council did. */
export const decidingRoutes: readonly Route[] = [...proposing, ...adopting, ...closing];
