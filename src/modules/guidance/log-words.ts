import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of the guide. Who reads it is not in there. */
export const logWords: LogWords = {
  events: {
    "guidance.opened-or-closed": { nl: "Wegwijzer openen of sluiten", en: "Open or close the guide" },
    "guidance.contact-changed": {
      nl: "Contact van de wegwijzer wijzigen",
      en: "Change a contact of the guide",
    },
    "guidance.contact-cleared": {
      nl: "Contact van de wegwijzer leegmaken",
      en: "Clear a contact of the guide",
    },
    "guidance.text-changed": { nl: "Tekst van de wegwijzer wijzigen", en: "Change a text of the guide" },
    "guidance.text-dropped": {
      nl: "Tekst van de wegwijzer terugzetten",
      en: "Put back a text of the guide",
    },
  },
  objects: {
    "guidance-contact": { nl: "contact van de wegwijzer", en: "contact of the guide" },
    "guidance-text": { nl: "tekst van de wegwijzer", en: "text of the guide" },
  },
};
