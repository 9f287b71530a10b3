import { readFile } from "node:fs/promises";
import { z } from "zod";
import { spreadsheetCsv } from "#platform/csv/index.ts";
import { upload } from "#platform/files/index.ts";
import { download, formPage, get, ordinaryReading, page, redirect } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { home, roundHref } from "./addresses.ts";
import { importRound } from "./assessments.import.ts";
import { pageTexts } from "./page-texts.ts";
import { roundLines } from "./round-csv.ts";
import { faultText } from "./round-file.ts";
import { currentOutcomes, ratingsOf } from "./rounds.queries.ts";
import { crumbs, loadRound, oneRound } from "./rounds.routes.tsx";
import { itemsOf } from "./round-view.ts";
import { ImportPage } from "./views/import-page.tsx";

/** More faults than this are not read by anybody at once. */
const mostFaults = 100;

/** A round read from a file, and written to one. */
export const fileRoutes: readonly Route[] = [
  ...formPage({
    path: `${home}/inlezen`,
    permission: ["coordinator"],
    audit: "round.imported",
    files: true,
    form: z.object({ file: upload() }),
    load: async () => null,
    view: (context, _loaded, form) => {
      const { locale } = context;
      return page(pageTexts[locale].importTitle, <ImportPage {...{ locale, form }} />, crumbs(context));
    },
    submit: async (context, { file }) => {
      const result = await importRound(context, await readFile(file.path));
      if (!result.ok)
        return {
          kind: "refusal",
          errors: result.faults
            .slice(0, mostFaults)
            .map((fault) => ({ field: "file", message: faultText(fault) })),
        };
      context.about("round", result.roundId);
      const { changed } = result;
      return redirect(roundHref(result.roundId), {
        nl: pageTexts.nl.importDone(changed),
        en: pageTexts.en.importDone(changed),
      });
    },
  }),
  get({
    path: `${home}/:round/uitvoer.csv`,
    permission: "signed-in",
    audit: ordinaryReading,
    params: oneRound,
    answer: async (context) => {
      const round = await loadRound(context);
      const { tx, locale } = context;
      const kept = await currentOutcomes(tx, round);
      const ratings = await ratingsOf(tx, round.roundId);
      const outcomes = ratings.length > 0 ? ratings : kept;
      const items = await itemsOf(context, round, kept);
      const ordered = items.flatMap(({ code }) => outcomes.filter((outcome) => outcome.code === code));
      return download({
        fileName: `${round.framework}-${round.title}.csv`,
        type: "text/csv; charset=utf-8",
        body: spreadsheetCsv(roundLines(round, ordered, locale), locale),
      });
    },
  }),
];
