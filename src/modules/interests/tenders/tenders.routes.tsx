import { findPersonByText, suggestedPeople, unitNames, unitOptions } from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
import {
  emptyForm,
  formPage,
  get,
  ordinaryReading,
  page,
  post,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { FormState, RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { stepForm } from "../declaration.ts";
import { tenderCrumbs, tenderPath, tendersBase } from "./addresses.ts";
import { tellThem } from "./declaring.commands.ts";
import { insistSeenTender, loadTender, loadToChange, oneTender } from "./one-tender.ts";
import type { OnTender } from "./one-tender.ts";
import { tenderForm, tendersQuery } from "./tender.ts";
import type { Tender } from "./tender.ts";
import { leftTeam, runs, teamOf } from "./tender.rules.ts";
import { changeTender, closeTender, makeTender, startTender } from "./tenders.commands.ts";
import { declarationsOn, interestsOn, listTenders, tenderersOf } from "./tenders.queries.ts";
import { tenderTexts } from "./texts.ts";
import { TenderForm } from "./views/tender-form.tsx";
import { TenderPage } from "./views/tender-page.tsx";
import { TendersPage } from "./views/tenders-page.tsx";

const both = bothOf(tenderTexts);
const makers = ["coordinator", "manager"] as const;
const path = `${tendersBase}/:tenderId`;

const show = async (context: OnTender, form: FormState) => {
  const { tx, actor, locale } = context;
  const tender = await loadTender(context);
  const declarations = await declarationsOn(tx, tender.tenderId);
  const interests = await interestsOn(tx, tender.tenderId);
  const team = teamOf(tender, declarations);
  const own = team.find(({ personId }) => personId === actor.personId);
  const toDecide = team.flatMap(({ last, standing, personId }) =>
    last !== undefined &&
    standing === "undecided" &&
    personId !== actor.personId &&
    interests.has(last.tenderDeclarationId)
      ? [last]
      : [],
  );
  const unit = tender.unitId === null ? null : ((await unitNames(tx)).get(tender.unitId) ?? null);
  const tenderers = await tenderersOf(tx, tender);
  const left = leftTeam(tender, declarations);
  const props = { locale, form, tender, unit, team, left, tenderers, own, toDecide };
  return page(tender.name, <TenderPage {...props} runs={runs(tender, actor)} />, tenderCrumbs(context));
};

/** Who is named in the form, and what it offers to choose from. */
const choices = async ({ tx, today }: RequestContext) => ({
  people: await suggestedPeople(tx, today),
  units: await unitOptions(tx, today),
});

const isOffered = (unitId: string | null, units: readonly { readonly value: string }[]): boolean =>
  unitId === null || units.some(({ value }) => value === unitId);

const unknownUnit = { nl: "Kies een eenheid uit de lijst.", en: "Choose a unit from the list." };

const makePages = formPage({
  path: `${tendersBase}/nieuw`,
  permission: makers,
  audit: "tender.made",
  form: tenderForm,
  load: choices,
  initial: (_choices, { today, actor }) => ({ startsOn: today, lead: actor.name }),
  view: (context, loaded, form) => {
    const { locale } = context;
    const { make: title, makeLead: lead } = tenderTexts[locale];
    const props = { locale, title, lead, form, ...loaded, action: `${tendersBase}/nieuw`, back: tendersBase };
    return page(title, <TenderForm {...props} />, tenderCrumbs(context));
  },
  submit: async (context, input, { units }) => {
    if (!isOffered(input.unitId, units)) return refuse("unitId", unknownUnit);
    const lead = await findPersonByText(context.tx, input.lead, context.today);
    if (!lead.ok) return refuse("lead", lead.message);
    const tenderId = await makeTender(context, input, lead.personId);
    context.about("tender", tenderId);
    await tellThem(context, [lead.personId], context.services);
    return redirect(
      `${tenderPath({ tenderId })}/team`,
      both((t) => t.made),
    );
  },
});

const leadOf = async ({ tx, today }: RequestContext, { lead }: Tender, typed: string) =>
  typed === lead.name ? { ok: true as const, personId: lead.personId } : findPersonByText(tx, typed, today);

const changePages = formPage({
  path: `${path}/wijzigen`,
  permission: "signed-in",
  audit: "tender.changed",
  params: oneTender,
  form: tenderForm,
  load: async (context: OnTender) => ({
    tender: await loadToChange(context),
    ...(await choices(context)),
  }),
  initial: ({ tender }) => {
    const { reference, name, purchased, startsOn, unitId, lead } = tender;
    return { reference, name, purchased, startsOn, unitId, lead: lead.name };
  },
  view: (context, { tender, ...loaded }, form) => {
    const { locale } = context;
    const title = tenderTexts[locale].changeTitle;
    const back = tenderPath(tender);
    const props = { locale, title, form, ...loaded, action: `${back}/wijzigen`, back };
    return page(title, <TenderForm {...props} />, tenderCrumbs(context, tender));
  },
  submit: async (context, input, { tender, units }) => {
    if (input.unitId !== tender.unitId && !isOffered(input.unitId, units))
      return refuse("unitId", unknownUnit);
    const lead = await leadOf(context, tender, input.lead);
    if (!lead.ok) return refuse("lead", lead.message);
    await changeTender(context, tender, input, lead.personId);
    return redirect(
      tenderPath(tender),
      both((t) => t.saved),
    );
  },
});

/** Tenders: the list, one of them, making, changing, starting and closing. */
export const tenderRoutes: readonly Route[] = [
  get({
    path: tendersBase,
    permission: "signed-in",
    audit: ordinaryReading,
    query: tendersQuery,
    answer: async ({ tx, actor, locale, query }) => {
      const { tenders, total } = await listTenders(tx, query);
      const props = { locale, query, tenders, total, mayMake: holds(actor, ...makers) };
      return page(tenderTexts[locale].tenders, <TendersPage {...props} />);
    },
  }),
  ...makePages,
  get({
    path,
    permission: "signed-in",
    audit: ordinaryReading,
    params: oneTender,
    answer: (context) => show(context, emptyForm()),
  }),
  ...changePages,
  post({
    path: `${path}/beginnen`,
    permission: "signed-in",
    audit: "tender.started",
    params: oneTender,
    form: stepForm,
    show,
    submit: async (context, { version }) => {
      const tender = await loadTender(context);
      insistSeenTender(tender, version);
      await startTender(context, tender);
      return redirect(
        tenderPath(tender),
        both((t) => t.started),
      );
    },
  }),
  post({
    path: `${path}/afsluiten`,
    permission: "signed-in",
    audit: "tender.closed",
    params: oneTender,
    form: stepForm,
    show,
    submit: async (context, { version }) => {
      const tender = await loadTender(context);
      insistSeenTender(tender, version);
      await closeTender(context, tender);
      return redirect(
        tenderPath(tender),
        both((t) => t.closed),
      );
    },
  }),
];
