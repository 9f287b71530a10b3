import { catalogue, formatNumber, plural } from "#platform/locale/index.ts";
import { filesAtOnce } from "./search.ts";

export const texts = catalogue({
  nl: {
    title: "Zoeken in dossiers",
    lead: `U zoekt in de tekst van de dossiers die u al eens opende: de melding, de personen, de berichten en de notities. Wat open is gaat voor. Wij zoeken in hoogstens ${formatNumber(filesAtOnce, "nl")} dossiers tegelijk.`,
    privacy: "Wat u zoekt, wordt nergens bewaard. De dossiers gaan alleen even open om te zoeken.",
    words: "Zoekwoorden",
    wordsHint: "Wij zoeken dossiers waarin al deze woorden bij elkaar staan.",
    search: "Zoeken",
    results: "Gevonden dossiers",
    found: (found: number, searched: number) =>
      `${plural("nl", found, { one: "1 dossier gevonden", other: `${formatNumber(found, "nl")} dossiers gevonden` })}, gezocht in ${formatNumber(searched, "nl")}.`,
    none: "Deze woorden staan in geen van de dossiers waarin wij zochten.",
    nothing: "U hebt nog geen dossier geopend waarin wij kunnen zoeken.",
    next: "Zoek verder in de volgende dossiers",
    reference: "Kenmerk",
    state: "Stand",
    where: "Waar",
    places: {
      report: "in de melding",
      persons: "bij de personen",
      messages: "in een bericht",
      notes: "in een notitie",
    },
    byReference: "Zoeken op kenmerk kan in de lijst van meldingen.",
  },
  en: {
    title: "Search in files",
    lead: `You search in the text of the files you opened before: the report, the persons, the messages and the notes. What is open comes first. We search at most ${formatNumber(filesAtOnce, "en")} files at once.`,
    privacy: "What you search for is kept nowhere. The files open only for a moment to search them.",
    words: "Words to search for",
    wordsHint: "We look for files in which all these words stand together.",
    search: "Search",
    results: "Files found",
    found: (found, searched) =>
      `${plural("en", found, { one: "1 file found", other: `${formatNumber(found, "en")} files found` })}, searched ${formatNumber(searched, "en")}.`,
    none: "These words stand in none of the files we searched.",
    nothing: "You have not opened a file yet in which we can search.",
    next: "Search on in the next files",
    reference: "Reference",
    state: "State",
    where: "Where",
    places: {
      report: "in the report",
      persons: "with the persons",
      messages: "in a message",
      notes: "in a note",
    },
    byReference: "You can search by reference in the list of reports.",
  },
});
