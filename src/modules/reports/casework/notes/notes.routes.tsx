import { confidential } from "#modules/keys/index.ts";
import { formPage } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { TextArea } from "#ui/index.ts";
import { fileToWrite, openedReport, readerRoles } from "../../file/file-section.ts";
import { backTo, casePage, filePath, forStep, oneReport } from "../case-page.ts";
import { CaseForm } from "../views/case-form.tsx";
import { noteForm } from "./note.ts";
import { addNote } from "./notes.commands.ts";
import { texts } from "./texts.ts";

/** Adding a note. The form stands on the page of the file; what is refused comes back on a page of its own. */
export const noteRoutes: readonly Route[] = formPage({
  path: "/dossiers/:reportId/notitie",
  permission: readerRoles,
  audit: "report.note-added",
  params: oneReport,
  form: noteForm,
  load: async (context) => forStep("note", await openedReport(context, context.params.reportId)),
  view: ({ locale }, opened, form) => {
    const t = texts[locale];
    const back = filePath(opened.report);
    return casePage(
      opened,
      t.note,
      <CaseForm
        {...{ locale, form, back }}
        title={t.note}
        lead={t.intro}
        reference={opened.report.reference}
        action={`${back}/notitie`}
        button={t.add}
      >
        <TextArea name="body" label={t.note} hint={t.noteHint} form={form} rows={8} />
      </CaseForm>,
    );
  },
  submit: async (context, { body }, { report }) => {
    await addNote(await fileToWrite(context, report.reportId), body);
    return backTo(report, "notities", { nl: texts.nl.saved, en: texts.en.saved });
  },
}).map(confidential);
