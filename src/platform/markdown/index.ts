export { inlineText, isSafeLink, markdownTokens, renderMarkdown } from "./markdown.ts";
export type { MarkdownOptions, MarkdownToken } from "./markdown.ts";
