import { catalogue } from "#platform/locale/index.ts";

/** What choosing norms is called among the first steps of a new organisation. */
export const texts = catalogue({
  nl: {
    title: "Kies de normen waaraan u zich houdt",
    text: "Begin met de normen van de Algemene Rekenkamer, en met de bouwstenen van Arnhem als u een overzicht van uw stelsel wilt.",
  },
  en: {
    title: "Choose the norms you hold yourself to",
    text: "Begin with the norms of the Court of Audit, and with the building blocks of Arnhem if you want an overview of your system.",
  },
});
