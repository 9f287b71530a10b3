import { AppError, fields, formPage, page, redirect, refuseAll } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { HiddenField, PageForm } from "#ui/index.ts";
import { all } from "../form-values.rules.ts";
import type { FormFault, FormValues } from "../form-values.rules.ts";
import { fileFaults } from "../receiving/file-faults.ts";
import { fieldNames } from "../receiving/form.ts";
import { readKept } from "../receiving/kept-files.ts";
import { pendingOf, readSealedForm } from "../receiving/sealed-form.ts";
import { AttachmentsPart } from "../receiving/views/attachments-part.tsx";
import type { Report } from "../report.ts";
import { dossierPath, inDossier, writingInDossier } from "../returning/dossier.ts";
import { forReporters } from "../returning/for-reporters.ts";
import { crumbsOf, oneDossier } from "../returning/show-dossier.tsx";
import { withCode } from "../returning/with-code.tsx";
import { addFiles } from "./files.commands.ts";
import { noteAct } from "./notices.commands.ts";
import { texts } from "./texts.ts";

const nothingChosen: FormFault = {
  field: fieldNames.attachments,
  reason: { nl: texts.nl.chooseFile, en: texts.en.chooseFile },
};

/** The files were encrypted for the file that stands in the form: it must be the one of this dossier. */
const insistOnOwn = (values: FormValues, { organisationId, fileId }: Report): void => {
  const given = [all(values, fieldNames.organisation)[0], all(values, fieldNames.file)[0]];
  if (given[0] !== organisationId || given[1] !== fileId) throw new AppError("bad-request");
};

/** The reporter adds files to what was reported. */
export const filesRoutes: readonly Route[] = formPage({
  ...forReporters,
  path: "/melden/dossier/:number/bestanden",
  params: oneDossier,
  form: fields.texts(),
  files: readSealedForm,
  load: (context) => inDossier(context, async (_writing, { report }) => report),
  initial: () => ({ [fieldNames.clean]: "on" }),
  view: (context, { organisationId, fileId }, form) => {
    const { locale, path: action, params, services } = context;
    const t = texts[locale];
    const kept = readKept(all(form.values, fieldNames.kept));
    return page(
      t.addFiles,
      <PageForm
        {...{ form, action }}
        title={t.addFiles}
        lead={t.addFilesLead}
        back={dossierPath(params.number)}
        submit={t.addFilesSend}
        files
      >
        <HiddenField name={fieldNames.organisation} value={organisationId} />
        <HiddenField name={fieldNames.file} value={fileId} />
        <AttachmentsPart {...{ locale, form, kept }} isScanned={services.config.clamd !== undefined} needed />
      </PageForm>,
      crumbsOf(context),
    );
  },
  submit: (context, values, report) => {
    insistOnOwn(values, report);
    const kept = readKept(all(values, fieldNames.kept));
    const faults = [...fileFaults(values, kept)];
    if (kept.length === 0 && faults.length === 0) faults.push(nothingChosen);
    if (faults.length > 0) return Promise.resolve(refuseAll(faults));
    return writingInDossier(context, async (writing, dossier) => {
      const pending = pendingOf(context.services);
      await addFiles(writing, dossier, { kept, pending });
      await noteAct(writing, dossier.report, { act: "added-files", services: context.services });
      return redirect(dossierPath(dossier.number), { nl: texts.nl.filesAdded, en: texts.en.filesAdded });
    });
  },
}).map(withCode);
