import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of improvement actions. */
export const logWords: LogWords = {
  events: {
    "action.created": { nl: "Verbeteractie maken", en: "Make an improvement action" },
    "action.changed": { nl: "Verbeteractie wijzigen", en: "Change an improvement action" },
    "action.note-added": {
      nl: "Voortgang van een verbeteractie toevoegen",
      en: "Add progress to an improvement action",
    },
    "action.closed": { nl: "Verbeteractie afsluiten", en: "Close an improvement action" },
    "action.reopened": { nl: "Verbeteractie opnieuw openen", en: "Open an improvement action again" },
  },
  objects: {
    action: { nl: "verbeteractie", en: "improvement action" },
  },
};
