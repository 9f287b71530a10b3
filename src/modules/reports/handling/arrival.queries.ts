import { ZodError } from "zod";
import type { Tx } from "#platform/database/index.ts";
import { VaultFault, readFile } from "#platform/vault/index.ts";
import type { UnlockedPerson } from "#platform/vault/index.ts";
import { answersOf, attachmentsOf, concernedOf } from "../file/contents.queries.ts";
import type { ConcernedPerson, Report } from "../report.ts";

/** Whether what a browser sealed turns out, at the very first opening, not to be what it should. Later that is a fault like any other. */
const isDamage = ({ sealedIn, openedAt }: Report, error: unknown): boolean =>
  sealedIn === "browser" &&
  openedAt === null &&
  (error instanceof VaultFault || error instanceof ZodError || error instanceof SyntaxError);

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

/** Opens everything a report came with, after the statement; whether it arrived damaged. */
export const arrivedDamaged = async (tx: Tx, holder: UnlockedPerson, report: Report): Promise<boolean> =>
  (await orDamaged(report, async () => {
    const file = await readFile(tx, holder, report.fileId);
    await concernedOf(tx, file, report.reportId);
    await answersOf(tx, file, report.reportId);
    await attachmentsOf(tx, file, report.reportId);
    return "whole";
  })) === "damaged";
