import type { Child } from "hono/jsx";
import type { z } from "zod";
import { unitNames } from "#modules/organisations/index.ts";
import { download, found, get, ordinaryReading, page } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { byUnit } from "../analysis/breakdown.ts";
import { publishedFigures } from "../benchmarks/content.ts";
import { cubeCsv } from "../exchange/cube-csv.rules.ts";
import { cubeRows } from "../exchange/cube-rows.rules.ts";
import { cubeSdmx } from "../exchange/cube-sdmx.rules.ts";
import { findQuestionnaire } from "../questionnaires/questionnaires.queries.ts";
import { surveysBase } from "../rounds/round.ts";
import type { Round } from "../rounds/round.ts";
import { findRound, roundBefore, sharedRounds } from "../rounds/rounds.queries.ts";
import { drawnOnce } from "./drawn-once.ts";
import { namedGroups, withUnitNames } from "./group-labels.ts";
import { measuredIn } from "./measured.queries.ts";
import { remarksOf } from "./remarks.queries.ts";
import {
  groupKey,
  groupsQuery,
  oneFile,
  oneRound,
  readerOf,
  resultReaders,
  resultsOf,
  sharedBase,
  storyQuery,
} from "./results.ts";
import type { ResultReader } from "./results.ts";
import { findCube, findGroup, listGroups, strataOf, wholeCube } from "./results.queries.ts";
import { texts } from "./texts.ts";
import { BesidePage } from "./views/beside-page.tsx";
import { GroupsPage } from "./views/groups-page.tsx";
import { RemarksPage } from "./views/remarks-page.tsx";
import { SharedPage } from "./views/shared-page.tsx";
import { StoryPage } from "./views/story-page.tsx";
import { TiesPage } from "./views/ties-page.tsx";

type OnRound<Query = unknown> = RequestContext<z.output<typeof oneRound>, Query>;

/** A closed round that this person may read (its row policies say so), and what decides how its pages look besides its cube. */
const loadRound = async ({ tx, params, actor }: OnRound) => {
  const round = found(await findRound(tx, params.roundId));
  const cube = found(await findCube(tx, round.roundId));
  return { round, cube, unitNames: await unitNames(tx), reader: readerOf(actor) };
};
type LoadedRound = Awaited<ReturnType<typeof loadRound>>;

/** What was asked in a round, and what is said of its groups. */
const loadResults = async ({ tx, locale }: OnRound, loaded: LoadedRound) => {
  const { round } = loaded;
  const { content: questionnaire } = found(await findQuestionnaire(tx, round.questionnaire, round.version));
  const groups = await listGroups(tx, round.roundId);
  const named = namedGroups(groups, { questionnaire, unitNames: loaded.unitNames, locale });
  return { ...loaded, locale, questionnaire, all: found(groups[0]), named };
};
type LoadedResults = Awaited<ReturnType<typeof loadResults>>;

/** One page of results: asked for again it is there as it was drawn. */
const resultPage = async (
  context: OnRound,
  loaded: LoadedRound,
  {
    decides,
    make,
  }: {
    readonly decides: readonly unknown[];
    readonly make: (results: LoadedResults) => Promise<Child>;
  },
): Promise<Child> => {
  const { round, reader } = loaded;
  const all = [round.roundId, reader, [...loaded.unitNames], ...decides];
  return drawnOnce(context.locale, all, async () => make(await loadResults(context, loaded)));
};

/** Whether somebody who reads a closed round may read this one too: its row policies say the same. */
const mayRead = ({ sharedOn }: Round, reader: ResultReader): boolean =>
  reader !== "colleague" || sharedOn !== null;

/** Whoever reads results because they are shared comes from the list of those. */
const fromShared = ({ actor, locale }: OnRound) =>
  readerOf(actor) !== "colleague" ? [] : [{ href: sharedBase, label: texts[locale].shared }];

const crumbs = (context: OnRound, { title, roundId }: Round) => [
  ...fromShared(context),
  { href: resultsOf(roundId), label: texts[context.locale].title(title[context.locale]) },
];

const base = `${surveysBase}/:roundId/uitkomsten`;
const common = { audit: ordinaryReading, params: oneRound } as const;

/** What a closed round brought: the story of a group, groups beside each other, what goes together, and what people wrote. */
export const resultRoutes: readonly Route[] = [
  get({
    path: sharedBase,
    permission: "signed-in",
    audit: ordinaryReading,
    answer: async ({ tx, locale }) =>
      page(texts[locale].shared, <SharedPage locale={locale} rounds={await sharedRounds(tx)} />),
  }),
  get({
    ...common,
    path: base,
    permission: "signed-in",
    query: storyQuery,
    answer: async (context) => {
      const { tx, locale, query } = context;
      const key = groupKey(query.groep);
      const loaded = await loadRound(context);
      const { round } = loaded;
      const earlierRound = await roundBefore(tx, round);
      const before = earlierRound && mayRead(earlierRound, loaded.reader) ? earlierRound : undefined;
      const isFirst = earlierRound === undefined;
      const content = await resultPage(context, loaded, {
        decides: ["story", query.groep, isFirst, before?.roundId],
        make: async (results) => {
          const group = found(await findGroup(tx, round.roundId, key));
          const earlier = before && (await findGroup(tx, before.roundId, key));
          const whole = key === null ? undefined : await findGroup(tx, round.roundId, null);
          const compared = { group, before: earlier, whole, isFirst };
          return <StoryPage {...{ ...results, ...compared, chosen: query.groep ?? "" }} />;
        },
      });
      return page(texts[locale].title(round.title[locale]), content, fromShared(context));
    },
  }),
  get({
    ...common,
    path: `${base}/groepen`,
    permission: "signed-in",
    query: groupsQuery,
    answer: async (context) => {
      const { schaal } = context.query;
      const loaded = await loadRound(context);
      const content = await resultPage(context, loaded, {
        decides: ["groups", schaal],
        make: async (results) => (
          <GroupsPage {...{ ...results, ...(await measuredIn(context.tx, results, schaal)) }} />
        ),
      });
      return page(texts[context.locale].groups, content, crumbs(context, loaded.round));
    },
  }),
  get({
    ...common,
    path: `${base}/samenhang`,
    permission: "signed-in",
    answer: async (context) => {
      const { tx, locale, params } = context;
      const loaded = await loadRound(context);
      const content = await resultPage(context, loaded, {
        decides: ["together"],
        make: async (results) => {
          const everybody = found(await findGroup(tx, params.roundId, null));
          const strata = await strataOf(tx, params.roundId, byUnit);
          return <TiesPage {...{ ...results, everybody, strata }} />;
        },
      });
      return page(texts[locale].together, content, crumbs(context, loaded.round));
    },
  }),
  get({
    ...common,
    path: `${base}/vergelijken`,
    permission: "signed-in",
    answer: async (context) => {
      const { tx, locale, params } = context;
      const loaded = await loadRound(context);
      const content = await resultPage(context, loaded, {
        decides: ["beside"],
        make: async (results) => {
          const everybody = found(await findGroup(tx, params.roundId, null));
          return <BesidePage {...{ ...results, everybody, benchmark: await publishedFigures() }} />;
        },
      });
      return page(texts[locale].beside, content, crumbs(context, loaded.round));
    },
  }),
  get({
    path: `${base}/bestand/:form`,
    permission: resultReaders,
    audit: "surveys.results-downloaded",
    params: oneFile,
    answer: async (context) => {
      const { tx, params } = context;
      const { round, cube, questionnaire, named } = await loadResults(context, await loadRound(context));
      const [everybody, ...groups] = withUnitNames(await wholeCube(tx, params.roundId), named);
      const rows = cubeRows(questionnaire, { ...cube, everybody: found(everybody), groups });
      context.about("survey-round", params.roundId);
      const isCsv = params.form === "csv";
      return download({
        fileName: `enquete-${round.opensOn}.${params.form}`,
        type: isCsv ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
        body: isCsv ? cubeCsv(rows) : JSON.stringify(cubeSdmx(questionnaire, rows), null, 2),
      });
    },
  }),
  get({
    ...common,
    path: `${base}/geschreven`,
    permission: ["coordinator"],
    audit: "surveys.remarks-read",
    answer: async (context) => {
      const loaded = await loadResults(context, await loadRound(context));
      const remarks = await remarksOf(context.tx, loaded.round.roundId);
      context.about("survey-round", loaded.round.roundId);
      return page(
        texts[context.locale].remarks,
        <RemarksPage {...{ ...loaded, remarks }} />,
        crumbs(context, loaded.round),
      );
    },
  }),
];
