/** What the vault refuses, as a person reads it. */
export const refusals = {
  noKey: {
    nl: "Deze collega heeft nog geen sleutel van de kluis. Vraag de collega om eerst de kluis in te richten.",
    en: "This colleague has no key of the vault yet. Ask the colleague to set up the vault first.",
  },
  hasKey: {
    nl: "U hebt al een sleutel van de kluis.",
    en: "You already have a key of the vault.",
  },
  noRecovery: {
    nl: "Er is nog geen herstelsleutel.",
    en: "There is no recovery key yet.",
  },
  alreadyReads: {
    nl: "Deze collega kan dit dossier al lezen.",
    en: "This colleague can already read this file.",
  },
} as const;
