import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of the vault. Keys and recovery keys are named by the digest of their public half. */
export const vaultLogWords: LogWords = {
  events: {
    "vault.key-made": { nl: "Sleutel van de kluis maken", en: "Make a key of the vault" },
    "vault.reader-joined": { nl: "Lezer aan een dossier toevoegen", en: "Let a reader into a file" },
    "vault.reader-left": { nl: "Lezer van een dossier afhalen", en: "Take a reader off a file" },
    "vault.recovery-key-made": {
      nl: "Herstelsleutel maken en verdelen",
      en: "Make and divide a recovery key",
    },
    "vault.recovery-used": { nl: "Herstelsleutel gebruiken", en: "Use the recovery key" },
  },
  objects: {
    "vault-file": { nl: "dossier", en: "confidential file" },
    "vault-key": { nl: "sleutel van de kluis", en: "key of the vault" },
    "vault-recovery": { nl: "gebruik van de herstelsleutel", en: "use of the recovery key" },
    "vault-recovery-key": { nl: "herstelsleutel", en: "recovery key" },
  },
};
