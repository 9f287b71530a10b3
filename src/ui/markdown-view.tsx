import { raw } from "hono/html";

/** Text a person wrote in Markdown, already made into safe HTML by the platform; nothing is cleaned here. */
export const MarkdownView = ({ html }: { html: string }) => <div class="bp-prose bp-flow">{raw(html)}</div>;
