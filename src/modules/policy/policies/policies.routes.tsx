import { z } from "zod";
import { holds } from "#platform/actor/index.ts";
import { fields, formPage, found, get, ordinaryReading, page, post, redirect } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { renderMarkdown } from "#platform/markdown/index.ts";
import { listGoals } from "../goals/goals.queries.ts";
import { allMeasures } from "../measures/measures.queries.ts";
import { changePolicy, createPolicy, proposePolicy, returnPolicy } from "./policies.commands.ts";
import {
  councilOnPolicy,
  currentPolicy,
  decisionsOn,
  evaluationsOf,
  findPolicy,
  listPolicies,
} from "./policies.queries.ts";
import { policyForm } from "./policy.ts";
import type { Policy } from "./policy.ts";
import { mayTakePolicyStep, policyFaults } from "./policy.rules.ts";
import type { PolicyStep } from "./policy.rules.ts";
import { texts } from "./texts.ts";
import { PolicyForm } from "./views/policy-form.tsx";
import { PolicyPage } from "./views/policy-page.tsx";
import type { PolicyView } from "./views/policy-page.tsx";

/** Where the policy is. */
export const policyPath = "/jaarcyclus/beleid";
export const onePolicy = z.object({ policyId: fields.id() });
export type OnPolicy = RequestContext<z.output<typeof onePolicy>>;

const allSteps: readonly PolicyStep[] = [
  "change",
  "propose",
  "withdraw",
  "send-back",
  "adopt",
  "decide",
  "evaluate",
];

/** The policy in the address, after it was named for the audit entry. */
export const loadPolicy = async ({ tx, params, about }: OnPolicy): Promise<Policy> => {
  about("policy", params.policyId);
  return found(await findPolicy(tx, params.policyId));
};

/** The way up from a page below the policy. */
export const crumbs = ({ locale }: RequestContext, policy?: Policy) => [
  { href: policyPath, label: texts[locale].policy },
  ...(policy ? [{ href: `${policyPath}/${policy.policyId}`, label: policy.title }] : []),
];

const viewOf = async ({ tx, actor }: RequestContext, policy: Policy): Promise<PolicyView> => ({
  policy,
  vision: renderMarkdown(policy.vision),
  decisions: await decisionsOn(tx, policy.policyId),
  evaluations: await evaluationsOf(tx, policy.policyId),
  council: await councilOnPolicy(tx, policy.policyId),
  steps: allSteps.filter((step) => mayTakePolicyStep(step, policy, actor).ok),
});

const show = async (context: RequestContext, policy: Policy | undefined) => {
  const { tx, locale, today, actor } = context;
  const props = {
    locale,
    today,
    view: policy && (await viewOf(context, policy)),
    versions: await listPolicies(tx),
    counts: { goals: (await listGoals(tx)).length, measures: (await allMeasures(tx)).length },
    seesCouncil: holds(actor, "coordinator", "authority", "works-council"),
    coordinates: holds(actor, "coordinator"),
  };
  return <PolicyPage {...props} />;
};

const said = (name: "saved" | "proposed" | "withdrawn" | "sentBack") => ({
  nl: texts.nl[name],
  en: texts.en[name],
});

const backTo = ({ policyId }: Policy): string => `${policyPath}/${policyId}`;

const step = (
  place: string,
  audit: string,
  by: "coordinator" | "authority",
  text: Parameters<typeof said>[0],
) => ({
  path: `${policyPath}/:policyId/${place}`,
  permission: [by],
  audit,
  params: onePolicy,
  form: z.object({}),
  flash: said(text),
});

const proposing = step("voorleggen", "policy.proposed", "coordinator", "proposed");
const withdrawing = step("terugnemen", "policy.withdrawn", "coordinator", "withdrawn");
const sendingBack = step("terugsturen", "policy.sent-back", "authority", "sentBack");

const reading: readonly Route[] = [
  get({
    path: "/jaarcyclus",
    permission: "signed-in",
    audit: ordinaryReading,
    answer: async () => redirect(policyPath),
  }),
  get({
    path: policyPath,
    permission: "signed-in",
    audit: ordinaryReading,
    answer: async (context) =>
      page(texts[context.locale].policy, await show(context, await currentPolicy(context.tx))),
  }),
  get({
    path: `${policyPath}/:policyId`,
    permission: "signed-in",
    audit: ordinaryReading,
    params: onePolicy,
    answer: async (context) => {
      const policy = await loadPolicy(context);
      return page(policy.title, await show(context, policy), crumbs(context));
    },
  }),
];

const writing: readonly Route[] = [
  ...formPage({
    path: `${policyPath}/nieuw`,
    permission: ["coordinator"],
    audit: "policy.created",
    form: policyForm,
    load: async ({ tx }) => currentPolicy(tx),
    // A new version begins with the words of the one in force.
    initial: (current) => ({ title: current?.title, vision: current?.vision }),
    view: (context, _current, form) => {
      const { locale } = context;
      const title = texts[locale].newPolicyTitle;
      const props = { locale, title, form, action: `${policyPath}/nieuw`, back: policyPath };
      return page(title, <PolicyForm {...props} />, crumbs(context));
    },
    submit: async (context, input) => {
      const errors = policyFaults(input);
      if (errors.length > 0) return { kind: "refusal", errors };
      const policyId = await createPolicy(context, input);
      context.about("policy", policyId);
      return redirect(`${policyPath}/${policyId}`, said("saved"));
    },
  }),
  ...formPage({
    path: `${policyPath}/:policyId/wijzigen`,
    permission: ["coordinator"],
    audit: "policy.changed",
    params: onePolicy,
    form: policyForm,
    load: loadPolicy,
    initial: ({ title, version, vision, startsOn, endsOn, evaluationDueOn }) => ({
      title,
      version,
      vision,
      startsOn,
      endsOn,
      evaluationDueOn,
    }),
    view: (context, policy, form) => {
      const { locale } = context;
      const title = texts[locale].changePolicy;
      const back = backTo(policy);
      const props = { locale, title, form, action: `${back}/wijzigen`, back };
      return page(title, <PolicyForm {...props} />, crumbs(context, policy));
    },
    submit: async (context, input, policy) => {
      const errors = policyFaults(input);
      if (errors.length > 0) return { kind: "refusal", errors };
      await changePolicy(context, policy, input);
      return redirect(backTo(policy), said("saved"));
    },
  }),
  post({
    ...proposing,
    submit: async (context) => {
      const policy = await loadPolicy(context);
      await proposePolicy(context, policy);
      return redirect(backTo(policy), proposing.flash);
    },
  }),
  post({
    ...withdrawing,
    submit: async (context) => {
      const policy = await loadPolicy(context);
      await returnPolicy(context, policy, "withdraw");
      return redirect(backTo(policy), withdrawing.flash);
    },
  }),
  post({
    ...sendingBack,
    submit: async (context) => {
      const policy = await loadPolicy(context);
      await returnPolicy(context, policy, "send-back");
      return redirect(backTo(policy), sendingBack.flash);
    },
  }),
];

/** The pages of the policy: reading it, writing a version, and putting it forward. */
export const policyRoutes: readonly Route[] = [...writing, ...reading];
