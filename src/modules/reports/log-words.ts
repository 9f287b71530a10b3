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
  },
  objects: {
    report: { nl: "melding", en: "report" },
  },
};
