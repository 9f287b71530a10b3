import type { DemonstrationAccount } from "#platform/auth/index.ts";
import { overseerPerson } from "./ministries.part.ts";

const inVoorbeeldstad = (key: string, nl: string, en: string): DemonstrationAccount => ({
  organisation: "voorbeeldstad",
  email: `${key}@voorbeeldstad.example`,
  sees: { nl, en },
});

/** Whom a visitor of the demonstration can be: one for each role, the one with the most to see first. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  inVoorbeeldstad(
    "coordinator",
    "Het hele stelsel: normen, bouwstenen, beoordelingen, beleid, jaarplan, acties en jaarverslag. Begin hier.",
    "The whole system: norms, building blocks, assessments, policy, year plan, actions and annual account. Begin here.",
  ),
  {
    organisation: "bzk",
    email: overseerPerson.email,
    sees: {
      nl: "De twaalf ministeries naast elkaar, met wat de Algemene Rekenkamer over 2023 openbaar maakte.",
      en: "The twelve ministries side by side, with what the Court of Audit published over 2023.",
    },
  },
  inVoorbeeldstad(
    "gemeentesecretaris",
    "Wat het bevoegd gezag vaststelt: beleid, jaarplan, beoordeling en jaarverslag.",
    "What the authority adopts: policy, year plan, assessment and annual account.",
  ),
  inVoorbeeldstad(
    "hoofd-ruimte",
    "De acties en afspraken waar een leidinggevende zelf voor staat, en wat het team opgeeft: advies en beslissingen.",
    "The actions and agreements a manager answers for, and what the team declares: advice and decisions.",
  ),
  inVoorbeeldstad(
    "medewerker",
    "Wat iedere collega ziet, met een eigen pagina: nevenwerkzaamheden opgeven en een geschenk melden.",
    "What every colleague sees, with an own page: declare side activities and report a gift.",
  ),
  inVoorbeeldstad(
    "or-voorzitter",
    "De ondernemingsraad: het jaarverslag met een eigen versie, en wat wordt voorgelegd.",
    "The works council: the annual account in its own version, and what is laid before it.",
  ),
  inVoorbeeldstad(
    "meldpunt",
    "Meldingen in elke stand: wegen, berichten met de melder, termijnen, het register, en bewaren of vernietigen.",
    "Reports in every state: weighing, messages with the reporter, terms, the register, and keeping or destroying.",
  ),
  inVoorbeeldstad(
    "onderzoeker",
    "Het dossier van een onderzoek naar een vermoeden van een misstand. Onderzoeken volgens het protocol komt in een volgende versie.",
    "The file of an investigation of suspected wrongdoing. Investigating by the protocol comes in a later version.",
  ),
  inVoorbeeldstad(
    "vertrouwenspersoon-integriteit",
    "Wat iedere collega ziet. Het eigen, afgesloten logboek komt in een volgende versie.",
    "What every colleague sees. The own, closed log comes in a later version.",
  ),
  inVoorbeeldstad(
    "jurist-arbeidsrecht",
    "De compliance officer: wie financiële belangen opgeeft en wie nog niet. Alleen hier gaat open wat er in staat.",
    "The compliance officer: who declares financial interests and who has not yet. Only here it opens what they say.",
  ),
  inVoorbeeldstad(
    "burgemeester",
    "Wat iedereen in de organisatie ziet, en de beslissing over wat de gemeentesecretaris opgeeft.",
    "What everybody in the organisation sees, and the decision on what the municipal secretary declares.",
  ),
  inVoorbeeldstad(
    "griffier",
    "Wat iedere collega ziet. De registers van ambtsdragers komen in een volgende versie.",
    "What every colleague sees. The registers of office-holders come in a later version.",
  ),
  inVoorbeeldstad(
    "beheerder",
    "Personen, eenheden, rollen, accounts en het logboek van het systeem. Geen inhoud van dossiers.",
    "People, units, roles, accounts and the log of the system. No content of any file.",
  ),
];
