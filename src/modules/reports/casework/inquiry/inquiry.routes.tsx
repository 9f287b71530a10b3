import { z } from "zod";
import { confidential } from "#modules/keys/index.ts";
import { fields, formPage, found } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import { TextArea } from "#ui/index.ts";
import { fileToWrite, openedReport, readerRoles } from "../../file/file-section.ts";
import { termKinds } from "../../terms/term.ts";
import { backTo, casePage, filePath, forStep, oneReport } from "../case-page.ts";
import { CaseForm } from "../views/case-form.tsx";
import { endInvestigation, extend, insistOnInvestigation } from "./inquiry.commands.ts";
import { runningTerms } from "./running-terms.queries.ts";
import { texts } from "./texts.ts";

const findingsForm = z.object({ findings: fields.requiredText(20_000) });
const whyForm = z.object({ why: fields.requiredText(4000) });

/** The end of an investigation, and more time for a term. */
export const inquiryRoutes: readonly Route[] = [
  ...formPage({
    path: "/dossiers/:reportId/onderzoek-afronden",
    permission: readerRoles,
    audit: "report.investigation-ended",
    params: oneReport,
    form: findingsForm,
    load: async (context) => {
      const opened = forStep("investigated", await openedReport(context, context.params.reportId));
      await insistOnInvestigation(opened);
      return opened;
    },
    view: ({ locale }, opened, form) => {
      const t = texts[locale];
      const back = filePath(opened.report);
      return casePage(
        opened,
        t.end,
        <CaseForm
          {...{ locale, form, back }}
          title={t.end}
          lead={t.endLead}
          reference={opened.report.reference}
          action={`${back}/onderzoek-afronden`}
          button={t.end}
        >
          <TextArea name="findings" label={t.findings} hint={t.findingsHint} form={form} rows={8} />
        </CaseForm>,
      );
    },
    submit: async (context, { findings }, { report }) => {
      await endInvestigation(await fileToWrite(context, report.reportId), findings);
      return backTo(report, "volgende-stap", { nl: texts.nl.ended, en: texts.en.ended });
    },
  }),
  ...formPage({
    path: "/dossiers/:reportId/termijnen/:kind/verlengen",
    permission: readerRoles,
    audit: "report.term-extended",
    params: oneReport.extend({ kind: z.enum(termKinds) }),
    form: whyForm,
    load: async (context) => {
      const { reportId, kind } = context.params;
      const opened = forStep("extend", await openedReport(context, reportId));
      const term = found((await runningTerms(context.tx, reportId)).find((one) => one.kind === kind));
      return { opened, term };
    },
    view: ({ locale }, { opened, term }, form) => {
      const t = texts[locale];
      const back = filePath(opened.report);
      const title = t.extendTitle(t.terms[term.kind]);
      return casePage(
        opened,
        title,
        <CaseForm
          {...{ locale, form, back, title }}
          lead={t.extendLead(formatDate(term.dueOn, locale))}
          reference={opened.report.reference}
          action={`${back}/termijnen/${term.kind}/verlengen`}
          button={t.extendButton}
        >
          <TextArea name="why" label={t.why} form={form} rows={4} />
        </CaseForm>,
      );
    },
    submit: async (context, { why }, { opened: { report } }) => {
      await extend(await fileToWrite(context, report.reportId), context.params.kind, why);
      return backTo(report, "volgende-stap", { nl: texts.nl.extended, en: texts.en.extended });
    },
  }),
].map(confidential);
