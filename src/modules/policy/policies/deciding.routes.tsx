import { addMonths } from "#platform/clock/index.ts";
import { formPage, page, redirect } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { DateField, TextArea, TextField } from "#ui/index.ts";
import { FormPage } from "../views/form-page.tsx";
import { adoptPolicy, evaluatePolicy, recordCouncil, recordDecision } from "./policies.commands.ts";
import { crumbs, loadPolicy, onePolicy, policyPath } from "./policies.routes.tsx";
import { adoptForm, councilForm, decisionForm, evaluationForm } from "./policy.ts";
import type { Policy } from "./policy.ts";
import { texts } from "./texts.ts";
import { CouncilForm } from "./views/council-form.tsx";

const said = (name: "adopted" | "evaluated" | "decisionSaved" | "councilSaved"): Localised => ({
  nl: texts.nl[name],
  en: texts.en[name],
});
const backTo = ({ policyId }: Policy): string => `${policyPath}/${policyId}`;

/** Months until the next evaluation that the form suggests: two years, halfway a term of four. */
const suggestedMonths = 24;

/** What is decided about a policy: adopting, other decisions, evaluating, and what the works council did. */
export const policyDecidingRoutes: readonly Route[] = [
  ...formPage({
    path: `${policyPath}/:policyId/vaststellen`,
    permission: ["authority"],
    audit: "policy.adopted",
    params: onePolicy,
    form: adoptForm,
    load: loadPolicy,
    view: (context, policy, form) => {
      const { locale } = context;
      const t = texts[locale];
      const words = { title: t.adoptTitle, eyebrow: policy.title, lead: t.adoptLead, submit: t.adopt };
      const back = backTo(policy);
      return page(
        t.adoptTitle,
        <FormPage {...words} locale={locale} form={form} action={`${back}/vaststellen`} back={back}>
          <TextField name="adoptedBy" label={t.adoptedByLabel} hint={t.adoptedByHint} form={form} />
        </FormPage>,
        crumbs(context, policy),
      );
    },
    submit: async (context, { adoptedBy }, policy) => {
      await adoptPolicy(context, policy, adoptedBy);
      return redirect(backTo(policy), said("adopted"));
    },
  }),
  ...formPage({
    path: `${policyPath}/:policyId/besluit`,
    permission: ["coordinator"],
    audit: "policy.decision-recorded",
    params: onePolicy,
    form: decisionForm,
    load: loadPolicy,
    initial: (_policy, { today }) => ({ decidedOn: today }),
    view: (context, policy, form) => {
      const { locale } = context;
      const t = texts[locale];
      const words = { title: t.addDecision, eyebrow: policy.title, lead: t.decisionLead };
      const back = backTo(policy);
      return page(
        t.addDecision,
        <FormPage {...words} locale={locale} form={form} action={`${back}/besluit`} back={back}>
          <DateField name="decidedOn" label={t.decidedOn} form={form} />
          <TextField name="decidedBy" label={t.decidedBy} hint={t.adoptedByHint} form={form} />
          <TextArea name="what" label={t.what} form={form} rows={2} />
        </FormPage>,
        crumbs(context, policy),
      );
    },
    submit: async (context, input, policy) => {
      await recordDecision(context, policy, input);
      return redirect(backTo(policy), said("decisionSaved"));
    },
  }),
  ...formPage({
    path: `${policyPath}/:policyId/evalueren`,
    permission: ["coordinator"],
    audit: "policy.evaluated",
    params: onePolicy,
    form: evaluationForm,
    load: loadPolicy,
    initial: (_policy, { today }) => ({ evaluatedOn: today, nextDueOn: addMonths(today, suggestedMonths) }),
    view: (context, policy, form) => {
      const { locale } = context;
      const t = texts[locale];
      const words = { title: t.evaluateTitle, eyebrow: policy.title, lead: t.evaluateLead };
      const back = backTo(policy);
      return page(
        t.evaluateTitle,
        <FormPage {...words} locale={locale} form={form} action={`${back}/evalueren`} back={back}>
          <DateField name="evaluatedOn" label={t.evaluatedOn} form={form} />
          <TextArea name="conclusion" label={t.conclusion} form={form} rows={6} />
          <DateField name="nextDueOn" label={t.nextDueOn} form={form} />
        </FormPage>,
        crumbs(context, policy),
      );
    },
    submit: async (context, input, policy) => {
      await evaluatePolicy(context, policy, input);
      return redirect(backTo(policy), said("evaluated"));
    },
  }),
  ...formPage({
    path: `${policyPath}/:policyId/ondernemingsraad`,
    permission: ["coordinator"],
    audit: "works-council.recorded",
    params: onePolicy,
    form: councilForm,
    load: loadPolicy,
    initial: (_policy, { today }) => ({ heldOn: today }),
    view: (context, policy, form) => {
      const { locale } = context;
      const back = backTo(policy);
      const props = { locale, form, about: policy.title, action: `${back}/ondernemingsraad`, back };
      return page(texts[locale].addCouncil, <CouncilForm {...props} />, crumbs(context, policy));
    },
    submit: async (context, input, policy) => {
      await recordCouncil(context, { ...input, policyId: policy.policyId, subject: policy.title });
      return redirect(backTo(policy), said("councilSaved"));
    },
  }),
];
