import type { Child } from "hono/jsx";
import { openVault } from "#modules/keys/index.ts";
import type { Role } from "#platform/actor/index.ts";
import { AppError, found } from "#platform/http/index.ts";
import type { RequestContext } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { openToWrite, readFile } from "#platform/vault/index.ts";
import type { OpenFile, UnlockedPerson } from "#platform/vault/index.ts";
import { hasStatedNoInterest } from "../conflicts/statements.commands.ts";
import type { Report } from "../report.ts";
import { findReport } from "./reports.queries.ts";

/** Who can be a reader of a file; which files they see is decided by the database. */
export const readerRoles = [
  "report-officer",
  "investigator",
  "authority",
  "coordinator",
] as const satisfies readonly Role[];

/** The file of a report, open for one request of one of its readers. */
export interface FileContext {
  readonly context: RequestContext;
  readonly report: Report;
  readonly file: OpenFile;
  readonly holder: UnlockedPerson;
}

/** A part of the page of a file. Each subfolder exports its own; `handling/file.routes.tsx` puts them in order. */
export interface FileSection {
  /** Its anchor on the page. */
  readonly key: string;
  readonly title: Localised;
  /** What stands in it; null: the section is left out. */
  readonly read: (opened: FileContext) => Promise<Child | null>;
}

const stateFirst: Localised = {
  nl: "Open eerst het dossier zelf. Daar zegt u of u een belang hebt bij deze zaak. Pas daarna gaat de inhoud open.",
  en: "Open the file itself first. There you say whether you have an interest in this matter. Only then does the content open.",
};

/** The report in an address, named for the audit entry; "not found" for whoever has no key to it. */
export const reportInAddress = async (
  { tx, about }: Pick<RequestContext, "tx" | "about">,
  reportId: string,
): Promise<Report> => {
  about("report", reportId);
  return found(await findReport(tx, reportId));
};

type Opening = (context: RequestContext, holder: UnlockedPerson, report: Report) => Promise<OpenFile>;

const openWith =
  (opening: Opening) =>
  async (context: RequestContext, reportId: string): Promise<FileContext> => {
    const report = await reportInAddress(context, reportId);
    const holder = await openVault(context);
    if (!(await hasStatedNoInterest(context, reportId))) throw new AppError("refused", stateFirst);
    return { context, report, holder, file: await opening(context, holder, report) };
  };

/**
 * Opens a file to read it, on a route within `confidential`: "not found" for whoever has no key to it, refused before the reader stated
 * to have no interest. @throws VaultFault when what is kept was changed outside the vault
 */
export const openedReport = openWith(({ tx }, holder, { fileId }) => readFile(tx, holder, fileId));

/** The same to write in it: others who write wait until this transaction ends. */
export const fileToWrite = openWith(({ tx, now }, holder, { fileId }) =>
  openToWrite(tx, holder, fileId, now),
);
