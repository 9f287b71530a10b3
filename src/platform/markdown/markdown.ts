import { LRUCache } from "lru-cache";
import MarkdownIt from "markdown-it";
import sanitizeHtml from "sanitize-html";

type Parser = ReturnType<typeof create>;
/** A piece of parsed Markdown, for a writer that makes something else of it than HTML. */
export type MarkdownToken = ReturnType<Parser["parse"]>[number];

/** The only links a person may give. */
const safeLink = /^(https:\/\/|mailto:)/i;

/** True for an address that may stand behind a link in a text of a person: https or mailto. */
export const isSafeLink = (href: string): boolean => safeLink.test(href);

const create = () => {
  const parser = new MarkdownIt({ html: false, linkify: true, breaks: false });
  parser.validateLink = isSafeLink;
  // "www.example.nl" would become http; only what is written as https or as a mail address becomes a link.
  parser.linkify.set({ fuzzyLink: false });
  // A picture could be fetched from anywhere and tell who reads: its description stays.
  parser.renderer.rules["image"] = (tokens, index) => parser.utils.escapeHtml(tokens[index]?.content ?? "");
  return parser;
};

const parser = create();

const allowed: sanitizeHtml.IOptions = {
  allowedTags:
    "p br hr h2 h3 h4 h5 h6 blockquote pre ul ol li strong em s code a table thead tbody tr th td".split(" "),
  allowedAttributes: { a: ["href"], ol: ["start"] },
  allowedSchemes: ["https", "mailto"],
  allowProtocolRelative: false,
  disallowedTagsMode: "discard",
};

export interface MarkdownOptions {
  /** The level the highest heading of the text gets on the page; deeper ones follow without a gap, up to level 6. Default 2. */
  readonly headingsFrom?: 2 | 3 | 4 | 5;
}

/** Words that somebody filled in elsewhere, as one line in a Markdown text: line ends become spaces, and no sign in it is markup. */
export const inlineText = (words: string): string =>
  words
    .trim()
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\`*[\]<~|]|(?<![^\s(])_|_(?![^\s).,;:!?])/g, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^[-+#>=]/, "\\$&");

/** Parses Markdown (CommonMark with tables and strike-through, no HTML, links only to https and mailto). */
export const markdownTokens = (source: string): MarkdownToken[] => parser.parse(source, {});

/** Gives every heading its level: the first gets `from`, and none skips a level, whatever marks the writer chose. */
const levelHeadings = (tokens: readonly MarkdownToken[], from: number): void => {
  const above: number[] = [];
  for (const token of tokens) {
    if (token.type === "heading_open") {
      const written = Number(token.tag.slice(1));
      while (written <= (above.at(-1) ?? 0)) above.pop();
      above.push(written);
    }
    if (token.type === "heading_open" || token.type === "heading_close")
      token.tag = `h${Math.min(6, from + above.length - 1)}`;
  }
};

/** What was rendered before, by text: the same text gives the same HTML. About eight million characters at most. */
const rendered = new LRUCache<string, string>({
  maxSize: 8_000_000,
  sizeCalculation: (html, key) => html.length + key.length,
});

const render = (source: string, headingsFrom: number): string => {
  const tokens = markdownTokens(source);
  levelHeadings(tokens, headingsFrom);
  return sanitizeHtml(parser.renderer.render(tokens, parser.options, {}), allowed);
};

/** A person's Markdown as HTML that is safe to put in a page: markup becomes text, no styles, no pictures, no other links. */
export const renderMarkdown = (source: string, { headingsFrom = 2 }: MarkdownOptions = {}): string => {
  if (source === "") return "";
  const key = `${headingsFrom} ${source}`;
  const html = rendered.get(key) ?? render(source, headingsFrom);
  rendered.set(key, html);
  return html;
};
