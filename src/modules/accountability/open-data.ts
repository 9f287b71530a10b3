import type { AccountContent } from "./account.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { csvText } from "#platform/csv/index.ts";

/** One number of an account as open data; `docs/open-data.md` describes the fields. */
interface Figure {
  readonly section: string;
  readonly key: string;
  readonly label_nl: string;
  readonly label_en: string;
  readonly value: number;
}

const rowsOf = (content: AccountContent): Figure[] =>
  content.sections.flatMap(({ section, numbers }) =>
    numbers.map(({ key, label, value }) => ({ section, key, label_nl: label.nl, label_en: label.en, value })),
  );

/** The account as JSON, schema `borgpen-account/1`: numbers, and the tables behind the figures. */
export const openDataJson = (content: AccountContent, publishedOn: PlainDate | null): string =>
  JSON.stringify(
    {
      schema: "borgpen-account/1",
      organisation: content.organisation.shortName,
      organisation_name: content.organisation.name,
      invented: content.organisation.invented,
      year: content.year,
      version: content.version,
      published_on: publishedOn,
      figures: rowsOf(content),
      tables: content.sections.flatMap(({ section, figures }) =>
        figures.nl.map(({ id, title, table }) => ({
          section,
          id,
          title,
          head: table.head,
          rows: table.rows,
        })),
      ),
    },
    null,
    2,
  );

const head = ["organisation", "year", "version", "section", "key", "label_nl", "label_en", "value"];

/** The numbers of the account as CSV (RFC 4180, UTF-8, comma), one line for each number. */
export const openDataCsv = (content: AccountContent): string =>
  csvText([
    head,
    ...rowsOf(content).map((row) => [
      content.organisation.shortName,
      content.year,
      content.version,
      row.section,
      row.key,
      row.label_nl,
      row.label_en,
      row.value,
    ]),
  ]);
