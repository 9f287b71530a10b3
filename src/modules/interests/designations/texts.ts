import { catalogue, plural } from "#platform/locale/index.ts";
import type { DesignationKind, DesignationStand } from "./designation.ts";

/** The words of designating functions. */
export const designationTexts = catalogue({
  nl: {
    title: "Aangewezen functies",
    lead: "Voor sommige functies geldt meer dan voor andere. Hier staat voor welke, sinds wanneer en waarom.",
    kinds: {
      publication: "Nevenwerkzaamheden openbaar",
      "financial-interests": "Financiële belangen melden",
      screening: "Screening",
      rotation: "Roulatie",
    } satisfies Record<DesignationKind, string>,
    kindHints: {
      publication: "Ambtenarenwet 2017, artikel 5, lid 1, onder c",
      "financial-interests": "Ambtenarenwet 2017, artikel 5, lid 1, onder d",
      screening: "Bij aanstelling en daarna opnieuw",
      rotation: "Na een aantal jaren ander werk",
    } satisfies Record<DesignationKind, string>,
    follows: {
      publication:
        "Nevenwerkzaamheden die van kracht zijn, komen in het openbare register. Voordat u indient, ziet u wat openbaar wordt.",
      "financial-interests":
        "U meldt financiële belangen en handel in effecten die uw werk kunnen raken. Alleen de compliance officer leest ze.",
      screening:
        "Uw achtergrond wordt nagegaan. Uw leidinggevende vertelt u wat er wordt gevraagd en wanneer.",
      rotation:
        "U doet dit werk niet langer achter elkaar dan is afgesproken. Uw leidinggevende bespreekt met u wanneer u wisselt.",
    } satisfies Record<DesignationKind, string>,
    stands: { current: "nu of straks van kracht", ended: "beëindigd", all: "alle" } satisfies Record<
      DesignationStand,
      string
    >,
    kind: "Voor wat",
    allKinds: "Alles",
    stand: "Stand",
    functionTitle: "Functie",
    functionHint: "Kies een functie die nu voorkomt, of typ een andere. Hoofdletters maken niet uit.",
    unit: "Eenheid",
    unitHint: "Alleen als het om deze functie in één eenheid gaat. De eenheden eronder tellen niet mee.",
    wholeOrganisation: "hele organisatie",
    since: "Sinds",
    until: "Tot en met",
    holds: "Geldt",
    from: (date: string) => `vanaf ${date}`,
    between: (from: string, until: string) => `${from} tot en met ${until}`,
    why: "Reden",
    people: "Mensen nu",
    newOne: "Functie aanwijzen",
    newLead: "Wie deze functie heeft, ziet de aanwijzing op de eigen pagina, met wat eruit volgt.",
    kindsQuestion: "Waarvoor wijst u de functie aan?",
    startsOn: "Vanaf",
    reason: "Waarom?",
    reasonHint:
      "Iedereen in de organisatie kan dit lezen. Schrijf over de functie, niet over wie haar nu heeft.",
    make: "Aanwijzen",
    made: (n: number) =>
      plural("nl", n, {
        one: "De functie is aangewezen.",
        other: `De functie is voor ${n} dingen aangewezen.`,
      }),
    empty: "Er is nog geen functie aangewezen",
    emptyNarrow: "Geen aanwijzing past bij deze keuze",
    emptyText: "Wijs functies aan voor openbaarmaking, financiële belangen, screening of roulatie.",
    end: "Beëindigen",
    endTitle: "Aanwijzing beëindigen",
    endLead: "De aanwijzing blijft in de geschiedenis staan.",
    lastDay: "Laatste dag",
    ended: "De aanwijzing is beëindigd.",
    who: "Wie deze functie nu heeft",
    person: "Naam",
    noUnit: "geen eenheid",
    nobody: "Niemand heeft deze functie nu. Staat de functienaam zo bij de mensen?",
    ownTitle: "Waarvoor uw functie is aangewezen",
    ownSince: (date: string) => `sinds ${date}`,
  },
  en: {
    title: "Designated functions",
    lead: "More is asked of some functions than of others. Here is of which, since when and why.",
    kinds: {
      publication: "Side activities made public",
      "financial-interests": "Reporting financial interests",
      screening: "Screening",
      rotation: "Rotation",
    },
    kindHints: {
      publication: "Civil Servants Act 2017, article 5(1)(c)",
      "financial-interests": "Civil Servants Act 2017, article 5(1)(d)",
      screening: "On appointment and again later",
      rotation: "Other work after a number of years",
    },
    follows: {
      publication:
        "Side activities that are in force go into the public register. Before you submit one, you see what becomes public.",
      "financial-interests":
        "You report financial interests and trade in securities that can touch your work. Only the compliance officer reads them.",
      screening: "Your background is looked into. Your manager tells you what is asked and when.",
      rotation:
        "You do this work no longer in a row than was agreed. Your manager discusses with you when you change.",
    },
    stands: { current: "in force now or later", ended: "ended", all: "all" },
    kind: "For what",
    allKinds: "Everything",
    stand: "State",
    functionTitle: "Function",
    functionHint: "Choose a function that exists now, or type another. Capitals make no difference.",
    unit: "Unit",
    unitHint: "Only where it is about this function in one unit. Units below it do not count.",
    wholeOrganisation: "whole organisation",
    since: "Since",
    until: "Until",
    holds: "Holds",
    from: (date) => `from ${date}`,
    between: (from, until) => `${from} until ${until}`,
    why: "Reason",
    people: "People now",
    newOne: "Designate a function",
    newLead: "Whoever has this function sees the designation on the own page, with what follows from it.",
    kindsQuestion: "For what do you designate the function?",
    startsOn: "From",
    reason: "Why?",
    reasonHint:
      "Everybody in the organisation can read this. Write about the function, not about who has it now.",
    make: "Designate",
    made: (n) =>
      plural("en", n, {
        one: "The function is designated.",
        other: `The function is designated for ${n} things.`,
      }),
    empty: "No function is designated yet",
    emptyNarrow: "No designation fits this choice",
    emptyText: "Designate functions for publication, financial interests, screening or rotation.",
    end: "End",
    endTitle: "End a designation",
    endLead: "The designation stays in the history.",
    lastDay: "Last day",
    ended: "The designation has ended.",
    who: "Who has this function now",
    person: "Name",
    noUnit: "no unit",
    nobody: "Nobody has this function now. Is the function called so with the people?",
    ownTitle: "For what your function is designated",
    ownSince: (date) => `since ${date}`,
  },
});
