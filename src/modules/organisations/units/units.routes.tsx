import { z } from "zod";
import {
  fields,
  formPage,
  found,
  get,
  ordinaryReading,
  page,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { holdersOn } from "../appointments/appointments.queries.ts";
import { placeByDepartment } from "../provisioning/departments.commands.ts";
import { asOf, asOfQuery } from "../as-of.ts";
import { administrationCrumb } from "../crumbs.ts";
import { texts } from "./texts.ts";
import { treeOn } from "./unit-tree.rules.ts";
import { newUnitForm, unitChangeForm, unitEndForm } from "./unit.ts";
import { changeUnit, createUnit, endUnit } from "./units.commands.ts";
import { headcountsOn, unitHistory, unitNames, unitOptions, unitTree } from "./units.queries.ts";
import { ChangeUnitForm, EndUnitForm, NewUnitForm } from "./views/unit-forms.tsx";
import { UnitList } from "./views/unit-list.tsx";
import { UnitPage } from "./views/unit-page.tsx";

const permission = ["administrator"] as const;
const oneUnit = z.object({ unitId: fields.id() });
type OnUnit = RequestContext<z.output<typeof oneUnit>>;

const crumbs = (context: RequestContext, unit?: { unitId: string; name: string }) => [
  administrationCrumb(context),
  { href: "/beheer/eenheden", label: texts[context.locale].units },
  ...(unit ? [{ href: `/beheer/eenheden/${unit.unitId}`, label: unit.name }] : []),
];

const load = async (context: OnUnit) => {
  const { tx, params } = context;
  context.about("unit", params.unitId);
  const history = await unitHistory(tx);
  const span = found(history.units.find((unit) => unit.unitId === params.unitId));
  const versions = history.versions
    .filter((version) => version.unitId === span.unitId)
    .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn));
  return { history, span, versions, latest: found(versions.at(-1)) };
};

const managersOn = async (context: RequestContext, day: string) => {
  const holders = await holdersOn(context.tx, day, ["manager"]);
  const names = new Map<string, string[]>();
  for (const { unitId, name } of holders)
    if (unitId !== null) names.set(unitId, [...(names.get(unitId) ?? []), name]);
  return { holders, names };
};

/** The pages of units. */
export const unitRoutes: readonly Route[] = [
  get({
    path: "/beheer/eenheden",
    permission,
    audit: ordinaryReading,
    query: asOfQuery,
    answer: async (context) => {
      const { tx, locale, today, query } = context;
      const view = asOf(query.datum, today, locale);
      const units = await unitTree(tx, view.day);
      const { names: managers } = await managersOn(context, view.day);
      const headcounts = await headcountsOn(tx, view.day);
      return page(texts[locale].units, <UnitList {...{ locale, view, units, managers, headcounts }} />, [
        administrationCrumb(context),
      ]);
    },
  }),
  ...formPage({
    path: "/beheer/eenheden/nieuw",
    permission,
    audit: "unit.created",
    query: z.object({ onder: z.uuid().optional().catch(undefined) }),
    form: newUnitForm,
    load: ({ tx, today }) => unitOptions(tx, today),
    initial: (_options, { query, today }) => ({ parent: query.onder, startsOn: today }),
    view: (context, options, form) => {
      const { locale } = context;
      return page(texts[locale].newUnit, <NewUnitForm {...{ locale, form, options }} />, crumbs(context));
    },
    submit: async (context, input) => {
      const made = await createUnit(context, input);
      if (!made.ok) return refuse(made.field, made.reason);
      await placeByDepartment(context);
      context.about("unit", made.unitId);
      return redirect(`/beheer/eenheden/${made.unitId}`, { nl: texts.nl.created, en: texts.en.created });
    },
  }),
  get({
    path: "/beheer/eenheden/:unitId",
    permission,
    audit: ordinaryReading,
    params: oneUnit,
    query: asOfQuery,
    answer: async (context) => {
      const { tx, locale, today, query } = context;
      const { history, span, versions, latest } = await load(context);
      const view = asOf(query.datum, today, locale);
      const tree = treeOn(history, view.day);
      const { holders } = await managersOn(context, view.day);
      const props = {
        locale,
        view,
        span,
        versions,
        unit: tree.find((unit) => unit.unitId === span.unitId),
        latestName: latest.name,
        names: await unitNames(tx),
        below: tree.filter((unit) => unit.parentId === span.unitId),
        managers: holders.filter((holder) => holder.unitId === span.unitId),
        headcount: (await headcountsOn(tx, view.day)).get(span.unitId) ?? 0,
      };
      return page(latest.name, <UnitPage {...props} />, crumbs(context));
    },
  }),
  ...formPage({
    path: "/beheer/eenheden/:unitId/wijzigen",
    permission,
    audit: "unit.changed",
    params: oneUnit,
    form: unitChangeForm,
    load: async (context) => ({
      ...(await load(context)),
      options: await unitOptions(context.tx, context.today),
    }),
    initial: ({ latest }, { today }) => ({ name: latest.name, parent: latest.parentId, from: today }),
    view: (context, { span, latest, options }, form) => {
      const { locale } = context;
      const unit = { unitId: span.unitId, name: latest.name };
      const others = options.filter((option) => option.value !== span.unitId);
      return page(
        texts[locale].changeTitle,
        <ChangeUnitForm {...{ locale, form, ...unit }} options={others} />,
        crumbs(context, unit),
      );
    },
    submit: async (context, input, { span }) => {
      const outcome = await changeUnit(context, span, input);
      if (!outcome.ok) return refuse(outcome.field, outcome.reason);
      await placeByDepartment(context);
      return redirect(`/beheer/eenheden/${span.unitId}`, { nl: texts.nl.changed, en: texts.en.changed });
    },
  }),
  ...formPage({
    path: "/beheer/eenheden/:unitId/opheffen",
    permission,
    audit: "unit.ended",
    params: oneUnit,
    form: unitEndForm,
    load,
    view: (context, { span, latest }, form) => {
      const { locale } = context;
      const unit = { unitId: span.unitId, name: latest.name };
      return page(
        texts[locale].endTitle,
        <EndUnitForm {...{ locale, form, ...unit }} />,
        crumbs(context, unit),
      );
    },
    submit: async (context, { endsOn }, { span }) => {
      const outcome = await endUnit(context, span, endsOn);
      if (!outcome.ok) return refuse(outcome.field, outcome.reason);
      return redirect("/beheer/eenheden", { nl: texts.nl.hasEnded, en: texts.en.hasEnded });
    },
  }),
];
