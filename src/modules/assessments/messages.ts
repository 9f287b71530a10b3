import type { Localised } from "#platform/locale/index.ts";

/** What the pages answer to a step, or why they refuse it. */
export const messages = {
  titleTaken: { nl: "Er is al een ronde met deze naam.", en: "There is a round of this name already." },
  unknownFramework: { nl: "Kies een van de normenkaders.", en: "Choose one of the frameworks." },
  created: {
    nl: "De ronde is begonnen. Beoordeel nu de normen.",
    en: "The round has started. Now rate the norms.",
  },
  changed: { nl: "De ronde is bewaard.", en: "The round was saved." },
  sent: { nl: "De ronde ligt nu ter beoordeling voor.", en: "The round is now under review." },
  returned: { nl: "De ronde is weer open.", en: "The round is open again." },
  closed: { nl: "De ronde is afgesloten en staat vast.", en: "The round is closed and frozen." },
  rated: { nl: "Uw oordeel is bewaard.", en: "Your rating was saved." },
  notOnScale: { nl: "Kies een van de mogelijkheden.", en: "Choose one of the options." },
  evidenceBlockUnknown: { nl: "Deze bouwsteen kennen wij niet.", en: "We do not know this building block." },
} as const satisfies Record<string, Localised>;
