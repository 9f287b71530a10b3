import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of declarations: that something happened, never what was declared. */
export const logWords: LogWords = {
  events: {
    "declaration.made": { nl: "Verklaring maken", en: "Make a declaration" },
    "declaration.changed": { nl: "Verklaring wijzigen", en: "Change a declaration" },
    "declaration.submitted": { nl: "Verklaring indienen", en: "Submit a declaration" },
    "declaration.withdrawn": { nl: "Verklaring intrekken", en: "Withdraw a declaration" },
    "declaration.ended": { nl: "Een verklaring beëindigen", en: "End a declaration" },
    "declaration.advised": { nl: "Advies geven over een verklaring", en: "Give advice on a declaration" },
    "declaration.decided": { nl: "Beslissen over een verklaring", en: "Decide on a declaration" },
    "declaration.objected": {
      nl: "Bezwaar vastleggen tegen een beslissing over een verklaring",
      en: "Record an objection to a decision on a declaration",
    },
    "declaration.objection-answered": {
      nl: "Antwoorden op bezwaar over een verklaring",
      en: "Answer an objection about a declaration",
    },
    "designation.made": { nl: "Functie aanwijzen", en: "Designate a function" },
    "designation.ended": {
      nl: "Aanwijzing van een functie beëindigen",
      en: "End the designation of a function",
    },
    "recusal.takeover-seen": {
      nl: "Bevestigen dat men een zaak overneemt",
      en: "Confirm that one takes a matter over",
    },
    "register.answered": { nl: "Register bevestigen", en: "Confirm a register" },
    "public-register.profile-changed": {
      nl: "Wijzigen wat in het openbare register staat",
      en: "Change what the public register shows",
    },
    "public-register.withheld": {
      nl: "Iemand uit het openbare register houden",
      en: "Keep somebody out of the public register",
    },
    "public-register.lifted": {
      nl: "Iemand weer in het openbare register laten",
      en: "Let somebody back into the public register",
    },
    "interest-settings.changed": {
      nl: "Regels voor verklaringen wijzigen",
      en: "Change the rules for declarations",
    },
  },
  objects: {
    declaration: { nl: "verklaring", en: "declaration" },
    "publication-withholding": {
      nl: "afscherming in het openbare register",
      en: "withholding from the public register",
    },
    designation: { nl: "aanwijzing van een functie", en: "designation of a function" },
  },
};
