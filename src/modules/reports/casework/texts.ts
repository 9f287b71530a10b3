import { catalogue } from "#platform/locale/index.ts";
import { buttonWords } from "#ui/index.ts";

/** Words that every page of casework uses. */
export const texts = catalogue({
  nl: {
    ...buttonWords.nl,
    file: (reference: string) => `Dossier ${reference}`,
    backToFile: "Terug naar het dossier",
    confidential: "Wat u hier schrijft, wordt versleuteld. Alleen de lezers van dit dossier zien het.",
  },
  en: {
    ...buttonWords.en,
    file: (reference) => `File ${reference}`,
    backToFile: "Back to the file",
    confidential: "What you write here is encrypted. Only the readers of this file see it.",
  },
});
