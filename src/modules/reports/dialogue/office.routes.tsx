import { z } from "zod";
import { bothOf } from "#platform/locale/index.ts";
import { confidential } from "#modules/keys/index.ts";
import { fields, formPage, insist, page, redirect } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { fileToWrite, openedReport, readerRoles } from "../file/file-section.ts";
import { crumbs } from "../handling/crumbs.ts";
import type { Report } from "../report.ts";
import { organisationOfReport } from "../returning/standing.queries.ts";
import { settingsOf } from "../settings/settings.queries.ts";
import { informationDue } from "../terms/term.rules.ts";
import { confirmationText } from "./confirmation.ts";
import { kindsToWrite, mayConfirm, officeKinds } from "./dialogue.rules.ts";
import { longestMessage } from "./message.ts";
import { confirmReceipt, writeAsOffice } from "./office.commands.ts";
import { texts } from "./texts.ts";
import { ConfirmPage } from "./views/confirm-page.tsx";
import { WritePage } from "./views/write-page.tsx";

const oneReport = z.object({ reportId: fields.id() });
type OnReport = RequestContext<z.output<typeof oneReport>>;

const body = fields.requiredText(longestMessage);
const fileHref = (reportId: string): string => `/dossiers/${reportId}`;
const backTo = ({ reportId }: Report): string => `${fileHref(reportId)}#berichten`;

const suggested = async ({ tx, today, services }: OnReport, report: Report): Promise<string> => {
  const { name, shortName } = await organisationOfReport(tx, report.organisationId);
  const settings = await settingsOf(tx, report.organisationId);
  const receivedOn = dateOf(report.receivedAt);
  return confirmationText(report.language, {
    organisation: name,
    reference: report.reference,
    receivedOn,
    informBy: informationDue(receivedOn, today, settings),
    explanation: `${services.config.siteUrl}/melden/${shortName}/uitleg`,
  });
};

const both = bothOf(texts);
const forReaders = { permission: readerRoles, params: oneReport };

/** What the office writes to the reporter. */
export const officeDialogueRoutes: readonly Route[] = [
  ...formPage({
    ...forReaders,
    path: "/dossiers/:reportId/bevestigen",
    audit: "report.receipt-confirmed",
    form: z.object({ body }),
    load: async (context) => {
      const { report } = await openedReport(context, context.params.reportId);
      insist(mayConfirm(report));
      return { report, text: await suggested(context, report) };
    },
    initial: ({ text }) => ({ body: text }),
    view: (context, { report }, form) => {
      const { locale, path: action } = context;
      return page(
        texts[locale].confirmTitle,
        <ConfirmPage {...{ locale, form, report, action }} back={backTo(report)} />,
        crumbs(context, report),
      );
    },
    submit: async (context, input) => {
      const opened = await fileToWrite(context, context.params.reportId);
      await confirmReceipt(opened, input.body);
      return redirect(
        backTo(opened.report),
        both((t) => t.confirmedFlash),
      );
    },
  }),
  ...formPage({
    ...forReaders,
    path: "/dossiers/:reportId/bericht",
    audit: "report.reporter-told",
    form: z.object({ kind: fields.choice(officeKinds), body }),
    load: async (context) => (await openedReport(context, context.params.reportId)).report,
    initial: () => ({ kind: "message" }),
    view: (context, report, form) => {
      const { locale, path: action } = context;
      return page(
        texts[locale].writeToReporter,
        <WritePage
          {...{ locale, form, report, action }}
          kinds={kindsToWrite(report)}
          back={backTo(report)}
        />,
        crumbs(context, report),
      );
    },
    submit: async (context, input) => {
      const opened = await fileToWrite(context, context.params.reportId);
      await writeAsOffice(opened, input);
      return redirect(
        backTo(opened.report),
        both((t) => t.toldFlash),
      );
    },
  }),
].map(confidential);
