import { z } from "zod";
import { holds } from "#platform/actor/index.ts";
import {
  fields,
  formPage,
  found,
  get,
  ordinaryReading,
  page,
  post,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { RefusalReply, RequestContext, Route } from "#platform/http/index.ts";
import { findPersonByText } from "#modules/organisations/index.ts";
import { home, roundHref } from "./addresses.ts";
import { messages } from "./messages.ts";
import { pageTexts } from "./page-texts.ts";
import { changedRoundForm, closingForm, newRoundForm, returnForm } from "./round.ts";
import type { Assessor, ChangedRound, Round } from "./round.ts";
import {
  changeRound,
  closeRound,
  requireStep,
  sendBack,
  sendToReview,
  startRound,
} from "./rounds.commands.ts";
import { assessorsOf, findRound, listRounds, roundNamed } from "./rounds.queries.ts";
import { frameworksToChoose } from "./round-items.ts";
import { historyFigure, listedRounds, roundView } from "./round-view.ts";
import { texts } from "./texts.ts";
import { RoundForm } from "./views/round-form.tsx";
import { RoundList } from "./views/round-list.tsx";
import { RoundPage } from "./views/round-page.tsx";
import { CloseForm, ReturnForm } from "./views/step-forms.tsx";

export const oneRound = z.object({ round: fields.id() });
type OnRound = RequestContext<z.output<typeof oneRound>>;

/** The round in the address, after it was named for the audit entry. */
export const loadRound = async (context: OnRound): Promise<Round> => {
  context.about("round", context.params.round);
  return found(await findRound(context.tx, context.params.round));
};

/** The way back up: the list, and the round where the page lies below one. */
export const crumbs = ({ locale }: RequestContext, round?: Round) => [
  { href: home, label: texts[locale].assessments },
  ...(round ? [{ href: roundHref(round.roundId), label: `${texts[locale].round} ${round.title}` }] : []),
];

type Named = { ok: true; assessors: Assessor[] } | { ok: false; reply: RefusalReply };

/** Colleagues by name or address, each exactly one person; people from outside as they were typed. */
const nameAll = async ({ tx, today }: RequestContext, input: ChangedRound): Promise<Named> => {
  const people = new Map<string, Assessor>();
  for (const text of input.assessors) {
    const person = await findPersonByText(tx, text, today);
    if (!person.ok) {
      const { nl, en } = person.message;
      return { ok: false, reply: refuse("assessors", { nl: `${text}: ${nl}`, en: `${text}: ${en}` }) };
    }
    people.set(person.name, { personId: person.personId, name: person.name });
  }
  for (const name of input.outsiders) if (!people.has(name)) people.set(name, { personId: null, name });
  return { ok: true, assessors: [...people.values()] };
};

const isTaken = async (
  { tx }: RequestContext,
  framework: string,
  input: { title: string },
  round?: Round,
) => {
  const there = await roundNamed(tx, framework, input.title);
  return there !== undefined && there.roundId !== round?.roundId;
};

/** The list of rounds, and the pages on which one begins, changes, is laid before the authority and closed. */
export const roundRoutes: readonly Route[] = [
  get({
    path: home,
    permission: "signed-in",
    audit: ordinaryReading,
    query: z.object({ pagina: fields.pageNumber() }),
    answer: async (context) => {
      const { tx, locale, actor, query } = context;
      const { rounds, total } = await listRounds(tx, query.pagina);
      const view = {
        locale,
        total,
        page: query.pagina,
        rounds: await listedRounds(context, rounds),
        history: await historyFigure(context),
        mayStart: holds(actor, "coordinator"),
      };
      return page(texts[locale].assessments, <RoundList {...view} />);
    },
  }),
  ...formPage({
    path: `${home}/nieuw`,
    permission: ["coordinator"],
    audit: "round.started",
    form: newRoundForm,
    load: async ({ tx, today }) => frameworksToChoose(tx, today),
    initial: (frameworks, { today }) => ({
      title: today.slice(0, 4),
      referenceDate: today,
      kind: "self",
      measure: "levels",
      framework: frameworks.length === 1 ? frameworks[0]?.framework : undefined,
    }),
    view: (context, frameworks, form) => {
      const { locale } = context;
      return page(
        pageTexts[locale].newRound,
        <RoundForm {...{ locale, form, frameworks }} action={`${home}/nieuw`} back={home} />,
        crumbs(context),
      );
    },
    submit: async (context, input, frameworks) => {
      const chosen = frameworks.find(({ framework }) => framework === input.framework);
      if (!chosen) return refuse("framework", messages.unknownFramework);
      if (await isTaken(context, chosen.framework, input)) return refuse("title", messages.titleTaken);
      const named = await nameAll(context, input);
      if (!named.ok) return named.reply;
      const { title, referenceDate, kind, measure, source } = input;
      const words = { title, referenceDate, kind, measure, source, assessors: named.assessors };
      const { framework, version: frameworkVersion } = chosen;
      const roundId = await startRound(context, { ...words, framework, frameworkVersion });
      context.about("round", roundId);
      return redirect(roundHref(roundId), messages.created);
    },
  }),
  get({
    path: `${home}/:round`,
    permission: "signed-in",
    audit: ordinaryReading,
    params: oneRound,
    answer: async (context) => {
      const round = await loadRound(context);
      const view = await roundView(context, round);
      return page(`${texts[context.locale].round} ${round.title}`, <RoundPage {...view} />, crumbs(context));
    },
  }),
  ...formPage({
    path: `${home}/:round/wijzigen`,
    permission: ["coordinator"],
    audit: "round.changed",
    params: oneRound,
    form: changedRoundForm,
    load: async (context) => {
      const round = await loadRound(context);
      await requireStep(context, "change", round);
      return { round, assessors: await assessorsOf(context.tx, round.roundId) };
    },
    initial: ({ round, assessors }) => ({
      title: round.title,
      referenceDate: round.referenceDate,
      kind: round.kind,
      source: round.source,
      assessors: linesOf(assessors.filter(({ personId }) => personId !== null)),
      outsiders: linesOf(assessors.filter(({ personId }) => personId === null)),
    }),
    view: (context, { round }, form) => {
      const { locale } = context;
      const back = roundHref(round.roundId);
      return page(
        pageTexts[locale].changeRound,
        <RoundForm {...{ locale, form, back }} action={`${back}/wijzigen`} />,
        crumbs(context, round),
      );
    },
    submit: async (context, input, { round }) => {
      if (await isTaken(context, round.framework, input, round)) return refuse("title", messages.titleTaken);
      const named = await nameAll(context, input);
      if (!named.ok) return named.reply;
      const { title, referenceDate, kind, source } = input;
      await changeRound(context, round, { title, referenceDate, kind, source, assessors: named.assessors });
      return redirect(roundHref(round.roundId), messages.changed);
    },
  }),
  post({
    path: `${home}/:round/voorleggen`,
    permission: ["coordinator"],
    audit: "round.sent-to-review",
    params: oneRound,
    form: z.object({}),
    submit: async (context) => {
      const round = await loadRound(context);
      await sendToReview(context, round);
      return redirect(roundHref(round.roundId), messages.sent);
    },
  }),
  ...formPage({
    path: `${home}/:round/terugsturen`,
    permission: ["coordinator", "authority"],
    audit: "round.sent-back",
    params: oneRound,
    form: returnForm,
    load: async (context) => {
      const round = await loadRound(context);
      await requireStep(context, "return", round);
      return round;
    },
    view: (context, round, form) => {
      const { locale } = context;
      const title = pageTexts[locale].returnTitle;
      return page(title, <ReturnForm {...{ locale, round, form }} />, crumbs(context, round));
    },
    submit: async (context, { reason }, round) => {
      await sendBack(context, round, reason);
      return redirect(roundHref(round.roundId), messages.returned);
    },
  }),
  ...formPage({
    path: `${home}/:round/afsluiten`,
    permission: ["coordinator", "authority"],
    audit: "round.closed",
    params: oneRound,
    form: closingForm,
    load: async (context) => {
      const round = await loadRound(context);
      await requireStep(context, "close", round);
      return round;
    },
    initial: (_round, { actor }) => ({ adoptedBy: holds(actor, "authority") ? actor.name : "" }),
    view: (context, round, form) => {
      const { locale } = context;
      const title = pageTexts[locale].closeTitle;
      return page(title, <CloseForm {...{ locale, round, form }} />, crumbs(context, round));
    },
    submit: async (context, { adoptedBy }, round) => {
      await closeRound(context, round, { adoptedBy });
      return redirect(roundHref(round.roundId), messages.closed);
    },
  }),
];

function linesOf(assessors: readonly Assessor[]): string {
  return assessors.map(({ name }) => name).join("\n");
}
