import { unitNames } from "#modules/organisations/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { found } from "#platform/http/index.ts";
import { byName } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { byUnit } from "../analysis/breakdown.ts";
import type { GroupResult } from "../analysis/cube.ts";
import { findQuestionnaire } from "../questionnaires/questionnaires.queries.ts";
import { namedGroups } from "../results/group-labels.ts";
import type { GroupKey, GroupScales } from "../results/kept-cube.ts";
import { findGroup, listGroups, wholeCube } from "../results/results.queries.ts";
import type { Round } from "../rounds/round.ts";
import { listRounds, roundBefore } from "../rounds/rounds.queries.ts";
import { standardTalk } from "./questions.ts";
import type { ListedSheet, SheetProgress, TalkSheet } from "./talk-sheet.ts";
import { listedSheets, shownFor, sidesOfAll, talkSheet } from "./talk-sheet.rules.ts";
import type { SheetMaterial } from "./talk-sheet.rules.ts";
import { texts } from "./texts.ts";

const own = sql<string>`(select app_organisation())`;

/** What the talk sheets of a closed round are made from; not found where its results are not there for who asks. */
const sheetMaterial = async (
  tx: Tx,
  round: Round,
  groups: readonly GroupScales[],
): Promise<SheetMaterial> => {
  const { content } = found(await findQuestionnaire(tx, round.questionnaire, round.version));
  found(groups[0]);
  return {
    questionnaire: content,
    groups,
    sides: sidesOfAll(content, groups),
    questions: await standardTalk(),
    unitNames: await unitNames(tx),
  };
};

const keyOf = ({ by, value }: Pick<GroupResult, "by" | "value">): GroupKey =>
  by === null || value === null ? null : { by, value };

/** The talk sheet of one unit; undefined for a unit that was not asked. */
export const findSheet = async (
  tx: Tx,
  { round, unitId, locale }: { readonly round: Round; readonly unitId: string; readonly locale: Locale },
): Promise<TalkSheet | undefined> => {
  const material = await sheetMaterial(tx, round, await listGroups(tx, round.roundId));
  const shown = shownFor(material.groups, unitId);
  if (shown === undefined) return undefined;
  const earlier = await roundBefore(tx, round);
  const now = found(await findGroup(tx, round.roundId, keyOf(shown)));
  const before = earlier && (await findGroup(tx, earlier.roundId, keyOf(shown)));
  return talkSheet(unitId, material, { now, before }, locale);
};

const inCube = (cube: readonly GroupResult[], key: Pick<GroupResult, "by" | "value">) =>
  cube.find(({ by, value }) => by === key.by && value === key.value);

/** The talk sheets of these units, all from one reading. */
export const findSheets = async (
  tx: Tx,
  {
    round,
    unitIds,
    locale,
  }: { readonly round: Round; readonly unitIds: readonly string[]; readonly locale: Locale },
): Promise<ReadonlyMap<string, TalkSheet>> => {
  const cube = await wholeCube(tx, round.roundId);
  const material = await sheetMaterial(tx, round, cube);
  const earlier = await roundBefore(tx, round);
  const cubeBefore = earlier === undefined ? [] : await wholeCube(tx, earlier.roundId);
  return new Map(
    unitIds.flatMap((unitId): [string, TalkSheet][] => {
      const shown = shownFor(cube, unitId);
      return shown === undefined
        ? []
        : [[unitId, talkSheet(unitId, material, { now: shown, before: inCube(cubeBefore, shown) }, locale)]];
    }),
  );
};

/** The units that were asked in a round as a list of talk sheets, those that `keep` says; none where its results are not there for who asks. */
export const listSheets = async (
  tx: Tx,
  {
    round,
    locale,
    keep,
  }: { readonly round: Round; readonly locale: Locale; readonly keep: (unitId: string) => boolean },
): Promise<readonly ListedSheet[]> => {
  const groups = await listGroups(tx, round.roundId);
  const asked = await findQuestionnaire(tx, round.questionnaire, round.version);
  const [everybody] = groups;
  if (everybody === undefined || asked === undefined) return [];
  const named = namedGroups(groups, {
    questionnaire: asked.content,
    unitNames: await unitNames(tx),
    locale,
  });
  return listedSheets(named, everybody, { whole: texts[locale].wholeOrganisation, keep });
};

/** The units that were asked in a round, at most `most`, as they stand in its results. */
export const unitsOfRound = async (tx: Tx, roundId: string, most?: number): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom("surveyResults")
    .select("groupValue")
    .where("organisationId", "=", own)
    .where("roundId", "=", roundId)
    .where("groupBy", "=", byUnit)
    .orderBy("place")
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
    .execute();
  return rows.flatMap(({ groupValue }) => groupValue ?? []);
};

/** Whether a unit was asked in a round whose results are there for who asks. */
export const wasAsked = async (tx: Tx, roundId: string, unitId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom("surveyResults")
    .select("place")
    .where("organisationId", "=", own)
    .where("roundId", "=", roundId)
    .where("groupBy", "=", byUnit)
    .where("groupValue", "=", unitId)
    .executeTakeFirst();
  return row !== undefined;
};

/** The closed rounds that this person may read, the latest first. */
export const closedRounds = async (tx: Tx): Promise<readonly Round[]> =>
  (await listRounds(tx)).filter(({ state }) => state === "closed");

/** Undefined while nobody asked for them. */
export const sheetProgress = async (tx: Tx, roundId: string): Promise<SheetProgress | undefined> => {
  const row = await tx
    .selectFrom("surveySheets")
    .select((eb) => [
      eb.fn.countAll<number>().as("all"),
      eb.fn.count<number>("pdf").as("made"),
      eb.fn.max("askedOn").as("askedOn"),
    ])
    .where("organisationId", "=", own)
    .where("roundId", "=", roundId)
    .executeTakeFirstOrThrow();
  const { all, made, askedOn } = row;
  return askedOn === null ? undefined : { all, made, askedOn };
};

/** Units whose sheet still has to be made, at most `most`. */
export const unmadeSheets = async (
  tx: Tx,
  roundId: string,
  most: number,
): Promise<readonly { readonly unitId: string; readonly locale: Locale }[]> =>
  tx
    .selectFrom("surveySheets")
    .select(["unitId", "locale"])
    .where("organisationId", "=", own)
    .where("roundId", "=", roundId)
    .where("pdf", "is", null)
    .orderBy("unitId")
    .limit(most)
    .execute();

/** All sheets that are made, by the names of their units. */
export const madeSheets = async (
  tx: Tx,
  roundId: string,
): Promise<readonly { readonly unit: string; readonly pdf: Buffer }[]> => {
  const names = await unitNames(tx);
  const rows = await tx
    .selectFrom("surveySheets")
    .select(["unitId", "pdf"])
    .where("organisationId", "=", own)
    .where("roundId", "=", roundId)
    .execute();
  return rows
    .flatMap(({ unitId, pdf }) => (pdf === null ? [] : [{ unit: names.get(unitId) ?? unitId, pdf }]))
    .toSorted((one, other) => byName(one.unit, other.unit));
};

/** Whether this person is led by who asks, today. */
export const isOfTeam = async (tx: Tx, personId: string): Promise<boolean> => {
  const { rows } = await sql<{ led: boolean }>`
    select ${personId}::uuid = any ((select app_team())::uuid[]) as led`.execute(tx);
  return rows[0]?.led ?? false;
};

/** Whether a unit that who asks leads took part in a round, and nothing was agreed in any of them yet. */
export const isToDiscuss = async (tx: Tx, roundId: string): Promise<boolean> => {
  const { rows } = await sql<{ toDiscuss: boolean }>`
    with led as (
      select group_value as unit from survey_results
      where organisation_id = (select app_organisation()) and round_id = ${roundId} and group_by = ${byUnit}
        and group_value = any ((select app_led_units()::text[])::text[])
    )
    select exists (select from led) and not exists (
      select from actions where organisation_id = (select app_organisation()) and source_kind = 'talk-sheet'
        and source_reference in (select ${roundId} || '/' || unit from led)
    ) as "toDiscuss"`.execute(tx);
  return rows[0]?.toDiscuss ?? false;
};
