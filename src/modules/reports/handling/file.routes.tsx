import { z } from "zod";
import { confidential, openVault } from "#modules/keys/index.ts";
import { fields, get, page, post, redirect } from "#platform/http/index.ts";
import type { PageReply, RequestContext, Route } from "#platform/http/index.ts";
import { readFile } from "#platform/vault/index.ts";
import { concernedOf } from "../file/contents.queries.ts";
import { hasStatedNoInterest } from "../conflicts/statements.commands.ts";
import { openedReport, readerRoles, reportInAddress } from "../file/file-section.ts";
import type { FileContext, FileSection } from "../file/file-section.ts";
import type { Report } from "../report.ts";
import { crumbs } from "./crumbs.ts";
import { openWithoutInterest } from "./opening.commands.ts";
import { reportSection } from "./report.section.tsx";
import { texts } from "./texts.ts";
import { FilePage } from "./views/file-page.tsx";
import { StatementPage } from "./views/statement-page.tsx";

/** The sections of a file, in the order of its page. */
const sections: readonly FileSection[] = [reportSection];

const oneReport = z.object({ reportId: fields.id() });
type OnReport = RequestContext<z.output<typeof oneReport>>;

const askInterest = async (context: OnReport, report: Report): Promise<PageReply> => {
  const { tx, locale } = context;
  const file = await readFile(tx, await openVault(context), report.fileId);
  const concerned = await concernedOf(tx, file, report.reportId);
  return page(
    texts[locale].statementTitle,
    <StatementPage {...{ locale, report, concerned }} />,
    crumbs(context),
  );
};

const drawn = async (opened: FileContext): Promise<PageReply> => {
  const { context, report } = opened;
  const { locale } = context;
  const shown = [];
  for (const { key, title, read } of sections) {
    const body = await read(opened);
    if (body !== null) shown.push({ key, title: title[locale], body });
  }
  return page(
    texts[locale].file(report.reference),
    <FilePage {...{ locale, report }} sections={shown} />,
    crumbs(context),
  );
};

/** The file of a report: first the statement to have no interest, then its content. */
export const fileRoutes: readonly Route[] = [
  get({
    path: "/dossiers/:reportId",
    permission: readerRoles,
    audit: "report.opened",
    params: oneReport,
    answer: async (context) => {
      const report = await reportInAddress(context, context.params.reportId);
      if (!(await hasStatedNoInterest(context, report.reportId))) return askInterest(context, report);
      return drawn(await openedReport(context, report.reportId));
    },
  }),
  post({
    path: "/dossiers/:reportId/geen-belang",
    permission: readerRoles,
    audit: "report.no-interest-stated",
    params: oneReport,
    form: z.object({}),
    submit: async (context) => {
      const report = await reportInAddress(context, context.params.reportId);
      const file = await readFile(context.tx, await openVault(context), report.fileId);
      if (!(await hasStatedNoInterest(context, report.reportId)))
        await openWithoutInterest({ context, report, file });
      return redirect(`/dossiers/${report.reportId}`, { nl: texts.nl.openedNow, en: texts.en.openedNow });
    },
  }),
].map(confidential);
