import { confidential } from "#modules/keys/index.ts";
import { formPage } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { TextArea } from "#ui/index.ts";
import { fileToWrite, openedReport, readerRoles } from "../../file/file-section.ts";
import { allegationsOf } from "../allegations/allegations.queries.ts";
import { answered, backTo, casePage, filePath, forStep, oneReport } from "../case-page.ts";
import { CaseForm } from "../views/case-form.tsx";
import { closeFile, reopenFile } from "./closing.commands.ts";
import { pointsBeforeClosing } from "./closing.rules.ts";
import { closingForm, reasonForm } from "./closing.ts";
import { texts } from "./texts.ts";
import { ClosingChecks } from "./views/closing-checks.tsx";

/** Closing a file and opening it again. */
export const closingRoutes: readonly Route[] = [
  ...formPage({
    path: "/dossiers/:reportId/sluiten",
    permission: readerRoles,
    audit: "report.closed",
    params: oneReport,
    form: closingForm,
    load: async (context) => {
      const opened = forStep("close", await openedReport(context, context.params.reportId));
      const allegations = await allegationsOf(opened);
      return { opened, allegations, points: pointsBeforeClosing(opened.report, allegations) };
    },
    view: ({ locale }, { opened, allegations, points }, form) => {
      const [t, { report }] = [texts[locale], opened];
      const path = filePath(report);
      return casePage(
        opened,
        t.close,
        <CaseForm
          {...{ locale, form }}
          title={t.close}
          lead={t.lead}
          reference={report.reference}
          action={`${path}/sluiten`}
          back={path}
          button={t.close}
          before={<ClosingChecks {...{ locale, report, allegations, points, path }} />}
        >
          {report.informedAt === null && (
            <TextArea name="notTold" label={t.notTold} hint={t.notToldHint} form={form} rows={3} />
          )}
          <TextArea name="lessons" label={t.lessons} hint={t.lessonsHint} form={form} rows={4} />
          <TextArea name="aftercare" label={t.aftercare} hint={t.aftercareHint} form={form} rows={4} />
        </CaseForm>,
      );
    },
    submit: async (context, input, { opened: { report } }) => {
      const decision = await closeFile(await fileToWrite(context, report.reportId), input);
      return answered(decision, () =>
        backTo(report, "sluiten", { nl: texts.nl.closed, en: texts.en.closed }),
      );
    },
  }),
  ...formPage({
    path: "/dossiers/:reportId/heropenen",
    permission: readerRoles,
    audit: "report.reopened",
    params: oneReport,
    form: reasonForm,
    load: async (context) => forStep("reopen", await openedReport(context, context.params.reportId)),
    view: ({ locale }, opened, form) => {
      const t = texts[locale];
      const back = filePath(opened.report);
      return casePage(
        opened,
        t.reopenTitle,
        <CaseForm
          {...{ locale, form, back }}
          title={t.reopenTitle}
          lead={t.reopenLead}
          reference={opened.report.reference}
          action={`${back}/heropenen`}
          button={t.reopen}
        >
          <TextArea name="reason" label={t.reopenWhy} form={form} rows={4} />
        </CaseForm>,
      );
    },
    submit: async (context, { reason }, { report }) => {
      await reopenFile(await fileToWrite(context, report.reportId), reason);
      return backTo(report, "volgende-stap", { nl: texts.nl.reopened, en: texts.en.reopened });
    },
  }),
].map(confidential);
