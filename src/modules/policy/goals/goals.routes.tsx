import { z } from "zod";
import { suggestedPeople } from "#modules/organisations/index.ts";
import { surveyIndicators, surveyRounds } from "#modules/surveys/index.ts";
import type { SurveyIndicator } from "#modules/surveys/index.ts";
import { holds } from "#platform/actor/index.ts";
import { fields, formPage, found, get, ordinaryReading, page, redirect } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { agreementsOnGoal } from "../agreements/agreements.queries.ts";
import { measuresOfGoal } from "../measures/measures.queries.ts";
import { findOwner } from "../owner.ts";
import { texts as words } from "../texts.ts";
import { endForm, goalForm, goalsQuery, measurementForm } from "./goal.ts";
import type { Goal, GoalInput } from "./goal.ts";
import { goalFaults, mayTakeGoalStep, measurementFaults } from "./goal.rules.ts";
import type { GoalStep } from "./goal.rules.ts";
import { addMeasurement, changeGoal, createGoal, endGoal } from "./goals.commands.ts";
import { findGoal, listGoals, measurementsOf } from "./goals.queries.ts";
import { choicesFor, surveyFaults } from "./survey.rules.ts";
import { texts } from "./texts.ts";
import { EndForm } from "./views/end-form.tsx";
import { GoalForm } from "./views/goal-form.tsx";
import { GoalList } from "./views/goal-list.tsx";
import { GoalPage } from "./views/goal-page.tsx";
import { MeasurementForm } from "./views/measurement-form.tsx";

const list = "/jaarcyclus/doelen";
const oneGoal = z.object({ goalId: fields.id() });
const measurementQuery = z.object({ vervangt: z.uuid().optional().catch(undefined) });
const allSteps: readonly GoalStep[] = ["change", "measure", "end"];

type OnGoal = RequestContext<z.output<typeof oneGoal>>;

const load = async ({ tx, params, about }: OnGoal): Promise<Goal> => {
  about("goal", params.goalId);
  return found(await findGoal(tx, params.goalId));
};

const crumbs = ({ locale }: RequestContext, goal?: Goal) => [
  { href: list, label: texts[locale].goals },
  ...(goal ? [{ href: `${list}/${goal.goalId}`, label: goal.title }] : []),
];

const said = (name: "saved" | "measurementSaved" | "endSaved") => ({
  nl: texts.nl[name],
  en: texts.en[name],
});

interface FormParts {
  readonly choices: readonly SurveyIndicator[];
  readonly goal?: Goal;
}

/** What a form about a goal lets choose from. */
const partsOf = async ({ tx }: RequestContext, goal?: Goal) => ({
  people: await suggestedPeople(tx),
  choices: choicesFor(await surveyIndicators(tx), goal?.surveyIndicator ?? null),
});

const inputOf = async (
  context: RequestContext,
  typed: z.output<typeof goalForm>,
  { choices, goal }: FormParts,
) => {
  const { owner, survey, ...rest } = typed;
  const person = await findOwner(context, "owner", owner, goal);
  if (!person.ok) return person;
  const chosen = choices.find(({ key }) => key === survey);
  const input: GoalInput = {
    ...rest,
    unit: chosen === undefined ? rest.unit : chosen.unit,
    ownerId: person.ownerId,
    surveyIndicator: survey,
  };
  const errors = [...goalFaults(input), ...surveyFaults(input, chosen)];
  return errors.length > 0
    ? { ok: false as const, refusal: { kind: "refusal" as const, errors } }
    : { ok: true as const, input };
};

const numberText = (value: number | undefined, locale: "nl" | "en"): string | undefined =>
  value === undefined ? undefined : locale === "nl" ? String(value).replace(".", ",") : String(value);

const read: readonly Route[] = [
  get({
    path: list,
    permission: "signed-in",
    audit: ordinaryReading,
    query: goalsQuery,
    answer: async ({ tx, query, today, locale, actor }) => {
      const ended = query.stand === "ended";
      const goals = await listGoals(tx, { ended });
      const mayCreate = holds(actor, "coordinator");
      return page(texts[locale].goals, <GoalList {...{ locale, today, goals, ended, mayCreate }} />);
    },
  }),
  get({
    path: `${list}/:goalId`,
    permission: "signed-in",
    audit: ordinaryReading,
    params: oneGoal,
    answer: async (context) => {
      const { tx, locale, today, actor, services } = context;
      const goal = await load(context);
      const steps = allSteps.filter((step) => mayTakeGoalStep(step, goal, actor).ok);
      const all = await measurementsOf(tx, goal.goalId);
      const isTied = goal.surveyIndicator !== null || all.some((one) => one.surveyRoundId !== null);
      const rounds = isTied ? await surveyRounds(tx, actor) : [];
      const indicator = isTied
        ? (await surveyIndicators(tx)).find(({ key }) => key === goal.surveyIndicator)
        : undefined;
      const survey = { rounds, indicator };
      const measures = await measuresOfGoal(tx, goal.goalId);
      const agreements = await agreementsOnGoal(tx, goal.goalId);
      const everything = await services.evidenceOf(context, { kind: "goal", reference: goal.goalId });
      // The measures stand on this page already.
      const evidence = everything.filter(({ subject }) => subject !== words[locale].policySubject);
      const coordinates = holds(actor, "coordinator") && goal.endedOn === null;
      const props = { locale, today, goal, all, survey, measures, agreements, evidence, steps, coordinates };
      return page(goal.title, <GoalPage {...props} />, crumbs(context));
    },
  }),
];

const writing: readonly Route[] = [
  ...formPage({
    path: `${list}/nieuw`,
    permission: ["coordinator"],
    audit: "goal.created",
    form: goalForm,
    load: async (context) => partsOf(context),
    initial: () => ({ direction: "higher" }),
    view: (context, parts, form) => {
      const { locale } = context;
      const title = texts[locale].newGoal;
      const props = { locale, title, form, ...parts, action: `${list}/nieuw`, back: list };
      return page(title, <GoalForm {...props} />, crumbs(context));
    },
    submit: async (context, typed, parts) => {
      const parsed = await inputOf(context, typed, parts);
      if (!parsed.ok) return parsed.refusal;
      const goalId = await createGoal(context, parsed.input);
      context.about("goal", goalId);
      return redirect(`${list}/${goalId}`, said("saved"));
    },
  }),
  ...formPage({
    path: `${list}/:goalId/wijzigen`,
    permission: ["coordinator"],
    audit: "goal.changed",
    params: oneGoal,
    form: goalForm,
    load: async (context) => {
      const goal = await load(context);
      return { goal, ...(await partsOf(context, goal)) };
    },
    initial: ({ goal }, { locale }) => ({
      title: goal.title,
      why: goal.why,
      owner: goal.ownerName,
      indicator: goal.indicator,
      unit: goal.unit,
      measuredBy: goal.measuredBy,
      survey: goal.surveyIndicator,
      direction: goal.direction,
      baselineValue: numberText(goal.baseline?.value, locale),
      baselineOn: goal.baseline?.date,
      targetValue: numberText(goal.target?.value, locale),
      targetOn: goal.target?.date,
    }),
    view: (context, { goal, ...parts }, form) => {
      const { locale } = context;
      const title = texts[locale].changeGoal;
      const back = `${list}/${goal.goalId}`;
      const props = { locale, title, form, ...parts, action: `${back}/wijzigen`, back };
      return page(title, <GoalForm {...props} />, crumbs(context, goal));
    },
    submit: async (context, typed, parts) => {
      const { goal } = parts;
      const parsed = await inputOf(context, typed, parts);
      if (!parsed.ok) return parsed.refusal;
      await changeGoal(context, goal, parsed.input);
      return redirect(`${list}/${goal.goalId}`, said("saved"));
    },
  }),
];

const following: readonly Route[] = [
  ...formPage({
    path: `${list}/:goalId/meting`,
    permission: "signed-in",
    audit: "goal.measured",
    params: oneGoal,
    query: measurementQuery,
    form: measurementForm,
    load: async (context) => {
      const goal = await load(context);
      const all = await measurementsOf(context.tx, goal.goalId);
      const { vervangt } = context.query;
      const wrong =
        vervangt === undefined ? undefined : found(all.find((one) => one.measurementId === vervangt));
      return { goal, all, wrong };
    },
    initial: ({ wrong }, { today, locale }) => ({
      date: wrong?.date ?? today,
      value: numberText(wrong?.value, locale),
      note: wrong?.note,
    }),
    view: (context, { goal, wrong }, form) => {
      const { locale } = context;
      const props = { locale, goal, form, wrong };
      return page(texts[locale].addMeasurement, <MeasurementForm {...props} />, crumbs(context, goal));
    },
    submit: async (context, typed, { goal, all, wrong }) => {
      const input = { ...typed, ...(wrong && { replaces: wrong.measurementId }) };
      const errors = measurementFaults(input, all, context.today);
      if (errors.length > 0) return { kind: "refusal", errors };
      await addMeasurement(context, goal, input);
      return redirect(`${list}/${goal.goalId}`, said("measurementSaved"));
    },
  }),
  ...formPage({
    path: `${list}/:goalId/beeindigen`,
    permission: ["coordinator"],
    audit: "goal.ended",
    params: oneGoal,
    form: endForm,
    load,
    view: (context, goal, form) =>
      page(
        texts[context.locale].endTitle,
        <EndForm locale={context.locale} goal={goal} form={form} />,
        crumbs(context, goal),
      ),
    submit: async (context, { because }, goal) => {
      await endGoal(context, goal, because);
      return redirect(list, said("endSaved"));
    },
  }),
];

/** The pages of goals. */
export const goalRoutes: readonly Route[] = [...writing, ...read, ...following];
