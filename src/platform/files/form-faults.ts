import type { Localised } from "#platform/locale/index.ts";

/** Faults of the whole form, not of one file. */
export const formFaults = {
  broken: {
    nl: "Het formulier is niet helemaal aangekomen. Ga terug, kies de bestanden opnieuw en verstuur het nog een keer.",
    en: "The form did not arrive completely. Go back, choose the files again and send it once more.",
  },
  tooMuch: {
    nl: "Het formulier bevat te veel of te grote bestanden. Ga terug en verstuur ze in delen.",
    en: "The form holds too many or too large files. Go back and send them in parts.",
  },
} satisfies Record<string, Localised>;
