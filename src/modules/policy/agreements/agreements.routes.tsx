import { z } from "zod";
import { findPersonByText, suggestedPeople, unitNames, unitOptions } from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
import { yearOf } from "#platform/clock/index.ts";
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
  refuse,
} from "#platform/http/index.ts";
import type { FormState, RefusalReply, RequestContext, Route } from "#platform/http/index.ts";
import { listGoals } from "../goals/goals.queries.ts";
import { agreementForm, agreementsQuery, reportForm } from "./agreement.ts";
import type { Agreement, AgreementInput } from "./agreement.ts";
import { mayTakeAgreementStep } from "./agreement.rules.ts";
import type { AgreementStep } from "./agreement.rules.ts";
import {
  agreementIsThere,
  changeAgreement,
  makeAgreement,
  reportOnAgreement,
} from "./agreements.commands.ts";
import {
  agreementsOfManager,
  agreementsOfYear,
  agreementYears,
  findAgreement,
} from "./agreements.queries.ts";
import { texts } from "./texts.ts";
import { AgreementForm } from "./views/agreement-form.tsx";
import { AgreementList, OwnAgreements } from "./views/agreement-list.tsx";
import { AgreementPage } from "./views/agreement-page.tsx";

const list = "/jaarcyclus/afspraken";
const own = "/mijn-team/afspraken";
const oneAgreement = z.object({ agreementId: fields.id() });
const allSteps: readonly AgreementStep[] = ["change", "report"];

type OnAgreement = RequestContext<z.output<typeof oneAgreement>>;

const load = async ({ tx, params, about }: OnAgreement): Promise<Agreement> => {
  about("agreement", params.agreementId);
  return found(await findAgreement(tx, params.agreementId));
};

const title = (agreement: Agreement, { locale }: RequestContext): string =>
  texts[locale].of(agreement.managerName, agreement.year);

/** The way up: the whole list for who sees it, else the own agreements. */
const crumbs = (context: RequestContext, agreement?: Agreement) => [
  holds(context.actor, "coordinator", "authority")
    ? { href: list, label: texts[context.locale].agreements }
    : { href: own, label: texts[context.locale].mine },
  ...(agreement ? [{ href: `${list}/${agreement.agreementId}`, label: title(agreement, context) }] : []),
];

const said = (name: "saved" | "reportSaved") => ({ nl: texts.nl[name], en: texts.en[name] });

const choices = async ({ tx, today }: RequestContext) => ({
  people: await suggestedPeople(tx, today),
  units: await unitOptions(tx, today),
  goals: (await listGoals(tx)).map(({ goalId, title: label }) => ({ value: goalId, label })),
});

/** What was chosen that the form did not offer. */
const foreignChoice = (
  { unitId, points }: Pick<AgreementInput, "unitId" | "points">,
  { units, goals }: Awaited<ReturnType<typeof choices>>,
): RefusalReply | undefined => {
  if (!units.some(({ value }) => value === unitId)) return notOffered("unit");
  const known = new Set(goals.map(({ value }) => value));
  const at = points.findIndex(({ goalId }) => goalId !== null && !known.has(goalId));
  return at < 0 ? undefined : notOffered(`goal${at + 1}`);
};

const inputOf = async (
  { tx, today }: RequestContext,
  { manager, ...typed }: z.output<typeof agreementForm>,
  chosen: Awaited<ReturnType<typeof choices>>,
  agreement?: Agreement,
) => {
  const refusal = foreignChoice(typed, chosen);
  if (refusal) return { ok: false as const, refusal };
  const person =
    agreement && manager === agreement.managerName
      ? { ok: true as const, personId: agreement.managerId }
      : await findPersonByText(tx, manager, today);
  if (!person.ok) return { ok: false as const, refusal: refuse("manager", person.message) };
  const input: AgreementInput = { ...typed, managerId: person.personId };
  const reason = await agreementIsThere(tx, input, agreement?.agreementId);
  return reason ? { ok: false as const, refusal: refuse("manager", reason) } : { ok: true as const, input };
};

const valuesOf = ({ points, year, unitId, managerName, agreedOn }: Agreement) => ({
  year: String(year),
  unit: unitId,
  manager: managerName,
  agreedOn,
  ...Object.fromEntries(
    points.flatMap(({ text, goalId }, index) => [
      [`text${index + 1}`, text],
      [`goal${index + 1}`, goalId],
    ]),
  ),
});

const show = async (context: OnAgreement, form: FormState) => {
  const { tx, locale, actor } = context;
  const agreement = await load(context);
  const props = {
    locale,
    agreement,
    form,
    unit: (await unitNames(tx)).get(agreement.unitId) ?? texts[locale].none,
    goals: new Map((await listGoals(tx)).map((goal) => [goal.goalId, goal.title])),
    steps: allSteps.filter((step) => mayTakeAgreementStep(step, agreement, actor).ok),
  };
  return page(title(agreement, context), <AgreementPage {...props} />, crumbs(context));
};

const reading: readonly Route[] = [
  get({
    path: list,
    permission: ["coordinator", "authority"],
    audit: ordinaryReading,
    query: agreementsQuery,
    answer: async ({ tx, query, today, locale, actor }) => {
      const year = query.jaar ?? yearOf(today);
      const agreements = await agreementsOfYear(tx, year);
      const years = [...(await agreementYears(tx)), yearOf(today)];
      const units = await unitNames(tx);
      const mayCreate = holds(actor, "coordinator");
      return page(
        texts[locale].agreements,
        <AgreementList {...{ locale, year, years, agreements, units, mayCreate }} />,
      );
    },
  }),
  get({
    path: own,
    permission: ["manager"],
    audit: ordinaryReading,
    answer: async ({ tx, locale, actor }) => {
      const agreements = actor.personId === null ? [] : await agreementsOfManager(tx, actor.personId);
      const units = await unitNames(tx);
      return page(texts[locale].mine, <OwnAgreements {...{ locale, agreements, units }} />);
    },
  }),
  get({
    path: `${list}/:agreementId`,
    permission: "signed-in",
    audit: ordinaryReading,
    params: oneAgreement,
    answer: (context) => show(context, emptyForm()),
  }),
];

const writing: readonly Route[] = [
  ...formPage({
    path: `${list}/nieuw`,
    permission: ["coordinator"],
    audit: "agreement.made",
    form: agreementForm,
    load: choices,
    initial: (_choices, { today }) => ({ year: today.slice(0, 4), agreedOn: today }),
    view: (context, chosen, form) => {
      const { locale } = context;
      const heading = texts[locale].newAgreement;
      const props = { locale, title: heading, form, ...chosen, action: `${list}/nieuw`, back: list };
      return page(heading, <AgreementForm {...props} />, crumbs(context));
    },
    submit: async (context, typed, chosen) => {
      const parsed = await inputOf(context, typed, chosen);
      if (!parsed.ok) return parsed.refusal;
      const agreementId = await makeAgreement(context, parsed.input);
      context.about("agreement", agreementId);
      return redirect(`${list}/${agreementId}`, said("saved"));
    },
  }),
  ...formPage({
    path: `${list}/:agreementId/wijzigen`,
    permission: ["coordinator"],
    audit: "agreement.changed",
    params: oneAgreement,
    form: agreementForm,
    load: async (context) => ({ agreement: await load(context), chosen: await choices(context) }),
    initial: ({ agreement }) => valuesOf(agreement),
    view: (context, { agreement, chosen }, form) => {
      const { locale } = context;
      const heading = texts[locale].changeAgreement;
      const back = `${list}/${agreement.agreementId}`;
      const props = { locale, title: heading, form, ...chosen, action: `${back}/wijzigen`, back };
      return page(heading, <AgreementForm {...props} />, crumbs(context, agreement));
    },
    submit: async (context, typed, { agreement, chosen }) => {
      const parsed = await inputOf(context, typed, chosen, agreement);
      if (!parsed.ok) return parsed.refusal;
      await changeAgreement(context, agreement, parsed.input);
      return redirect(`${list}/${agreement.agreementId}`, said("saved"));
    },
  }),
  post({
    path: `${list}/:agreementId/verslag`,
    permission: "signed-in",
    audit: "agreement.reported-on",
    params: oneAgreement,
    form: reportForm,
    show,
    submit: async (context, input) => {
      const agreement = await load(context);
      await reportOnAgreement(context, agreement, input);
      return redirect(`${list}/${agreement.agreementId}`, said("reportSaved"));
    },
  }),
];

/** The pages of agreements with managers. */
export const agreementRoutes: readonly Route[] = [...writing, ...reading];
