import { z } from "zod";
import { catalogue } from "#platform/locale/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { fields } from "#platform/http/index.ts";

export const termNames = [
  "measurementMonths",
  "operationMonths",
  "evaluationMonths",
  "roundMonths",
  "surveyMonths",
  "overdueDays",
  "planDays",
  "reportMonths",
  "contactMonths",
  "adviceDays",
] as const;
export type TermName = (typeof termNames)[number];
export type Terms = Readonly<Record<TermName, number>>;

export interface Term {
  readonly unit: "months" | "days";
  readonly standard: number;
  readonly most: number;
  /** Who says so. */
  readonly source: Localised;
}

const own = (nl: string, en: string): Localised => ({ nl: `Eigen keuze: ${nl}`, en: `Own choice: ${en}` });

/** The terms with their standard. An organisation may set another; no source fixes them, one names an example. */
export const termsKnown: Readonly<Record<TermName, Term>> = {
  measurementMonths: {
    unit: "months",
    standard: 12,
    most: 60,
    source: own(
      "de doelen gelden per jaar en aan het eind blijkt wat is bereikt (BIOS, Integriteit gewaarborgd, interne verantwoording).",
      "goals hold for a year, and its end shows what was reached (BIOS, Integriteit gewaarborgd, internal account).",
    ),
  },
  operationMonths: {
    unit: "months",
    standard: 12,
    most: 60,
    source: own(
      "één keer in de cyclus van jaarplan en jaarverslag. De bron noemt geen termijn.",
      "once in the cycle of year plan and annual account. The source names no term.",
    ),
  },
  evaluationMonths: {
    unit: "months",
    standard: 48,
    most: 96,
    source: {
      nl: "Naar het goede voorbeeld in Algemene Rekenkamer, Integriteit als basis, paragraaf 3.3.2: Defensie evalueert elke vier jaar.",
      en: "After the good example in Court of Audit, Integriteit als basis, section 3.3.2: Defence evaluates every four years.",
    },
  },
  roundMonths: {
    unit: "months",
    standard: 24,
    most: 96,
    source: own(
      "vaak genoeg om verandering te zien. De bron noemt geen termijn.",
      "often enough to see change. The source names no term.",
    ),
  },
  surveyMonths: {
    unit: "months",
    standard: 24,
    most: 96,
    source: {
      nl: "Naar het goede voorbeeld in Algemene Rekenkamer, Integriteit als basis, paragraaf 4.3.2: IenW houdt elke twee jaar een enquête.",
      en: "After the good example in Court of Audit, Integriteit als basis, section 4.3.2: IenW holds a survey every two years.",
    },
  },
  overdueDays: {
    unit: "days",
    standard: 30,
    most: 365,
    source: own(
      "een maand om een verlopen datum te herstellen, voordat het een kwestie van het geheel wordt.",
      "a month to mend a passed date, before it becomes a matter of the whole.",
    ),
  },
  planDays: {
    unit: "days",
    standard: 31,
    most: 180,
    source: own(
      "in de eerste maand van het jaar. De bron noemt geen datum.",
      "in the first month of the year. The source names no date.",
    ),
  },
  reportMonths: {
    unit: "months",
    standard: 6,
    most: 12,
    source: own(
      "halverwege het jaar. De bron vraagt tussentijdse rapportages zonder termijn (BIOS, Integriteit gewaarborgd, interne verantwoording).",
      "halfway through the year. The source asks for interim reports without a term (BIOS, Integriteit gewaarborgd, internal account).",
    ),
  },
  contactMonths: {
    unit: "months",
    standard: 6,
    most: 24,
    source: own(
      "ten minste twee keer per jaar. De bron noemt geen termijn.",
      "at least twice a year. The source names no term.",
    ),
  },
  adviceDays: {
    unit: "days",
    standard: 42,
    most: 365,
    source: own(
      "zes weken om te antwoorden. De bron noemt geen termijn.",
      "six weeks to answer. The source names no term.",
    ),
  },
};

const fromEntries = (value: (name: TermName) => number): Terms => ({
  measurementMonths: value("measurementMonths"),
  operationMonths: value("operationMonths"),
  evaluationMonths: value("evaluationMonths"),
  roundMonths: value("roundMonths"),
  surveyMonths: value("surveyMonths"),
  overdueDays: value("overdueDays"),
  planDays: value("planDays"),
  reportMonths: value("reportMonths"),
  contactMonths: value("contactMonths"),
  adviceDays: value("adviceDays"),
});

/** The terms of an organisation: its own where it set one, else the standard. */
export const termsFrom = (set: ReadonlyMap<string, number>): Terms =>
  fromEntries((name) => set.get(name) ?? termsKnown[name].standard);

const field = (name: TermName) => fields.wholeNumber({ min: 1, max: termsKnown[name].most });

/** What the page of the terms sends: all of them. */
export const termsForm = z.object({
  measurementMonths: field("measurementMonths"),
  operationMonths: field("operationMonths"),
  evaluationMonths: field("evaluationMonths"),
  roundMonths: field("roundMonths"),
  surveyMonths: field("surveyMonths"),
  overdueDays: field("overdueDays"),
  planDays: field("planDays"),
  reportMonths: field("reportMonths"),
  contactMonths: field("contactMonths"),
  adviceDays: field("adviceDays"),
});

/** What each term is about. */
export const termTexts = catalogue<Record<TermName, string>>({
  nl: {
    measurementMonths: "Een doel wordt opnieuw gemeten binnen",
    operationMonths: "De werking van een bouwsteen wordt opnieuw beoordeeld binnen",
    evaluationMonths: "Het beleid wordt opnieuw geëvalueerd binnen",
    roundMonths: "Er is opnieuw een beoordelingsronde afgesloten binnen",
    surveyMonths: "Medewerkers vullen opnieuw een enquête in binnen",
    overdueDays: "Een actie mag te laat zijn gedurende",
    planDays: "Het jaarplan is vastgesteld binnen, vanaf 1 januari",
    reportMonths: "Een leidinggevende rapporteert tussentijds binnen",
    contactMonths: "De coördinator spreekt het bevoegd gezag opnieuw binnen",
    adviceDays: "Een advies van de coördinator krijgt antwoord binnen",
  },
  en: {
    measurementMonths: "A goal is measured again within",
    operationMonths: "The operation of a building block is judged again within",
    evaluationMonths: "The policy is evaluated again within",
    roundMonths: "Another assessment round is closed within",
    surveyMonths: "Employees answer a survey again within",
    overdueDays: "An action may be overdue for",
    planDays: "The year plan is adopted within, from 1 January",
    reportMonths: "A manager gives an interim report within",
    contactMonths: "The coordinator speaks with the authority again within",
    adviceDays: "Advice of the coordinator is answered within",
  },
});
