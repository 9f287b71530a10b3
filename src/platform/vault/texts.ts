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
  fileIsThere: {
    nl: "Dit hoort bij een formulier dat al is gebruikt. Open het formulier opnieuw en verstuur het nog een keer.",
    en: "This belongs to a form that was used already. Open the form anew and send it once more.",
  },
  alreadyReads: {
    nl: "Deze collega kan dit dossier al lezen.",
    en: "This colleague can already read this file.",
  },
} as const;

/** Why an attachment is not taken while it comes in parts. */
export const pendingTexts = {
  tooLarge: {
    nl: "Dit bestand is te groot, of alle bestanden samen zijn te groot. Kies een kleiner bestand, of voeg het later toe.",
    en: "This file is too large, or all files together are too large. Choose a smaller file, or add it later.",
  },
  tooMany: {
    nl: "Dit zijn te veel bestanden voor één keer. U kunt er later meer toevoegen.",
    en: "These are too many files for one time. You can add more later.",
  },
  noRoom: {
    nl: "Er is nu geen ruimte voor bestanden. Verstuur wat u schrijft zonder bestanden; u kunt ze later toevoegen.",
    en: "There is no room for files at the moment. Send what you write without files; you can add them later.",
  },
  notWhole: {
    nl: "Een bestand is niet helemaal aangekomen. Kies het opnieuw.",
    en: "A file did not arrive completely. Choose it again.",
  },
} as const;
