import { z } from "zod";
import { currentOrganisation, unitNames } from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
import { writePdf } from "#platform/documents/index.ts";
import { safeName } from "#platform/file-kinds/index.ts";
import { download, found, get, later, ordinaryReading, page, post, redirect } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { wholly, zipped } from "#platform/zip/index.ts";
import { drawnOnce } from "../results/drawn-once.ts";
import { findCube } from "../results/results.queries.ts";
import { resultReaders, resultsOf } from "../results/results.ts";
import { texts as resultTexts } from "../results/texts.ts";
import { surveysBase } from "../rounds/round.ts";
import type { Round } from "../rounds/round.ts";
import { findRound } from "../rounds/rounds.queries.ts";
import { askForSheets } from "./sheets.commands.ts";
import { findSheet, listSheets, madeSheets, sheetProgress, unitsOfRound } from "./sheets.queries.ts";
import { wishOf } from "./sheet-wish.ts";
import { sheetDocument } from "./talk-sheet.document.ts";
import { oneRoundOfSheets, oneSheet, sheetsOf } from "./talk-sheet.ts";
import { texts } from "./texts.ts";
import { SheetList } from "./views/sheet-list.tsx";
import { NoSheets, SheetsPage } from "./views/sheets-page.tsx";

type OnRound = RequestContext<z.output<typeof oneRoundOfSheets>>;

/** A closed round whose results this person may read. */
export const closedRound = async ({ tx, params }: OnRound): Promise<Round> => {
  const round = found(await findRound(tx, params.roundId));
  found(await findCube(tx, round.roundId));
  return round;
};

/** The way back up from a talk sheet. */
export const crumbsOf = ({ locale }: Pick<RequestContext, "locale">, { roundId, title }: Round) => [
  { href: resultsOf(roundId), label: resultTexts[locale].title(title[locale]) },
  { href: sheetsOf(roundId), label: texts[locale].title },
];

const base = `${surveysBase}/:roundId/praatplaten`;

/** The talk sheets of a round: the list, one as PDF, and all of them at once. */
export const sheetsRoutes: readonly Route[] = [
  get({
    path: base,
    permission: resultReaders,
    audit: ordinaryReading,
    params: oneRoundOfSheets,
    answer: async (context) => {
      const { tx, locale, actor } = context;
      const round = await closedRound(context);
      const isCoordinator = holds(actor, "coordinator");
      const decides = ["talk-sheets", round.roundId, [...(await unitNames(tx))]];
      const list = await drawnOnce(locale, decides, async () => {
        const sheets = await listSheets(tx, { round, locale, keep: () => true });
        return sheets.length === 0 ? (
          <NoSheets locale={locale} />
        ) : (
          <SheetList {...{ locale, sheets, roundId: round.roundId, caption: texts[locale].title }} />
        );
      });
      const mayMakeAll = isCoordinator && (await unitsOfRound(tx, round.roundId, 1)).length > 0;
      const progress = isCoordinator ? await sheetProgress(tx, round.roundId) : undefined;
      return page(
        texts[locale].title,
        <SheetsPage
          {...{ locale, round, list, progress, mayMakeAll, reader: isCoordinator ? "coordinator" : "leader" }}
        />,
        crumbsOf(context, round).slice(0, 1),
      );
    },
  }),
  post({
    path: `${base}/alle`,
    permission: ["coordinator"],
    audit: "surveys.talk-sheets-asked",
    params: oneRoundOfSheets,
    form: z.object({}),
    submit: async (context) => {
      const { roundId } = await closedRound(context);
      context.about("survey-round", roundId);
      await askForSheets(context, { roundId, locale: context.locale }, context.services);
      return redirect(sheetsOf(roundId), { nl: texts.nl.asked, en: texts.en.asked });
    },
  }),
  get({
    path: `${base}/alle/bestand`,
    permission: ["coordinator"],
    audit: "surveys.talk-sheets-downloaded",
    params: oneRoundOfSheets,
    answer: async (context) => {
      const { tx, locale, now } = context;
      const round = await closedRound(context);
      context.about("survey-round", round.roundId);
      const progress = found(await sheetProgress(tx, round.roundId));
      if (progress.made < progress.all) return redirect(sheetsOf(round.roundId));
      const t = texts[locale];
      const sheets = await madeSheets(tx, round.roundId);
      return download({
        fileName: `${t.allFileName}-${round.closedOn ?? round.closesOn}.zip`,
        type: "application/zip",
        // Numbered, so that two units of the same name stay apart.
        body: zipped(
          sheets.map(({ unit, pdf }, at) => ({
            name: `${String(at + 1).padStart(3, "0")} ${safeName(`${unit}.pdf`)}`,
            modifiedAt: now,
            content: () => wholly(pdf),
          })),
        ),
      });
    },
  }),
  get({
    path: `${base}/:unitId/pdf`,
    permission: resultReaders,
    audit: ordinaryReading,
    params: oneSheet,
    answer: async (context) => {
      const { tx, locale, params } = context;
      const round = await closedRound(context);
      const sheet = found(await findSheet(tx, { round, unitId: params.unitId, locale }));
      const document = sheetDocument(sheet, wishOf(round, await currentOrganisation(tx), locale));
      return later(async () =>
        download({
          fileName: safeName(`${texts[locale].fileName} ${sheet.unit}.pdf`),
          type: "application/pdf",
          body: await writePdf(document),
        }),
      );
    },
  }),
];
