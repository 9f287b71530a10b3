import { functionTitles, unitNames, unitOptions } from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
import {
  formPage,
  found,
  get,
  insist,
  ordinaryReading,
  page,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { z } from "zod";
import { fields } from "#platform/http/index.ts";
import { texts } from "../texts.ts";
import { canEndOn, mayEnd } from "./designation.rules.ts";
import { designationForm, designationsQuery, endDesignationForm, oneDesignation } from "./designation.ts";
import { designateUnlessThere, endDesignation } from "./designations.commands.ts";
import { findDesignation, holdersOfFunction, listDesignations } from "./designations.queries.ts";
import { designationTexts } from "./texts.ts";
import { DesignationForm, EndDesignationForm } from "./views/designation-form.tsx";
import { DesignationPage } from "./views/designation-page.tsx";
import { DesignationsPage } from "./views/designations-page.tsx";

/** Where the designated functions stand. */
export const designationsBase = "/registers/aanwijzingen";

const both = bothOf(designationTexts);
const coordinator = ["coordinator"] as const;
const readers = ["coordinator", "authority"] as const;
const paged = z.object({ pagina: fields.pageNumber() });
type OnDesignation = RequestContext<z.output<typeof oneDesignation>>;

const crumbs = ({ locale }: RequestContext) => [
  { href: "/registers", label: texts[locale].registers },
  { href: designationsBase, label: designationTexts[locale].title },
];

const load = async ({ tx, params, about }: OnDesignation) => {
  about("designation", params.designationId);
  return found(await findDesignation(tx, params.designationId));
};

const pages: readonly Route[] = [
  get({
    path: designationsBase,
    permission: readers,
    audit: ordinaryReading,
    query: designationsQuery,
    answer: async (context) => {
      const { tx, actor, locale, today, query } = context;
      const { designations, total } = await listDesignations(tx, query, today);
      const props = { locale, query, designations, total, unitNames: await unitNames(tx) };
      return page(
        designationTexts[locale].title,
        <DesignationsPage {...props} mayChange={holds(actor, "coordinator")} />,
        crumbs(context).slice(0, 1),
      );
    },
  }),
  get({
    path: `${designationsBase}/:designationId`,
    permission: readers,
    audit: ordinaryReading,
    params: oneDesignation,
    query: paged,
    answer: async (context) => {
      const { tx, actor, locale, today, query } = context;
      const designation = await load(context);
      const { designationId } = designation;
      const held = await holdersOfFunction(tx, { designationId, page: query.pagina, on: today });
      const may = holds(actor, "coordinator") && mayEnd(designation, today).ok;
      return page(
        designation.functionTitle,
        <DesignationPage
          {...{ locale, designation, ...held, page: query.pagina, mayEnd: may }}
          unitNames={await unitNames(tx)}
        />,
        crumbs(context),
      );
    },
  }),
];

const forms: readonly Route[] = [
  ...formPage({
    path: `${designationsBase}/nieuw`,
    permission: coordinator,
    audit: "designation.made",
    form: designationForm,
    load: async ({ tx, today }) => ({
      functions: await functionTitles(tx, today),
      units: await unitOptions(tx, today),
    }),
    initial: (_loaded, { today }) => ({ startsOn: today }),
    view: (context, loaded, form) =>
      page(
        designationTexts[context.locale].newOne,
        <DesignationForm
          {...{ locale: context.locale, form, ...loaded }}
          action={`${designationsBase}/nieuw`}
        />,
        crumbs(context),
      ),
    submit: async (context, input, { units }) => {
      const made = await designateUnlessThere(context, input, { units, vulnerableFunctionId: null });
      if (!made.ok) return refuse(made.field, made.reason);
      context.about("designation", found(made.designationIds[0]));
      return redirect(
        designationsBase,
        both((t) => t.made(input.kinds.length)),
      );
    },
  }),
  ...formPage({
    path: `${designationsBase}/:designationId/beeindigen`,
    permission: coordinator,
    audit: "designation.ended",
    params: oneDesignation,
    form: endDesignationForm,
    load: async (context) => {
      const designation = await load(context);
      insist(mayEnd(designation, context.today));
      return designation;
    },
    initial: (_designation, { today }) => ({ endsOn: today }),
    view: (context, { designationId, functionTitle }, form) => {
      const here = `${designationsBase}/${designationId}`;
      return page(
        designationTexts[context.locale].endTitle,
        <EndDesignationForm {...{ locale: context.locale, form }} action={`${here}/beeindigen`} />,
        [...crumbs(context), { href: here, label: functionTitle }],
      );
    },
    submit: async (context, { endsOn }, designation) => {
      const decision = canEndOn(endsOn, designation);
      if (!decision.ok) return refuse(decision.field, decision.reason);
      await endDesignation(context, designation, endsOn);
      return redirect(
        designationsBase,
        both((t) => t.ended),
      );
    },
  }),
];

/** The designated functions, for coordinator and authority; the coordinator designates and ends. */
export const designationRoutes: readonly Route[] = [...forms, ...pages];
