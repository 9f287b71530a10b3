import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Small } from "#ui/index.ts";
import { importTexts } from "../importing/texts.ts";
import type { Oath } from "../oath.ts";
import { texts } from "../texts.ts";

/** Oath or affirmation, or that it is not known which. */
export const formOf = ({ form }: Pick<Oath, "form">, locale: Locale): string =>
  form === null ? importTexts[locale].formUnknown : texts[locale].forms[form];

interface TakenOnProps {
  readonly locale: Locale;
  readonly oath: Pick<Oath, "takenOn" | "importedOn">;
}

/** On which day it was, and that it comes from an older register where it does. */
export const TakenOn = ({ locale, oath: { takenOn, importedOn } }: TakenOnProps) => (
  <>
    {formatDate(takenOn, locale)} {importedOn !== null && <Small>{importTexts[locale].step}</Small>}
  </>
);
