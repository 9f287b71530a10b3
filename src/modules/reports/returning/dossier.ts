import { found } from "#platform/http/index.ts";
import type { RequestContext } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { filesHeldBy, openToWrite, readFile } from "#platform/vault/index.ts";
import type { CodeVisit, OpenFile } from "#platform/vault/index.ts";
import { asChannel } from "../channel.ts";
import { reports } from "../file/reports.queries.ts";
import type { Report } from "../report.ts";
import { openVisit } from "./visit.ts";

/** What whoever has a code has before them: one of their reports, opened. */
export interface Dossier {
  readonly visit: CodeVisit;
  readonly report: Report;
  readonly file: OpenFile;
  /** In the address instead of an id: the first report of this code is 1. */
  readonly number: number;
  /** All reports of this code, the first one first. */
  readonly own: readonly Report[];
}

/** Where the dossier of this number is. */
export const dossierPath = (number: number): string => `/melden/dossier/${number}`;

type InDossier = RequestContext<{ readonly number: number }>;

const ownReports = async ({ tx }: Writing, visit: CodeVisit): Promise<readonly Report[]> => {
  const files = await filesHeldBy(tx, visit);
  // What the code opened may be destroyed while its reporter looks.
  if (files.length === 0) return [];
  return reports(tx)
    .where("organisationId", "=", visit.organisationId)
    .where("fileId", "in", files)
    .orderBy("receivedAt")
    .orderBy("reportId")
    .execute();
};

const within = async <T>(
  context: InDossier,
  open: (writing: Writing, visit: CodeVisit, fileId: string) => Promise<OpenFile>,
  work: (writing: Writing, dossier: Dossier) => Promise<T>,
): Promise<T> => {
  const visit = await openVisit(context);
  const { number } = context.params;
  return asChannel(context, visit.organisationId, async (writing) => {
    const own = await ownReports(writing, visit);
    const report = found(own[number - 1]);
    const file = await open(writing, visit, report.fileId);
    return work(writing, { visit, report, file, number, own });
  });
};

/** Reads the dossier in the address, as the system of its organisation; on a route within `withCode`. */
export const inDossier = <T>(
  context: InDossier,
  work: (writing: Writing, dossier: Dossier) => Promise<T>,
): Promise<T> => within(context, ({ tx }, visit, fileId) => readFile(tx, visit, fileId), work);

/** The same to write in it: others who write wait. */
export const writingInDossier = <T>(
  context: InDossier,
  work: (writing: Writing, dossier: Dossier) => Promise<T>,
): Promise<T> => within(context, ({ tx, now }, visit, fileId) => openToWrite(tx, visit, fileId, now), work);
