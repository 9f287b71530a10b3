import type { Counted } from "#platform/database/index.ts";
import { catalogue, formatNumber, plural } from "#platform/locale/index.ts";
import type { TermKind, TermState } from "./term.ts";
import type { TermStand } from "./listed-term.ts";

/** Every text about terms, in Dutch and English. */
export const texts = catalogue({
  nl: {
    title: "Termijnen",
    lead: "Wat er wanneer klaar moet zijn in de dossiers die u leest. De laatste dag telt nog mee.",
    list: "Termijnen van dossiers",
    stand: "Toon",
    stands: {
      open: "Termijnen die lopen",
      late: "Termijnen die te laat zijn",
      missed: "Gemiste termijnen, ook als het later is gedaan",
      all: "Alle termijnen",
    } satisfies Record<TermStand, string>,
    due: "Laatste dag",
    what: "Wat moet er klaar zijn",
    report: "Melding",
    handler: "Wie",
    nobody: "nog niemand",
    state: "Stand",
    states: {
      "on-track": "op koers",
      soon: "bijna",
      late: "te laat",
      "met-in-time": "op tijd gedaan",
      "met-late": "te laat gedaan",
    } satisfies Record<TermState, string>,
    kinds: {
      confirm: "ontvangst bevestigen",
      inform: "melder informeren",
      weigh: "melding wegen",
      investigate: "onderzoek afronden",
      decide: "besluit nemen",
      reply: "antwoord aan de toezichthouder",
    } satisfies Record<TermKind, string>,
    extended: (times: number) =>
      plural("nl", times, { one: "1 keer verlengd", other: `${times} keer verlengd` }),
    emptyTitle: "Er zijn geen termijnen om te tonen",
    emptyText: "Hier staan termijnen zodra er een melding is die u mag lezen.",
    emptyFiltered: "Bij deze keuze hoort geen enkele termijn.",
    calendarTitle: "Termijnen in uw agenda",
    calendarLead:
      "U kunt deze termijnen in uw eigen agenda zetten. In de agenda staat alleen “Termijn van een dossier”, met de dag: geen naam, geen soort, geen nummer.",
    calendarSecret:
      "Wie het adres van uw agenda heeft, ziet op welke dagen er iets moet. Geef het dus aan niemand. U kunt het altijd beëindigen.",
    calendarMade: (moment: string) => `Uw agenda heeft een adres sinds ${moment}.`,
    calendarMake: "Agenda-adres maken",
    calendarRenew: "Nieuw adres maken",
    calendarRenewHint: "Het oude adres werkt dan niet meer.",
    calendarEnd: "Adres beëindigen",
    calendarEnded: "Het adres van uw agenda is beëindigd.",
    calendarOnce: "Het adres van uw agenda",
    calendarOnceText:
      "Kopieer dit adres nu. U ziet het maar één keer. Kies in uw agenda “abonneren op een agenda” of “agenda toevoegen via URL”.",
    calendarBack: "Naar de termijnen",
    eventTitle: "Termijn van een dossier",
    eventText: "Meld u aan om te zien wat er moet gebeuren.",
    subject: "Dossiers",
    workTitle: (kind: string, reference: string) => `${kind}: ${reference}`,
    tileTitle: "Termijnen van dossiers",
    tileValue: ({ count, more }: Counted) =>
      `${more ? "Meer dan " : ""}${plural("nl", count, { one: "1 loopt", other: `${formatNumber(count, "nl")} lopen` })}`,
    tileLate: ({ count, more }: Counted) =>
      `${more ? "Meer dan " : ""}${plural("nl", count, { one: "1 is te laat.", other: `${formatNumber(count, "nl")} zijn te laat.` })}`,
    tileOnTime: "Niets is te laat.",
  },
  en: {
    title: "Terms",
    lead: "What has to be done by when in the files you read. The last day still counts.",
    list: "Terms of files",
    stand: "Show",
    stands: {
      open: "Terms that run",
      late: "Terms that are late",
      missed: "Missed terms, also when it was done later",
      all: "All terms",
    },
    due: "Last day",
    what: "What has to be done",
    report: "Report",
    handler: "Who",
    nobody: "nobody yet",
    state: "State",
    states: {
      "on-track": "on track",
      soon: "soon",
      late: "late",
      "met-in-time": "done in time",
      "met-late": "done late",
    },
    kinds: {
      confirm: "confirm receipt",
      inform: "inform the reporter",
      weigh: "weigh the report",
      investigate: "finish the investigation",
      decide: "take a decision",
      reply: "reply to the authority",
    },
    extended: (times: number) =>
      plural("en", times, { one: "extended once", other: `extended ${times} times` }),
    emptyTitle: "There are no terms to show",
    emptyText: "Terms stand here as soon as there is a report that you may read.",
    emptyFiltered: "No term fits this choice.",
    calendarTitle: "Terms in your calendar",
    calendarLead:
      "You can put these terms in your own calendar. The calendar only says “Term of a file”, with the day: no name, no kind, no number.",
    calendarSecret:
      "Whoever has the address of your calendar sees on which days something is due. So give it to nobody. You can always end it.",
    calendarMade: (moment: string) => `Your calendar has had an address since ${moment}.`,
    calendarMake: "Make a calendar address",
    calendarRenew: "Make a new address",
    calendarRenewHint: "The old address then no longer works.",
    calendarEnd: "End the address",
    calendarEnded: "The address of your calendar has ended.",
    calendarOnce: "The address of your calendar",
    calendarOnceText:
      "Copy this address now. You see it only once. In your calendar choose “subscribe to a calendar” or “add calendar by URL”.",
    calendarBack: "To the terms",
    eventTitle: "Term of a file",
    eventText: "Sign in to see what has to be done.",
    subject: "Files",
    workTitle: (kind: string, reference: string) => `${kind}: ${reference}`,
    tileTitle: "Terms of files",
    tileValue: ({ count, more }) =>
      `${more ? "More than " : ""}${plural("en", count, { one: "1 runs", other: `${formatNumber(count, "en")} run` })}`,
    tileLate: ({ count, more }) =>
      `${more ? "More than " : ""}${plural("en", count, { one: "1 is late.", other: `${formatNumber(count, "en")} are late.` })}`,
    tileOnTime: "Nothing is late.",
  },
});
