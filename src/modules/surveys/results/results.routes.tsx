import type { z } from "zod";
import { unitNames } from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
import { download, found, get, ordinaryReading, page } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { byUnit } from "../analysis/breakdown.ts";
import { cubeCsv } from "../exchange/cube-csv.rules.ts";
import { cubeRows } from "../exchange/cube-rows.rules.ts";
import { cubeSdmx } from "../exchange/cube-sdmx.rules.ts";
import { findQuestionnaire } from "../questionnaires/questionnaires.queries.ts";
import { surveysBase } from "../rounds/round.ts";
import type { Round } from "../rounds/round.ts";
import { findRound, listRounds } from "../rounds/rounds.queries.ts";
import { namedGroups, withUnitNames } from "./group-labels.ts";
import { remarksOf } from "./remarks.queries.ts";
import { groupKey, groupsQuery, oneFile, oneRound, resultReaders, resultsOf, storyQuery } from "./results.ts";
import { findCube, findGroup, listGroups, strataOf, wholeCube } from "./results.queries.ts";
import type { GroupKey } from "./kept-cube.ts";
import { texts } from "./texts.ts";
import { GroupsPage } from "./views/groups-page.tsx";
import { RemarksPage } from "./views/remarks-page.tsx";
import { StoryPage } from "./views/story-page.tsx";
import { TiesPage } from "./views/ties-page.tsx";

type OnRound<Query = unknown> = RequestContext<z.output<typeof oneRound>, Query>;

/** A closed round, with what was asked in it and what is said of it. */
const loadRound = async ({ tx, params, locale, actor }: OnRound) => {
  const round = found(await findRound(tx, params.roundId));
  const cube = found(await findCube(tx, round.roundId));
  const { content: questionnaire } = found(await findQuestionnaire(tx, round.questionnaire, round.version));
  const groups = await listGroups(tx, round.roundId);
  const names = { questionnaire, unitNames: await unitNames(tx), locale };
  const mayReadRemarks = holds(actor, "coordinator");
  return {
    round,
    cube,
    questionnaire,
    locale,
    all: found(groups[0]),
    named: namedGroups(groups, names),
    mayReadRemarks,
  };
};

/** The same group in the round before this one with the same questionnaire. */
const groupBefore = async ({ tx }: OnRound, round: Round, key: GroupKey) => {
  const earlier = (await listRounds(tx)).find(
    ({ questionnaire, state, opensOn }) =>
      questionnaire === round.questionnaire && state === "closed" && opensOn < round.opensOn,
  );
  return earlier && findGroup(tx, earlier.roundId, key);
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
      const loaded = await loadRound(context);
      const { roundId, title } = loaded.round;
      const key = groupKey(context.query.groep);
      const group = found(await findGroup(context.tx, roundId, key));
      const before = await groupBefore(context, loaded.round, key);
      const props = { ...loaded, group, before, chosen: context.query.groep ?? "" };
      return page(texts[context.locale].title(title[context.locale]), <StoryPage {...props} />);
    },
  }),
  get({
    ...common,
    path: `${base}/groepen`,
    permission: resultReaders,
    query: groupsQuery,
    answer: async (context) => {
      const loaded = await loadRound(context);
      const props = { ...loaded, chosen: context.query.schaal };
      return page(texts[context.locale].groups, <GroupsPage {...props} />, crumbs(context, loaded.round));
    },
  }),
  get({
    ...common,
    path: `${base}/samenhang`,
    permission: resultReaders,
    answer: async (context) => {
      const { tx, locale, params } = context;
      const loaded = await loadRound(context);
      const everybody = found(await findGroup(tx, params.roundId, null));
      const strata = await strataOf(tx, params.roundId, byUnit);
      return page(
        texts[locale].together,
        <TiesPage {...{ ...loaded, everybody, strata }} />,
        crumbs(context, loaded.round),
      );
    },
  }),
  get({
    path: `${base}/bestand/:form`,
    permission: resultReaders,
    audit: "surveys.results-downloaded",
    params: oneFile,
    answer: async (context) => {
      const { tx, params } = context;
      const { round, cube, questionnaire, named } = await loadRound(context);
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
      const loaded = await loadRound(context);
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
