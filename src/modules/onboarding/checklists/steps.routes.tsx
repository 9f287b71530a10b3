import { z } from "zod";
import { engagements } from "#modules/organisations/index.ts";
import type { Engagement } from "#modules/organisations/index.ts";
import { contentId } from "#platform/content/index.ts";
import {
  AppError,
  formPage,
  found,
  get,
  ordinaryReading,
  page,
  post,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { checklistsBase, stepForm } from "./checklist.ts";
import type { ChecklistStep } from "./checklist.ts";
import { latestSteps, stepCanBe } from "./checklist.rules.ts";
import { addStep, changeStep, takeUpSteps } from "./checklists.commands.ts";
import { checklistSteps } from "./checklists.queries.ts";
import { standardSteps } from "./content.ts";
import { texts } from "./texts.ts";
import { StepPage, StepsPage } from "./views/step-pages.tsx";

const both = bothOf(texts);
const base = `${checklistsBase}/stappen`;
const coordinator = ["coordinator"] as const;
const oneEngagement = z.object({ engagement: z.enum(engagements) });
const oneStep = oneEngagement.extend({ step: contentId });

const crumbs = ({ locale }: RequestContext) => [
  { href: checklistsBase, label: texts[locale].register },
  { href: base, label: texts[locale].stepsTitle },
];
const saved = () =>
  redirect(
    base,
    both((t) => t.stepSaved),
  );

const standardFor = async (engagement: Engagement) =>
  (await standardSteps()).filter((one) => one.engagements.includes(engagement));

const stepsOf = async ({ tx }: RequestContext, engagement: Engagement) =>
  latestSteps((await checklistSteps(tx)).filter((one) => one.engagement === engagement));

const valuesOf = ({ title, text, byWhom, days, used }: ChecklistStep, today: string) => ({
  titleNl: title.nl,
  titleEn: title.en,
  textNl: text.nl,
  textEn: text.en,
  byWhom,
  days: String(days ?? 0),
  used: used ? "yes" : "no",
  startsOn: today,
});

/** The steps for each kind of appointment: the coordinator takes them up, changes them in versions, and adds own ones. */
export const checklistStepRoutes: readonly Route[] = [
  get({
    path: base,
    permission: coordinator,
    audit: ordinaryReading,
    answer: async (context) => {
      const { tx, locale } = context;
      const steps = latestSteps(await checklistSteps(tx));
      const lists = await Promise.all(
        engagements.map(async (engagement) => ({
          engagement,
          steps: steps.filter((one) => one.engagement === engagement),
          standard: (await standardFor(engagement)).length,
        })),
      );
      return page(
        texts[locale].stepsTitle,
        <StepsPage {...{ locale, lists }} />,
        crumbs(context).slice(0, 1),
      );
    },
  }),
  post({
    path: `${base}/:engagement/overnemen`,
    permission: coordinator,
    audit: "onboarding.steps-taken-up",
    params: oneEngagement,
    form: z.object({}),
    submit: async (context) => {
      const { engagement } = context.params;
      const standard = await standardFor(engagement);
      if (standard.length === 0 || (await stepsOf(context, engagement)).length > 0)
        throw new AppError("conflict");
      await takeUpSteps(context, engagement, standard);
      return redirect(
        base,
        both((t) => t.takenUp),
      );
    },
  }),
  ...formPage({
    path: `${base}/:engagement/nieuw`,
    permission: coordinator,
    audit: "onboarding.step-changed",
    params: oneEngagement,
    form: stepForm,
    load: async (context) => ({ steps: await stepsOf(context, context.params.engagement) }),
    initial: (_loaded, { today }) => ({ used: "yes", startsOn: today }),
    view: (context, _loaded, form) => {
      const { locale, params } = context;
      const { engagement } = params;
      const shown = { locale, engagement, form, action: `${base}/${engagement}/nieuw`, isTimed: true };
      return page(texts[locale].stepTitle, <StepPage {...shown} />, crumbs(context));
    },
    submit: async (context, input, { steps }) => {
      const decision = stepCanBe(input, undefined, context.today);
      if (!decision.ok) return refuse(decision.field, decision.reason);
      const { engagement } = context.params;
      context.about(
        "checklist-step",
        `${engagement}/${await addStep(context, { engagement, steps }, input)}`,
      );
      return saved();
    },
  }),
  ...formPage({
    path: `${base}/:engagement/:step`,
    permission: coordinator,
    audit: "onboarding.step-changed",
    params: oneStep,
    form: stepForm,
    load: async (context) => {
      const { engagement, step } = context.params;
      const latest = found((await stepsOf(context, engagement)).find((one) => one.step === step));
      context.about("checklist-step", `${engagement}/${step}`);
      return latest;
    },
    initial: (latest, { today }) => valuesOf(latest, latest.startsOn > today ? latest.startsOn : today),
    view: (context, latest, form) => {
      const { locale } = context;
      const { engagement, step, days } = latest;
      const shown = {
        locale,
        engagement,
        form,
        action: `${base}/${engagement}/${step}`,
        isTimed: days !== null,
      };
      return page(texts[locale].stepTitle, <StepPage {...shown} />, crumbs(context));
    },
    submit: async (context, input, latest) => {
      const decision = stepCanBe(input, latest, context.today);
      if (!decision.ok) return refuse(decision.field, decision.reason);
      await changeStep(context, latest, input);
      return saved();
    },
  }),
];
