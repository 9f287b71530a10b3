import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  CheckboxField,
  DateField,
  ErrorSummary,
  FaultsInFile,
  FileField,
  FileFormat,
  Form,
  PageHeading,
  SubmitButton,
  TextArea,
} from "#ui/index.ts";
import { texts as shared } from "../../texts.ts";
import { columns } from "../import.ts";
import type { Fault } from "#platform/csv/index.ts";

import { columnNames, requiredColumns } from "../import-words.ts";
import { texts } from "../texts.ts";

const example = [
  "personeelsnummer;naam;e-mail;dienstverband;functie;eenheid;naam eenheid;begindatum;einddatum;rollen",
  "1001;Noor Jansen;noor.jansen@voorbeeld.example;ambtenaar;Teamleider;Z1;Directie > Zorg;01-03-2021;;leidinggevende",
  "1002;Sam de Boer;sam.deboer@voorbeeld.example;ingehuurd;Adviseur;Z1;Directie > Zorg;15-01-2026;31-12-2026;",
].join("\n");

interface ImportPageProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly faults?: readonly Fault[];
}

/** The form that takes a file or pasted lines, every fault of what was sent, and the documented format. */
export const ImportPage = ({ locale, form, faults = [] }: ImportPageProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <ErrorSummary form={form} />
      <FaultsInFile faults={faults} />
      <Form action="/beheer/personen/importeren" files>
        <FileField
          name="file"
          label={t.file}
          types={t.fileTypes}
          accept=".csv,text/csv"
          form={form}
          optional
        />
        <TextArea name="text" label={t.paste} hint={t.pasteHint} form={form} rows={4} optional />
        <DateField name="day" label={t.day} hint={t.dayHint} form={form} />
        <CheckboxField name="complete" label={t.complete} hint={t.completeHint} form={form} />
        <ActionGroup>
          <SubmitButton>{t.submit}</SubmitButton>
          <ButtonLink href="/beheer/personen" look="subtle">
            {shared[locale].cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
      <FileFormat
        title={t.format}
        text={t.formatText}
        columns={columns.map((column) => ({
          names: columnNames[column],
          meaning: t.meanings[column],
          needed: requiredColumns.some((needed) => needed === column),
        }))}
        example={example}
      />
    </>
  );
};
