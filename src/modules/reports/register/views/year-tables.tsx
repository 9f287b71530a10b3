import { shownText } from "#platform/disclosure/index.ts";
import type { ProtectedTwoWay, Shown } from "#platform/disclosure/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Paragraph, Small, Table } from "#ui/index.ts";
import type { YearWords } from "../year-words.ts";
import type { YearNumbers } from "../year.ts";
import { texts } from "../texts.ts";

interface TwoWayProps {
  readonly locale: Locale;
  readonly table: ProtectedTwoWay;
  readonly caption: string;
  readonly head: string;
  readonly row: (code: string) => string;
  readonly column: (code: string) => string;
}

const TwoWayTable = ({ locale, table, caption, head, row, column }: TwoWayProps) => {
  const t = texts[locale];
  const cell = (value: Shown | undefined) => shownText(value ?? null, locale);
  return (
    <Table
      caption={caption}
      stacked
      columns={[
        { header: head },
        ...table.columns.map((code) => ({ header: column(code) })),
        { header: t.total },
      ]}
      rows={[
        ...table.rows.map((code, at) => ({
          cells: [row(code), ...(table.counts[at] ?? []).map(cell), cell(table.rowTotals[at])],
        })),
        { cells: [t.total, ...table.columnTotals.map(cell), cell(table.total)] },
      ]}
    />
  );
};

export interface YearTablesProps {
  readonly locale: Locale;
  readonly numbers: YearNumbers;
  readonly words: YearWords;
}

/** The numbers of a year as tables, small ones left out. */
export const YearTables = ({ locale, numbers, words }: YearTablesProps) => {
  const t = texts[locale];
  const { reports, allegations, measures } = numbers;
  return (
    <>
      <TwoWayTable
        {...{
          locale,
          table: reports,
          caption: t.byKind,
          head: t.kind,
          row: words.kind,
          column: words.decision,
        }}
      />
      <TwoWayTable
        {...{ locale, table: allegations, caption: t.byViolation, head: t.violation }}
        row={words.violation}
        column={words.outcome}
      />
      <Table
        caption={t.byMeasure}
        columns={[{ header: t.measure }, { header: t.number }]}
        rows={[
          ...measures.rows.map((code, at) => ({
            cells: [words.measure(code), shownText(measures.counts[at] ?? null, locale)],
          })),
          { cells: [t.total, shownText(measures.total, locale)] },
        ]}
      />
      <Paragraph>
        <Small>
          {t.allegationsNote} {t.hiddenNote(reports.minimum)}
        </Small>
      </Paragraph>
    </>
  );
};
