import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of reports: that something happened, never about whom or what. */
export const logWords: LogWords = {
  events: {
    "report.received": { nl: "Melding ontvangen", en: "Receive a report" },
  },
  objects: {
    report: { nl: "melding", en: "report" },
  },
};
