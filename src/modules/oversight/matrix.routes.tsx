import { z } from "zod";
import { matrixOf } from "#modules/assessments/index.ts";
import { download, found, get, ordinaryReading, page } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { remember } from "#platform/memory/index.ts";
import type { FrameworkItem } from "#modules/frameworks/index.ts";
import { drawn, pageSize } from "#ui/index.ts";
import { addresses } from "./addresses.ts";
import { chosenFigures, shownOf } from "./chosen.ts";
import type { Chosen } from "./chosen.ts";
import { matrixCsv, matrixJson } from "./matrix-file.ts";
import { matrixQuery } from "./matrix.ts";
import type { MatrixQuery } from "./matrix.ts";
import { matrixPage, wholeMatrix } from "./matrix.queries.ts";
import type { MatrixWish } from "./matrix.queries.ts";
import { figureName } from "./standing.figures.ts";
import { levelCodes } from "./standing.rules.ts";
import { texts } from "./texts.ts";
import { MatrixPage } from "./views/matrix-page.tsx";

type OnMatrix = RequestContext<unknown, MatrixQuery>;

const itemsOf = ({ items }: Chosen, { onderdeel }: MatrixQuery): readonly FrameworkItem[] =>
  onderdeel === undefined ? items : items.filter(({ part }) => part === onderdeel);

const wishOf = ({ query, today }: OnMatrix, chosen: Chosen): MatrixWish => ({
  ...query,
  today,
  selection: chosen.selection,
  codes: itemsOf(chosen, query).map(({ code }) => code),
  levels: levelCodes(chosen.scale),
});

const shownMatrix = async (context: OnMatrix, chosen: Chosen) => {
  const { tx, query, locale } = context;
  const items = itemsOf(chosen, query);
  const { rows, total } = await matrixPage(tx, wishOf(context, chosen), {
    page: query.pagina,
    size: pageSize,
  });
  const lines = rows.map((row) => ({ name: figureName(row), outcomes: row.outcomes }));
  const figure = rows.length === 0 ? undefined : matrixOf(shownOf(chosen, items, locale), lines);
  return { chosen, items, rows, total, figure };
};

/** One page of the matrix with all that stands around it; asking for it looks at every closed round, so it is remembered. */
const matrixOnce = remember(50, async (context: OnMatrix) => {
  const { query, locale } = context;
  const chosen = await chosenFigures(context, query.cijfers);
  const matrix = chosen && (await shownMatrix(context, chosen));
  return drawn(locale, <MatrixPage {...{ locale, query, matrix }} />);
});

/** The matrix of organisations and norms, and the same as a file. */
export const matrixRoutes: readonly Route[] = [
  get({
    path: addresses.norms,
    permission: ["overseer"],
    audit: ordinaryReading,
    query: matrixQuery,
    answer: async (context) =>
      page(texts[context.locale].matrixTitle, await matrixOnce(context, JSON.stringify(context.query))),
  }),
  get({
    path: `${addresses.download}/:form`,
    permission: ["overseer"],
    audit: "oversight.outcomes-downloaded",
    params: z.object({ form: z.enum(["csv", "json"]) }),
    query: matrixQuery,
    answer: async (context) => {
      const { locale, query, params, tx } = context;
      const chosen = found(await chosenFigures(context, query.cijfers));
      const rows = await wholeMatrix(tx, wishOf(context, chosen));
      const content = { chosen, items: itemsOf(chosen, query), rows, locale };
      const csv = params.form === "csv";
      return download({
        fileName: `uitkomsten-${chosen.key.replaceAll(".", "-")}.${params.form}`,
        type: csv ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
        body: csv ? matrixCsv(content) : matrixJson(content),
      });
    },
  }),
];
