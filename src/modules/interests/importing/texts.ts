import { catalogue } from "#platform/locale/index.ts";
import type { ImportedRegister, SharedColumn } from "./imported.ts";
import type { GiftColumn } from "./gift-line.rules.ts";
import type { SideActivityColumn } from "./side-activity-line.rules.ts";

type Own<C extends string> = Exclude<C, SharedColumn>;

/** Texts of taking over a register. */
export const importTexts = catalogue({
  nl: {
    title: "Register overnemen",
    lead: "Neem nevenwerkzaamheden of geschenken over uit een bestand, zoals een lijst die u tot nu toe bijhield. U ziet eerst wat er gebeurt. Daarna gaat het helemaal goed, of er verandert niets.",
    oaths: "Eden en beloften neemt u hier over.",
    step: "Overgenomen uit een ander register",
    importedOn: "Overgenomen op",
    importedFrom: (day: string) => `Daar opgegeven op ${day}.`,
    link: "Een bestaand register overnemen",
    registers: { "side-activity": "Nevenwerkzaamheden", gift: "Geschenken" } satisfies Record<
      ImportedRegister,
      string
    >,
    what: "Opgave",
    declaredOn: "Opgegeven op",
    outcome: "Besluit",
    noDecision: "geen besluit vastgelegd",
    formatText:
      "Tekenset UTF-8 of Windows-1252, met een komma of een puntkomma ertussen. De eerste regel noemt de kolommen, in het Nederlands of het Engels, in elke volgorde. Datums als 31-12-2026 of 2026-12-31. Bedragen met komma of punt; 1.234 is duizend tweehonderdvierendertig.",
    shared: {
      key: "Het personeelsnummer. Dit of het e-mailadres moet er staan.",
      email: "Het e-mailadres van wie het opgaf. Ook van wie uit dienst is.",
      reference:
        "Het nummer in het oude register. Daaraan herkennen wij een regel als u het bestand nog eens stuurt. Zonder kenmerk letten wij op wie, wat en wanneer.",
      declaredOn: "Wanneer het daar werd opgegeven.",
      decision: "Toegestaan, onder voorwaarden of niet toegestaan. Leeg: er is geen besluit vastgelegd.",
      decidedOn: "Wanneer er is besloten. Leeg: de dag van de opgave.",
      conditions: "De voorwaarden, als het besluit “onder voorwaarden” is.",
    } satisfies Record<SharedColumn, string>,
    sideActivity: {
      organisation: "Voor welke organisatie.",
      tradeNumber: "Acht cijfers, als de organisatie er een heeft.",
      nature: "Wat iemand daar doet.",
      hours: "Gemiddeld per week: 4 of 2,5.",
      payment: "Onbetaald, onkosten, tot 5000, 5000 tot 20000, of meer dan 20000 (euro per jaar).",
      startsOn: "De eerste dag.",
      endsOn: "De laatste dag, als die bekend is.",
      relation: "Wat het met het werk te maken heeft.",
    } satisfies Record<Own<SideActivityColumn>, string>,
    gift: {
      what: "Wat het was.",
      giver: "Van wie.",
      value: "De waarde in euro's: 12,50.",
      happenedOn: "Wanneer het werd aangeboden.",
      response: "Aangenomen, geweigerd of aangeboden (nog niets gedaan).",
      kind: "Relatiegeschenk, bloemen of eten, maaltijd, evenement, reis, korting of dienst, geld of cadeaubon, of anders.",
      relation: "Leverancier, inwoner, aanvrager, partner of iemand anders.",
      place: "Werk, onderweg of thuis. Leeg: niet bekend.",
      inReturn: "Ja of nee: werd er iets voor teruggevraagd? Leeg: niet bekend.",
      occasion: "De aanleiding.",
    } satisfies Record<Own<GiftColumn>, string>,
  },
  en: {
    title: "Take over a register",
    lead: "Take over side activities or gifts from a file, such as a list that you kept until now. You see first what will happen. After that all of it goes well, or nothing changes.",
    oaths: "Oaths and affirmations are taken over here.",
    step: "Taken over from another register",
    importedOn: "Taken over on",
    importedFrom: (day) => `Declared there on ${day}.`,
    link: "Take over an existing register",
    registers: { "side-activity": "Side activities", gift: "Gifts" },
    what: "Declaration",
    declaredOn: "Declared on",
    outcome: "Decision",
    noDecision: "no decision recorded",
    formatText:
      "Character set UTF-8 or Windows-1252, with commas or semicolons. The first line names the columns, in Dutch or English, in any order. Dates as 31-12-2026 or 2026-12-31. Amounts with comma or point; 1.234 is one thousand two hundred and thirty-four.",
    shared: {
      key: "The personnel key. This or the e-mail address has to be there.",
      email: "The e-mail address of who declared it. Also of somebody who left.",
      reference:
        "The number in the old register. By this we know a line when you send the file again. Without one we look at who, what and when.",
      declaredOn: "When it was declared there.",
      decision: "Allowed, on conditions, or not allowed. Empty: no decision was recorded.",
      decidedOn: "When it was decided. Empty: the day of the declaration.",
      conditions: "The conditions, when the decision is “on conditions”.",
    },
    sideActivity: {
      organisation: "For which organisation.",
      tradeNumber: "Eight digits, where the organisation has one.",
      nature: "What somebody does there.",
      hours: "On average a week: 4 or 2.5.",
      payment: "Unpaid, expenses, up to 5000, 5000 to 20000, or more than 20000 (euros a year).",
      startsOn: "The first day.",
      endsOn: "The last day, where it is known.",
      relation: "What it has to do with the work.",
    },
    gift: {
      what: "What it was.",
      giver: "From whom.",
      value: "The value in euros: 12.50.",
      happenedOn: "When it was offered.",
      response: "Accepted, declined, or offered (nothing done yet).",
      kind: "Business gift, flowers or food, meal, event, travel, discount or service, money or voucher, or other.",
      relation: "Supplier, resident, applicant, partner, or other.",
      place: "Work, outside or home. Empty: not known.",
      inReturn: "Yes or no: was anything asked in return? Empty: not known.",
      occasion: "The occasion.",
    },
  },
});
