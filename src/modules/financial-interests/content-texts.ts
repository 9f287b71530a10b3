import { catalogue } from "#platform/locale/index.ts";
import type {
  conditionKinds,
  holdersOfInterest,
  interestKinds,
  nothingAnswers,
  outcomes,
  sizes,
  StepKind,
} from "./financial-declaration.ts";

type Words<T extends readonly string[]> = Record<T[number], string>;

/** The words for what is declared and what comes of it. */
export const contentTexts = catalogue({
  nl: {
    kinds: {
      "shares-bonds": "Aandelen, obligaties of een beleggingsfonds",
      "options-warrants": "Opties, warrants of een ander recht op effecten",
      participation: "Eigen bedrijf, of meedoen in een bedrijf",
      "real-estate": "Grond of gebouwen, niet de woning waarin u woont",
      loan: "Lening aan of van een bedrijf of persoon (geen gewone hypotheek)",
      crypto: "Crypto-valuta of tokens",
      transaction: "Aankoop of verkoop van effecten sinds uw vorige opgave",
      other: "Iets anders",
    } satisfies Words<typeof interestKinds>,
    whose: {
      own: "van mijzelf",
      partner: "van mijn partner",
      child: "van mijn minderjarige kind",
    } satisfies Words<typeof holdersOfInterest>,
    sizes: {
      unknown: "weet ik niet",
      "under-5000": "minder dan € 5.000",
      "under-25000": "€ 5.000 tot € 25.000",
      "under-100000": "€ 25.000 tot € 100.000",
      more: "€ 100.000 of meer",
    } satisfies Words<typeof sizes>,
    nothing: {
      nothing: "Ik heb geen financiële belangen die mijn werk kunnen raken.",
      interests: "Ik heb één of meer belangen. Ik vul ze hieronder in.",
    } satisfies Words<typeof nothingAnswers>,
    outcomes: {
      "no-objection": "Geen bezwaar",
      conditions: "Voorwaarden",
    } satisfies Words<typeof outcomes>,
    conditions: {
      "free-management": "het belang in vrij beheer geven (vrijehandbeheer)",
      sell: "het belang verkopen of beëindigen",
      "no-dealing": "er niet meer in handelen",
      "other-work": "werk dat hieraan raakt aan een ander overlaten",
    } satisfies Words<typeof conditionKinds>,
    steps: {
      submitted: "Opgave gedaan",
      question: "Vraag gesteld",
      answered: "Vraag beantwoord",
      assessed: "Beoordeeld",
      confirmed: "Bevestigd dat het nog klopt",
      replaced: "Vervangen door een nieuwe opgave",
      ended: "Geëindigd: de functie is niet meer aangewezen",
    } satisfies Record<StepKind, string>,
    kind: "Wat voor belang is het?",
    what: "Welk belang?",
    whatHint:
      "Noem het bedrijf, het fonds, de munt of het adres. Heeft u er meer van één soort? Schrijf ze achter elkaar.",
    whoseLabel: "Van wie is het?",
    size: "Hoe groot ongeveer?",
    /** What was answered, for whoever reads it. */
    told: {
      since: "Sinds",
      until: "Tot",
      relation: "Verband met het werk",
      managedBy: "In vrij beheer bij",
      managedOn: "Overeenkomst van",
    },
    since: "Sinds wanneer?",
    until: "Tot wanneer? Alleen als u het niet meer heeft.",
    relation: "Wat heeft dit met uw werk te maken?",
    relationHint: "Niets is ook een antwoord.",
    managedBy: "Beheert een ander dit vrij voor u? Schrijf wie.",
    managedHint:
      "Dat heet vrijehandbeheer: u sprak schriftelijk af dat een ander beslist over kopen en verkopen, zonder met u te overleggen.",
    managedOn: "Datum van die overeenkomst",
    none: "Geen financiële belangen die het werk kunnen raken.",
    system: "Borgpen",
  },
  en: {
    kinds: {
      "shares-bonds": "Shares, bonds or an investment fund",
      "options-warrants": "Options, warrants or another right to securities",
      participation: "Own business, or a part in a business",
      "real-estate": "Land or buildings, not the home you live in",
      loan: "Loan to or from a business or person (no ordinary mortgage)",
      crypto: "Crypto assets or tokens",
      transaction: "Buying or selling securities since your last declaration",
      other: "Something else",
    },
    whose: { own: "my own", partner: "of my partner", child: "of my minor child" },
    sizes: {
      unknown: "I do not know",
      "under-5000": "less than € 5,000",
      "under-25000": "€ 5,000 to € 25,000",
      "under-100000": "€ 25,000 to € 100,000",
      more: "€ 100,000 or more",
    },
    nothing: {
      nothing: "I have no financial interests that could touch my work.",
      interests: "I have one or more interests. I fill them in below.",
    },
    outcomes: { "no-objection": "No objection", conditions: "Conditions" },
    conditions: {
      "free-management": "put the interest under free management (vrijehandbeheer)",
      sell: "sell or end the interest",
      "no-dealing": "no longer deal in it",
      "other-work": "leave work that touches it to somebody else",
    },
    steps: {
      submitted: "Declared",
      question: "Question asked",
      answered: "Question answered",
      assessed: "Assessed",
      confirmed: "Confirmed that it is still right",
      replaced: "Replaced by a new declaration",
      ended: "Ended: the function is designated no more",
    },
    kind: "What kind of interest is it?",
    what: "Which interest?",
    whatHint:
      "Name the business, the fund, the coin or the address. Do you have several of one kind? Write them one after another.",
    whoseLabel: "Whose is it?",
    size: "How large, roughly?",
    told: {
      since: "Since",
      until: "Until",
      relation: "Relation to the work",
      managedBy: "In free management with",
      managedOn: "Agreement of",
    },
    since: "Since when?",
    until: "Until when? Only if you do not have it any more.",
    relation: "What has this to do with your work?",
    relationHint: "Nothing is an answer too.",
    managedBy: "Does somebody else manage this freely for you? Write who.",
    managedHint:
      "That is called free management (vrijehandbeheer): you agreed in writing that somebody else decides on buying and selling, without consulting you.",
    managedOn: "Date of that agreement",
    none: "No financial interests that could touch the work.",
    system: "Borgpen",
  },
});
