import { catalogue } from "#platform/locale/index.ts";
import type {
  Channel,
  Openness,
  Outcome,
  Regime,
  ReportDecision,
  ReportKind,
  ReportState,
} from "./report.ts";

interface ReportWords {
  readonly kinds: Readonly<Record<ReportKind, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly opennesses: Readonly<Record<Openness, string>>;
  readonly states: Readonly<Record<ReportState, string>>;
  readonly regimes: Readonly<Record<Regime, string>>;
  readonly decisions: Readonly<Record<ReportDecision, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
}

/** What whoever handles reports reads for the words in which a report is kept. */
export const reportWords = catalogue<ReportWords>({
  nl: {
    kinds: {
      violation: "Integriteitsschending",
      wrongdoing: "Misstand",
      conduct: "Ongewenst gedrag",
      security: "Beveiliging",
      detriment: "Benadeling van een melder",
    },
    channels: {
      web: "Website",
      telephone: "Telefoon",
      letter: "Brief",
      meeting: "Gesprek",
      "e-mail": "E-mail",
      line: "Via een leidinggevende",
      counsellor: "Via een vertrouwenspersoon",
    },
    opennesses: { open: "Openlijk", confidential: "In vertrouwen", anonymous: "Anoniem" },
    states: {
      received: "Binnengekomen",
      weighing: "Wordt gewogen",
      handling: "In behandeling",
      closed: "Afgesloten",
      "set-aside": "Opzij gelegd",
    },
    regimes: {
      wbk: "Wet bescherming klokkenluiders",
      integrity: "Integriteitsregeling",
      conduct: "Regeling ongewenst gedrag",
      security: "Beveiligingsregeling",
      complaint: "Klachtenregeling",
    },
    decisions: {
      "not-taken-up": "Niet in behandeling genomen",
      line: "Opgelost in de lijn",
      "preliminary-inquiry": "Vooronderzoek",
      investigation: "Onderzoek",
      forwarded: "Doorgestuurd",
      police: "Aangifte gedaan",
    },
    outcomes: {
      open: "Nog open",
      established: "Vastgesteld",
      "partly-established": "Deels vastgesteld",
      "not-established": "Niet vastgesteld",
      "not-ascertainable": "Niet vast te stellen",
    },
  },
  en: {
    kinds: {
      violation: "Integrity violation",
      wrongdoing: "Wrongdoing",
      conduct: "Undesirable conduct",
      security: "Security",
      detriment: "Detriment to a reporter",
    },
    channels: {
      web: "Website",
      telephone: "Telephone",
      letter: "Letter",
      meeting: "Meeting",
      "e-mail": "E-mail",
      line: "Through a manager",
      counsellor: "Through a counsellor",
    },
    opennesses: { open: "Openly", confidential: "In confidence", anonymous: "Anonymously" },
    states: {
      received: "Received",
      weighing: "Being weighed",
      handling: "Being handled",
      closed: "Closed",
      "set-aside": "Set aside",
    },
    regimes: {
      wbk: "Wet bescherming klokkenluiders (Whistleblowers Protection Act)",
      integrity: "Integrity rules",
      conduct: "Rules on undesirable conduct",
      security: "Security rules",
      complaint: "Complaints procedure",
    },
    decisions: {
      "not-taken-up": "Not taken up",
      line: "Settled in the line",
      "preliminary-inquiry": "Preliminary inquiry",
      investigation: "Investigation",
      forwarded: "Forwarded",
      police: "Reported to the police",
    },
    outcomes: {
      open: "Still open",
      established: "Established",
      "partly-established": "Partly established",
      "not-established": "Not established",
      "not-ascertainable": "Cannot be ascertained",
    },
  },
});
