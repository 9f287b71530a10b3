import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of surveys: of rounds and questionnaires, never of who answers. */
export const logWords: LogWords = {
  events: {
    "surveys.questionnaire-made": {
      nl: "Vragenlijst of nieuwe versie maken",
      en: "Make a questionnaire or a new version",
    },
    "surveys.questionnaire-imported": {
      nl: "Vragenlijst overnemen uit een bestand",
      en: "Take over a questionnaire from a file",
    },
    "surveys.questionnaire-changed": { nl: "Vragenlijst wijzigen", en: "Change a questionnaire" },
    "surveys.questionnaire-removed": {
      nl: "Versie van een vragenlijst verwijderen",
      en: "Remove a version of a questionnaire",
    },
    "surveys.round-made": { nl: "Enquêteronde klaarzetten", en: "Prepare a survey round" },
    "surveys.round-changed": {
      nl: "Klaargezette enquêteronde wijzigen",
      en: "Change a prepared survey round",
    },
    "surveys.round-opened": { nl: "Enquêteronde openen", en: "Open a survey round" },
    "surveys.round-closed": { nl: "Enquêteronde sluiten", en: "Close a survey round" },
    "surveys.opened-on-its-day": {
      nl: "Enquêteronde geopend, de links verstuurd",
      en: "Survey round opened, the links sent",
    },
    "surveys.closed-on-its-day": { nl: "Enquêteronde gesloten", en: "Survey round closed" },
    "surveys.answers-destroyed": {
      nl: "Losse antwoorden van een enquêteronde vernietigen",
      en: "Destroy the single answers of a survey round",
    },
    "surveys.round-dropped": {
      nl: "Klaargezette enquêteronde weghalen",
      en: "Remove a prepared survey round",
    },
    "surveys.minimum-raised": {
      nl: "Kleinste groep van een enquêteronde verhogen",
      en: "Raise the smallest group of a survey round",
    },
    "surveys.results-shared": {
      nl: "Uitkomsten van een enquête delen met iedereen die hier werkt",
      en: "Share the results of a survey with everybody who works here",
    },
    "surveys.sharing-stopped": {
      nl: "Uitkomsten van een enquête niet langer delen",
      en: "No longer share the results of a survey",
    },
    "surveys.results-downloaded": {
      nl: "Uitkomsten van een enquête downloaden",
      en: "Download the results of a survey",
    },
    "surveys.talk-sheets-asked": {
      nl: "Alle praatplaten van een enquête laten maken",
      en: "Have all talk sheets of a survey made",
    },
    "surveys.talk-sheets-downloaded": {
      nl: "Alle praatplaten van een enquête downloaden",
      en: "Download all talk sheets of a survey",
    },
    "surveys.team-agreement-made": {
      nl: "Afspraak van een team bij de praatplaat opschrijven",
      en: "Write down an agreement of a team at its talk sheet",
    },
    "surveys.remarks-read": {
      nl: "Lezen wat mensen in een enquête schreven",
      en: "Read what people wrote in a survey",
    },
  },
  objects: {
    "survey-questionnaire": { nl: "vragenlijst van een enquête", en: "survey questionnaire" },
    "survey-round": { nl: "enquêteronde", en: "survey round" },
  },
};
