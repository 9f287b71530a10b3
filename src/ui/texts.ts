import { catalogue, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";

const nl = {
  fileFormat: {
    dutch: "Kolom",
    english: "Engels",
    meaning: "Wat erin staat",
    needed: "verplicht",
    example: "Voorbeeld",
    asFile: "Voorbeeld downloaden",
  },
  faults: {
    found: (n: number) =>
      n === 1
        ? "Er klopt 1 ding niet. Er is niets veranderd."
        : `Er kloppen ${formatNumber(n, "nl")} dingen niet. Er is niets veranderd.`,
    first: (shown: number) => `Dit zijn de eerste ${shown}.`,
    line: "Regel",
    column: "Kolom",
    wholeFile: "hele bestand",
    wrong: "Wat klopt er niet",
    todo: "Wat te doen",
  },
  skipToContent: "Naar de inhoud",
  menu: "Menu",
  mainNavigation: "Hoofdmenu",
  sideNavigation: (title: string) => `In dit onderdeel: ${title}`,
  crumbs: "Kruimelpad",
  home: "Borgpen, naar de startpagina",
  otherLanguage: "English",
  signIn: "Inloggen",
  signOut: "Uitloggen",
  account: "Mijn account",
  accountOf: (name: string) => `Account van ${name}`,
  demonstration: "Demonstratie",
  footer: "Over deze website",
  accessibility: "Toegankelijkheid",
  privacy: "Privacy",
  security: "Beveiliging",
  about: "Over Borgpen",
  optional: "(niet verplicht)",
  errorsTitle: (n: number) =>
    n === 1 ? "Er is iets niet goed ingevuld" : `Er zijn ${n} dingen niet goed ingevuld`,
  errorPrefix: "Fout:",
  dateHint: "Bijvoorbeeld 31-12-2026",
  choose: "Maak een keuze",
  alert: { info: "Let op", ok: "Gelukt", warning: "Waarschuwing", error: "Fout" },
  range: (from: number, to: number, total: number, more: boolean) =>
    `${formatNumber(from, "nl")}–${formatNumber(to, "nl")} van ${more ? "meer dan " : ""}${formatNumber(total, "nl")}`,
  pagination: "Bladeren",
  pageNumber: (page: number) => `Bladzijde ${page}`,
  previous: "Vorige",
  next: "Volgende",
  filterLabel: "Filteren",
  filter: "Toon resultaat",
  clearFilter: "Wis filters",
  tableOfFigure: "De cijfers in een tabel",
  figureScroll: (title: string) => `${title} (schuif opzij om alles te zien)`,
  noRows: "Er is hier nog niets.",
  meter: (value: number, max: number) => `${formatNumber(value, "nl")} van ${formatNumber(max, "nl")}`,
  step: { done: "Klaar", current: "Nu", todo: "Nog te doen" },
  stepOf: (n: number, total: number) => `Stap ${n} van ${total}`,
  copy: "Kopieer",
  copied: "Gekopieerd",
  sort: { ascending: "oplopend gesorteerd", descending: "aflopend gesorteerd" },
  fileTypes: (types: string) => `Toegestaan: ${types}.`,
  newTab: "opent een andere website",
  quickExit: "Snel weg",
  quickExitHint: "verlaat deze site meteen",
};

type Texts = typeof nl;

const en: Texts = {
  fileFormat: {
    dutch: "Column",
    english: "English",
    meaning: "What it holds",
    needed: "needed",
    example: "Example",
    asFile: "Download the example",
  },
  faults: {
    found: (n) =>
      n === 1
        ? "1 thing is wrong. Nothing was changed."
        : `${formatNumber(n, "en")} things are wrong. Nothing was changed.`,
    first: (shown) => `These are the first ${shown}.`,
    line: "Line",
    column: "Column",
    wholeFile: "whole file",
    wrong: "What is wrong",
    todo: "What to do",
  },
  skipToContent: "Skip to the content",
  menu: "Menu",
  mainNavigation: "Main menu",
  sideNavigation: (title) => `In this section: ${title}`,
  crumbs: "Breadcrumbs",
  home: "Borgpen, to the start page",
  otherLanguage: "Nederlands",
  signIn: "Sign in",
  signOut: "Sign out",
  account: "My account",
  accountOf: (name) => `Account of ${name}`,
  demonstration: "Demonstration",
  footer: "About this website",
  accessibility: "Accessibility",
  privacy: "Privacy",
  security: "Security",
  about: "About Borgpen",
  optional: "(optional)",
  errorsTitle: (n) => (n === 1 ? "One answer needs your attention" : `${n} answers need your attention`),
  errorPrefix: "Error:",
  dateHint: "For example 31-12-2026",
  choose: "Choose an option",
  alert: { info: "Note", ok: "Done", warning: "Warning", error: "Error" },
  range: (from, to, total, more) =>
    `${formatNumber(from, "en")}–${formatNumber(to, "en")} of ${more ? "more than " : ""}${formatNumber(total, "en")}`,
  pagination: "Pages",
  pageNumber: (page) => `Page ${page}`,
  previous: "Previous",
  next: "Next",
  filterLabel: "Filter",
  filter: "Show results",
  clearFilter: "Clear filters",
  tableOfFigure: "The figures in a table",
  figureScroll: (title) => `${title} (scroll sideways to see everything)`,
  noRows: "There is nothing here yet.",
  meter: (value, max) => `${formatNumber(value, "en")} of ${formatNumber(max, "en")}`,
  step: { done: "Done", current: "Now", todo: "To do" },
  stepOf: (n, total) => `Step ${n} of ${total}`,
  copy: "Copy",
  copied: "Copied",
  sort: { ascending: "sorted ascending", descending: "sorted descending" },
  fileTypes: (types) => `Allowed: ${types}.`,
  newTab: "opens another website",
  quickExit: "Leave now",
  quickExitHint: "leaves this site at once",
};

/** The words of the interface itself; the words of a subject live in its own module. */
export const texts: Readonly<Record<Locale, Texts>> = { nl, en };

/** The words on the buttons of nearly every form; a subject spreads them into its own catalogue. */
export const buttonWords = catalogue({
  nl: { save: "Bewaren", cancel: "Annuleren" },
  en: { save: "Save", cancel: "Cancel" },
});
