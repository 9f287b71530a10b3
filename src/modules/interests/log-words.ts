import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of declarations: that something happened, never what was declared. */
export const logWords: LogWords = {
  events: {
    "declarations.looked-at": {
      nl: "Bekijken wat een bestand met opgaven zou doen",
      en: "See what a file of declarations would do",
    },
    "declarations.imported": {
      nl: "Opgaven overnemen uit een ander register",
      en: "Take over declarations from another register",
    },
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
    "tender.made": { nl: "Aanbesteding maken", en: "Make a tender" },
    "tender.changed": { nl: "Aanbesteding wijzigen", en: "Change a tender" },
    "tender.started": { nl: "Aanbesteding beginnen", en: "Start a tender" },
    "tender.closed": { nl: "Aanbesteding afsluiten", en: "Close a tender" },
    "tender.member-added": {
      nl: "Iemand toevoegen aan het team van een aanbesteding",
      en: "Add somebody to the team of a tender",
    },
    "tender.member-removed": {
      nl: "Iemand uit het team van een aanbesteding halen",
      en: "Take somebody out of the team of a tender",
    },
    "tender.tenderers-imported": {
      nl: "Inschrijvers op een aanbesteding inlezen",
      en: "Read in who tendered",
    },
    "tender.declared": {
      nl: "Verklaren of men een belang heeft bij een aanbesteding",
      en: "Declare whether one has an interest in a tender",
    },
    "tender.interest-decided": {
      nl: "Beslissen over een belang bij een aanbesteding",
      en: "Decide on an interest in a tender",
    },
    "signal.asked": {
      nl: "Een collega vragen naar een aandachtspunt",
      en: "Ask a colleague about a point to look at",
    },
    "signal.answered": {
      nl: "Antwoorden op een vraag over een aandachtspunt",
      en: "Answer a question about a point to look at",
    },
    "signal.closed": { nl: "Aandachtspunt afsluiten", en: "Close a point to look at" },
    "signal-settings.changed": {
      nl: "Regels voor aandachtspunten wijzigen",
      en: "Change the rules for points to look at",
    },
    "recusal.takeover-seen": {
      nl: "Bevestigen dat men een zaak overneemt",
      en: "Confirm that one takes a matter over",
    },
    "register.answered": { nl: "Register bevestigen", en: "Confirm a register" },
    "vulnerable-function.listed": { nl: "Kwetsbaar werk toevoegen", en: "Add vulnerable work" },
    "vulnerable-function.changed": { nl: "Kwetsbaar werk wijzigen", en: "Change vulnerable work" },
    "vulnerable-function.ended": {
      nl: "Kwetsbaar werk van de lijst halen",
      en: "Take vulnerable work off the list",
    },
    "vulnerable-function.confirmed": {
      nl: "Kwetsbare functies van een eenheid bevestigen",
      en: "Confirm the vulnerable functions of a unit",
    },
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
    tender: { nl: "aanbesteding", en: "tender" },
    signal: { nl: "aandachtspunt", en: "point to look at" },
    declaration: { nl: "verklaring", en: "declaration" },
    "vulnerable-function": { nl: "kwetsbaar werk", en: "vulnerable work" },
    "publication-withholding": {
      nl: "afscherming in het openbare register",
      en: "withholding from the public register",
    },
    designation: { nl: "aanwijzing van een functie", en: "designation of a function" },
  },
};
