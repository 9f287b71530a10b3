import { z } from "zod";
import { holds } from "#platform/actor/index.ts";
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
import { blocksOf, itemTitles, normReference } from "#modules/frameworks/index.ts";
import { comparisonHref, home, ratingHref, roundHref } from "./addresses.ts";
import { changeOf } from "./assessments.figures.ts";
import { compareRounds, countDirections } from "./comparison.rules.ts";
import { messages } from "./messages.ts";
import { aboutRound, itemLabel } from "./outcome-words.ts";
import { pageTexts } from "./page-texts.ts";
import { ratingForm } from "./round.ts";
import type { Round } from "./round.ts";
import { mayTake } from "./round.rules.ts";
import { isOnScale, rate, requireStep } from "./rounds.commands.ts";
import {
  assessorsOf,
  currentOutcomes,
  findRound,
  outcomesOf,
  previousRound,
  ratingsOf,
} from "./rounds.queries.ts";
import { itemsOfOutcomes, scaleOf } from "./round-items.ts";
import { itemsOf } from "./round-view.ts";
import { crumbs, loadRound } from "./rounds.routes.tsx";
import { ComparisonPage } from "./views/comparison-page.tsx";
import { RatingPage } from "./views/rating-page.tsx";

const oneItem = z.object({ round: fields.id(), code: z.string().max(100) });
type OnItem = RequestContext<z.output<typeof oneItem>>;

/** Building blocks to choose from as evidence: those that serve this norm first, each group in the order of its framework. */
const blocksFor = async ({ tx, today, locale }: RequestContext, norm: string) => {
  const blocks = await blocksOf(tx, today);
  const serves = ({ norms }: (typeof blocks)[number]): boolean => norms.includes(norm);
  return [...blocks.filter(serves), ...blocks.filter((block) => !serves(block))].map(
    ({ reference, item }) => ({
      value: reference,
      label: itemLabel(item, locale),
    }),
  );
};

/** One norm in a round with its neighbours, its rating and the round before, as far as this actor may see them. */
const loadItem = async (context: OnItem) => {
  const { tx, actor, params, locale, today } = context;
  const round = await loadRound(context);
  const outcomes = await currentOutcomes(tx, round);
  const items = await itemsOf(context, round, outcomes);
  const place = items.findIndex(({ code }) => code === params.code);
  const item = found(items[place]);
  const ratings = await ratingsOf(tx, round.roundId);
  const assessors = await assessorsOf(tx, round.roundId);
  const previous = await previousRound(tx, round);
  const reference = normReference(round.framework, item.code);
  const mayRate = mayTake("rate", { ...round, assessors }, actor).ok;
  const evidence = await context.services.evidenceOf(
    { tx, actor, locale, today },
    { kind: "norm", reference },
  );
  return {
    locale,
    round,
    scale: await scaleOf(round),
    item,
    outcome: outcomes.find(({ code }) => code === item.code)?.outcome,
    rating: ratings.find(({ code }) => code === item.code),
    mayRead: ratings.length > 0 || round.state !== "closed",
    mayRate,
    blocks: mayRate ? await blocksFor(context, reference) : [],
    mayAct: holds(actor, "coordinator"),
    previous: previous && {
      round: previous,
      outcome: (await outcomesOf(tx, previous.roundId)).find(({ code }) => code === item.code)?.outcome,
    },
    neighbours: { before: items[place - 1]?.code, after: items[place + 1]?.code },
    evidence: evidence.filter(({ href }) => !href.startsWith(`${home}/`)),
  };
};

/** A building block as evidence must be one that is known here. */
const isItem = async ({ tx, today }: RequestContext, reference: string): Promise<boolean> =>
  (await itemTitles(tx, [reference], today)).has(reference);

const onePair = z.object({ round: fields.id(), other: fields.id() });

const inTime = (one: Round, other: Round): { before: Round; after: Round } =>
  one.referenceDate < other.referenceDate ||
  (one.referenceDate === other.referenceDate && (one.closedOn ?? "9") < (other.closedOn ?? "9"))
    ? { before: one, after: other }
    : { before: other, after: one };

/** Two rounds side by side, whichever of the two stands first in the address. */
const comparisonView = async (context: RequestContext<z.output<typeof onePair>>) => {
  const { tx, params, locale, today } = context;
  const { before, after } = inTime(await loadRound(context), found(await findRound(tx, params.other)));
  const scale = await scaleOf(after);
  const was = { round: before, outcomes: await currentOutcomes(tx, before) };
  const is = { round: after, outcomes: await currentOutcomes(tx, after) };
  const compared = compareRounds(was, is, scale);
  const changes = compared.ok ? compared.changes : [];
  const items = await itemsOfOutcomes(tx, after, { codes: changes.map(({ code }) => code), today });
  const inOrder = items.flatMap(({ code }) => changes.filter((change) => change.code === code));
  const about = `${aboutRound(before, locale)} ${aboutRound(after, locale)}`;
  const shown = { id: after.roundId, locale, scale, items, about };
  return {
    locale,
    before,
    after,
    scale,
    items,
    changes: inOrder,
    counts: countDirections(inOrder),
    figure: compared.ok ? changeOf(shown, inOrder, { from: before.title, to: after.title }) : undefined,
    refusal: compared.ok ? undefined : compared.reason,
  };
};

/** The page of one norm in a round, and of two rounds side by side. */
export const ratingRoutes: readonly Route[] = [
  get({
    path: `${home}/:round/vergelijken`,
    permission: "signed-in",
    audit: ordinaryReading,
    params: z.object({ round: fields.id() }),
    answer: async (context) => {
      const round = await loadRound(context);
      const previous = found(await previousRound(context.tx, round));
      return redirect(comparisonHref(round.roundId, previous.roundId));
    },
  }),
  get({
    path: `${home}/:round/vergelijken/:other`,
    permission: "signed-in",
    audit: ordinaryReading,
    params: onePair,
    answer: async (context) => {
      const view = await comparisonView(context);
      const title = pageTexts[context.locale].compareTitle(view.before.title, view.after.title);
      return page(title, <ComparisonPage {...view} />, crumbs(context, view.after));
    },
  }),
  ...formPage({
    path: `${home}/:round/:code`,
    permission: "signed-in",
    audit: "rating.saved",
    params: oneItem,
    form: ratingForm,
    load: loadItem,
    initial: ({ rating }) => ({
      outcome: rating?.outcome,
      reasoning: rating?.reasoning,
      evidence: rating?.evidence,
      evidenceLink: rating?.evidenceLink,
      evidenceBlock: rating?.evidenceBlock,
    }),
    view: (context, loaded, form) =>
      page(
        itemLabel(loaded.item, context.locale),
        <RatingPage {...loaded} form={form} />,
        crumbs(context, loaded.round),
      ),
    submit: async (context, { goOn, ...input }, { round, item, neighbours }) => {
      await requireStep(context, "rate", round);
      if (!(await isOnScale(round, input.outcome))) return refuse("outcome", messages.notOnScale);
      if (input.evidenceBlock !== null && !(await isItem(context, input.evidenceBlock)))
        return refuse("evidenceBlock", messages.evidenceBlockUnknown);
      await rate(context, round, { ...input, code: item.code });
      const on = goOn === "next" && neighbours.after !== undefined;
      return redirect(
        on ? ratingHref(round.roundId, neighbours.after ?? item.code) : roundHref(round.roundId),
        messages.rated,
      );
    },
  }),
];
