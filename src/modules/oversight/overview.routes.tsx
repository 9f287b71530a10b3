import { get, ordinaryReading, page } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import type { Figure } from "#platform/charts/index.ts";
import { pageSize } from "#ui/index.ts";
import { addresses } from "./addresses.ts";
import { chosenFigures, shownOf } from "./chosen.ts";
import type { Chosen } from "./chosen.ts";
import { matrixPage } from "./matrix.queries.ts";
import { countOverseen } from "./organisations/overseen.queries.ts";
import { selectionQuery } from "./selection.ts";
import { talliesOf } from "./selection.queries.ts";
import { barsOf, squaresOf } from "./standing.figures.ts";
import { extremesOf, levelCodes, standingsOf } from "./standing.rules.ts";
import type { Standing } from "./standing.rules.ts";
import { texts } from "./texts.ts";
import { OverviewPage } from "./views/overview-page.tsx";

/** Up to this many organisations a figure shows each of them; beyond it only their number. */
const mostSquares = pageSize;

const figureOf = async (
  { tx, today, locale }: RequestContext,
  chosen: Chosen,
  standings: readonly Standing[],
): Promise<Figure> => {
  const { selection, scale, items } = chosen;
  const shown = shownOf(chosen, items, locale);
  if (selection.organisations > mostSquares) return barsOf(shown, standings);
  const wish = {
    selection,
    today,
    soort: undefined,
    toon: "alles" as const,
    volgorde: "naam" as const,
    codes: items.map(({ code }) => code),
    levels: levelCodes(scale),
  };
  return squaresOf(shown, (await matrixPage(tx, wish, { page: 1, size: mostSquares })).rows);
};

const stateOf = async (context: RequestContext, chosen: Chosen) => {
  const { selection, scale, items } = chosen;
  const tallies = await talliesOf(context.tx, selection, context.today);
  const standings = standingsOf(
    scale,
    items.map(({ code }) => code),
    { tallies, organisations: selection.organisations },
  );
  return {
    chosen,
    standings,
    extremes: extremesOf(standings),
    figure: await figureOf(context, chosen, standings),
  };
};

/** The start of the overseer: how everything stands, in one look. */
export const overviewRoutes: readonly Route[] = [
  get({
    path: addresses.overview,
    permission: ["overseer"],
    audit: ordinaryReading,
    query: selectionQuery,
    answer: async (context) => {
      const { locale, tx, today, query } = context;
      const counts = await countOverseen(tx, today);
      const chosen = await chosenFigures(context, query.cijfers);
      const state = chosen && (await stateOf(context, chosen));
      return page(texts[locale].overview, <OverviewPage {...{ locale, counts, state }} />);
    },
  }),
];
