import { z } from "zod";
import { confidential } from "#modules/keys/index.ts";
import { fields, formPage, post } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { TextField } from "#ui/index.ts";
import { fileToWrite, openedReport, readerRoles } from "../../file/file-section.ts";
import { answered, backTo, casePage, filePath, forStep, oneReport } from "../case-page.ts";
import { CaseForm } from "../views/case-form.tsx";
import { linkReports, unlinkReports } from "./links.commands.ts";
import { texts } from "./texts.ts";

const linkForm = z.object({ reference: fields.requiredText(40) });

/** Tying reports about the same matter to each other. */
export const linkRoutes: readonly Route[] = [
  ...formPage({
    path: "/dossiers/:reportId/koppelingen/nieuw",
    permission: readerRoles,
    audit: "report.linked",
    params: oneReport,
    form: linkForm,
    load: async (context) => forStep("link", await openedReport(context, context.params.reportId)),
    view: ({ locale }, opened, form) => {
      const t = texts[locale];
      const back = filePath(opened.report);
      return casePage(
        opened,
        t.add,
        <CaseForm
          {...{ locale, form, back }}
          title={t.add}
          lead={t.addLead}
          reference={opened.report.reference}
          action={`${back}/koppelingen/nieuw`}
          button={t.add}
        >
          <TextField
            name="reference"
            label={t.reference}
            hint={t.referenceHint}
            form={form}
            autocomplete="off"
          />
        </CaseForm>,
      );
    },
    submit: async (context, { reference }, { report }) => {
      const decision = await linkReports(await fileToWrite(context, report.reportId), reference);
      context.about("report", report.reportId);
      return answered(decision, () =>
        backTo(report, "koppelingen", { nl: texts.nl.linked, en: texts.en.linked }),
      );
    },
  }),
  post({
    path: "/dossiers/:reportId/koppelingen/:otherId/los",
    permission: readerRoles,
    audit: "report.unlinked",
    params: oneReport.extend({ otherId: fields.id() }),
    form: z.object({}),
    submit: async (context) => {
      const opened = await fileToWrite(context, context.params.reportId);
      await unlinkReports(opened, context.params.otherId);
      context.about("report", opened.report.reportId);
      return backTo(opened.report, "koppelingen", { nl: texts.nl.unlinked, en: texts.en.unlinked });
    },
  }),
].map(confidential);
