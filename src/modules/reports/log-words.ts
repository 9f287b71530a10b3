import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of reports: that something happened, never about whom or what. */
export const logWords: LogWords = {
  events: {
    "report.received": { nl: "Melding ontvangen", en: "Receive a report" },
    "report.opened": { nl: "Dossier openen", en: "Open a file" },
    "report.no-interest-stated": {
      nl: "Verklaren geen belang te hebben bij een melding",
      en: "State to have no interest in a report",
    },
    "report.set-aside": { nl: "Meldingen opzij leggen", en: "Set reports aside" },
    "report.brought-back": { nl: "Opzij gelegde meldingen terughalen", en: "Bring back reports set aside" },
  },
  objects: {
    report: { nl: "melding", en: "report" },
  },
};
