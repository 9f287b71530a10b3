import { catalogue, plural } from "#platform/locale/index.ts";

export const texts = catalogue({
  nl: {
    title: "Opzij gelegde meldingen",
    lead: "Wat als stortvloed opzij is gelegd, met de reden. Er is niets weg: u kunt alles in één keer terughalen.",
    list: "Wat opzij is gelegd",
    when: "Wanneer",
    who: "Door wie",
    reason: "Reden",
    reports: "Meldingen",
    state: "Stand",
    aside: "Ligt opzij",
    broughtBack: "Teruggehaald",
    bringBack: "Terughalen",
    bringBackContext: (moment: string) => `wat opzij ligt sinds ${moment}`,
    broughtBackDone:
      "De meldingen staan weer in de lijst. De termijnen van de wet liepen door. De eigen termijnen zijn verlengd met de tijd dat de meldingen opzij lagen.",
    termsHint:
      "Zolang meldingen opzij liggen, vraagt niemand om hun termijnen. Haalt u ze terug, dan lopen de termijnen weer. De wet kent geen opzij leggen: de zeven dagen en de drie maanden van de wet tellen vanaf de ontvangst. De termijnen van uw organisatie schuiven op.",
    empty: "Er is nog niets opzij gelegd",
    emptyText: "Gebruik dit alleen als er veel meldingen tegelijk komen die geen melding zijn.",
    unopenedTitle: "Alle ongeopende meldingen van een bepaalde tijd",
    unopenedText:
      "Kies van wanneer tot wanneer de stortvloed duurde. Meldingen die iemand al heeft geopend, blijven staan.",
    fromDay: "Vanaf dag",
    fromTime: "Vanaf tijd",
    untilDay: "Tot en met dag",
    untilTime: "Tot en met tijd",
    timeHint: "Bijvoorbeeld 09:30",
    reasonHint: "Waarom zijn dit geen meldingen? Noem geen namen: andere meldpunten lezen dit.",
    setAside: "Opzij leggen",
    done: (count: number) =>
      plural("nl", count, {
        one: "1 melding is opzij gelegd.",
        other: `${count} meldingen zijn opzij gelegd.`,
      }),
  },
  en: {
    title: "Reports set aside",
    lead: "What was set aside as a flood, with the reason. Nothing is lost: you can bring everything back in one go.",
    list: "What was set aside",
    when: "When",
    who: "By whom",
    reason: "Reason",
    reports: "Reports",
    state: "State",
    aside: "Lies aside",
    broughtBack: "Brought back",
    bringBack: "Bring back",
    bringBackContext: (moment) => `what lies aside since ${moment}`,
    broughtBackDone:
      "The reports are in the list again. The terms of the law went on. The organisation's own terms were extended by the time the reports lay aside.",
    termsHint:
      "As long as reports lie aside, nobody asks for their terms. When you bring them back, the terms run again. The law knows no setting aside: its seven days and three months count from receipt. The terms of your organisation move on.",
    empty: "Nothing was set aside yet",
    emptyText: "Use this only when many reports come in at once that are no reports.",
    unopenedTitle: "All unopened reports of a certain time",
    unopenedText:
      "Choose from when until when the flood lasted. Reports that somebody has opened already stay where they are.",
    fromDay: "From day",
    fromTime: "From time",
    untilDay: "Until day",
    untilTime: "Until time",
    timeHint: "Such as 09:30",
    reasonHint: "Why are these no reports? Name nobody: other report officers read this.",
    setAside: "Set aside",
    done: (count) =>
      plural("en", count, { one: "1 report was set aside.", other: `${count} reports were set aside.` }),
  },
});
