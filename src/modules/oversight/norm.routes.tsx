import { itemLabel } from "#modules/assessments/index.ts";
import { found, get, ordinaryReading, page } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { normReference } from "#modules/frameworks/index.ts";
import { addresses, withQuery } from "./addresses.ts";
import { chosenFigures, shownOf } from "./chosen.ts";
import type { Chosen } from "./chosen.ts";
import { examplesOnNorm } from "./good-examples/examples.queries.ts";
import { normQuery, oneNorm } from "./norm.ts";
import type { NormQuery } from "./norm.ts";
import { outcomesOnNorm } from "./norm.queries.ts";
import { offeredSelections, talliesOf } from "./selection.queries.ts";
import { selectionKey } from "./selection.ts";
import { barsOf } from "./standing.figures.ts";
import { standingsOf } from "./standing.rules.ts";
import { texts } from "./texts.ts";
import { NormPage } from "./views/norm-page.tsx";

type OnNorm = RequestContext<{ framework: string; code: string }, NormQuery>;

/** The selection that was asked for when it is about this framework, else the latest one that is. */
const chosenOnFramework = async (context: OnNorm): Promise<Chosen> => {
  const { framework } = context.params;
  const offered = (await offeredSelections(context.tx, context.today)).filter(
    (one) => one.framework === framework,
  );
  const wanted = offered.find((one) => selectionKey(one) === context.query.cijfers) ?? found(offered[0]);
  return found(await chosenFigures(context, selectionKey(wanted)));
};

const answer = async (context: OnNorm) => {
  const { tx, today, locale, params, query } = context;
  const chosen = await chosenOnFramework(context);
  const { selection, scale, publications } = chosen;
  const item = found(chosen.items.find(({ code }) => code === params.code));
  const tallies = await talliesOf(tx, selection, today);
  const standings = standingsOf(scale, [item.code], { tallies, organisations: selection.organisations });
  const list = await outcomesOnNorm(tx, {
    selection,
    today,
    code: item.code,
    levels: scale.levels.map(({ code }) => code),
    outcome: query.uitkomst,
    page: query.pagina,
  });
  const shown = shownOf(chosen, [item], locale);
  const view = {
    locale,
    query,
    chosen,
    item,
    standing: found(standings[0]),
    figure: barsOf(shown, standings),
    list,
    places: publications.flatMap(({ example }) =>
      example.norms.filter(({ norm }) => norm === item.code).map((place) => ({ example, place })),
    ),
    examples: await examplesOnNorm(tx, normReference(selection.framework, item.code)),
  };
  const back = { href: withQuery(addresses.norms, { cijfers: chosen.key }), label: texts[locale].norms };
  return page(itemLabel(item, locale), <NormPage {...view} />, [back]);
};

/** One norm over all overseen organisations. */
export const normRoutes: readonly Route[] = [
  get({
    path: `${addresses.norms}/:framework/:code`,
    permission: ["overseer"],
    audit: ordinaryReading,
    params: oneNorm,
    query: normQuery,
    answer,
  }),
];
