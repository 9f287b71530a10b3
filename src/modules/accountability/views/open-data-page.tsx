import type { Locale } from "#platform/locale/index.ts";
import { PageHeading, Paragraph, Section, Table } from "#ui/index.ts";
import { openDataTexts } from "../open-data.texts.ts";

type Meaning = keyof (typeof openDataTexts)["nl"]["fields"];

const csv: readonly (readonly [string, Meaning])[] = [
  ["organisation", "organisation"],
  ["year", "year"],
  ["version", "version"],
  ["section", "section"],
  ["key", "key"],
  ["label_nl, label_en", "label"],
  ["value", "value"],
];

const json: readonly (readonly [string, Meaning])[] = [
  ["schema", "schema"],
  ["organisation", "organisation"],
  ["organisation_name, invented", "name"],
  ["year", "year"],
  ["version", "version"],
  ["published_on", "published"],
  ["figures", "figures"],
  ["tables", "tables"],
];

const Fields = ({
  locale,
  caption,
  fields,
}: {
  locale: Locale;
  caption: string;
  fields: readonly (readonly [string, Meaning])[];
}) => {
  const t = openDataTexts[locale];
  return (
    <Section title={caption}>
      <Table
        caption={caption}
        captionHidden
        stacked
        columns={[{ header: t.field }, { header: t.meaning, width: "wide" }]}
        rows={fields.map(([field, meaning]) => ({ cells: [<code>{field}</code>, t.fields[meaning]] }))}
      />
    </Section>
  );
};

/** What the open data of an account holds, field by field. */
export const OpenDataPage = ({ locale }: { locale: Locale }) => {
  const t = openDataTexts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Section title={t.where}>
        <Paragraph>{t.whereText}</Paragraph>
        <Paragraph>{t.absent}</Paragraph>
      </Section>
      <Fields locale={locale} caption={t.csv} fields={csv} />
      <Fields locale={locale} caption={t.json} fields={json} />
    </>
  );
};
