import { z } from "zod";
import { tellPerson } from "#modules/organisations/index.ts";
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
} from "#platform/http/index.ts";
import type { FormState, RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { stepForm } from "../declaration.ts";
import { texts } from "../texts.ts";
import { signalsBase, teamSignals } from "./addresses.ts";
import { settingsRoutes } from "./settings.routes.tsx";
import { answerForm, closeForm, signalsQuery } from "./signal.ts";
import type { SignalsQuery } from "./signal.ts";
import { mayAnswer, mayHandleSignal } from "./signal.rules.ts";
import { answerSignal, askAbout, closeSignal } from "./signals.commands.ts";
import {
  countByRule,
  declarationsBehind,
  findSignal,
  lastAsker,
  listSignals,
  stepsOf,
  tenderNames,
} from "./signals.queries.ts";
import { signalTexts } from "./texts.ts";
import { CloseForm, SignalPage } from "./views/signal-page.tsx";
import { SignalsPage } from "./views/signals-page.tsx";

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
    behind: await declarationsBehind(tx, signal),
    tenderName: names.get(tenderId ?? ""),
    isOwn: signal.personId === actor.personId,
    mayAsk: mayHandleSignal("ask", signal, actor).ok,
    mayAnswer: mayAnswer(signal, actor).ok,
    mayClose: mayHandleSignal("close", signal, actor).ok,
  };
  return page(
    signalTexts[locale].rules[reason.rule],
    <SignalPage {...props} />,
    crumbs(context, signal.personId),
  );
};

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
  ...settingsRoutes,
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
  post({
    path: `${path}/antwoord`,
    permission: "signed-in",
    audit: "signal.answered",
    params: oneSignal,
    form: answerForm,
    show,
    submit: async (context, { words }) => {
      const signal = await load(context);
      await answerSignal(context, signal, words);
      const asker = await lastAsker(context.tx, signal.signalId);
      if (asker !== null) await tellPerson(context.tx, asker, context.services);
      return redirect(
        `/aandachtspunten/${signal.signalId}`,
        both((t) => t.answered),
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
      if (signal.askedOn !== null) await tellPerson(context.tx, signal.personId, context.services);
      return redirect(
        `/aandachtspunten/${signal.signalId}`,
        both((t) => t.closed),
      );
    },
  }),
];
