import * as docx from "docx";
import type { Content, Node, Run } from "./content.ts";
import { accent, blue, contentsEntries, styles, numbering, quiet } from "./word.styles.ts";
import type { Numbering } from "./word.styles.ts";
import { wordTable } from "./word.table.ts";
import { textRuns } from "./word.text.ts";

/** Draws an SVG as PNG of the given width in pixels, for readers that cannot show the SVG. */
export type Raster = (svg: string, width: number) => Buffer;

type Parts = (docx.Paragraph | docx.Table)[];

interface Writer {
  readonly content: Content;
  readonly raster: Raster;
  readonly numbering: Numbering;
  readonly counts: { figure: number; table: number };
  /** Makes the runs of a text, in the language of where it stands. */
  readonly runs: (runs: readonly Run[]) => docx.ParagraphChild[];
}

const pageWidth = 600;
const pageHeight = 800;

const levels = [
  docx.HeadingLevel.HEADING_1,
  docx.HeadingLevel.HEADING_2,
  docx.HeadingLevel.HEADING_3,
  docx.HeadingLevel.HEADING_4,
] as const;

const caption = (word: string, count: number, text: string): docx.Paragraph =>
  new docx.Paragraph({
    style: "Caption",
    keepNext: true,
    children: [
      new docx.TextRun({ text: `${word} ${count}  `, bold: true, color: accent }),
      new docx.TextRun({ text, color: "1B1B1B" }),
    ],
  });

const figure = (node: Extract<Node, { type: "figure" }>, writer: Writer): Parts => {
  const scale = Math.min(1, pageWidth / node.width, pageHeight / node.height);
  const transformation = { width: Math.round(node.width * scale), height: Math.round(node.height * scale) };
  writer.counts.figure += 1;
  const picture = new docx.ImageRun({
    type: "svg",
    data: Buffer.from(node.svg),
    fallback: { type: "png", data: writer.raster(node.svg, transformation.width * 2) },
    transformation,
    altText: {
      name: `${writer.content.words.figure} ${writer.counts.figure}`,
      title: node.title,
      description: node.alt,
    },
  });
  return [
    caption(writer.content.words.figure, writer.counts.figure, node.title),
    new docx.Paragraph({ children: [picture], spacing: { after: 120 } }),
    ...(node.note === ""
      ? []
      : [new docx.Paragraph({ style: "Quiet", children: [new docx.TextRun(node.note)] })]),
  ];
};

const table = (node: Extract<Node, { type: "table" }>, writer: Writer): Parts => {
  if (node.caption !== "") writer.counts.table += 1;
  return [
    ...(node.caption === "" ? [] : [caption(writer.content.words.table, writer.counts.table, node.caption)]),
    wordTable(node),
    new docx.Paragraph({ spacing: { after: 120 } }),
  ];
};

const heading = ({ text, level }: Extract<Node, { type: "heading" }>): docx.Paragraph =>
  new docx.Paragraph({ text, heading: levels[level - 1] ?? docx.HeadingLevel.HEADING_4 });

const list = (node: Extract<Node, { type: "list" }>, writer: Writer, depth: number): Parts => {
  const numbered = { ...writer.numbering.next(node.ordered, node.start), level: Math.min(depth, 3) };
  return node.items.flatMap((item) => {
    const [first, ...others] = item;
    const runs: readonly Run[] = first?.type === "paragraph" ? first.runs : [];
    const rest = first?.type === "paragraph" ? others : item;
    return [
      new docx.Paragraph({ numbering: numbered, children: writer.runs(runs), spacing: { after: 60 } }),
      ...rest.flatMap((each) => parts(each, writer, depth + 1)),
    ];
  });
};

const numbers = (node: Extract<Node, { type: "numbers" }>): Parts =>
  node.numbers.map(
    ({ label, value }) =>
      new docx.Paragraph({
        style: "KeyNumber",
        children: [
          new docx.TextRun({ text: value, bold: true, size: 36, color: blue }),
          new docx.TextRun({ text: `  ${label}`, color: quiet }),
        ],
      }),
  );

const inLanguage = (writer: Writer, { language, region }: Extract<Node, { type: "passage" }>): Writer => ({
  ...writer,
  runs: (runs) => textRuns(runs, `${language}-${region}`),
});

const apart = (nodes: readonly Node[], writer: Writer, style: "Quote" | "Note"): Parts =>
  nodes.flatMap((node) =>
    node.type === "paragraph"
      ? [new docx.Paragraph({ style, children: writer.runs(node.runs) })]
      : parts(node, writer, 0),
  );

const parts = (node: Node, writer: Writer, depth: number): Parts => {
  switch (node.type) {
    case "heading":
      return [heading(node)];
    case "paragraph":
      return [new docx.Paragraph({ children: writer.runs(node.runs), indent: { left: depth * 360 } })];
    case "list":
      return list(node, writer, depth);
    case "quote":
      return apart(node.nodes, writer, "Quote");
    case "note":
      return apart(node.nodes, writer, "Note");
    case "passage":
      return node.nodes.flatMap((each) => parts(each, inLanguage(writer, node), depth));
    case "code":
      return node.text.split("\n").map(
        (line) =>
          new docx.Paragraph({
            style: "Quiet",
            children: [new docx.TextRun({ text: line, font: "Consolas" })],
          }),
      );
    case "rule":
      return [new docx.Paragraph({ thematicBreak: true })];
    case "table":
      return table(node, writer);
    case "figure":
      return figure(node, writer);
    case "numbers":
      return numbers(node);
  }
};

const cover = ({ title, subtitle, organisation, author, dateText, mark }: Content): Parts => [
  new docx.Paragraph({ style: "Organisation", text: organisation }),
  new docx.Paragraph({ text: title, heading: docx.HeadingLevel.TITLE }),
  ...(subtitle === "" ? [] : [new docx.Paragraph({ style: "Subtitle", text: subtitle })]),
  new docx.Paragraph({ text: dateText }),
  ...(author === organisation ? [] : [new docx.Paragraph({ style: "Quiet", text: author })]),
  ...(mark === ""
    ? []
    : [new docx.Paragraph({ children: [new docx.TextRun({ text: mark, bold: true, color: accent })] })]),
];

const contents = (content: Content): (docx.Paragraph | docx.TableOfContents)[] => [
  new docx.Paragraph({ style: "ContentsTitle", text: content.words.contents, pageBreakBefore: true }),
  new docx.TableOfContents(content.words.contents, {
    hyperlink: true,
    headingStyleRange: "1-2",
    cachedEntries: contentsEntries(content.nodes),
  }),
  new docx.Paragraph({ pageBreakBefore: true }),
];

const header = ({ title, organisation }: Content): docx.Header =>
  new docx.Header({
    children: [
      new docx.Paragraph({
        style: "Quiet",
        tabStops: [{ type: docx.TabStopType.RIGHT, position: 9020 }],
        border: { bottom: { style: docx.BorderStyle.SINGLE, size: 4, color: "CFD8E1", space: 4 } },
        children: [new docx.TextRun(`${title}\t${organisation}`)],
      }),
    ],
  });

const footer = ({ mark, words }: Content): docx.Footer =>
  new docx.Footer({
    children: [
      new docx.Paragraph({
        style: "Quiet",
        tabStops: [{ type: docx.TabStopType.RIGHT, position: 9020 }],
        children: [
          new docx.TextRun({ text: mark, bold: true }),
          new docx.TextRun({
            children: [
              `\t${words.page} `,
              docx.PageNumber.CURRENT,
              ` ${words.of} `,
              docx.PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });

/** A Word document with real headings, header rows, alternative texts, contents and the language of its reader. */
export const writeWordFrom = async (content: Content, raster: Raster): Promise<Buffer> => {
  const writer = { content, raster, numbering: numbering(), counts: { figure: 0, table: 0 }, runs: textRuns };
  const body = content.nodes.flatMap((node) => parts(node, writer, 0));
  const file = new docx.Document({
    title: content.title,
    creator: content.author,
    lastModifiedBy: content.author,
    description: content.subtitle,
    styles: styles(`${content.language}-${content.region}`),
    numbering: { config: writer.numbering.config() },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { margin: { top: 1500, bottom: 1300, left: 1440, right: 1440 } },
        },
        headers: { default: header(content), first: new docx.Header({ children: [] }) },
        footers: { default: footer(content), first: new docx.Footer({ children: [] }) },
        children: [...cover(content), ...contents(content), ...body],
      },
    ],
  });
  return docx.Packer.toBuffer(file);
};
