import { html, raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { Locale } from "#platform/locale/index.ts";
import { InLanguage } from "./locale-context.tsx";

/** Draws a piece of a page now, in this language, so that it can be kept: what comes out stands in any page as it is. */
export const drawn = async (locale: Locale, piece: Child): Promise<Child> =>
  raw(String(await html`${<InLanguage locale={locale}>{piece}</InLanguage>}`));
