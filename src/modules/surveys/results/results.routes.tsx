import type { Child } from "hono/jsx";
import type { z } from "zod";
import { unitNames } from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
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
import { findRound, roundBefore } from "../rounds/rounds.queries.ts";
import { drawnOnce } from "./drawn-once.ts";
import { namedGroups, withUnitNames } from "./group-labels.ts";
import { remarksOf } from "./remarks.queries.ts";
import { groupKey, groupsQuery, oneFile, oneRound, resultReaders, resultsOf, storyQuery } from "./results.ts";
import { findCube, findGroup, listGroups, strataOf, wholeCube } from "./results.queries.ts";
import { texts } from "./texts.ts";
import { BesidePage } from "./views/beside-page.tsx";
import { GroupsPage } from "./views/groups-page.tsx";
import { RemarksPage } from "./views/remarks-page.tsx";
import { StoryPage } from "./views/story-page.tsx";
import { TiesPage } from "./views/ties-page.tsx";

type OnRound<Query = unknown> = RequestContext<z.output<typeof oneRound>, Query>;

/** A closed round that may be read, and what decides how its pages look besides its cube. */
const loadRound = async ({ tx, params, actor }: OnRound) => {
  const round = found(await findRound(tx, params.roundId));
  const cube = found(await findCube(tx, round.roundId));
  return { round, cube, unitNames: await unitNames(tx), mayReadRemarks: holds(actor, "coordinator") };
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
  const { round, mayReadRemarks } = loaded;
  const all = [round.roundId, mayReadRemarks, [...loaded.unitNames], ...decides];
  return drawnOnce(context.locale, all, async () => make(await loadResults(context, loaded)));
};

const crumbs = ({ locale }: OnRound, { title, roundId }: Round) => [
  { href: resultsOf(roundId), label: texts[locale].title(title[locale]) },
];

const base = `${surveysBase}/:roundId/uitkomsten`;
const common = { audit: ordinaryReading, params: oneRound } as const;

/** What a closed round brought: the story of a group, groups beside each other, what goes together, and what people wrote. */
export const resultRoutes: readonly Route[] = [
  get({
    ...common,
    path: base,
    permission: resultReaders,
    query: storyQuery,
    answer: async (context) => {
      const { tx, locale, query } = context;
      const key = groupKey(query.groep);
      const loaded = await loadRound(context);
      const { round } = loaded;
      const before = await roundBefore(tx, round);
      const content = await resultPage(context, loaded, {
        decides: ["story", query.groep, before?.roundId],
        make: async (results) => {
          const group = found(await findGroup(tx, round.roundId, key));
          const earlier = before && (await findGroup(tx, before.roundId, key));
          return <StoryPage {...{ ...results, group, before: earlier, chosen: query.groep ?? "" }} />;
        },
      });
      return page(texts[locale].title(round.title[locale]), content);
    },
  }),
  get({
    ...common,
    path: `${base}/groepen`,
    permission: resultReaders,
    query: groupsQuery,
    answer: async (context) => {
      const { schaal } = context.query;
      const loaded = await loadRound(context);
      const content = await resultPage(context, loaded, {
        decides: ["groups", schaal],
        make: async (results) => <GroupsPage {...{ ...results, chosen: schaal }} />,
      });
      return page(texts[context.locale].groups, content, crumbs(context, loaded.round));
    },
  }),
  get({
    ...common,
    path: `${base}/samenhang`,
    permission: resultReaders,
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
    permission: resultReaders,
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
