import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Content, Node, Run } from "./content.ts";
import type { Block, Document, Section } from "./document.ts";
import { markdownNodes } from "./markdown-nodes.ts";
import { tableNode } from "./table-nodes.ts";
import { texts } from "./texts.ts";

type Words = (typeof texts)["nl"];

const widestTable = 7;
const deepest = 4;

const cell = (text: string): Run[] => (text === "" ? [] : [{ text }]);

interface Plain {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table that is too wide for the page becomes several, each with the first column in front. */
const narrow = (table: Plain, words: Words): Plain[] => {
  if (table.head.length <= widestTable) return [table];
  const parts = Math.ceil((table.head.length - 1) / (widestTable - 1));
  const each = Math.ceil((table.head.length - 1) / parts);
  return Array.from({ length: parts }, (_, part) => {
    const of = (cells: readonly string[]): string[] => [
      cells[0] ?? "",
      ...cells.slice(1 + part * each, 1 + (part + 1) * each),
    ];
    return {
      caption: words.part(table.caption, part + 1, parts),
      head: of(table.head),
      rows: table.rows.map(of),
    };
  });
};

const tables = (table: Plain, words: Words): Node[] =>
  narrow(table, words).map(({ caption, head, rows }) =>
    tableNode(
      caption,
      head.map(cell),
      rows.map((row) => row.map(cell)),
    ),
  );

const measure = (svg: string): { width: number; height: number } => {
  const found = /viewBox="0 0 (\d+(?:\.\d+)?) (\d+(?:\.\d+)?)"/.exec(svg);
  return { width: Number(found?.[1] ?? 600), height: Number(found?.[2] ?? 400) };
};

/** What is written by hand first needs twice the room of the rest. */
const roomNode = (head: readonly string[], lines: number): Node => ({
  type: "table",
  caption: "",
  head: head.map(cell),
  rows: Array.from({ length: lines }, () => head.map(() => [])),
  numeric: head.map(() => false),
  widths: head.map((_, place) => (place === 0 ? 2 : 1)),
  fills: true,
});

type FigureBlock = Extract<Block, { kind: "figure" }>;

const figureNodes = ({ figure, withTable = true, fills = false }: FigureBlock, words: Words): Node[] => [
  {
    type: "figure",
    title: figure.title,
    alt: `${figure.title}. ${figure.description}`,
    svg: figure.svg,
    ...measure(figure.svg),
    note: figure.note ?? "",
    ...(fills && { fills }),
  },
  ...(withTable ? tables({ caption: words.numbersOf(figure.title), ...figure.table }, words) : []),
];

const regions = { nl: "NL", en: "GB" } as const;

const passage = (nodes: Node[], language: Locale | undefined, locale: Locale): Node[] =>
  language === undefined || language === locale
    ? nodes
    : [{ type: "passage", language, region: regions[language], nodes }];

const blockNodes = (block: Block, level: number, locale: Locale): Node[] => {
  const words = texts[locale];
  switch (block.kind) {
    case "markdown":
      return passage(markdownNodes(block.source, level), block.language, locale);
    case "note":
      return [{ type: "note", nodes: markdownNodes(block.source, level) }];
    case "table":
      return tables(block, words);
    case "figure":
      return figureNodes(block, words);
    case "room":
      return [roomNode(block.head, block.lines)];
    case "numbers":
      return block.numbers.length === 0 ? [] : [{ type: "numbers", numbers: block.numbers }];
  }
};

const sectionNodes = (section: Section, level: number, locale: Locale): Node[] => [
  { type: "heading", level, text: section.heading },
  ...section.blocks.flatMap((block) => blockNodes(block, level + 1, locale)),
  ...(section.sections ?? []).flatMap((each) => sectionNodes(each, level + 1, locale)),
];

/** No heading more than one level below the one before it (PDF/UA-1, 7.4.2), and none deeper than a writer can show. */
const withoutJumps = (nodes: readonly Node[]): Node[] => {
  let last = 0;
  return nodes.map((node) => {
    if (node.type !== "heading") return node;
    last = Math.min(node.level, last + 1, deepest);
    return { ...node, level: last };
  });
};

/** Headings within a list, a quote or a note are no part of the outline: they become a line in bold. */
const calm = (node: Node): Node => {
  switch (node.type) {
    case "heading":
      return { type: "paragraph", runs: [{ text: node.text, bold: true }] };
    case "list":
      return { ...node, items: node.items.map((item) => item.map(calm)) };
    case "quote":
    case "note":
    case "passage":
      return { ...node, nodes: node.nodes.map(calm) };
    default:
      return node;
  }
};

const outermost = (node: Node): Node => (node.type === "heading" ? node : calm(node));

/** Everything of a document in one row, in the language of its reader. */
export const contentOf = (document: Document): Content => {
  const { locale, date } = document;
  const words = texts[locale];
  const nodes = [
    ...(document.summary === undefined || document.summary.trim() === ""
      ? []
      : sectionNodes(
          { heading: words.summary, blocks: [{ kind: "markdown", source: document.summary }] },
          1,
          locale,
        )),
    ...document.sections.flatMap((section) => sectionNodes(section, 1, locale)),
  ];
  return {
    title: document.title,
    subtitle: document.subtitle ?? "",
    author: document.author,
    organisation: document.organisation,
    date: { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) },
    dateText: document.dateLine ?? formatDate(date, locale),
    language: locale,
    region: regions[locale],
    mark: document.mark ?? "",
    look: document.look ?? "report",
    words: {
      contents: words.contents,
      page: words.page,
      of: words.of,
      figure: words.figure,
      table: words.table,
    },
    nodes: withoutJumps(nodes.map(outermost)),
  };
};
