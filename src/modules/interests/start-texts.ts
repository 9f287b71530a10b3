import { catalogue, plural } from "#platform/locale/index.ts";

/** The words on the start page. */
export const startTexts = catalogue({
  nl: {
    workSubmit: (label: string) => `Concept nakijken en indienen: ${label}`,
    workAdvise: (label: string, person: string) => `Advies geven: ${label} (${person})`,
    workDecide: (label: string, person: string) => `Beslissen: ${label} (${person})`,
    tile: "Verklaringen",
    tileWaiting: (n: number) => plural("nl", n, { one: "1 wacht", other: `${n} wachten` }),
    tileLate: (n: number) =>
      plural("nl", n, { one: "1 beslissing is te laat", other: `${n} beslissingen zijn te laat` }),
    tileOnTime: "Geen enkele beslissing is te laat",
  },
  en: {
    workSubmit: (label) => `Check and submit your draft: ${label}`,
    workAdvise: (label, person) => `Give advice: ${label} (${person})`,
    workDecide: (label, person) => `Decide: ${label} (${person})`,
    tile: "Declarations",
    tileWaiting: (n) => plural("en", n, { one: "1 waits", other: `${n} wait` }),
    tileLate: (n) => plural("en", n, { one: "1 decision is late", other: `${n} decisions are late` }),
    tileOnTime: "No decision is late",
  },
});
