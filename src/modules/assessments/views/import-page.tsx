import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  ErrorSummary,
  FileField,
  Form,
  PageHeading,
  SubmitButton,
  Table,
} from "#ui/index.ts";
import { home } from "../addresses.ts";
import { pageTexts } from "../page-texts.ts";
import { fileColumns } from "../round-file.ts";
import { texts } from "../texts.ts";

/** Reading a round from a file, with what the file must look like. */
export const ImportPage = ({ locale, form }: { locale: Locale; form: FormState }) => {
  const p = pageTexts[locale];
  return (
    <>
      <PageHeading title={p.importTitle} lead={p.importLead} />
      <ErrorSummary form={form} />
      <Form action={`${home}/inlezen`} files>
        <FileField
          name="file"
          label={p.importFileLabel}
          form={form}
          types="CSV, UTF-8"
          accept=".csv,text/csv"
        />
        <ActionGroup>
          <SubmitButton>{p.importFile}</SubmitButton>
          <ButtonLink href={home} look="subtle">
            {texts[locale].cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
      <Table
        caption={p.importColumns}
        stacked
        columns={[
          { header: p.column },
          { header: p.columnMeaning, width: "wide" },
          { header: p.columnRequired },
        ]}
        rows={Object.values(fileColumns).map(({ names, meaning, required }) => ({
          cells: [names[locale], meaning[locale], required ? p.yes : p.no],
        }))}
      />
    </>
  );
};
