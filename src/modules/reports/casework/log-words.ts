import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of casework: which step was tried, never about whom. */
export const caseworkEvents: LogWords["events"] = {
  "report.weighed": { nl: "Melding wegen", en: "Weigh a report" },
  "report.allegation-recorded": { nl: "Vermoeden vastleggen", en: "Record an allegation" },
  "report.allegation-opened": { nl: "Vermoeden bekijken", en: "Look at an allegation" },
  "report.allegation-changed": { nl: "Vermoeden wijzigen", en: "Change an allegation" },
  "report.person-informed": {
    nl: "Inlichten van een persoon over wie het gaat vastleggen",
    en: "Record that a person concerned was told",
  },
  "report.person-heard": {
    nl: "Horen van een persoon over wie het gaat vastleggen",
    en: "Record that a person concerned was heard",
  },
  "report.outcome-decided": {
    nl: "Uitkomst van een vermoeden vastleggen",
    en: "Record the outcome of an allegation",
  },
  "report.outcome-written": {
    nl: "Brief met een uitkomst vastleggen",
    en: "Record a letter with an outcome",
  },
  "report.name-cleared": { nl: "Zuiveren van een naam vastleggen", en: "Record that a name was cleared" },
  "report.investigation-ended": {
    nl: "Onderzoek naar de feiten afronden",
    en: "End an inquiry into the facts",
  },
  "report.term-extended": { nl: "Termijn van een melding verlengen", en: "Extend a term of a report" },
  "report.note-added": { nl: "Notitie in een dossier bewaren", en: "Save a note in a file" },
  "report.task-added": { nl: "Taak in een dossier toevoegen", en: "Add a task in a file" },
  "report.task-finished": { nl: "Taak in een dossier afronden", en: "Finish a task in a file" },
  "report.linked": { nl: "Meldingen koppelen", en: "Link reports" },
  "report.unlinked": { nl: "Meldingen loskoppelen", en: "Unlink reports" },
  "report.closed": { nl: "Dossier sluiten", en: "Close a file" },
  "report.reopened": { nl: "Dossier heropenen", en: "Reopen a file" },
  "report.document-looked-up": {
    nl: "Gegevens van een stuk bekijken",
    en: "Look at the particulars of a document",
  },
  "report.document-opened": { nl: "Stuk uit een dossier openen", en: "Open a document of a file" },
  "report.document-quarantined": {
    nl: "Stuk met een virus apart zetten",
    en: "Put a document with a virus apart",
  },
  "report.document-added": { nl: "Stuk aan een dossier toevoegen", en: "Add a document to a file" },
};
