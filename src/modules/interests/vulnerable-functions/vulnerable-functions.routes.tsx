import { functionTitles } from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
import {
  emptyForm,
  formPage,
  found,
  get,
  ordinaryReading,
  page,
  post,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { FormState, RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { offsetOf, pageSize } from "#ui/index.ts";
import { designationsFollowing } from "../designations/designations.queries.ts";
import {
  addressOf,
  entryAddress,
  entryPath,
  homeOf,
  loadEntry,
  loadUnit,
  register,
  team,
  unitPath,
} from "./one-vulnerable.ts";
import type { OnEntry, OnUnit } from "./one-vulnerable.ts";
import { temptations } from "./temptations.ts";
import { vulnerableTexts } from "./texts.ts";
import { entryCanBe } from "./vulnerable-function.rules.ts";
import {
  changeForm,
  endForm,
  entryForm,
  inventoryQuery,
  oneUnit,
  oneVulnerable,
  pagedQuery,
  reviewForm,
} from "./vulnerable-function.ts";
import type { InventoryQuery, UnitInventory } from "./vulnerable-function.ts";
import {
  changeVulnerable,
  confirmInventory,
  endVulnerable,
  listVulnerable,
} from "./vulnerable-functions.commands.ts";
import { inventories, listOfUnit } from "./vulnerable-functions.queries.ts";
import { EntryForm } from "./views/entry-form.tsx";
import { EntryPage } from "./views/entry-page.tsx";
import { UnitPage } from "./views/unit-page.tsx";
import { UnitsPage } from "./views/units-page.tsx";

const both = bothOf(vulnerableTexts);
const readers = ["manager", "coordinator", "authority"] as const;
const writers = ["manager", "coordinator"] as const;

const leads = async (context: RequestContext, unitId: string): Promise<boolean> =>
  (await inventories(context, true)).some((unit) => unit.unitId === unitId);

const units = async (context: RequestContext<unknown, InventoryQuery>, onlyLed: boolean) => {
  const { locale, query } = context;
  const all = await inventories(context, onlyLed);
  const of = (standing: UnitInventory["standing"]): number =>
    all.filter((unit) => unit.standing === standing).length;
  const chosen = query.stand === "all" ? all : all.filter(({ standing }) => standing === query.stand);
  const from = offsetOf(query.pagina, chosen.length);
  const t = vulnerableTexts[locale];
  return page(
    t.title,
    <UnitsPage
      {...{ locale, query }}
      base={onlyLed ? team : register}
      lead={onlyLed ? t.teamLead : t.registerLead}
      units={chosen.slice(from, from + pageSize)}
      total={chosen.length}
      counts={{ never: of("never"), late: of("late"), done: of("done") }}
    />,
  );
};

const showUnit = async (
  context: OnUnit & RequestContext<OnUnit["params"], { readonly pagina: number }>,
  form: FormState,
) => {
  const { tx, actor, locale, params, query } = context;
  const unit = await loadUnit(context, params.unitId);
  const leadsIt = await leads(context, unit.unitId);
  return page(
    unit.name,
    <UnitPage
      {...{ locale, unit, form }}
      {...await listOfUnit(tx, unit.unitId, query.pagina)}
      page={query.pagina}
      temptations={await temptations()}
      mayAdd={leadsIt || holds(actor, "coordinator")}
      mayConfirm={leadsIt}
    />,
    [homeOf(context)],
  );
};

const showEntry = async (context: OnEntry, form: FormState) => {
  const { tx, actor, locale } = context;
  const { entry, unit } = await loadEntry(context);
  const mayChange = (await leads(context, unit.unitId)) || holds(actor, "coordinator");
  return page(
    entry.title,
    <EntryPage
      {...{ locale, entry, form }}
      unitName={unit.name}
      temptations={await temptations()}
      designations={await designationsFollowing(tx, entry.vulnerableFunctionId, context.today)}
      mayChange={mayChange && entry.endedOn === null}
      mayDesignate={holds(actor, "coordinator")}
    />,
    [homeOf(context), { href: addressOf(unit.unitId), label: unit.name }],
  );
};

const reading: readonly Route[] = [
  get({
    path: team,
    permission: ["manager"],
    audit: ordinaryReading,
    query: inventoryQuery,
    answer: (context) => units(context, true),
  }),
  get({
    path: register,
    permission: ["coordinator", "authority"],
    audit: ordinaryReading,
    query: inventoryQuery,
    answer: (context) => units(context, false),
  }),
  get({
    path: unitPath,
    permission: readers,
    audit: ordinaryReading,
    params: oneUnit,
    query: pagedQuery,
    answer: (context) => showUnit(context, emptyForm()),
  }),
  get({
    path: entryPath,
    permission: readers,
    audit: ordinaryReading,
    params: oneVulnerable,
    answer: (context) => showEntry(context, emptyForm()),
  }),
];

const adding: readonly Route[] = formPage({
  path: `${unitPath}/nieuw`,
  permission: writers,
  audit: "vulnerable-function.listed",
  params: oneUnit,
  form: entryForm,
  load: async (context: OnUnit) => {
    const { tx, actor, params, today } = context;
    const unit = await loadUnit(context, params.unitId);
    found((await leads(context, unit.unitId)) || holds(actor, "coordinator") ? true : undefined);
    return { unit, temptations: await temptations(), functions: await functionTitles(tx, today) };
  },
  view: (context, { unit, ...lists }, form) => {
    const { addTitle: title } = vulnerableTexts[context.locale];
    const action = `${addressOf(unit.unitId)}/nieuw`;
    return page(title, <EntryForm {...{ locale: context.locale, form, action, title }} {...lists} />, [
      homeOf(context),
      { href: addressOf(unit.unitId), label: unit.name },
    ]);
  },
  submit: async (context, input, { unit, temptations: known }) => {
    const decision = entryCanBe(input, known);
    if (!decision.ok) return refuse(decision.field, decision.reason);
    context.about("vulnerable-function", await listVulnerable(context, unit.unitId, input));
    return redirect(
      addressOf(unit.unitId),
      both((t) => t.saved),
    );
  },
});

const changing: readonly Route[] = formPage({
  path: `${entryPath}/wijzigen`,
  permission: writers,
  audit: "vulnerable-function.changed",
  params: oneVulnerable,
  form: changeForm,
  load: async (context: OnEntry) => {
    const { entry, unit } = await loadEntry(context);
    const functions = await functionTitles(context.tx, context.today);
    return { entry, unit, temptations: await temptations(), functions };
  },
  initial: ({ entry }) => ({
    kind: entry.kind,
    title: entry.title,
    temptations: entry.temptations,
    why: entry.why,
    measures: entry.measures,
  }),
  view: (context, { entry, unit, ...lists }, form) => {
    const { changeTitle: title } = vulnerableTexts[context.locale];
    const here = entryAddress(entry.vulnerableFunctionId);
    const props = { locale: context.locale, form, action: `${here}/wijzigen`, title, version: entry.version };
    return page(title, <EntryForm {...props} {...lists} />, [
      homeOf(context),
      { href: addressOf(unit.unitId), label: unit.name },
      { href: here, label: entry.title },
    ]);
  },
  submit: async (context, input, { entry, temptations: known }) => {
    const decision = entryCanBe(input, known);
    if (!decision.ok) return refuse(decision.field, decision.reason);
    await changeVulnerable(context, entry, input);
    return redirect(
      entryAddress(entry.vulnerableFunctionId),
      both((t) => t.saved),
    );
  },
});

/** The inventory of vulnerable functions: for managers of their units, for coordinator and authority of all. */
export const vulnerableRoutes: readonly Route[] = [
  ...adding,
  ...changing,
  post({
    path: `${unitPath}/bevestigen`,
    permission: ["manager"],
    audit: "vulnerable-function.confirmed",
    params: oneUnit,
    query: pagedQuery,
    form: reviewForm,
    show: showUnit,
    submit: async (context, { entries: seen }) => {
      const { tx, params } = context;
      const unit = found((await inventories(context, true)).find(({ unitId }) => unitId === params.unitId));
      const { total } = await listOfUnit(tx, unit.unitId, 1);
      await confirmInventory(context, unit.unitId, { entries: total, seen });
      return redirect(
        addressOf(unit.unitId),
        both((t) => t.confirmed),
      );
    },
  }),
  post({
    path: `${entryPath}/weghalen`,
    permission: writers,
    audit: "vulnerable-function.ended",
    params: oneVulnerable,
    form: endForm,
    show: showEntry,
    submit: async (context, { version }) => {
      const { entry, unit } = await loadEntry(context);
      await endVulnerable(context, entry, version);
      return redirect(
        addressOf(unit.unitId),
        both((t) => t.takenOut),
      );
    },
  }),
  ...reading,
];
