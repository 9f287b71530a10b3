import type { LogWords } from "#platform/module/index.ts";
import { caseworkEvents } from "./casework/log-words.ts";
import { returningLogWords } from "./returning/log-words.ts";

/** What the audit log says of reports: that something happened, never about whom or what. */
export const logWords: LogWords = {
  events: {
    ...caseworkEvents,
    "report.received": { nl: "Melding ontvangen", en: "Receive a report" },
    "report.opened": { nl: "Dossier openen", en: "Open a file" },
    "report.no-interest-stated": {
      nl: "Verklaren geen belang te hebben bij een melding",
      en: "State to have no interest in a report",
    },
    "report.set-aside": { nl: "Meldingen opzij leggen", en: "Set reports aside" },
    "report.reader-let-in": { nl: "Iemand tot een dossier toelaten", en: "Let somebody into a file" },
    "report.reader-taken-off": { nl: "Iemand van een dossier halen", en: "Take somebody off a file" },
    "report.reader-excluded": { nl: "Iemand van een dossier uitsluiten", en: "Exclude somebody from a file" },
    "report.handler-chosen": {
      nl: "Een dossier in behandeling geven",
      en: "Give a file to somebody to handle",
    },
    "report.entered": { nl: "Een melding invoeren", en: "Enter a report" },
    "report.searched": { nl: "Zoeken in dossiers", en: "Search in files" },
    "report.stepped-back": { nl: "Een stap terug doen van een dossier", en: "Step back from a file" },
    "report.brought-back": { nl: "Opzij gelegde meldingen terughalen", en: "Bring back reports set aside" },
    "report.calendar-made": {
      nl: "Agenda-adres van termijnen maken",
      en: "Make a calendar address of terms",
    },
    "report.calendar-ended": {
      nl: "Agenda-adres van termijnen beëindigen",
      en: "End a calendar address of terms",
    },
    "report.settings-changed": {
      nl: "Instellingen van het meldpunt wijzigen",
      en: "Change the settings of the reporting office",
    },
    "report.questions-changed": {
      nl: "Vragen van het meldformulier wijzigen",
      en: "Change the questions of the report form",
    },
    "report.register-downloaded": {
      nl: "Register van meldingen als bestand halen",
      en: "Get the register of reports as a file",
    },
    "report.destruction-decided": { nl: "Besluiten dossiers te vernietigen", en: "Decide to destroy files" },
    "report.exported": {
      nl: "Dossier uitvoeren voor een rechter of toezichthouder",
      en: "Export a file for a court or an authority",
    },
    "report.packed": { nl: "Pakket maken voor het archief", en: "Make a package for the archive" },
    "report.handed-over": {
      nl: "Dossier overdragen aan het archief",
      en: "Hand a file over to the archive",
    },
    "report.destroyed": { nl: "Dossier vernietigen", en: "Destroy a file" },
    "report.part-destroyed": { nl: "Deel van een dossier vernietigen", en: "Destroy a part of a file" },
    ...returningLogWords,
  },
  objects: {
    questionnaire: { nl: "vragenlijst", en: "questionnaire" },
    report: { nl: "melding", en: "report" },
  },
};
