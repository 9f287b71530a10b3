import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of coherence. */
export const logWords: LogWords = {
  events: {
    "coherence.terms-set": { nl: "Termijnen van de samenhang wijzigen", en: "Change the terms of coherence" },
    "coherence.set-aside": { nl: "Punt van samenhang opzij leggen", en: "Set a point of coherence aside" },
    "coherence.taken-back": {
      nl: "Opzij gelegd punt van samenhang terughalen",
      en: "Take back a point of coherence that was set aside",
    },
  },
  objects: {
    "coherence-point": { nl: "punt van samenhang", en: "point of coherence" },
    "coherence-set-aside": { nl: "opzij gelegd punt", en: "point set aside" },
  },
};
