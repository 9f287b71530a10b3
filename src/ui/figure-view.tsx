import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { useTexts } from "./locale-context.tsx";
import { Table } from "./table.tsx";
import { Heading } from "./text.tsx";

/** A drawn figure with the same numbers as a table. `svg` comes from our own drawing code, never from a person. */
export interface FigureContent {
  id: string;
  title: string;
  description: string;
  svg: string;
  table: { head: readonly string[]; rows: readonly (readonly (string | number)[])[] };
  note?: string | undefined;
}

interface FigureViewProps {
  figure: FigureContent;
  level?: 2 | 3 | 4 | undefined;
  /** Links to the same as file or open numbers. */
  actions?: Child;
}

const number = /^[-+−]?[\d.,\s]+%?$/;

/** A column of nothing but numbers ("1.230", "64%", "-3") stands to the right, as numbers do. */
function isNumeric(rows: FigureContent["table"]["rows"], column: number): boolean {
  const cells = rows.map((row) => String(row[column] ?? "")).filter((cell) => !["", "–", "-"].includes(cell));
  return cells.length > 0 && cells.every((cell) => number.test(cell));
}

/** A figure: heading, drawing that scrolls when it is too wide, what it shows, and its numbers. */
export const FigureView = ({ figure, level, actions }: FigureViewProps) => {
  const texts = useTexts();
  const { id, title, description, svg, table, note } = figure;
  const columns = table.head.map((header, index) => ({
    header,
    align: isNumeric(table.rows, index) ? ("end" as const) : ("start" as const),
  }));
  return (
    <figure class="bp-figure" id={id} aria-labelledby={`${id}-title`} aria-describedby={`${id}-about`}>
      <figcaption class="bp-figure__caption">
        <Heading level={level ?? 3} id={`${id}-title`} looks={3}>
          {title}
        </Heading>
        <p class="nl-paragraph bp-quiet" id={`${id}-about`}>
          {description}
        </p>
      </figcaption>
      <section class="bp-figure__drawing" aria-label={texts.figureScroll(title)} tabindex={0}>
        {raw(svg)}
      </section>
      {note && <p class="bp-small">{note}</p>}
      <details class="bp-disclosure">
        <summary>{texts.tableOfFigure}</summary>
        <Table
          caption={title}
          captionHidden
          columns={columns}
          rows={table.rows.map((cells) => ({ cells }))}
        />
      </details>
      {actions && <div class="bp-figure__actions">{actions}</div>}
    </figure>
  );
};
