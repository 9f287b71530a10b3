import { figure } from "./figure.ts";
import type { Figure, FigureTable, FigureText } from "./figure.ts";
import { layout, lineStep, neighboursOf, nodeText } from "./network.layout.ts";
import type { Neighbours, NetworkLink, NetworkNode, Placed } from "./network.layout.ts";
import { groupColours, ink, paper, quietInk } from "./palette.ts";
import { hint, tag, text } from "./svg.ts";
import type { Svg } from "./svg.ts";
import { shorten } from "./text-width.ts";

export interface NetworkInput extends FigureText {
  /** Two or more columns from left to right; the first gives the colours. `width` in units (default 170). */
  readonly columns: readonly { readonly label: string; readonly width?: number }[];
  readonly nodes: readonly NetworkNode[];
  /** Links between neighbouring columns are drawn; every link stands in the table. */
  readonly links: readonly NetworkLink[];
}

const between = 104;
const top = 30;
const usual = 170;

/** True for an address that may stand behind a link in a figure: within the site, or https. */
export const isSafeHref = (href: string): boolean => /^(\/(?!\/)|#|https:\/\/)[^\s\\]*$/u.test(href);

interface Columns {
  readonly left: readonly number[];
  readonly widths: readonly number[];
  readonly width: number;
}

const columnsOf = ({ columns }: NetworkInput): Columns => {
  const widths = columns.map((column) => column.width ?? usual);
  const left = widths.map((_, index) =>
    widths.slice(0, index).reduce((sum, width) => sum + width + between, 1),
  );
  return { left, widths, width: (left.at(-1) ?? 0) + (widths.at(-1) ?? 0) + 1 };
};

const colourOf = (group: number): string => groupColours[group % groupColours.length] ?? ink;

const box = (node: Placed, at: Columns): Svg => {
  const x = at.left[node.column] ?? 0;
  const width = at.widths[node.column] ?? usual;
  const isFirst = node.column === 0;
  const isLast = node.column === at.left.length - 1;
  const colour = isLast ? "#4a5b6c" : colourOf(node.group);
  const rect = tag("rect", {
    x,
    y: node.y - node.height / 2,
    width,
    height: node.height,
    rx: isLast ? Math.min(12, node.height / 2) : 3,
    fill: isFirst ? colour : isLast ? "#eef2f6" : paper,
    stroke: colour,
    "stroke-width": 1.2,
  });
  const first = node.y - ((node.lines.length - 1) * lineStep) / 2 + 4.4;
  const linked = node.href !== undefined && isSafeHref(node.href);
  const written = node.lines
    .map((line, index) =>
      text(line, {
        x: x + 9,
        y: first + index * lineStep,
        ...nodeText,
        bold: isFirst,
        fill: isFirst ? paper : ink,
      }),
    )
    // The space keeps the lines apart for who reads them as one text: a screen reader, and axe.
    .join(" ");
  const label = linked ? tag("g", { "text-decoration": "underline" }, written) : written;
  return linked
    ? tag("a", { href: node.href, "aria-label": node.label }, rect, label)
    : tag("g", {}, rect, label);
};

const n = (value: number): string => value.toFixed(1);

const curve = (from: Placed, to: Placed, at: Columns): Svg => {
  const x1 = (at.left[from.column] ?? 0) + (at.widths[from.column] ?? usual);
  const x2 = at.left[to.column] ?? 0;
  const bend = (x2 - x1) * 0.5;
  return tag(
    "path",
    {
      d: `M${n(x1)} ${n(from.y)} C${n(x1 + bend)} ${n(from.y)} ${n(x2 - bend)} ${n(to.y)} ${n(x2)} ${n(to.y)}`,
      stroke: colourOf(from.group),
    },
    hint(`${from.label} – ${to.label}`),
  );
};

const curves = (links: readonly NetworkLink[], placed: ReadonlyMap<string, Placed>, at: Columns): Svg => {
  const drawn = links.map((link) => {
    const ends = [placed.get(link.from), placed.get(link.to)].filter((end) => end !== undefined);
    const [from, to] = ends.toSorted((a, b) => a.column - b.column);
    return from === undefined || to === undefined || to.column !== from.column + 1 ? "" : curve(from, to, at);
  });
  return tag("g", { fill: "none", "stroke-width": 1.4, "stroke-opacity": 0.85 }, ...drawn);
};

const tableOf = ({ columns, nodes }: NetworkInput, near: Neighbours): FigureTable => {
  const counts = columns.map((_, column) => nodes.filter((node) => node.column === column).length);
  const centre = counts.indexOf(Math.max(...counts));
  const others = columns.map((_, column) => column).filter((column) => column !== centre);
  const labels = new Map(nodes.map((node) => [node.id, node]));
  const linked = (node: NetworkNode, column: number): string =>
    (near.get(node.id) ?? [])
      .flatMap((id) => labels.get(id) ?? [])
      .filter((other) => other.column === column)
      .map((other) => other.label)
      .join(", ");
  const inCentre = nodes.filter((node) => node.column === centre);
  const alone = nodes.filter(
    (node) => node.column !== centre && !inCentre.some((each) => near.get(each.id)?.includes(node.id)),
  );
  return {
    head: [centre, ...others].map((column) => columns[column]?.label ?? ""),
    rows: [
      ...inCentre.map((node) => [node.label, ...others.map((column) => linked(node, column))]),
      ...alone.map((node) => ["–", ...others.map((column) => (node.column === column ? node.label : ""))]),
    ],
  };
};

/** Things in columns with the lines that bind them, laid out the same way every time. */
export const networkFigure = (input: NetworkInput): Figure => {
  const at = columnsOf(input);
  const near = neighboursOf(input.links);
  const placed = layout(input.nodes, near, at.widths);
  const byId = new Map(placed.nodes.map((node) => [node.id, node]));
  const heads = input.columns.map((column, index) =>
    text(shorten(column.label, at.widths[index] ?? usual, { size: 13, bold: true }), {
      x: at.left[index] ?? 0,
      y: 14,
      size: 13,
      bold: true,
      fill: quietInk,
    }),
  );
  return figure(input, {
    width: at.width,
    height: top + placed.height + 2,
    body:
      heads.join("") +
      tag(
        "g",
        { transform: `translate(0 ${top})` },
        curves(input.links, byId, at),
        ...placed.nodes.map((node) => box(node, at)),
      ),
    table: tableOf(input, near),
    hasLinks: input.nodes.some((node) => node.href !== undefined && isSafeHref(node.href)),
  });
};
