import { shownText } from "#platform/disclosure/index.ts";
import type { ProtectedTwoWay, Shown } from "#platform/disclosure/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Paragraph, Small, Table } from "#ui/index.ts";
import type { YearWords } from "../year-words.ts";
import type { YearNumbers } from "../year.ts";
import { withoutEmpty } from "../year.rules.ts";
import { texts } from "../texts.ts";

interface TwoWayProps {
  readonly locale: Locale;
  readonly table: ProtectedTwoWay;
  readonly caption: string;
  readonly head: string;
  readonly row: (code: string) => string;
  readonly column: (code: string) => string;
}

const TwoWayTable = ({ locale, table: whole, caption, head, row, column }: TwoWayProps) => {
  const t = texts[locale];
  const table = withoutEmpty(whole);
  if (table.rows.length === 0) return <Paragraph>{t.nothing(caption)}</Paragraph>;
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

const Measures = ({ locale, numbers: { measures }, words }: YearTablesProps) => {
  const t = texts[locale];
  const taken = measures.rows
    .map((code, at) => ({ code, count: measures.counts[at] ?? null }))
    .filter(({ count }) => count !== 0);
  if (taken.length === 0) return <Paragraph>{t.nothing(t.byMeasure)}</Paragraph>;
  return (
    <Table
      caption={t.byMeasure}
      columns={[{ header: t.measure }, { header: t.number }]}
      rows={[
        ...taken.map(({ code, count }) => ({ cells: [words.measure(code), shownText(count, locale)] })),
        { cells: [t.total, shownText(measures.total, locale)] },
      ]}
    />
  );
};

/** The numbers of a year as tables, small ones left out. */
export const YearTables = ({ locale, numbers, words }: YearTablesProps) => {
  const t = texts[locale];
  const { reports, allegations } = numbers;
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
      <Measures {...{ locale, numbers, words }} />
      <Paragraph>
        <Small>
          {t.allegationsNote} {t.emptyNote} {t.hiddenNote(reports.minimum)}
        </Small>
      </Paragraph>
    </>
  );
};
