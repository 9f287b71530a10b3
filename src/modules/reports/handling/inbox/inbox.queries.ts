import { personNames } from "#modules/organisations/index.ts";
import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { countUpTo, sql } from "#platform/database/index.ts";
import type { Counted, Tx } from "#platform/database/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { ReadContext } from "#platform/module/index.ts";
import { offsetOf, pageSize } from "#ui/index.ts";
import { settingsOf } from "../../settings/settings.queries.ts";
import type { TermSettings } from "../../terms/term.ts";
import { stateOf } from "../../terms/term.rules.ts";
import { mostCounted } from "../../report.ts";
import { openStates } from "./inbox.ts";
import type { InboxPage, InboxQuery, ListedReport, NextTerm } from "./inbox.ts";
import { referenceOf } from "./reference.rules.ts";

type Reading = Pick<ReadContext, "tx" | "actor" | "today">;
type Wish = Omit<InboxQuery, "pagina">;
type Soon = Pick<TermSettings, "soonConfirmDays" | "soonDays">;

/** Up to so many files a list begins with the files; above it, it walks the reports in their order (docs/vault.md, "For a subject"). */
const fewFiles = 1000;

const ownFiles = (tx: Tx, { organisationId, personId }: Reading["actor"]) =>
  tx
    .selectFrom("vaultHolders")
    .select("fileId")
    .where("organisationId", "=", organisationId)
    .where("personId", "=", personId)
    .limit(fewFiles + 1);

/** The files of somebody who reads few; undefined for whoever reads many. */
const fewOf = async ({ tx, actor }: Reading): Promise<readonly string[] | undefined> => {
  const files = await ownFiles(tx, actor).execute();
  return files.length > fewFiles ? undefined : files.map(({ fileId }) => fileId);
};

const inOrganisation = ({ tx, actor }: Reading) =>
  tx.selectFrom("reports as r").where("r.organisationId", "=", organisationOf(actor));
type Query = ReturnType<typeof inOrganisation>;

const ofStand = (query: Query, stand: Wish["stand"]): Query => {
  if (stand === "all") return query;
  return stand === "open" ? query.where("r.state", "in", openStates) : query.where("r.state", "=", stand);
};

const ofHandler = (query: Query, wie: Wish["wie"], personId: string | null): Query => {
  if (wie === "all") return query;
  return wie === "nobody"
    ? query.where("r.handlerId", "is", null)
    : query.where("r.handlerId", "=", personId);
};

/** A report that was not confirmed yet has the shorter term of the law before it. */
const ofTerm = (query: Query, termijn: Wish["termijn"], today: PlainDate, soon: Soon): Query => {
  if (termijn === "all") return query;
  if (termijn === "late") return query.where("r.nextDueOn", "<", today);
  return query
    .where("r.nextDueOn", ">=", today)
    .where((eb) =>
      eb.or([
        eb("r.nextDueOn", "<=", addDays(today, soon.soonConfirmDays)),
        eb.and([eb("r.state", "<>", "received"), eb("r.nextDueOn", "<=", addDays(today, soon.soonDays))]),
      ]),
    );
};

const ofNews = (query: Query, nieuw: Wish["nieuw"]): Query => {
  if (nieuw === "all") return query;
  return nieuw === "unopened"
    ? query.where("r.openedAt", "is", null)
    : query.where("r.openedAt", "is not", null).where("r.waitingSince", "is not", null);
};

const wanted = (reading: Reading, wish: Wish, soon: Soon): Query => {
  const reference = referenceOf(wish.kenmerk);
  if (wish.kenmerk !== "") return inOrganisation(reading).where("r.reference", "=", reference ?? "");
  const { today, actor } = reading;
  const ofKind =
    wish.soort === "all" ? inOrganisation(reading) : inOrganisation(reading).where("r.kind", "=", wish.soort);
  const narrowed = ofTerm(
    ofHandler(ofStand(ofKind, wish.stand), wish.wie, actor.personId),
    wish.termijn,
    today,
    soon,
  );
  return ofNews(narrowed, wish.nieuw);
};

const ordered = (query: Query, order: Wish["volgorde"]) => {
  const shown = query.select([
    "r.reportId",
    "r.reference",
    "r.kind",
    "r.state",
    "r.channel",
    "r.openness",
    "r.receivedAt",
    "r.openedAt",
    "r.waitingSince",
    "r.handlerId",
  ]);
  if (order === "term") return shown.orderBy("r.nextDueOn").orderBy("r.reportId");
  return order === "newest"
    ? shown.orderBy("r.receivedAt", "desc").orderBy("r.reportId")
    : shown.orderBy("r.receivedAt").orderBy("r.reportId", "desc");
};

type Row = Awaited<ReturnType<ReturnType<typeof ordered>["execute"]>>[number];

/** The term of each report that ends first, as it stands today. */
export const nextTermsOf = async (
  { tx, actor, today }: Reading,
  reportIds: readonly string[],
  soon: Soon,
): Promise<ReadonlyMap<string, NextTerm>> => {
  if (reportIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("reportTerms")
    .select(["reportId", "kind", "dueOn", "metOn"])
    .where("organisationId", "=", organisationOf(actor))
    .where("reportId", "in", reportIds)
    .where("metOn", "is", null)
    .where("droppedOn", "is", null)
    .orderBy("dueOn", "desc")
    .orderBy("termId")
    .execute();
  return new Map(rows.map((row) => [row.reportId, { ...row, state: stateOf(row, today, soon) }]));
};

const completed = async (
  reading: Reading,
  rows: readonly Row[],
  soon: Soon,
): Promise<readonly ListedReport[]> => {
  const names = await personNames(
    reading.tx,
    rows.flatMap(({ handlerId }) => handlerId ?? []),
  );
  const openIds = rows.filter(({ state }) => state !== "closed" && state !== "set-aside");
  const terms = await nextTermsOf(
    reading,
    openIds.map(({ reportId }) => reportId),
    soon,
  );
  return rows.map((row) => ({
    ...row,
    handlerName: names.get(row.handlerId ?? "") ?? null,
    nextTerm: terms.get(row.reportId) ?? null,
  }));
};

const among = (query: Query, files: readonly string[] | undefined): Query =>
  files === undefined ? query : query.where("r.fileId", "=", sql<string>`any(${files}::uuid[])`);

interface Narrowed {
  readonly soon: Soon;
  /** Begins the question anew each time. */
  readonly query: () => Query;
}

const narrowedTo = async (reading: Reading, wish: Wish): Promise<Narrowed | undefined> => {
  const files = await fewOf(reading);
  if (files?.length === 0) return undefined;
  const soon = await settingsOf(reading.tx, organisationOf(reading.actor));
  return { soon, query: () => among(wanted(reading, wish, soon), files) };
};

/** How many reports that whoever asks may read fit a wish: counted to a limit. */
export const countReports = async (reading: Reading, wish: Wish): Promise<Counted> => {
  const narrowed = await narrowedTo(reading, wish);
  return narrowed ? countUpTo(reading.tx, narrowed.query(), mostCounted) : { count: 0, more: false };
};

/** One page of the reports that whoever asks may read, as wished, and how many there are: counted to a limit. */
export const inboxPage = async (reading: Reading, { pagina, ...wish }: InboxQuery): Promise<InboxPage> => {
  const narrowed = await narrowedTo(reading, wish);
  if (!narrowed) return { reports: [], total: 0, more: false };
  const { count: total, more } = await countUpTo(reading.tx, narrowed.query(), mostCounted);
  const rows = await ordered(narrowed.query(), wish.volgorde)
    .limit(pageSize)
    .offset(offsetOf(pagina, total))
    .execute();
  return { reports: await completed(reading, rows, narrowed.soon), total, more };
};
