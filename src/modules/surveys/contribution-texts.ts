import { bothOf, catalogue } from "#platform/locale/index.ts";

/** What other pages say of surveys. */
export const contributionTexts = catalogue({
  nl: {
    subject: "Enquête",
    felt: (scale: string, mean: string, n: string) =>
      `“${scale}”: gemiddeld ${mean} op een schaal van 1 tot 5 (${n} antwoorden).`,
    answered: "Mensen die de integriteitsenquête invulden",
    response: "Respons op de integriteitsenquête in procenten",
  },
  en: {
    subject: "Survey",
    felt: (scale: string, mean: string, n: string) =>
      `“${scale}”: ${mean} on average on a scale of 1 to 5 (${n} answers).`,
    answered: "People who filled in the integrity survey",
    response: "Response to the integrity survey in per cent",
  },
});

/** The same in both languages. */
export const both = bothOf(contributionTexts);
