import fc from "fast-check";
import { expect, test } from "vitest";
import type { Node } from "./content.ts";
import { contentOf } from "./content.rules.ts";
import { markdownNodes } from "./markdown-nodes.ts";
import { readable } from "./readable.ts";
import { tableNode } from "./table-nodes.ts";

test("Markdown becomes things on a page", () => {
  const source =
    "# Kop\n\nEen **vet *en schuin*** [link](https://a.nl) ~~weg~~ `x`\nregel  \nnieuw\n\n3. drie\n\n   binnen\n4. vier\n\n> citaat\n\n```\ncode\n```";
  expect(markdownNodes(source, 2)).toEqual([
    { type: "heading", level: 2, text: "Kop" },
    {
      type: "paragraph",
      runs: [
        { text: "Een " },
        { text: "vet ", bold: true },
        { text: "en schuin", bold: true, italic: true },
        { text: " " },
        { text: "link", href: "https://a.nl" },
        { text: " " },
        { text: "weg", struck: true },
        { text: " " },
        { text: "x", code: true },
        { text: " " },
        { text: "regel" },
        { text: "\n" },
        { text: "nieuw" },
      ],
    },
    {
      type: "list",
      ordered: true,
      start: 3,
      items: [
        [
          { type: "paragraph", runs: [{ text: "drie" }] },
          { type: "paragraph", runs: [{ text: "binnen" }] },
        ],
        [{ type: "paragraph", runs: [{ text: "vier" }] }],
      ],
    },
    { type: "quote", nodes: [{ type: "paragraph", runs: [{ text: "citaat" }] }] },
    { type: "code", text: "code" },
  ]);
});

test("a link that is not https or mailto stays text, and a picture its description", () => {
  expect(markdownNodes("[x](javascript:alert) ![foto](https://a.nl/x.png)", 1)).toEqual([
    { type: "paragraph", runs: [{ text: "[x](javascript:alert) " }, { text: "foto" }] },
  ]);
});

const headings = (nodes: readonly Node[]): number[] =>
  nodes.flatMap((node) => (node.type === "heading" ? [node.level] : []));

test("headings begin at one and never skip a level, whatever a person writes", () => {
  const level = fc.integer({ min: 1, max: 6 });
  fc.assert(
    fc.property(fc.array(level, { maxLength: 12 }), fc.array(level, { maxLength: 5 }), (first, inList) => {
      const source = first.map((depth) => `${"#".repeat(depth)} kop`).join("\n\n");
      const nested = inList.map((depth) => `- ${"#".repeat(depth)} kop`).join("\n");
      const { nodes } = contentOf({
        title: "T",
        author: "A",
        organisation: "O",
        date: "2026-01-01",
        locale: "nl",
        sections: [
          {
            heading: "Deel",
            blocks: [{ kind: "markdown", source: `${source}\n\n${nested}` }],
            sections: [{ heading: "Dieper", blocks: [] }],
          },
        ],
      });
      const found = headings(nodes);
      expect(found[0]).toBe(1);
      expect(found.filter((each, index) => each > (found[index - 1] ?? 0) + 1)).toEqual([]);
      expect(found).toHaveLength(first.length + 2);
      expect(JSON.stringify(nodes.filter((node) => node.type === "list"))).not.toContain('"heading"');
    }),
  );
});

const cell = (text: string) => [{ text }];

test("columns of numbers stand on the right, the column that names the row never", () => {
  const rows = [
    ["2024", "1.204", "12%", "niet getoond", ""],
    ["2025", "< 10", "€ 5,50", "3", "7"],
  ].map((row) => row.map(cell));
  expect(tableNode("", ["Jaar", "a", "b", "c", "d"].map(cell), rows).numeric).toEqual([
    false,
    true,
    true,
    false,
    true,
  ]);
});

test("letters that cannot be drawn are replaced one by one, and asked for once", () => {
  const asked: string[][] = [];
  const result = readable({ a: ["漢x字", "👩‍👩‍👧!", "é→"], b: 3, c: "\u0000weg\r\n" }, (letters) => {
    asked.push([...letters]);
    return (letter) => letter === "→";
  });
  expect(result).toEqual({ a: ["\uFFFDx\uFFFD", "\uFFFD!", "é→"], b: 3, c: "weg\n" });
  expect(asked).toHaveLength(1);
});
