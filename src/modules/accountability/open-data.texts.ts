import { catalogue } from "#platform/locale/index.ts";

/** What the fields of the open data mean, for whoever reads them without the source at hand. */
export const openDataTexts = catalogue({
  nl: {
    title: "Open data van jaarverslagen",
    lead: "De cijfers uit elk openbaar jaarverslag, om zelf mee te rekenen. Vrij te gebruiken, zonder inloggen.",
    where: "Waar het staat",
    whereText:
      "Zet achter het adres van een jaarverslag /csv of /json. Met ?versie=1 krijgt u een eerdere versie. De tekst is UTF-8.",
    absent: "Een cijfer dat er niet is, staat er niet in. Het staat er nooit als 0.",
    csv: "CSV: een regel voor elk cijfer (RFC 4180, komma)",
    json: "JSON, schema borgpen-account/1",
    field: "Veld",
    meaning: "Wat het is",
    fields: {
      organisation: "korte naam van de organisatie",
      year: "het jaar waarover verantwoording wordt afgelegd",
      version: "2 of hoger is een verbetering van wat eerder openbaar was",
      section:
        "onderdeel: introduction, state, goals, measures, activities, violations, sanctions of outlook (inleiding, stand, doelen, maatregelen, activiteiten, schendingen, sancties, vooruitblik)",
      key: "vaste naam van het cijfer, elk jaar dezelfde",
      label: "wat er wordt geteld, in het Nederlands en het Engels",
      value: "het cijfer, met een punt voor decimalen",
      schema: "verandert alleen als lezers er last van hebben",
      name: "de volle naam, en true bij een organisatie die niet bestaat",
      published: "sinds wanneer het verslag openbaar is",
      figures: "de regels van de CSV als objecten",
      tables:
        "de cijfers achter elke figuur: section, id, title, head en rows (als tekst, in het Nederlands)",
    },
  },
  en: {
    title: "Open data of annual accounts",
    lead: "The numbers of every public account, to calculate with. Free to use, without signing in.",
    where: "Where it is",
    whereText:
      "Put /csv or /json behind the address of an account. With ?versie=1 you get an earlier version. The text is UTF-8.",
    absent: "A number that is not known is absent. It is never written as 0.",
    csv: "CSV: one line for each number (RFC 4180, comma)",
    json: "JSON, schema borgpen-account/1",
    field: "Field",
    meaning: "What it is",
    fields: {
      organisation: "short name of the organisation",
      year: "the year that is accounted for",
      version: "2 or higher is a correction of what was published before",
      section: "introduction, state, goals, measures, activities, violations, sanctions or outlook",
      key: "fixed name of the number, the same every year",
      label: "what it counts, in Dutch and English",
      value: "the number, with a point for decimals",
      schema: "changes only when that would trouble readers",
      name: "the full name, and true for an organisation that does not exist",
      published: "since when the account is public",
      figures: "the lines of the CSV as objects",
      tables: "the numbers behind each drawing: section, id, title, head and rows (as text, in Dutch)",
    },
  },
});
