import { html } from "hono/html";
import type { Child } from "hono/jsx";

/** What a view sends to the browser, as text. */
export async function render(view: Child): Promise<string> {
  const rendered = await html`${view}`;
  return rendered.toString();
}
