import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  CheckboxField,
  DateField,
  Disclosure,
  ErrorSummary,
  FileField,
  Form,
  PageHeading,
  Paragraph,
  Section,
  SubmitButton,
  Table,
  TextArea,
} from "#ui/index.ts";
import { texts as shared } from "../../texts.ts";
import { columns } from "../import.ts";
import type { Fault } from "../import.ts";
import { columnNames, requiredColumns } from "../import-words.ts";
import { texts } from "../texts.ts";
import { FaultTable } from "./fault-table.tsx";

/** Faults that one page shows; more help nobody. */
const mostShown = 500;

const Faults = ({ faults, locale }: { faults: readonly Fault[]; locale: Locale }) => {
  const t = texts[locale];
  return (
    <>
      <Alert kind="error" title={t.faults(faults.length)} answer>
        {faults.length > mostShown && <p>{t.first(mostShown)}</p>}
      </Alert>
      <FaultTable faults={faults.slice(0, mostShown)} caption={t.faults(faults.length)} locale={locale} />
    </>
  );
};

const example = [
  "personeelsnummer;naam;e-mail;dienstverband;functie;eenheid;naam eenheid;begindatum;einddatum;rollen",
  "1001;Noor Jansen;noor.jansen@voorbeeld.example;ambtenaar;Teamleider;Z1;Directie > Zorg;01-03-2021;;leidinggevende",
  "1002;Sam de Boer;sam.deboer@voorbeeld.example;ingehuurd;Adviseur;Z1;Directie > Zorg;15-01-2026;31-12-2026;",
].join("\n");

const Format = ({ locale }: { locale: Locale }) => {
  const t = texts[locale];
  return (
    <Section title={t.format}>
      <Paragraph>{t.formatText}</Paragraph>
      <Table
        caption={t.format}
        captionHidden
        stacked
        columns={[{ header: t.column }, { header: t.english }, { header: t.meaning, width: "wide" }]}
        rows={columns.map((column) => ({
          cells: [
            columnNames[column][0],
            columnNames[column][1],
            requiredColumns.some((needed) => needed === column)
              ? `${t.meanings[column]} (${t.needed})`
              : t.meanings[column],
          ],
        }))}
      />
      <Disclosure title={t.example}>
        <pre>{example}</pre>
      </Disclosure>
    </Section>
  );
};

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
      {faults.length > 0 && <Faults faults={faults} locale={locale} />}
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
      <Format locale={locale} />
    </>
  );
};
