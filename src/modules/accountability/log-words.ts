import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of annual accounts. */
export const logWords: LogWords = {
  events: {
    "annual-account.begun": { nl: "Jaarverslag beginnen", en: "Begin an annual account" },
    "annual-account.text-written": {
      nl: "Tekst van het jaarverslag schrijven",
      en: "Write a text of the annual account",
    },
    "annual-account.sent": {
      nl: "Jaarverslag naar het bevoegd gezag sturen",
      en: "Send an annual account to the authority",
    },
    "annual-account.returned": {
      nl: "Jaarverslag teruggeven aan de coördinator",
      en: "Give an annual account back to the coordinator",
    },
    "annual-account.adopted": { nl: "Jaarverslag vaststellen", en: "Adopt an annual account" },
    "annual-account.published": { nl: "Jaarverslag openbaar maken", en: "Publish an annual account" },
    "annual-account.correction-begun": {
      nl: "Nieuwe versie van een jaarverslag maken",
      en: "Make a new version of an annual account",
    },
    "annual-account.works-council-version-read": {
      nl: "Versie voor de ondernemingsraad lezen",
      en: "Read the version for the works council",
    },
  },
  objects: {
    "annual-account": { nl: "jaarverslag", en: "annual account" },
  },
};
