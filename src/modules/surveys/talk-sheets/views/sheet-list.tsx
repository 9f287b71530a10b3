import { formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Link, Table } from "#ui/index.ts";
import { sheetOf } from "../talk-sheet.ts";
import type { ListedSheet } from "../talk-sheet.ts";
import { texts } from "../texts.ts";

interface SheetListProps {
  readonly locale: Locale;
  readonly roundId: string;
  readonly caption: string;
  readonly sheets: readonly ListedSheet[];
}

/** The way to the talk sheet of each unit, and whose figures stand in it. */
export const SheetList = ({ locale, roundId, caption, sheets }: SheetListProps) => {
  const t = texts[locale];
  return (
    <Table
      caption={caption}
      captionHidden
      stacked
      columns={[
        { header: t.unit, width: "wide" },
        { header: t.numbersOf },
        { header: t.answers, align: "end" },
      ]}
      rows={sheets.map(({ unitId, unit, shown, answered }) => ({
        cells: [
          <Link href={sheetOf(roundId, unitId)}>{unit}</Link>,
          shown ?? t.itself,
          answered === null ? t.notShown : formatNumber(answered, locale),
        ],
      }))}
    />
  );
};
