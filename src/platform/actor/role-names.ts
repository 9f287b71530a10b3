import type { Role } from "./index.ts";
import { catalogue } from "#platform/locale/index.ts";

/** The roles as a person reads them (design section 1). */
export const roleNames = catalogue<Record<Role, string>>({
  nl: {
    employee: "medewerker",
    manager: "leidinggevende",
    coordinator: "integriteitscoördinator",
    "report-officer": "meldpunt",
    investigator: "onderzoeker",
    counsellor: "vertrouwenspersoon",
    "compliance-officer": "compliance officer",
    authority: "bevoegd gezag",
    "works-council": "ondernemingsraad",
    "office-holder": "politieke ambtsdrager",
    registrar: "griffier",
    overseer: "toezichthouder",
    administrator: "beheerder",
  },
  en: {
    employee: "employee",
    manager: "manager",
    coordinator: "integrity coordinator",
    "report-officer": "report officer",
    investigator: "investigator",
    counsellor: "counsellor",
    "compliance-officer": "compliance officer",
    authority: "competent authority",
    "works-council": "works council",
    "office-holder": "office-holder",
    registrar: "registrar",
    overseer: "overseer",
    administrator: "administrator",
  },
});
