import type { Locale } from "#platform/locale/index.ts";
import { PageHeading, Paragraph, Section, Table } from "#ui/index.ts";
import { openDataTexts } from "../open-data.texts.ts";

type Meaning = keyof (typeof openDataTexts)["nl"]["fields"];

const fields: readonly (readonly [string, Meaning])[] = [
  ["schema", "schema"],
  ["organisation, organisation_name, invented", "organisation"],
  ["id", "id"],
  ["name", "name"],
  ["function", "function"],
  ["activity_organisation", "activityOrganisation"],
  ["nature", "nature"],
  ["paid", "paid"],
  ["hours_per_week", "hours"],
  ["payment", "payment"],
  ["starts_on", "startsOn"],
  ["confirmed_on", "confirmedOn"],
  ["published_on", "publishedOn"],
];

/** What the open data of a public register holds, field by field. */
export const OpenDataPage = ({ locale }: { locale: Locale }) => {
  const t = openDataTexts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Section title={t.where}>
        <Paragraph>{t.whereText}</Paragraph>
        <Paragraph>{t.absent}</Paragraph>
      </Section>
      <Section title={t.caption}>
        <Table
          caption={t.caption}
          captionHidden
          stacked
          columns={[{ header: t.field }, { header: t.meaning, width: "wide" }]}
          rows={fields.map(([field, meaning]) => ({ cells: [<code>{field}</code>, t.fields[meaning]] }))}
        />
      </Section>
    </>
  );
};
