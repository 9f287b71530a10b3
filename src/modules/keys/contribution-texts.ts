import { catalogue, plural } from "#platform/locale/index.ts";

export const texts = catalogue({
  nl: {
    workSubject: "Kluis",
    workMakeKey: "Maak uw sleutel voor de kluis",
    workTryShare: "Kijk of uw deel van de herstelsleutel goed is",
    workUsed: "De herstelsleutel is gebruikt: kijk of dat klopt",
    workAwaited: {
      left: (files: number) =>
        plural("nl", files, {
          one: "1 dossier heeft geen lezer meer: geef het aan een opvolger met de herstelsleutel",
          other: `${files} dossiers hebben geen lezer meer: geef ze aan een opvolger met de herstelsleutel`,
        }),
      "new-key": (files: number) =>
        plural("nl", files, {
          one: "1 dossier wacht op de herstelsleutel, na een vergeten wachtzin",
          other: `${files} dossiers wachten op de herstelsleutel, na een vergeten wachtzin`,
        }),
    },
    stepRecovery: "Maak een herstelsleutel",
    stepRecoveryText:
      "Zonder herstelsleutel is een vergeten wachtzin het einde van een dossier. Kies vijf bewaarders.",
    stepKeys: "Laat wie vertrouwelijke dossiers leest een sleutel maken",
    stepKeysText: (missing: string) => `Nog geen sleutel: ${missing}.`,
    stepKeysDone: "Wie vertrouwelijke dossiers leest, heeft een sleutel.",
    stepKeysNobody: "Geef eerst iemand een van deze rollen.",
  },
  en: {
    workSubject: "Vault",
    workMakeKey: "Make your key of the vault",
    workTryShare: "See whether your share of the recovery key is good",
    workUsed: "The recovery key was used: see whether that is right",
    workAwaited: {
      left: (files) =>
        plural("en", files, {
          one: "1 file has no reader any more: give it to a successor with the recovery key",
          other: `${files} files have no reader any more: give them to a successor with the recovery key`,
        }),
      "new-key": (files) =>
        plural("en", files, {
          one: "1 file waits for the recovery key, after a forgotten passphrase",
          other: `${files} files wait for the recovery key, after a forgotten passphrase`,
        }),
    },
    stepRecovery: "Make a recovery key",
    stepRecoveryText:
      "Without a recovery key a forgotten passphrase is the end of a file. Choose five custodians.",
    stepKeys: "Have those who read confidential files make their key",
    stepKeysText: (missing) => `No key yet: ${missing}.`,
    stepKeysDone: "Whoever reads confidential files has a key.",
    stepKeysNobody: "Give somebody one of these roles first.",
  },
});
