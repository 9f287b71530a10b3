import { raw } from "hono/html";

interface MarkdownViewProps {
  readonly html: string;
  /** The language of the text where it is not the language of the page. */
  readonly language?: "nl" | "en" | undefined;
}

/** Text a person wrote in Markdown, already made into safe HTML by the platform; nothing is cleaned here. */
export const MarkdownView = ({ html, language }: MarkdownViewProps) => (
  <div class="bp-prose bp-flow" lang={language}>
    {raw(html)}
  </div>
);
