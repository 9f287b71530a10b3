import { isSafeLink, markdownTokens } from "#platform/markdown/index.ts";
import type { MarkdownToken } from "#platform/markdown/index.ts";
import type { Node, Run } from "./content.ts";
import { tableNode } from "./table-nodes.ts";

type Marks = Omit<Run, "text">;

const marksOpened: Readonly<Record<string, Marks>> = {
  strong_open: { bold: true },
  em_open: { italic: true },
  s_open: { struck: true },
};

const opened = (token: MarkdownToken): Marks | undefined => {
  if (token.type !== "link_open") return marksOpened[token.type];
  const href = String(token.attrGet("href") ?? "");
  return isSafeLink(href) ? { href } : {};
};

const textOf = (token: MarkdownToken): string => {
  if (token.type === "softbreak") return " ";
  return token.type === "hardbreak" ? "\n" : token.content;
};

/** The text of a line with its emphasis and links; a picture leaves its description. */
const runs = (token: MarkdownToken): Run[] => {
  const found: Run[] = [];
  const stack: Marks[] = [{}];
  for (const child of token.children ?? []) {
    const marks = stack.at(-1) ?? {};
    const more = opened(child);
    if (more !== undefined) stack.push({ ...marks, ...more });
    else if (child.type.endsWith("_close")) stack.pop();
    else {
      const text = textOf(child);
      if (text !== "")
        found.push({ text, ...marks, ...(child.type === "code_inline" ? { code: true } : {}) });
    }
  }
  return found;
};

const plain = (token: MarkdownToken): string =>
  runs(token)
    .map((run) => run.text)
    .join("");

/** Index of the token that closes the one at `start`. */
const closing = (tokens: readonly MarkdownToken[], start: number): number => {
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth === 0) return index;
  }
  return tokens.length;
};

/** The parts between an opening and its close, each again from its own opening to its close. */
const children = (tokens: readonly MarkdownToken[]): MarkdownToken[][] => {
  const found: MarkdownToken[][] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const end = closing(tokens, index);
    found.push(tokens.slice(index, end + 1));
    index = end;
  }
  return found;
};

const inside = (group: readonly MarkdownToken[]): MarkdownToken[] => group.slice(1, -1);

const tableOf = (group: readonly MarkdownToken[]): Node => {
  const rows = children(inside(group)).flatMap((part) =>
    children(inside(part)).map((row) =>
      inside(row)
        .filter((token) => token.type === "inline")
        .map(runs),
    ),
  );
  const [head = [], ...others] = rows;
  return tableNode("", head, others);
};

const listOf = (group: readonly MarkdownToken[], level: number): Node => {
  const [open] = group;
  return {
    type: "list",
    ordered: open?.type === "ordered_list_open",
    start: Number(open?.attrGet("start") ?? 1),
    items: children(inside(group)).map((item) => nodesOf(inside(item), level)),
  };
};

const paragraph = (token: MarkdownToken | undefined): Node[] => {
  const found = token === undefined ? [] : runs(token);
  return found.some((run) => run.text.trim() !== "") ? [{ type: "paragraph", runs: found }] : [];
};

const headingOf = ([open, inline]: readonly MarkdownToken[], level: number): Node[] => {
  const text = inline === undefined ? "" : plain(inline).trim();
  return text === "" ? [] : [{ type: "heading", level: level + Number(open?.tag.slice(1) ?? 1) - 1, text }];
};

const nodeOf = (group: readonly MarkdownToken[], level: number): Node[] => {
  const [first, second] = group;
  if (first === undefined) return [];
  switch (first.type) {
    case "heading_open":
      return headingOf(group, level);
    case "paragraph_open":
      return paragraph(second);
    case "bullet_list_open":
    case "ordered_list_open":
      return [listOf(group, level)];
    case "blockquote_open":
      return [{ type: "quote", nodes: nodesOf(inside(group), level) }];
    case "fence":
    case "code_block":
      return [{ type: "code", text: first.content.replace(/\n$/, "") }];
    case "hr":
      return [{ type: "rule" }];
    case "table_open":
      return [tableOf(group)];
    default:
      return [];
  }
};

const nodesOf = (tokens: readonly MarkdownToken[], level: number): Node[] =>
  children(tokens).flatMap((group) => nodeOf(group, level));

/** A person's Markdown as things on a page; its first-level headings get `level`. */
export const markdownNodes = (source: string, level: number): Node[] =>
  nodesOf(markdownTokens(source), level);
