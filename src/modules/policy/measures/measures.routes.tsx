import { z } from "zod";
import { suggestedPeople } from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
import {
  emptyForm,
  fields,
  formPage,
  found,
  get,
  notOffered,
  ordinaryReading,
  page,
  post,
  redirect,
} from "#platform/http/index.ts";
import type { FormState, RequestContext, Route } from "#platform/http/index.ts";
import { listGoals } from "../goals/goals.queries.ts";
import { findOwner } from "../owner.ts";
import { itemsOn } from "../plans/plans.queries.ts";
import { measureForm, measuresQuery, measureStateForm } from "./measure.ts";
import type { Measure, MeasureInput } from "./measure.ts";
import { measureFaults, stateFaults } from "./measure.rules.ts";
import { changeMeasure, createMeasure, setMeasureState } from "./measures.commands.ts";
import { findMeasure, listMeasures } from "./measures.queries.ts";
import { texts } from "./texts.ts";
import { tieOptions, tieTitles } from "./ties.queries.ts";
import { MeasureForm } from "./views/measure-form.tsx";
import { MeasureList } from "./views/measure-list.tsx";
import { MeasurePage } from "./views/measure-page.tsx";

const list = "/jaarcyclus/maatregelen";
const oneMeasure = z.object({ measureId: fields.id() });
const newMeasureQuery = z.object({ doel: z.uuid().optional().catch(undefined) });

type OnMeasure = RequestContext<z.output<typeof oneMeasure>>;

const load = async ({ tx, params, about }: OnMeasure): Promise<Measure> => {
  about("measure", params.measureId);
  return found(await findMeasure(tx, params.measureId));
};

const crumbs = ({ locale }: RequestContext, measure?: Measure) => [
  { href: list, label: texts[locale].measures },
  ...(measure ? [{ href: `${list}/${measure.measureId}`, label: measure.title }] : []),
];

const said = (name: "saved" | "stateSaved") => ({ nl: texts.nl[name], en: texts.en[name] });

const choices = async (context: RequestContext) => ({
  people: await suggestedPeople(context.tx),
  goals: await listGoals(context.tx),
  ties: await tieOptions(context.tx, context),
});

const inputOf = async (context: RequestContext, typed: z.output<typeof measureForm>, measure?: Measure) => {
  const { owner, ...rest } = typed;
  const person = await findOwner(context, "owner", owner, measure);
  if (!person.ok) return person;
  const goals = new Set((await listGoals(context.tx)).map(({ goalId }) => goalId));
  if (rest.goalIds.some((goalId) => !goals.has(goalId)))
    return { ok: false as const, refusal: notOffered("goalIds") };
  const input: MeasureInput = { ...rest, ownerId: person.ownerId };
  const errors = measureFaults(input);
  return errors.length > 0
    ? { ok: false as const, refusal: { kind: "refusal" as const, errors } }
    : { ok: true as const, input };
};

const show = async (context: OnMeasure, form: FormState) => {
  const { tx, locale, actor } = context;
  const measure = await load(context);
  const goals = (await listGoals(tx)).filter(({ goalId }) => measure.goalIds.includes(goalId));
  const titles = await tieTitles(tx, [measure], context);
  const items = await itemsOn(tx, { goalIds: [], measureIds: [measure.measureId] });
  const mayChange = holds(actor, "coordinator");
  const props = { locale, measure, goals, titles, items, mayChange, form };
  return page(measure.title, <MeasurePage {...props} />, crumbs(context));
};

/** The pages of measures. */
export const measureRoutes: readonly Route[] = [
  get({
    path: list,
    permission: "signed-in",
    audit: ordinaryReading,
    query: measuresQuery,
    answer: async ({ tx, query, locale, actor }) => {
      const { measures, total } = await listMeasures(tx, query);
      const goals = await listGoals(tx);
      const mayCreate = holds(actor, "coordinator");
      return page(
        texts[locale].measures,
        <MeasureList {...{ locale, query, measures, total, goals, mayCreate }} />,
      );
    },
  }),
  ...formPage({
    path: `${list}/nieuw`,
    permission: ["coordinator"],
    audit: "measure.created",
    query: newMeasureQuery,
    form: measureForm,
    load: choices,
    initial: (_choices, { query }) => ({ goalIds: query.doel }),
    view: (context, chosen, form) => {
      const { locale } = context;
      const title = texts[locale].newMeasure;
      const props = { locale, title, form, ...chosen, action: `${list}/nieuw`, back: list };
      return page(title, <MeasureForm {...props} />, crumbs(context));
    },
    submit: async (context, typed) => {
      const parsed = await inputOf(context, typed);
      if (!parsed.ok) return parsed.refusal;
      const measureId = await createMeasure(context, parsed.input);
      context.about("measure", measureId);
      return redirect(`${list}/${measureId}`, said("saved"));
    },
  }),
  get({
    path: `${list}/:measureId`,
    permission: "signed-in",
    audit: ordinaryReading,
    params: oneMeasure,
    answer: (context) => show(context, emptyForm()),
  }),
  ...formPage({
    path: `${list}/:measureId/wijzigen`,
    permission: ["coordinator"],
    audit: "measure.changed",
    params: oneMeasure,
    form: measureForm,
    load: async (context) => ({ measure: await load(context), chosen: await choices(context) }),
    initial: ({ measure }) => ({
      title: measure.title,
      description: measure.description,
      owner: measure.ownerName,
      control: measure.control,
      startsOn: measure.startsOn,
      endsOn: measure.endsOn,
      goalIds: measure.goalIds,
      blocks: measure.blocks,
      norms: measure.norms,
    }),
    view: (context, { measure, chosen }, form) => {
      const { locale } = context;
      const title = texts[locale].changeMeasure;
      const back = `${list}/${measure.measureId}`;
      const props = { locale, title, form, ...chosen, action: `${back}/wijzigen`, back };
      return page(title, <MeasureForm {...props} />, crumbs(context, measure));
    },
    submit: async (context, typed, { measure }) => {
      const parsed = await inputOf(context, typed, measure);
      if (!parsed.ok) return parsed.refusal;
      await changeMeasure(context, measure, parsed.input);
      return redirect(`${list}/${measure.measureId}`, said("saved"));
    },
  }),
  post({
    path: `${list}/:measureId/stand`,
    permission: ["coordinator"],
    audit: "measure.state-set",
    params: oneMeasure,
    form: measureStateForm,
    show,
    submit: async (context, input) => {
      const measure = await load(context);
      const errors = stateFaults(measure, input);
      if (errors.length > 0) return { kind: "refusal", errors };
      await setMeasureState(context, measure, input);
      return redirect(`${list}/${measure.measureId}`, said("stateSaved"));
    },
  }),
];
