import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { FileField, HiddenField, List, Paragraph } from "#ui/index.ts";
import { fileSize } from "../../../handling/file-size.ts";
import { fieldNames } from "../../../receiving/form.ts";
import { writeKept } from "../../../receiving/kept-files.ts";
import type { KeptFile } from "../../../receiving/kept-files.ts";
import { texts } from "../texts.ts";

interface AddDocumentsProps {
  readonly locale: Locale;
  readonly form: FormState;
  /** For which file they are encrypted while they come. */
  readonly organisationId: string;
  readonly fileId: string;
  /** Those that came already, when the form is shown again. */
  readonly kept: readonly KeptFile[];
}

/** Documents to add. Where they are for stands before them in the form: they are encrypted as they come. */
export const AddDocuments = ({ locale, form, organisationId, fileId, kept }: AddDocumentsProps) => {
  const t = texts[locale];
  return (
    <>
      <HiddenField name={fieldNames.organisation} value={organisationId} />
      <HiddenField name={fieldNames.file} value={fileId} />
      {kept.map((one) => (
        <HiddenField name={fieldNames.kept} value={writeKept(one)} />
      ))}
      {kept.length > 0 && (
        <>
          <Paragraph>{t.waiting}</Paragraph>
          <List items={kept.map(({ name, size }) => `${name} (${fileSize(size, locale)})`)} />
        </>
      )}
      <FileField name={fieldNames.attachments} label={t.choose} hint={t.chooseHint} form={form} multiple />
    </>
  );
};
