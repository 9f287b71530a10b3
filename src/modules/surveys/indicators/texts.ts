import { catalogue } from "#platform/locale/index.ts";

/** What an indicator is called, from the words of its questionnaire. */
export const texts = catalogue({
  nl: {
    mean: (scale: string) => `Gemiddelde: ${scale} (1 tot 5)`,
    agree: (statement: string) => `Deel dat het eens is met: “${statement}”`,
    disagree: (statement: string) => `Deel dat het oneens is met: “${statement}”`,
  },
  en: {
    mean: (scale) => `Mean: ${scale} (1 to 5)`,
    agree: (statement) => `Share that agrees with: “${statement}”`,
    disagree: (statement) => `Share that disagrees with: “${statement}”`,
  },
});
