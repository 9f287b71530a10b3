import type { Actor } from "#platform/actor/index.ts";
import { holds } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Figure } from "#platform/charts/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { balanceShown, blockOfParts, matrixOf } from "./assessments.figures.ts";
import { comparable } from "./comparison.rules.ts";
import { aboutRound } from "./outcome-words.ts";
import type { Outcome, Round } from "./round.ts";
import { completenessOf, mayTake } from "./round.rules.ts";
import type { RoundStep } from "./round.rules.ts";
import { assessorsOf, closedRounds, currentOutcomes, outcomesOf, ratingsOf } from "./rounds.queries.ts";
import { frameworkTitle, itemsOfOutcomes, itemsToRate, scaleOf } from "./round-items.ts";
import { countMet } from "./scale.rules.ts";
import type { RatedItem } from "./scale.ts";

/** For whom a page is read. */
export interface Reading {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly locale: Locale;
  readonly today: PlainDate;
}

const allSteps: readonly RoundStep[] = ["change", "rate", "send", "return", "close"];

/** The items of a round: what holds today while it runs, what was kept once it is closed. */
export const itemsOf = (
  { tx, today }: Pick<Reading, "tx" | "today">,
  round: Round,
  outcomes: readonly Outcome[],
): Promise<readonly RatedItem[]> =>
  round.state === "closed"
    ? itemsOfOutcomes(tx, round, { codes: outcomes.map(({ code }) => code), today })
    : itemsToRate(tx, round, today);

/** Everything the page of a round shows, as far as this actor may see it. */
export const roundView = async (reading: Reading, round: Round) => {
  const { tx, actor, locale } = reading;
  const ratings = await ratingsOf(tx, round.roundId);
  const outcomes = await currentOutcomes(tx, round);
  const items = await itemsOf(reading, round, outcomes);
  const assessors = await assessorsOf(tx, round.roundId);
  const scale = await scaleOf(round);
  const title = await frameworkTitle(round);
  const others = (await closedRounds(tx, round.framework)).filter(({ roundId }) => roundId !== round.roundId);
  const shown = {
    id: round.roundId,
    locale,
    scale,
    items,
    about: aboutRound(round, locale),
    source: round.source,
  };
  return {
    locale,
    round,
    framework: title[locale],
    scale,
    items,
    outcomes,
    ratings,
    assessors,
    progress: completenessOf(
      items.map(({ code }) => code),
      ratings,
    ),
    steps: allSteps.filter((step) => mayTake(step, { ...round, assessors }, actor).ok),
    others,
    figures: [
      ...(items.length === 0 ? [] : [blockOfParts(shown, outcomes)]),
      ...(outcomes.length === 0 ? [] : [balanceShown(shown, outcomes)]),
    ],
    mayAct: holds(actor, "coordinator"),
  };
};

/** The rounds of a list with what came of each so far. */
export const listedRounds = async ({ tx, locale }: Reading, rounds: readonly Round[]) => {
  const listed = [];
  for (const round of rounds) {
    const outcomes = await currentOutcomes(tx, round);
    const title = await frameworkTitle(round);
    listed.push({ round, framework: title[locale], ...countMet(await scaleOf(round), outcomes) });
  }
  return listed;
};

const mostInHistory = 8;

/** The latest closed rounds that can be compared with the very latest, side by side; undefined while there is only one. */
export const historyFigure = async (reading: Reading): Promise<Figure | undefined> => {
  const { tx, locale, today } = reading;
  const closed = await closedRounds(tx);
  const [latest] = closed;
  if (!latest) return undefined;
  const alike = closed.filter((round) => comparable(latest, round).ok).slice(0, mostInHistory);
  if (alike.length < 2) return undefined;
  const lines = [];
  for (const round of alike.toReversed())
    lines.push({ name: round.title, outcomes: await outcomesOf(tx, round.roundId) });
  const codes = lines.flatMap(({ outcomes }) => outcomes.map(({ code }) => code));
  const items = await itemsOfOutcomes(tx, latest, { codes, today });
  const shown = {
    id: "rondes",
    locale,
    scale: await scaleOf(latest),
    items,
    about: alike
      .toReversed()
      .map((round) => aboutRound(round, locale))
      .join(" "),
  };
  return matrixOf(shown, lines, "rounds");
};
