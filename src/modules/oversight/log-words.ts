import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of oversight. */
export const logWords: LogWords = {
  events: {
    "oversight.conversation-recorded": {
      nl: "Gesprek met een organisatie vastleggen",
      en: "Record a conversation with an organisation",
    },
    "oversight.conversation-changed": {
      nl: "Gesprek met een organisatie wijzigen",
      en: "Change a conversation with an organisation",
    },
    "oversight.example-shared": { nl: "Goed voorbeeld delen", en: "Share a good example" },
    "oversight.example-withdrawn": { nl: "Goed voorbeeld intrekken", en: "Withdraw a good example" },
    "oversight.outcomes-downloaded": {
      nl: "Uitkomsten van organisaties ophalen",
      en: "Download outcomes of organisations",
    },
  },
  objects: {
    conversation: { nl: "gesprek", en: "conversation" },
    "good-example": { nl: "goed voorbeeld", en: "good example" },
  },
};
