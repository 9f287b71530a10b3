import { holds } from "#platform/actor/index.ts";
import { yearOf } from "#platform/clock/index.ts";
import { inlineText } from "#platform/markdown/index.ts";
import type {
  Evidence,
  EvidenceSubject,
  ReadContext,
  StatusTile,
  WorkItem,
  YearFigures,
} from "#platform/module/index.ts";
import { parseReference } from "#modules/frameworks/index.ts";
import { home, ratingHref, roundHref } from "./addresses.ts";
import { balanceShown, blockOfParts, changeOf } from "./assessments.figures.ts";
import { compareRounds, countDirections } from "./comparison.rules.ts";
import type { ItemChange } from "./comparison.rules.ts";
import { aboutRound, outcomeText } from "./outcome-words.ts";
import type { Outcome, Round } from "./round.ts";
import { progressOf } from "./rounds.commands.ts";
import {
  assessorsOf,
  closedRounds,
  outcomesOf,
  outcomesOnItem,
  previousRound,
  runningRounds,
} from "./rounds.queries.ts";
import { frameworkTitle, itemsOfOutcomes, scaleOf } from "./round-items.ts";
import { countMet, isMet } from "./scale.rules.ts";
import type { RatedItem, Scale } from "./scale.ts";
import { texts } from "./texts.ts";

const workOn = async (context: ReadContext, round: Round): Promise<readonly WorkItem[]> => {
  const { actor, locale, tx } = context;
  const t = texts[locale];
  const item = (title: string): WorkItem[] => [
    { title, href: roundHref(round.roundId), due: null, subject: t.assessments },
  ];
  if (round.state === "under-review") return holds(actor, "authority") ? item(t.workReview(round.title)) : [];
  const assesses = (await assessorsOf(tx, round.roundId)).some(({ personId }) => personId === actor.personId);
  if (!assesses && !holds(actor, "coordinator")) return [];
  const { missing } = await progressOf(context, round);
  if (missing.length > 0) return assesses ? item(t.workRate(missing.length, round.title)) : [];
  return holds(actor, "coordinator") ? item(t.workSend(round.title)) : [];
};

/** What a person has to do: rate what is missing where one assesses, judge what is under review, send what is complete. */
export const work = async (context: ReadContext): Promise<readonly WorkItem[]> => {
  if (context.actor.personId === null) return [];
  const items: WorkItem[] = [];
  for (const round of await runningRounds(context.tx)) items.push(...(await workOn(context, round)));
  return items;
};

/** A closed round with what came of it, and what changed since the one before. */
interface Concluded {
  readonly round: Round;
  readonly scale: Scale;
  readonly items: readonly RatedItem[];
  readonly outcomes: readonly Outcome[];
  readonly before: Round | undefined;
  readonly changes: readonly ItemChange[];
}

const conclude = async ({ tx, today }: ReadContext, round: Round): Promise<Concluded> => {
  const scale = await scaleOf(round);
  const outcomes = await outcomesOf(tx, round.roundId);
  const items = await itemsOfOutcomes(tx, round, { codes: outcomes.map(({ code }) => code), today });
  const before = await previousRound(tx, round);
  const was = before && { round: before, outcomes: await outcomesOf(tx, before.roundId) };
  const compared = was && compareRounds(was, { round, outcomes }, scale);
  return { round, scale, items, outcomes, before, changes: compared?.ok === true ? compared.changes : [] };
};

const tileOf = (
  { round, scale, outcomes, before, changes }: Concluded,
  { locale }: ReadContext,
): StatusTile => {
  const t = texts[locale];
  const { met, known } = countMet(scale, outcomes);
  const { rose, fell } = countDirections(changes);
  return {
    title: t.tileMet,
    value: t.tileCount(met, known),
    text: before ? t.tileTrend(rose, fell) : t.tileFirst(aboutRound(round, locale)),
    tone: known > 0 && met === known ? "good" : fell > rose ? "bad" : "attention",
    href: roundHref(round.roundId),
    order: 10,
  };
};

/** The tile on the start page: how many norms are in order in the latest closed round, and what changed. */
export const status = async (context: ReadContext): Promise<readonly StatusTile[]> => {
  if (!holds(context.actor, "coordinator", "authority")) return [];
  const [latest] = await closedRounds(context.tx);
  if (latest) return [tileOf(await conclude(context, latest), context)];
  const t = texts[context.locale];
  return [
    { title: t.tileTitle, value: t.tileNone, text: t.tileNoneText, tone: "attention", href: home, order: 10 },
  ];
};

const draftOf = (
  { round, scale, items, outcomes, before, changes }: Concluded,
  { locale }: ReadContext,
): string => {
  const t = texts[locale];
  const { met, known } = countMet(scale, outcomes);
  const { rose, fell } = countDirections(changes);
  const outcome = new Map(outcomes.map((one) => [one.code, one.outcome]));
  const below = items
    .filter(({ code }) => isMet(scale, outcome.get(code)) === false)
    .map(
      ({ code, title }) =>
        `- ${inlineText(t.draftNorm(code, title[locale], outcomeText(scale, outcome.get(code), locale)))}`,
    );
  return [
    t.draft(aboutRound(round, locale), met, known),
    ...(before ? ["", t.draftChange(rose, fell, before.title)] : []),
    ...(below.length > 0 ? ["", t.draftBelow, "", ...below] : []),
  ].join("\n");
};

const figuresOf = (concluded: Concluded, { locale }: ReadContext) => {
  const { round, scale, items, outcomes, before, changes } = concluded;
  const id = `${round.framework}-${round.roundId}`;
  const shown = { id, locale, scale, items, about: aboutRound(round, locale), source: round.source };
  if (!before) return [blockOfParts(shown, outcomes), balanceShown(shown, outcomes)];
  const about = `${aboutRound(before, locale)} ${aboutRound(round, locale)}`;
  const change = changeOf({ ...shown, about }, changes, { from: before.title, to: round.title });
  return [blockOfParts(shown, outcomes), change, balanceShown(shown, outcomes)];
};

/** The ratings of a year and their change, for the annual account: the latest closed round of that year on each framework. */
export const figures = async (context: ReadContext, year: number): Promise<readonly YearFigures[]> => {
  const ofYear = (await closedRounds(context.tx)).filter(
    ({ referenceDate }) => yearOf(referenceDate) === year,
  );
  const latest = [...new Map(ofYear.toReversed().map((round) => [round.framework, round])).values()];
  const found: YearFigures[] = [];
  for (const round of latest) {
    const concluded = await conclude(context, round);
    const { met, known } = countMet(concluded.scale, concluded.outcomes);
    const { nl, en } = await frameworkTitle(round);
    found.push({
      section: "state",
      numbers: [
        {
          key: `assessments.${round.framework}.met`,
          label: { nl: texts.nl.figureMet(nl), en: texts.en.figureMet(en) },
          value: met,
        },
        {
          key: `assessments.${round.framework}.rated`,
          label: { nl: texts.nl.figureKnown(nl), en: texts.en.figureKnown(en) },
          value: known,
        },
      ],
      figures: figuresOf(concluded, context),
      draft: draftOf(concluded, context),
    });
  }
  return found;
};

/** What the latest closed rounds said of a norm. */
export const evidence = async (
  { tx, locale }: ReadContext,
  { kind, reference }: EvidenceSubject,
): Promise<readonly Evidence[]> => {
  const parsed = kind === "norm" ? parseReference(reference) : undefined;
  if (!parsed) return [];
  const found: Evidence[] = [];
  for (const one of await outcomesOnItem(tx, parsed.framework, parsed.code))
    found.push({
      subject: texts[locale].assessments,
      title: `${texts[locale].round} ${one.title}: ${outcomeText(await scaleOf(one), one.outcome, locale)}`,
      text: aboutRound(one, locale),
      href: ratingHref(one.roundId, one.code),
      date: one.yearOnly ? null : one.referenceDate,
    });
  return found;
};
