import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of the keys of the vault. */
export const logWords: LogWords = {
  events: {
    "vault.opened": { nl: "De eigen kluis openen", en: "Open the own vault" },
  },
  objects: {},
};
