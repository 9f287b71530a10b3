import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of reporter and office together; what a reporter did is recorded as the system of the organisation. */
export const returningLogWords: LogWords["events"] = {
  "report.reporter-wrote": { nl: "Bericht van een melder", en: "Message of a reporter" },
  "report.record-judged": { nl: "Verslag nagekeken door een melder", en: "Record checked by a reporter" },
  "report.consent-answered": {
    nl: "Antwoord van een melder op een vraag om toestemming",
    en: "Answer of a reporter on consent",
  },
  "report.consent-withdrawn": {
    nl: "Toestemming ingetrokken door een melder",
    en: "Consent withdrawn by a reporter",
  },
  "report.identity-told": { nl: "Naam gegeven door een melder", en: "Name given by a reporter" },
  "report.safety-told": { nl: "Melder liet weten hoe het gaat", en: "A reporter told how it goes" },
  "report.detriment-told": {
    nl: "Benadeling gemeld vanuit een dossier",
    en: "Detriment reported from a dossier",
  },
  "report.files-added": { nl: "Bestanden toegevoegd door een melder", en: "Files added by a reporter" },
  "report.receipt-confirmed": {
    nl: "Ontvangst van een melding bevestigen",
    en: "Confirm receipt of a report",
  },
  "report.reporter-told": { nl: "Aan een melder schrijven", en: "Write to a reporter" },
  "report.identity-opened": { nl: "Bekijken wie een melder is", en: "See who a reporter is" },
  "report.identity-asked": { nl: "Een melder vragen wie het is", en: "Ask a reporter who it is" },
  "report.identity-shared": {
    nl: "Een lezer laten zien wie een melder is",
    en: "Let a reader see who a reporter is",
  },
  "report.forwarding-asked": {
    nl: "Een melder vragen om te mogen doorsturen",
    en: "Ask a reporter to agree to forwarding",
  },
  "report.risk-weighed": { nl: "Kans op benadeling wegen", en: "Weigh the risk of detriment" },
  "report.safety-taken-up": {
    nl: "Antwoord van een melder over veiligheid oppakken",
    en: "Take up what a reporter said on safety",
  },
};
