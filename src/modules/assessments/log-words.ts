import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of rounds and ratings. */
export const logWords: LogWords = {
  events: {
    "round.started": { nl: "Beoordelingsronde beginnen", en: "Begin a round" },
    "round.changed": { nl: "Beoordelingsronde wijzigen", en: "Change a round" },
    "round.imported": { nl: "Beoordelingsronde inlezen uit een bestand", en: "Import a round from a file" },
    "rating.saved": { nl: "Beoordeling van een norm bewaren", en: "Save the rating of a norm" },
    "round.sent-to-review": {
      nl: "Beoordelingsronde ter beoordeling voorleggen",
      en: "Send a round to review",
    },
    "round.sent-back": { nl: "Beoordelingsronde terugsturen", en: "Send a round back" },
    "round.closed": { nl: "Beoordelingsronde afsluiten", en: "Close a round" },
  },
  objects: {
    round: { nl: "beoordelingsronde", en: "round" },
  },
};
