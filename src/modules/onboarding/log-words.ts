import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of signing: who signed is in the entry, what was signed is in the check number it names. */
export const logWords: LogWords = {
  events: {
    "onboarding.statement-signed": { nl: "Verklaring tekenen", en: "Sign a statement" },
    "onboarding.statement-changed": {
      nl: "Tekst van een verklaring wijzigen",
      en: "Change the text of a statement",
    },
  },
  objects: {
    signature: { nl: "handtekening", en: "signature" },
    statement: { nl: "verklaring", en: "statement" },
  },
};
