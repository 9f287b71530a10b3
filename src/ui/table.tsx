import type { Child } from "hono/jsx";
import { cx } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { safeHref } from "./link.tsx";
import { useTexts } from "./locale-context.tsx";

export interface Column {
  header: string;
  align?: "start" | "center" | "end" | undefined;
  /** `narrow` holds its words on one line, `date` a date; what follows the date in the cell may stand below it. */
  width?: "narrow" | "date" | "wide" | undefined;
  /** Read aloud but not shown: a column of buttons. */
  hiddenHeader?: boolean | undefined;
  /** The address that sorts by this column, and how it is sorted now. */
  sort?: { href: string; direction?: "ascending" | "descending" | undefined } | undefined;
}

export interface Row {
  /** In the order of the columns. */
  cells: readonly Child[];
  /** Stands out: overdue, just changed. */
  marked?: boolean | undefined;
}

// Written out, because a row that is shown as a card is no table row any more to some browsers.
const roles = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  column: { role: "columnheader" },
  header: { role: "rowheader" },
  cell: { role: "cell" },
} as const;

interface TableProps {
  caption: string;
  captionHidden?: boolean | undefined;
  columns: readonly Column[];
  rows: readonly Row[];
  /** Which column names the row; the first unless told, `none` where no column does. */
  rowHeader?: number | "none" | undefined;
  /** Shown instead of the table when there are no rows. */
  empty?: Child;
  /** On a small screen each row becomes a card. */
  stacked?: boolean | undefined;
}

const alignments = {
  start: undefined,
  center: "bp-align-center",
  end: "utrecht-table__cell--numeric-column",
} as const;
const widths = { narrow: "bp-column-narrow", date: "bp-column-date", wide: "bp-column-wide" } as const;

const HeaderCell = ({ column }: { column: Column }) => {
  const texts = useTexts();
  const { sort } = column;
  const href = sort && safeHref(sort.href);
  return (
    <th
      scope="col"
      {...roles.column}
      class={cx(
        "utrecht-table__header-cell",
        alignments[column.align ?? "start"],
        column.width && widths[column.width],
      )}
      aria-sort={sort?.direction}
    >
      {href ? (
        <a class="bp-sort" href={href}>
          {column.header}
          {sort.direction && <Icon name={sort.direction === "ascending" ? "up" : "down"} />}
          {sort.direction && <span class="bp-hidden"> ({texts.sort[sort.direction]})</span>}
        </a>
      ) : (
        <span class={column.hiddenHeader ? "bp-hidden" : undefined}>{column.header}</span>
      )}
    </th>
  );
};

interface BodyCellProps {
  column: Column | undefined;
  header: boolean;
  /** Keeps what is in the cell together beside its label. */
  stacked: boolean;
  children?: Child;
}

const BodyCell = ({ column, header, stacked, children }: BodyCellProps) => {
  const label = stacked && column && !column.hiddenHeader ? column.header : undefined;
  const className = cx(
    "utrecht-table__cell",
    alignments[column?.align ?? "start"],
    column?.width === "narrow" && widths.narrow,
  );
  if (header)
    return (
      <th scope="row" {...roles.header} class={cx(className, "bp-row-header")}>
        {children}
      </th>
    );
  return (
    <td {...roles.cell} class={className} data-label={label}>
      {stacked ? <div>{children}</div> : children}
    </td>
  );
};

/** A table with a caption, in a region that scrolls sideways by keyboard when it is too wide. */
export const Table = (props: TableProps) => {
  const texts = useTexts();
  const { caption, captionHidden, columns, rows, stacked } = props;
  const rowHeader = props.rowHeader ?? 0;
  if (rows.length === 0) return <div class="bp-no-rows">{props.empty ?? <p>{texts.noRows}</p>}</div>;
  return (
    <section
      class={cx("utrecht-table-container bp-scroll", stacked && "bp-scroll--stacked")}
      aria-label={caption}
      tabindex={0}
    >
      <table class={cx("utrecht-table bp-table", stacked && "bp-table--stacked")} {...roles.table}>
        <caption class={cx("utrecht-table__caption", captionHidden && "bp-hidden")}>{caption}</caption>
        <thead class="utrecht-table__header" {...roles.group}>
          <tr class="utrecht-table__row" {...roles.row}>
            {columns.map((column) => (
              <HeaderCell column={column} />
            ))}
          </tr>
        </thead>
        <tbody class="utrecht-table__body" {...roles.group}>
          {rows.map((row) => (
            <tr class={cx("utrecht-table__row", row.marked && "bp-row-marked")} {...roles.row}>
              {row.cells.map((cell, index) => (
                <BodyCell column={columns[index]} header={index === rowHeader} stacked={stacked ?? false}>
                  {cell}
                </BodyCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
