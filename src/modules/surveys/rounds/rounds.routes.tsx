import { unitNames } from "#modules/organisations/index.ts";
import { addDays } from "#platform/clock/index.ts";
import { protect, smallestMinimum } from "#platform/disclosure/index.ts";
import {
  emptyForm,
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
import { bothOf, byName } from "#platform/locale/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import { z } from "zod";
import { asOrganisation } from "../as-organisation.ts";
import { findQuestionnaire, readyQuestionnaires } from "../questionnaires/questionnaires.queries.ts";
import { roundProgress } from "./progress.queries.ts";
import { changeRoutes } from "./change.routes.tsx";
import { surveysBase } from "./round.ts";
import type { Round } from "./round.ts";
import { minimumForm, roundForm, roundParams } from "./round-form.ts";
import { mayClose } from "./round.rules.ts";
import { randomSeed, roundChoices, roundWish } from "./round-wish.ts";
import { closeNow, dropRound, openNow, prepareRound, raiseMinimum, shareResults } from "./rounds.commands.ts";
import { findRound, listRounds } from "./rounds.queries.ts";
import { texts } from "./texts.ts";
import { CloseForm } from "./views/close-form.tsx";
import { NewRoundForm } from "./views/round-form.tsx";
import { RoundPage } from "./views/round-page.tsx";
import { RoundsPage } from "./views/rounds-page.tsx";

const both = bothOf(texts);
const permission = ["coordinator"] as const;
const nothing = z.object({});

type Context = RequestContext<z.output<typeof roundParams>>;

const progressOf = async (context: Context, round: Round) => {
  if (round.state !== "open") return null;
  const names = await unitNames(context.tx);
  const strata = await asOrganisation(context, organisationOf(context.actor), ({ tx }) =>
    roundProgress(tx, round.roundId),
  );
  if (strata.length === 0) return null;
  const named = strata
    .map((one) => ({ ...one, name: names.get(one.unitId ?? "") ?? texts[context.locale].noUnit }))
    .toSorted(
      (one, other) =>
        Number(one.unitId === null) - Number(other.unitId === null) || byName(one.name, other.name),
    );
  return protect(
    {
      rows: named.map(({ name }) => name),
      columns: ["answered", "waiting"],
      counts: named.map(({ invited, waiting }) => [invited - waiting, waiting]),
    },
    { minimum: round.minimum, zeros: "hidden" },
  );
};

const roundPage = async (context: Context, form?: FormState) => {
  const { tx, locale, params, today } = context;
  const round = found(await findRound(tx, params.roundId));
  const kept = await findQuestionnaire(tx, round.questionnaire, round.version);
  const names = await unitNames(tx);
  return page(
    round.title[locale],
    <RoundPage
      {...{ locale, today, round }}
      questionnaire={kept?.content.title[locale] ?? round.questionnaire}
      units={round.unitIds.flatMap((unitId) => names.get(unitId) ?? [])}
      progress={await progressOf(context, round)}
      form={form ?? emptyForm()}
    />,
    [{ href: surveysBase, label: texts[locale].title }],
  );
};

const aWeek = 7;

const newRound = formPage({
  path: `${surveysBase}/nieuw`,
  permission,
  audit: "surveys.round-made",
  form: roundForm,
  load: roundChoices,
  initial: ({ questionnaires }, { today }) => ({
    questionnaire: questionnaires.length === 1 ? questionnaires[0]?.value : null,
    population: "all",
    sampleSeed: randomSeed(),
    opensOn: addDays(today, aWeek),
    firstReminderOn: addDays(today, 2 * aWeek),
    secondReminderOn: addDays(today, 3 * aWeek),
    closesOn: addDays(today, 4 * aWeek),
    minimum: String(smallestMinimum),
    keepDays: "90",
  }),
  view: ({ locale }, { units, questionnaires }, form) =>
    page(texts[locale].prepare, <NewRoundForm {...{ locale, form, units, questionnaires }} />, [
      { href: surveysBase, label: texts[locale].title },
    ]),
  submit: async (context, input, choices) => {
    const wish = await roundWish(context, input, { ...choices, hasList: false });
    if (wish.kind !== "wish") return wish;
    const roundId = await prepareRound(context, wish.round);
    context.about("survey-round", roundId);
    return redirect(
      `${surveysBase}/${roundId}`,
      both((t) => t.prepared),
    );
  },
});

const closing = formPage({
  path: `${surveysBase}/:roundId/sluiten`,
  permission,
  audit: "surveys.round-closed",
  params: roundParams,
  form: nothing,
  load: async ({ tx, params, about }) => {
    about("survey-round", params.roundId);
    const round = found(await findRound(tx, params.roundId));
    insist(mayClose(round));
    return round;
  },
  view: ({ locale }, round, form) =>
    page(texts[locale].closeNow, <CloseForm {...{ locale, round, form }} />, [
      { href: surveysBase, label: texts[locale].title },
      { href: `${surveysBase}/${round.roundId}`, label: round.title[locale] },
    ]),
  submit: async (context, _input, { roundId }) => {
    await closeNow(context, roundId, context.services);
    return redirect(
      `${surveysBase}/${roundId}`,
      both((t) => t.closedNow),
    );
  },
});

const sharing = (path: "delen" | "niet-delen"): Route =>
  post({
    path: `${surveysBase}/:roundId/${path}`,
    permission,
    audit: path === "delen" ? "surveys.results-shared" : "surveys.sharing-stopped",
    params: roundParams,
    form: nothing,
    show: roundPage,
    submit: async (context) => {
      const { roundId } = context.params;
      context.about("survey-round", roundId);
      await shareResults(context, roundId, path === "delen");
      return redirect(
        `${surveysBase}/${roundId}`,
        both((t) => (path === "delen" ? t.sharedNow : t.sharingStopped)),
      );
    },
  });

/** The rounds of surveys, for the coordinator. */
export const roundRoutes: readonly Route[] = [
  get({
    path: surveysBase,
    permission,
    audit: ordinaryReading,
    answer: async ({ tx, locale }) =>
      page(
        texts[locale].title,
        <RoundsPage
          locale={locale}
          rounds={await listRounds(tx)}
          mayPrepare={(await readyQuestionnaires(tx)).length > 0}
        />,
      ),
  }),
  ...newRound,
  get({
    path: `${surveysBase}/:roundId`,
    permission,
    audit: ordinaryReading,
    params: roundParams,
    answer: (context) => roundPage(context),
  }),
  post({
    path: `${surveysBase}/:roundId/openen`,
    permission,
    audit: "surveys.round-opened",
    params: roundParams,
    form: nothing,
    show: roundPage,
    submit: async (context) => {
      const { roundId } = context.params;
      context.about("survey-round", roundId);
      await openNow(context, roundId, context.services);
      return redirect(
        `${surveysBase}/${roundId}`,
        both((t) => t.openedNow),
      );
    },
  }),
  ...changeRoutes,
  ...closing,
  post({
    path: `${surveysBase}/:roundId/weghalen`,
    permission,
    audit: "surveys.round-dropped",
    params: roundParams,
    form: nothing,
    show: roundPage,
    submit: async (context) => {
      const { roundId } = context.params;
      context.about("survey-round", roundId);
      await dropRound(context, roundId);
      return redirect(
        surveysBase,
        both((t) => t.dropped),
      );
    },
  }),
  post({
    path: `${surveysBase}/:roundId/minimum`,
    permission,
    audit: "surveys.minimum-raised",
    params: roundParams,
    form: minimumForm,
    show: roundPage,
    submit: async (context, { minimum }) => {
      const { roundId } = context.params;
      context.about("survey-round", roundId);
      await raiseMinimum(context, found(await findRound(context.tx, roundId)), minimum);
      return redirect(
        `${surveysBase}/${roundId}`,
        both((t) => t.raised),
      );
    },
  }),
  sharing("delen"),
  sharing("niet-delen"),
];
