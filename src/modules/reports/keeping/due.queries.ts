import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { pageSize } from "#ui/index.ts";
import { asChannel } from "../channel.ts";
import { settingsOf } from "../settings/settings.queries.ts";
import type { ReportSettings } from "../settings/settings.ts";
import { records } from "./keeping.ts";
import type { DueOfRecord, KeptRecord, KeptReport, Weighed } from "./keeping.ts";
import { blockersOf, keepUntil, monthsFor } from "./keeping.rules.ts";
import { dueOf, findKept, keptAmong } from "./keeping.queries.ts";
import { surroundingsOf } from "./surroundings.queries.ts";

const nothingAround = { lastWordAt: null, hasDetriment: false, hasOpenLink: false, aftercareUntil: null };

/** With what stands around each, also where whoever asks may not look: that something is there, and nothing of it. */
export const weighed = async (
  writing: Writing,
  reports: readonly KeptReport[],
): Promise<readonly Weighed[]> => {
  const ids = reports.map(({ reportId }) => reportId);
  const organisationId = organisationOf(writing.actor);
  const around = await asChannel(writing, organisationId, ({ tx }) =>
    surroundingsOf(tx, organisationId, ids),
  );
  return reports.map((report) => ({ report, around: around.get(report.reportId) ?? nothingAround }));
};

/** A file that whoever asks reads, with what stands around it. */
export const findWeighed = async (writing: Writing, reportId: string): Promise<Weighed | undefined> => {
  const report = await findKept(writing.tx, reportId);
  return report && (await weighed(writing, [report]))[0];
};

/** Those of these files that whoever asks reads, with what stands around each. */
export const weighedAmong = async (writing: Writing, ids: readonly string[]): Promise<readonly Weighed[]> =>
  weighed(writing, await keptAmong(writing.tx, ids));

const ofRecord = async (
  writing: Writing,
  record: KeptRecord,
  settings: ReportSettings,
): Promise<DueOfRecord> => {
  const { tx, today } = writing;
  const found = await dueOf(tx, record, { settings, until: today });
  const months = monthsFor(record, settings);
  const isOver = (report: KeptReport): boolean =>
    months === null || (keepUntil(report, settings) ?? today) < today;
  const files = await weighed(writing, found.slice(0, pageSize).filter(isOver));
  const all = files.map(({ report, around }) => ({ report, blockers: blockersOf(report, around, today) }));
  return {
    record,
    months,
    free: all.flatMap(({ report, blockers }) => (blockers.length === 0 ? [report] : [])),
    blocked: all.filter(({ blockers }) => blockers.length > 0),
    hasMore: found.length > pageSize,
  };
};

/** What whoever asks has to decide on today, by kind of record. */
export const dueToday = async (writing: Writing): Promise<readonly DueOfRecord[]> => {
  const settings = await settingsOf(writing.tx, organisationOf(writing.actor));
  const found: DueOfRecord[] = [];
  for (const record of records)
    // oxlint-disable-next-line no-await-in-loop -- one transaction does one thing at a time
    found.push(await ofRecord(writing, record, settings));
  return found;
};
