import { addDays, addMonths } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { pageSize } from "#ui/index.ts";
import type { ReportDecision } from "../report.ts";
import type { ReportSettings } from "../settings/settings.ts";
import type { KeptRecord, KeptReport } from "./keeping.ts";
import { monthsFor } from "./keeping.rules.ts";

const kept = (tx: Tx) =>
  tx
    .selectFrom("reports as r")
    .leftJoin("reportSetAsides as a", (join) =>
      join.onRef("a.organisationId", "=", "r.organisationId").onRef("a.setAsideId", "=", "r.setAsideId"),
    )
    .select([
      "r.organisationId",
      "r.reportId",
      "r.fileId",
      "r.reference",
      "r.kind",
      "r.channel",
      "r.receivedAt",
      "r.state",
      "r.regime",
      "r.decision",
      "r.closedAt",
      "r.waitingSince",
      "r.identityFileId",
      "a.madeAt as setAsideAt",
    ]);

/** A file that whoever asks reads, as keeping sees it. */
export const findKept = (tx: Tx, reportId: string): Promise<KeptReport | undefined> =>
  kept(tx).where("r.reportId", "=", reportId).executeTakeFirst();

/** Those of these files that whoever asks reads. */
export const keptAmong = async (tx: Tx, reportIds: readonly string[]): Promise<readonly KeptReport[]> =>
  reportIds.length === 0
    ? []
    : kept(tx).where("r.reportId", "in", reportIds).orderBy("r.reference").execute();

const decisionsOf: Readonly<Record<Exclude<KeptRecord, "set-aside">, readonly ReportDecision[]>> = {
  "not-taken-up": ["not-taken-up"],
  handled: ["line", "preliminary-inquiry", "forwarded", "police"],
  investigated: ["investigation"],
  wrongdoing: ["investigation"],
};

// Closed in Dutch civil time before the end of that day.
const endOf = (day: PlainDate) =>
  sql<Date>`(${addDays(day, 1)}::date::timestamp at time zone 'Europe/Amsterdam')`;

const ofRecord = (tx: Tx, record: KeptRecord, before: PlainDate) => {
  if (record === "set-aside")
    return kept(tx)
      .where("r.state", "=", "set-aside")
      .where("a.madeAt", "<", endOf(before))
      .orderBy("a.madeAt")
      .orderBy("r.reportId");
  const closed = kept(tx)
    .where("r.state", "=", "closed")
    .where((eb) =>
      eb.or([
        eb("r.decision", "in", decisionsOf[record]),
        ...(record === "not-taken-up" ? [eb("r.decision", "is", null)] : []),
      ]),
    )
    .where("r.closedAt", "<", endOf(before))
    .orderBy("r.closedAt")
    .orderBy("r.reportId");
  if (record === "wrongdoing") return closed.where("r.regime", "=", "wbk");
  return record === "investigated" ? closed.where("r.regime", "is distinct from", "wbk") : closed;
};

/** The last day of closing whose term ends before `until`. */
const closedBefore = (record: KeptRecord, settings: ReportSettings, until: PlainDate): PlainDate => {
  const months = monthsFor(record, settings);
  return months === null ? until : addDays(addMonths(until, -months), -1);
};

/**
 * The files of a kind of record that whoever asks reads and whose term is over before a day, the oldest first; for what is kept for good those
 * that are closed. One more than fits on a page, when there are more.
 */
export const dueOf = (
  tx: Tx,
  record: KeptRecord,
  { settings, until }: { readonly settings: ReportSettings; readonly until: PlainDate },
): Promise<readonly KeptReport[]> =>
  ofRecord(tx, record, closedBefore(record, settings, until))
    .limit(pageSize + 1)
    .execute();
