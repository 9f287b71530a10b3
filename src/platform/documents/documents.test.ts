import { inflateRawSync } from "node:zlib";
import { DOMParser } from "linkedom";
import { afterAll, expect, test } from "vitest";
import { blockFigure, networkFigure, trendFigure } from "#platform/charts/index.ts";
import { stopWriting, writePdf, writePng, writeWord } from "./index.ts";
import type { Block, Document } from "./index.ts";

afterAll(stopWriting);

const hostile = `#panic("code") $x_{ @ref *[ <script>alert(1)</script> \\#let a = 1 // \`\``;
const figureWords = { title: "Stand", description: "Twee van drie voldoen.", locale: "nl" } as const;
const trend = trendFigure({
  ...figureWords,
  id: "t",
  points: [
    { date: "2024-01-01", value: 40 },
    { date: "2025-01-01", value: 60 },
  ],
  target: 75,
  unit: "%",
  words: { date: "Datum", value: "Bekendheid", baseline: "Nulmeting", target: "Streefwaarde" },
});
const block = blockFigure({
  ...figureWords,
  id: "b",
  levels: [
    { label: "Deels", mark: "1" },
    { label: "Voldoende", mark: "2" },
  ],
  metFrom: 1,
  rows: [
    {
      label: `Vraag ${hostile} 漢字 🙂`,
      units: [
        { name: "A", level: 0 },
        { name: "B", level: null },
      ],
    },
  ],
  words: {
    row: "Norm",
    below: "Nog niet",
    met: "Voldoende",
    unknown: "Onbekend",
    each: "Elk blokje is er een.",
  },
});
const network = networkFigure({
  ...figureWords,
  id: "n",
  columns: [{ label: "Thema" }, { label: "Blok" }],
  nodes: [
    { id: "a", column: 0, label: "A" },
    { id: "b", column: 1, label: "B", href: "/bouwstenen/b" },
  ],
  links: [{ from: "a", to: "b" }],
});

const document = (blocks: readonly Block[], more: Partial<Document> = {}): Document => ({
  title: "Jaarverslag 2025",
  author: "Coördinator",
  organisation: "Voorbeeldstad",
  date: "2026-03-31",
  locale: "nl",
  sections: [{ heading: "Eerste deel", blocks }],
  ...more,
});
const text = (source: string): Block => ({ kind: "markdown", source });
const everything: readonly Block[] = [
  text(
    "Gewone **tekst** met [een link](https://example.nl/a) en `code`.\n\n1. een\n2. twee\n   - binnen\n\n> citaat\n\n---\n\n# Kop van een mens",
  ),
  { kind: "figure", figure: trend },
  { kind: "figure", figure: block },
  { kind: "figure", figure: network, withTable: false },
  { kind: "numbers", numbers: [{ label: "acties", value: "14" }] },
  { kind: "note", source: "Let op." },
  {
    kind: "table",
    caption: "Breed",
    head: Array.from({ length: 16 }, (_, i) => `K${i}`),
    rows: [Array.from({ length: 16 }, (_, i) => String(i))],
  },
];

/** The objects of a PDF as text; streams are left as they are. */
const objects = (pdf: Buffer): string[] => pdf.toString("latin1").split("endobj");
const tagged = (pdf: Buffer, tag: string): string[] =>
  objects(pdf).filter((each) => new RegExp(`/S /${tag}\\b`).test(each) && each.includes("/P "));

test("the PDF says it is PDF/UA-1, in Dutch, with a title, an outline and tags", async () => {
  const pdf = await writePdf(document(everything));
  const all = pdf.toString("latin1");
  expect(all).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  expect(new Set(all.match(/\/Lang \([^)]*\)/g))).toEqual(new Set(["/Lang (nl-NL)"]));
  expect(all).toMatch(/\/Marked true/);
  expect(all).toMatch(/\/DisplayDocTitle true/);
  expect(all).toContain("Jaarverslag 2025");
  for (const tag of ["H1", "H2", "TOC", "TH", "L", "Link", "Caption"])
    expect(tagged(pdf, tag).length).toBeGreaterThan(0);
});

test("every figure of the PDF has its alternative text", async () => {
  const figures = tagged(await writePdf(document(everything)), "Figure");
  expect(figures).toHaveLength(3);
  expect(figures.filter((each) => !each.includes("/Alt"))).toEqual([]);
});

test("a figure that is taller than a page is made smaller, in both forms", async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 1400" width="600" height="1400"><rect width="600" height="1400"/></svg>';
  const tall: Block = { kind: "figure", figure: { ...trend, id: "hoog", svg } };
  expect((await writePdf(document([tall]))).subarray(0, 5).toString()).toBe("%PDF-");
  expect((await writeWord(document([tall]))).length).toBeGreaterThan(1000);
});

test("a passage in another language says so, in both forms", async () => {
  const passage: Block = { kind: "markdown", source: "Zie **hier** en `daar`.", language: "nl" };
  const english = document([passage], { locale: "en" });
  const pdf = (await writePdf(english)).toString("latin1");
  expect(new Set(pdf.match(/\/Lang \([^)]*\)/g))).toEqual(new Set(["/Lang (en-GB)", "/Lang (nl-NL)"]));
  expect(unzip(await writeWord(english), "word/document.xml")).toContain('w:lang w:val="nl-NL"');
});

test("an English document is tagged as English", async () => {
  const pdf = await writePdf(document(everything, { locale: "en" }));
  expect(pdf.toString("latin1")).toContain("/Lang (en-GB)");
  expect(pdf.toString("latin1")).not.toContain("nl-NL");
});

test("nothing a person writes is read as code of the typesetter", async () => {
  const blocks: Block[] = [
    text(hostile),
    { kind: "table", caption: hostile, head: [hostile, "b"], rows: [[hostile, hostile]] },
    { kind: "note", source: hostile },
    { kind: "numbers", numbers: [{ label: hostile, value: hostile }] },
    { kind: "figure", figure: { ...trend, title: hostile, description: hostile, note: hostile } },
  ];
  const shown = `#eval("1+1") $x^2$ @ref`;
  const pdf = await writePdf(
    document(blocks, {
      title: shown,
      subtitle: hostile,
      author: hostile,
      organisation: hostile,
      mark: hostile,
      summary: hostile,
    }),
  );
  const bare = pdf.toString("latin1").replaceAll("\\", "");
  expect(bare).toContain(`/Title (${shown})`);
});

test("letters that no font has never make a document fail", async () => {
  const strange = "漢字 🙂 👩‍👩‍👧 é é \u0000\u0007 \uD800 ☎ ✓ → ﷽ 𒀀 \u202Eomgekeerd \u{E000} \u{10FFFF}";
  const pdf = await writePdf(
    document([text(strange), { kind: "figure", figure: block }], { title: `Titel ${strange}` }),
  );
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect((await writeWord(document([text(strange)]))).subarray(0, 2).toString()).toBe("PK");
});

test("an empty document is still a document", async () => {
  const pdf = await writePdf(document([], { sections: [] }));
  expect(pdf.toString("latin1")).toMatch(/<pdfuaid:part>1/);
});

/** Reads one file out of a zip by its central directory. */
const unzip = (zip: Buffer, name: string): string => {
  const end = zip.lastIndexOf("PK\u0005\u0006");
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [length, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const found = zip.toString("utf8", at + 46, at + 46 + (length ?? 0));
    if (found === name) {
      const start = zip.readUInt32LE(at + 42);
      const body = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
      const packed = zip.subarray(body, body + zip.readUInt32LE(at + 20));
      return (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8");
    }
    at += 46 + (length ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  throw new Error(`${name} is not in the file`);
};
const xml = (source: string) =>
  new DOMParser().parseFromString(source.replaceAll(/<(\/?)(\w+):/g, "<$1$2-"), "text/xml");

test("the Word file has headings, header rows, alternative texts and its language", async () => {
  const file = await writeWord(document(everything));
  const body = xml(unzip(file, "word/document.xml"));
  const styles = [...body.querySelectorAll("w-pStyle")].map((each) => each.getAttribute("w:val"));
  expect(styles).toEqual(
    expect.arrayContaining(["Title", "Heading1", "Heading2", "Caption", "KeyNumber", "Note"]),
  );
  const tables = [...body.querySelectorAll("w-tbl")];
  expect(tables.length).toBeGreaterThanOrEqual(4);
  expect(new Set(tables.map((table) => table.querySelectorAll("w-tblHeader").length))).toEqual(new Set([1]));
  const pictures = [...body.querySelectorAll("wp-docPr")].map((each) => each.getAttribute("descr"));
  expect(pictures).toEqual([
    "Stand. Twee van drie voldoen.",
    "Stand. Twee van drie voldoen.",
    "Stand. Twee van drie voldoen.",
  ]);
  expect(unzip(file, "word/styles.xml")).toContain('<w:lang w:val="nl-NL"');
  expect(unzip(file, "word/_rels/document.xml.rels")).toContain("https://example.nl/a");
});

test("a table that is too wide is given in parts, each with the column that names its rows", async () => {
  const file = await writeWord(document(everything));
  const tables = [...xml(unzip(file, "word/document.xml")).querySelectorAll("w-tbl")];
  const heads = tables.map((table) =>
    [...(table.querySelector("w-tr")?.querySelectorAll("w-t") ?? [])].map((each) => each.textContent ?? ""),
  );
  const parts = heads.filter((head) => head[0] === "K0");
  expect(parts.length).toBe(3);
  expect(parts.flatMap((head) => head.slice(1))).toEqual(Array.from({ length: 15 }, (_, i) => `K${i + 1}`));
});

test("what a person writes stays text in Word too", async () => {
  const file = await writeWord(document([text(hostile)]));
  expect(xml(unzip(file, "word/document.xml")).querySelectorAll("script")).toHaveLength(0);
  expect(unzip(file, "word/document.xml")).toContain("&lt;script&gt;");
});

test("a figure becomes a PNG of the asked width", async () => {
  const png = await writePng(trend.svg, 900);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(900);
});

test("a fault is told to the one who asked, and the next document is made", async () => {
  await expect(writePng("this is no drawing", 100)).rejects.toThrow("could not be made");
  await expect(writePng(trend.svg, 100)).resolves.toBeInstanceOf(Buffer);
});

test("after stopping, a new document starts the writer again", async () => {
  const refused = writePdf(document(everything)).catch((error: unknown) => String(error));
  await Promise.resolve();
  await stopWriting();
  expect(await refused).toContain("stopped");
  expect((await writePdf(document([]))).length).toBeGreaterThan(1000);
});
