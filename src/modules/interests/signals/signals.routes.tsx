import { z } from "zod";
import { tellPerson, unitOptions, unitTree } from "#modules/organisations/index.ts";
import {
  emptyForm,
  fields,
  formPage,
  found,
  get,
  insist,
  ordinaryReading,
  page,
  post,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { FormState, RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { stepForm } from "../declaration.ts";
import { texts } from "../texts.ts";
import { signalSettingsOf, unitFields } from "./settings.queries.ts";
import { closeForm, signalRules, signalSettingsForm, signalsQuery, unitFieldForm } from "./signal.ts";
import type { SignalsQuery } from "./signal.ts";
import { mayHandleSignal } from "./signal.rules.ts";
import { askAbout, closeSignal, saveSignalSettings, saveUnitField } from "./signals.commands.ts";
import { countByRule, findSignal, listSignals, stepsOf, tenderNames } from "./signals.queries.ts";
import { signalTexts } from "./texts.ts";
import { FieldsPage, RulesPage } from "./views/settings-pages.tsx";
import { CloseForm, SignalPage } from "./views/signal-page.tsx";
import { SignalsPage } from "./views/signals-page.tsx";

/** Where the signals of the organisation, and those of the own team, are. */
export const signalsBase = "/registers/signalen";
export const teamSignals = "/team/signalen";

const both = bothOf(signalTexts);
const path = "/aandachtspunten/:signalId";
const oneSignal = z.object({ signalId: fields.id() });
type OnSignal = RequestContext<z.output<typeof oneSignal>>;

const load = async ({ tx, params, about }: OnSignal) => {
  about("signal", params.signalId);
  return found(await findSignal(tx, params.signalId));
};

/** The way back: the own page, the whole organisation or the own team. */
const crumbs = ({ actor, locale }: RequestContext, personId: string) => {
  if (personId === actor.personId) return [{ href: "/mijn-integriteit", label: texts[locale].mine }];
  const t = signalTexts[locale];
  return actor.roles.includes("coordinator")
    ? [{ href: signalsBase, label: t.signals }]
    : [{ href: teamSignals, label: t.ofTeam }];
};

const list = (team: boolean) => async (context: RequestContext<unknown, SignalsQuery>) => {
  const { tx, actor, locale, query } = context;
  const { signals, total } = await listSignals(tx, query, { personId: actor.personId, team });
  const t = signalTexts[locale];
  const title = team ? t.ofTeam : t.signals;
  const address = team ? teamSignals : signalsBase;
  const counts = team ? undefined : await countByRule(tx);
  return page(title, <SignalsPage {...{ locale, address, title, query, signals, total, counts }} />);
};

const show = async (context: OnSignal, form: FormState) => {
  const { tx, actor, locale } = context;
  const signal = await load(context);
  const { reason } = signal;
  const tenderId = reason.rule === "S3" ? reason.tenderId : null;
  const names = await tenderNames(tx, tenderId === null ? [] : [tenderId]);
  const props = {
    locale,
    form,
    signal,
    steps: await stepsOf(tx, signal.signalId),
    tenderName: names.get(tenderId ?? ""),
    isOwn: signal.personId === actor.personId,
    mayAsk: mayHandleSignal("ask", signal, actor).ok,
    mayClose: mayHandleSignal("close", signal, actor).ok,
  };
  return page(
    signalTexts[locale].rules[reason.rule],
    <SignalPage {...props} />,
    crumbs(context, signal.personId),
  );
};

const below = ({ locale }: Pick<RequestContext, "locale">) => [
  { href: signalsBase, label: signalTexts[locale].signals },
];

const settingsPages: readonly Route[] = [
  ...formPage({
    path: `${signalsBase}/regels`,
    permission: ["coordinator"],
    audit: "signal-settings.changed",
    form: signalSettingsForm,
    load: async ({ tx }) => ({ settings: await signalSettingsOf(tx), counts: await countByRule(tx) }),
    initial: ({ settings }) => ({
      rulesOn: signalRules.filter((rule) => !settings.rulesOff.includes(rule)),
      weekHours: String(settings.weekHours).replace(".", ","),
      contractHours: String(settings.contractHours).replace(".", ","),
    }),
    view: (context, { counts }, form) =>
      page(
        signalTexts[context.locale].rulesTitle,
        <RulesPage {...{ locale: context.locale, form, counts }} />,
        below(context),
      ),
    submit: async (context, { rulesOn, weekHours, contractHours }) => {
      const rulesOff = signalRules.filter((rule) => !rulesOn.includes(rule));
      await saveSignalSettings(context, { rulesOff, weekHours, contractHours });
      return redirect(
        `${signalsBase}/regels`,
        both((t) => t.rulesSaved),
      );
    },
  }),
  ...formPage({
    path: `${signalsBase}/vakgebieden`,
    permission: ["coordinator"],
    audit: "signal-settings.changed",
    form: unitFieldForm,
    load: async ({ tx, today }) => ({
      units: await unitTree(tx, today),
      options: await unitOptions(tx, today),
      fields: await unitFields(tx),
    }),
    view: (context, loaded, form) =>
      page(
        signalTexts[context.locale].fieldsTitle,
        <FieldsPage {...{ locale: context.locale, form, ...loaded }} />,
        below(context),
      ),
    submit: async (context, { unitId, words }, { units }) => {
      if (!units.some((unit) => unit.unitId === unitId))
        return refuse(
          "unitId",
          both((t) => t.unknownUnit),
        );
      const each = (words ?? "").split(",").map((word) => word.trim());
      await saveUnitField(
        context,
        unitId,
        each.filter((word) => word !== ""),
      );
      return redirect(
        `${signalsBase}/vakgebieden`,
        both((t) => t.fieldsSaved),
      );
    },
  }),
];

/** Signals: for the coordinator, for a manager, and one of them with what is done about it. */
export const signalRoutes: readonly Route[] = [
  get({
    path: signalsBase,
    permission: ["coordinator"],
    audit: ordinaryReading,
    query: signalsQuery,
    answer: list(false),
  }),
  get({
    path: teamSignals,
    permission: ["manager"],
    audit: ordinaryReading,
    query: signalsQuery,
    answer: list(true),
  }),
  ...settingsPages,
  get({
    path,
    permission: "signed-in",
    audit: ordinaryReading,
    params: oneSignal,
    answer: (context) => show(context, emptyForm()),
  }),
  post({
    path: `${path}/vragen`,
    permission: "signed-in",
    audit: "signal.asked",
    params: oneSignal,
    form: stepForm,
    show,
    submit: async (context, { version }) => {
      const signal = await load(context);
      await askAbout(context, { ...signal, version });
      await tellPerson(context.tx, signal.personId, context.services);
      return redirect(
        `/aandachtspunten/${signal.signalId}`,
        both((t) => t.asked),
      );
    },
  }),
  ...formPage({
    path: `${path}/afsluiten`,
    permission: "signed-in",
    audit: "signal.closed",
    params: oneSignal,
    form: closeForm,
    load: async (context: OnSignal) => {
      const signal = await load(context);
      insist(mayHandleSignal("close", signal, context.actor));
      return signal;
    },
    view: (context, signal, form) => {
      const { locale } = context;
      return page(signalTexts[locale].closeTitle, <CloseForm {...{ locale, form, signal }} />, [
        ...crumbs(context, signal.personId),
        {
          href: `/aandachtspunten/${signal.signalId}`,
          label: signalTexts[locale].rules[signal.reason.rule],
        },
      ]);
    },
    submit: async (context, { version, outcome, words }, signal) => {
      await closeSignal(context, { ...signal, version }, { outcome, words });
      return redirect(
        `/aandachtspunten/${signal.signalId}`,
        both((t) => t.closed),
      );
    },
  }),
];
