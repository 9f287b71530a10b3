import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of financial interests: that something happened, never what somebody has. */
export const logWords: LogWords = {
  events: {
    "financial-declaration.made": { nl: "Financiële belangen opgeven", en: "Declare financial interests" },
    "financial-declaration.confirmed": {
      nl: "Bevestigen dat een opgave van financiële belangen nog klopt",
      en: "Confirm that a declaration of financial interests is still right",
    },
    "financial-declaration.read-with-code": {
      nl: "De eigen opgave van financiële belangen lezen met de code",
      en: "Read the own declaration of financial interests with the code",
    },
    "financial-declaration.answered": {
      nl: "Een vraag over financiële belangen beantwoorden",
      en: "Answer a question about financial interests",
    },
    "financial-declaration.opened": {
      nl: "Een opgave van financiële belangen openen",
      en: "Open a declaration of financial interests",
    },
    "financial-declaration.question-asked": {
      nl: "Een vraag stellen over financiële belangen",
      en: "Ask about financial interests",
    },
    "financial-declaration.assessed": {
      nl: "Financiële belangen beoordelen",
      en: "Assess financial interests",
    },
    "financial-declaration.destroyed": {
      nl: "Een opgave van financiële belangen vernietigen",
      en: "Destroy a declaration of financial interests",
    },
    "restricted-list.added": {
      nl: "Iets op de lijst zetten waarin niet mag worden gehandeld",
      en: "Put something on the list of no dealing",
    },
    "restricted-list.ended": {
      nl: "Iets van de lijst halen waarin niet mag worden gehandeld",
      en: "Take something off the list of no dealing",
    },
    "financial-readers.seen": {
      nl: "Zien wie opgaven van financiële belangen leest",
      en: "See who reads declarations of financial interests",
    },
    "financial-readers.let-in": {
      nl: "Een collega opgaven van financiële belangen laten lezen",
      en: "Let a colleague read declarations of financial interests",
    },
  },
  objects: {
    "financial-declaration": {
      nl: "opgave van financiële belangen",
      en: "declaration of financial interests",
    },
  },
};
