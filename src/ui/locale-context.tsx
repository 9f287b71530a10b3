import { createContext, useContext } from "hono/jsx";
import type { Child } from "hono/jsx";
import { texts } from "./texts.ts";
import type { Locale } from "#platform/locale/index.ts";

const LocaleContext = createContext<Locale>("nl");

/** Gives everything inside it the reader's language. `Document` does this; a fragment without a document needs it itself. */
export const InLanguage = ({ locale, children }: { locale: Locale; children?: Child }) => (
  <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>
);

/** The language of the page being rendered; Dutch outside a document. */
export const useLocale = (): Locale => useContext(LocaleContext);

/** The interface's own words in the language of the page being rendered. */
export const useTexts = () => texts[useLocale()];
