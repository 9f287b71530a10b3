import fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { inlineText, renderMarkdown } from "./index.ts";

const body = (html: string): HTMLElement =>
  parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;
const names = (html: string): string[] =>
  [...body(html).querySelectorAll("*")].map(({ tagName }) => tagName.toLowerCase());
const attributes = (html: string): string[] =>
  [...body(html).querySelectorAll("*")].flatMap((element) =>
    element.getAttributeNames().map((name) => `${name}=${element.getAttribute(name) ?? ""}`),
  );

test.each([
  ["script element", "<script>alert(1)</script>"],
  ["event handler", "<img src=x onerror=alert(1)>"],
  ["raw link with handler", "<a title=y onclick=x>ok</a>"],
  ["frame", '<iframe src="//evil.example"></iframe>'],
  ["svg link", '<svg><a xlink:href="javascript:1">x</a></svg>'],
  ["style element", "<style>*{display:none}</style>"],
  ["javascript link", "[x](javascript:alert(1))"],
  ["javascript link with entity", "[x](java&#115;cript:alert(1))"],
  ["javascript link with capitals and tab", "[x](<Java\tScript:alert(1)>)"],
  ["data link", "[x](data:text/html;base64,PHNjcmlwdD4=)"],
  ["vbscript link", "[x](vbscript:msgbox)"],
  ["file link", "[x](file:///etc/passwd)"],
  ["plain http link", "[x](http://example.nl)"],
  ["protocol-relative link", "[x](//evil.example)"],
  ["link within the site", "[x](/beheer/verwijderen)"],
  ["auto-link in brackets", "<javascript:alert(1)>"],
  ["bare address without scheme", "www.example.nl"],
  ["picture", "![spoor](https://evil.example/pixel.png)"],
  ["picture with quote in its text", '!["><script>](https://evil.example/p.png)'],
  ["reference to a javascript link", "[x][1]\n\n[1]: javascript:alert(1)"],
  ["comment", "<!-- <script>alert(1)</script> -->"],
  ["html block", "<div style='position:fixed'>\n\n**a**\n\n</div>"],
  ["null character", "a\u0000<script>"],
  ["code with markup", "`<script>alert(1)</script>`"],
  ["fence with a hostile language", '```"><script>\nx\n```'],
])("%s stays text", (_name, source) => {
  const html = renderMarkdown(source);
  expect(attributes(html)).toEqual([]);
  expect(names(html).filter((name) => !["p", "strong", "code", "pre"].includes(name))).toEqual([]);
});

test("any text gives only known elements and safe links", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "[a](",
      "javascript:",
      "https://a.nl",
      ")",
      "<",
      ">",
      "\n\n",
      "`",
      "```",
      "|",
      "---",
      "![",
      "&#x6a;",
      '"',
      "&lt;script&gt;",
      "<a href='x' onload=1>",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const html = renderMarkdown(pieces.join(""));
      const bad = attributes(html).filter(
        (each) => !/^href=(https:\/\/|mailto:)/i.test(each) && !/^start=\d+$/.test(each),
      );
      expect(bad).toEqual([]);
      expect(
        names(html).filter((name) => /^(script|img|iframe|svg|style|object|form|input|h1)$/.test(name)),
      ).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("what a writer means is kept: headings from the given level, lists, tables, emphasis, links", () => {
  const source =
    "# Kop\n\n###### Diep\n\n**vet** *schuin* [site](https://a.nl) a@b.nl\n\n3. drie\n\n| a | b |\n|---|--:|\n| 1 | 2 |";
  const html = renderMarkdown(source, { headingsFrom: 3 });
  expect(names(html).filter((name) => /^h\d$/.test(name))).toEqual(["h3", "h4"]);
  expect(attributes(html)).toEqual(["href=https://a.nl", "href=mailto:a@b.nl", "start=3"]);
  expect(names(html)).toEqual(expect.arrayContaining(["strong", "em", "ol", "li", "thead", "th", "td"]));
  expect(body(renderMarkdown("# Kop")).querySelector("h2")?.textContent).toBe("Kop");
});

test.each([
  ["## A\n\n### B\n\n## C", ["h2", "h3", "h2"]],
  ["### A\n\n# B", ["h2", "h2"]],
  ["# A\n\n#### B\n\n## C\n\n### D", ["h2", "h3", "h3", "h4"]],
  ["# A\n\n- ## B\n\n> ### C", ["h2", "h3", "h4"]],
])("headings never skip a level, whatever marks a writer chose: %j", (source, levels) => {
  expect(names(renderMarkdown(source)).filter((name) => /^h\d$/.test(name))).toEqual(levels);
});

test("deep nesting and long lines are no way to stop the server", () => {
  expect(() => renderMarkdown(">".repeat(50_000))).not.toThrow();
  expect(() => renderMarkdown("[".repeat(20_000))).not.toThrow();
  expect(renderMarkdown(`${"- ".repeat(300)}x`).split("<ul>").length).toBeLessThan(101);
});

test.each([
  "1. Risicoanalyse",
  "- een streepje",
  "# een hekje",
  "*sterren* en **meer**",
  "_onderstreept_",
  "[naam](elders)",
  "<b>x</b> & `code`",
  "a | b ~~door~~",
  "snake_case en \\ schuin",
  "> citaat",
])("words from elsewhere stay the words they are: %s", (words) => {
  const html = renderMarkdown(`- ${inlineText(words)}`);
  expect(body(html).textContent?.trim()).toBe(words);
  expect(new Set(names(html))).toEqual(new Set(["ul", "li"]));
});

test("words from elsewhere stay on one line", () => {
  expect(inlineText(" een\n\n- twee ")).toBe("een - twee");
});
