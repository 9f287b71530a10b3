import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of back-ups. */
export const backupLogWords: LogWords = {
  events: {
    "backup.made": { nl: "Back-up maken", en: "Make a back-up" },
    "backup.restored": { nl: "Back-up terugzetten", en: "Restore a back-up" },
  },
  objects: {
    archive: { nl: "back-upbestand", en: "back-up file" },
  },
};
