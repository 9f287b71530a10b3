import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of signing: who signed is in the entry, what was signed is in the check number it names. */
export const logWords: LogWords = {
  events: {
    "onboarding.step-marked": { nl: "Stap van het inwerken afvinken", en: "Mark a step of getting started" },
    "onboarding.steps-taken-up": {
      nl: "Stappen van het inwerken overnemen",
      en: "Take up the steps of getting started",
    },
    "onboarding.step-changed": {
      nl: "Stap van het inwerken wijzigen",
      en: "Change a step of getting started",
    },
    "onboarding.term-changed": {
      nl: "Termijn van het inwerken wijzigen",
      en: "Change the term of getting started",
    },
    "onboarding.oath-form-chosen": { nl: "Eed of belofte kiezen", en: "Choose oath or affirmation" },
    "onboarding.oath-form-opened": {
      nl: "Getekend formulier van de eed openen",
      en: "Open the signed form of an oath",
    },
    "onboarding.oath-form-archived": {
      nl: "Getekend formulier van de eed bewaren",
      en: "Keep the signed form of an oath",
    },
    "onboarding.oath-text-changed": { nl: "Tekst van de eed wijzigen", en: "Change the text of the oath" },
    "onboarding.oath-recorded": { nl: "Eed of belofte vastleggen", en: "Record an oath or affirmation" },
    "onboarding.oaths-looked-at": {
      nl: "Bestand met eden en beloften bekijken",
      en: "Look at a file with oaths and affirmations",
    },
    "onboarding.oaths-imported": {
      nl: "Eden en beloften overnemen uit een bestand",
      en: "Take over oaths and affirmations from a file",
    },
    "onboarding.ceremony-planned": { nl: "Bijeenkomst voor de eed plannen", en: "Plan a ceremony" },
    "onboarding.ceremony-invited": {
      nl: "Persoon op de lijst van een bijeenkomst zetten",
      en: "Put a person on the list of a ceremony",
    },
    "onboarding.ceremony-taken-off": {
      nl: "Persoon van de lijst van een bijeenkomst halen",
      en: "Take a person off the list of a ceremony",
    },
    "onboarding.ceremony-cancelled": { nl: "Bijeenkomst afgelasten", en: "Cancel a ceremony" },
    "onboarding.statement-signed": { nl: "Verklaring tekenen", en: "Sign a statement" },
    "onboarding.statement-changed": {
      nl: "Tekst van een verklaring wijzigen",
      en: "Change the text of a statement",
    },
  },
  objects: {
    "checklist-step": { nl: "stap van het inwerken", en: "step of getting started" },
    oath: { nl: "eed of belofte", en: "oath or affirmation" },
    "oath-text": { nl: "tekst van de eed", en: "text of the oath" },
    ceremony: { nl: "bijeenkomst voor de eed", en: "ceremony" },
    signature: { nl: "handtekening", en: "signature" },
    statement: { nl: "verklaring", en: "statement" },
  },
};
