import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of the keys of the vault. */
export const logWords: LogWords = {
  events: {
    "vault.opened": { nl: "De eigen kluis openen", en: "Open one’s own vault" },
    "vault.closed": { nl: "De eigen kluis sluiten", en: "Close one’s own vault" },
    "vault.passphrase-chosen": { nl: "Wachtzin van de kluis kiezen", en: "Choose a passphrase of the vault" },
    "vault.passphrase-changed": {
      nl: "Wachtzin van de kluis wijzigen",
      en: "Change the passphrase of the vault",
    },
    "vault.key-replaced": { nl: "Sleutel van de kluis vervangen", en: "Replace the key of the vault" },
    "vault.recovery-key-divided": {
      nl: "Bewaarders van de herstelsleutel kiezen",
      en: "Choose custodians of the recovery key",
    },
    "vault.share-tried": {
      nl: "Eigen deel van de herstelsleutel proberen",
      en: "Try one’s own share of the recovery key",
    },
    "vault.access-given-back": {
      nl: "Toegang teruggeven met de herstelsleutel",
      en: "Give back access with the recovery key",
    },
    "vault.files-moved": {
      nl: "Dossiers overzetten op de nieuwe herstelsleutel",
      en: "Move files to the new recovery key",
    },
  },
  objects: {},
};
