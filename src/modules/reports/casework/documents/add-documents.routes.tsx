import { z } from "zod";
import { confidential } from "#modules/keys/index.ts";
import { fields, formPage } from "#platform/http/index.ts";
import type { RefusalReply, Route } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { fileToWrite, openedReport, readerRoles } from "../../file/file-section.ts";
import { all } from "../../form-values.rules.ts";
import { fieldNames } from "../../receiving/form.ts";
import { readKept } from "../../receiving/kept-files.ts";
import { pendingOf, readSealedForm } from "../../receiving/sealed-form.ts";
import { backTo, casePage, filePath, forStep, oneReport } from "../case-page.ts";
import { CaseForm } from "../views/case-form.tsx";
import { addDocuments } from "./add-documents.commands.ts";
import { texts } from "./texts.ts";
import { AddDocuments } from "./views/add-documents.tsx";

const faultText = z.object({ nl: z.string(), en: z.string() });
const refused = (reasons: readonly Localised[]): RefusalReply => ({
  kind: "refusal",
  errors: reasons.map((message) => ({ field: fieldNames.attachments, message })),
});
const nothingChosen: Localised = { nl: "Kies een bestand.", en: "Choose a file." };

/** Documents that a reader adds: encrypted while they come, before they touch the disk. */
export const addDocumentRoutes: readonly Route[] = formPage({
  path: "/dossiers/:reportId/stukken/nieuw",
  permission: readerRoles,
  audit: "report.document-added",
  params: oneReport,
  form: fields.texts(),
  files: readSealedForm,
  load: async (context) => forStep("document", await openedReport(context, context.params.reportId)),
  view: ({ locale }, opened, form) => {
    const t = texts[locale];
    const { report } = opened;
    const back = filePath(report);
    const { organisationId, fileId } = report;
    const kept = readKept(all(form.values, fieldNames.kept));
    return casePage(
      opened,
      t.add,
      <CaseForm
        {...{ locale, form, back }}
        title={t.add}
        lead={t.addLead}
        reference={report.reference}
        action={`${back}/stukken/nieuw`}
        button={t.add}
        files
      >
        <AddDocuments {...{ locale, form, organisationId, fileId, kept }} />
      </CaseForm>,
    );
  },
  submit: async (context, values, { report }) => {
    const faults = all(values, fieldNames.faults).map((text) => faultText.parse(JSON.parse(text)));
    const kept = readKept(all(values, fieldNames.kept));
    if (faults.length > 0) return refused(faults);
    if (kept.length === 0) return refused([nothingChosen]);
    await addDocuments(await fileToWrite(context, report.reportId), kept, pendingOf(context.services));
    return backTo(report, "stukken", { nl: texts.nl.saved, en: texts.en.saved });
  },
}).map(confidential);
