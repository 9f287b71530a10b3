import type { Tx } from "#platform/database/index.ts";
import { VaultFault, readFile, rowsOf, tablesOf } from "#platform/vault/index.ts";
import type { OpenFile, UnlockedPerson } from "#platform/vault/index.ts";
import { messagesOf } from "../dialogue/messages.queries.ts";
import { answersOf, attachmentsOf, concernedOf } from "../file/contents.queries.ts";
import { doesNotOpen } from "../file/sealed-rows.ts";
import { consentsOf } from "../identity/consents.queries.ts";
import { checksOf } from "../protection/protections.queries.ts";
import type { ConcernedPerson, Report } from "../report.ts";

/** Whether what a browser sealed turns out, at the very first opening, not to be what it should. Later that is a fault like any other. */
const isDamage = ({ sealedIn, openedAt }: Report, error: unknown): boolean =>
  sealedIn === "browser" && openedAt === null && doesNotOpen(error);

const orDamaged = async <T>(report: Report, read: () => Promise<T>): Promise<T | "damaged"> => {
  try {
    return await read();
  } catch (error) {
    if (isDamage(report, error)) return "damaged";
    throw error;
  }
};

/** Whom a report is about, before its reader stated anything; or that it arrived damaged. */
export const arrivedNames = (
  tx: Tx,
  holder: UnlockedPerson,
  report: Report,
): Promise<readonly ConcernedPerson[] | "damaged"> =>
  orDamaged(report, async () => concernedOf(tx, await readFile(tx, holder, report.fileId), report.reportId));

/**
 * Where a report has something before a reader opened it: what came with it, what its reporter added since, and what the reporter was asked when
 * a reader left.
 */
const ofReporter = [
  "reports",
  "report_contents",
  "report_attachments",
  "report_messages",
  "report_checks",
  "report_consents",
];

/** A browser writes the list of what a file consists of, too: a row on it that there never was would close the file when it is looked for. */
const insistOnOwnRows = ({ manifest }: OpenFile, reportId: string): void => {
  const strange = tablesOf(manifest).some((table) => !ofReporter.includes(table));
  const single = ["reports", "report_contents"].every((table) => rowsOf(manifest, table).join() === reportId);
  if (strange || !single) throw new VaultFault("a report came with rows that it does not have");
};

/** Opens everything a report came with, after the statement; whether it arrived damaged. */
export const arrivedDamaged = async (tx: Tx, holder: UnlockedPerson, report: Report): Promise<boolean> =>
  (await orDamaged(report, async () => {
    const file = await readFile(tx, holder, report.fileId);
    insistOnOwnRows(file, report.reportId);
    await concernedOf(tx, file, report.reportId);
    await answersOf(tx, file, report.reportId);
    await attachmentsOf(tx, file, report.reportId);
    await messagesOf(tx, file, report.reportId);
    await checksOf(tx, file, report.reportId);
    await consentsOf(tx, file, report.reportId);
    return "whole";
  })) === "damaged";
