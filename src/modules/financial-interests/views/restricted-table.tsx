import type { Child } from "hono/jsx";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Paragraph, Table } from "#ui/index.ts";
import type { RestrictedItem } from "../restricted/restricted.ts";
import { texts } from "../texts.ts";

interface RestrictedTableProps {
  readonly locale: Locale;
  readonly items: readonly RestrictedItem[];
  /** What can be done with one of them, in a last column. */
  readonly last?: { readonly header: string; readonly cell: (item: RestrictedItem) => Child };
}

/** In which organisations and instruments nobody may deal, and why. */
export const RestrictedTable = ({ locale, items, last }: RestrictedTableProps) => {
  const t = texts[locale];
  return (
    <Table
      caption={t.listTitle}
      captionHidden
      stacked
      columns={[
        { header: t.listName, width: "wide" },
        { header: t.listReason },
        { header: t.listSince, width: "narrow" },
        ...(last ? [{ header: last.header, hiddenHeader: true }] : []),
      ]}
      rows={items.map((item) => ({
        cells: [
          item.name,
          item.reason,
          formatDate(item.startsOn, locale),
          ...(last ? [last.cell(item)] : []),
        ],
      }))}
      empty={<Paragraph quiet>{t.listEmpty}</Paragraph>}
    />
  );
};
