import { catalogue } from "#platform/locale/index.ts";

/** What the fields of the open data mean, for whoever reads them without the source at hand. */
export const openDataTexts = catalogue({
  nl: {
    title: "Open data van nevenwerkzaamheden",
    lead: "Elk openbaar register, om zelf mee te werken. Zonder inloggen. Het gaat over mensen: wie de gegevens verder gebruikt, houdt zich aan de AVG.",
    where: "Waar het staat",
    whereText:
      "Zet achter het adres van een register .json of .csv, zoals /openbaar/nevenwerkzaamheden/voorbeeldstad.json. De tekst is UTF-8. Begint een cel van de CSV met een teken waarmee een formule begint, dan staat er een apostrof voor.",
    absent: "Wat de werkgever niet openbaar maakt, is leeg (CSV) of null (JSON).",
    caption: "Velden, in JSON (schema borgpen-side-activities/1) en CSV (RFC 4180, komma)",
    field: "Veld",
    meaning: "Wat het is",
    fields: {
      schema: "alleen JSON; verandert als lezers er last van zouden hebben",
      organisation: "korte naam van de werkgever; in JSON ook de volle naam en of hij verzonnen is",
      id: "vast nummer van de opgave; achter het adres van het register is het haar eigen pagina",
      name: "naam van de ambtenaar",
      function: "de aangewezen functie",
      activityOrganisation: "de organisatie waarvoor iemand werkt",
      nature: "aard van de werkzaamheden",
      paid: "true: betaald; false: onbetaald, of alleen onkosten",
      hours: "gemiddelde uren per week, met een punt voor decimalen",
      payment:
        "unpaid (onbetaald), expenses (alleen onkosten), small (tot € 5.000 per jaar), middle (tot € 20.000), large (meer)",
      startsOn: "eerste dag van de werkzaamheden",
      confirmedOn: "laatste dag waarop dit is bevestigd",
      publishedOn: "sinds wanneer de opgave openbaar is",
    },
  },
  en: {
    title: "Open data of side activities",
    lead: "Every public register, to work with. Without signing in. It is about people: who uses the data further keeps to the GDPR.",
    where: "Where it is",
    whereText:
      "Put .json or .csv behind the address of a register, as /openbaar/nevenwerkzaamheden/voorbeeldstad.json. The text is UTF-8. Where a cell of the CSV begins with a sign with which a formula begins, an apostrophe stands in front.",
    absent: "What the employer does not make public is empty (CSV) or null (JSON).",
    caption: "Fields, in JSON (schema borgpen-side-activities/1) and CSV (RFC 4180, comma)",
    field: "Field",
    meaning: "What it is",
    fields: {
      schema: "JSON only; changes when that would trouble readers",
      organisation: "short name of the employer; in JSON also the full name and whether it is invented",
      id: "fixed number of the entry; behind the address of the register it is its own page",
      name: "name of the civil servant",
      function: "the designated function",
      activityOrganisation: "the organisation somebody works for",
      nature: "kind of activities",
      paid: "true: paid; false: unpaid, or expenses only",
      hours: "average hours a week, with a point for decimals",
      payment:
        "unpaid, expenses (expenses only), small (up to € 5,000 a year), middle (up to € 20,000), large (more)",
      startsOn: "first day of the activities",
      confirmedOn: "last day on which this was confirmed",
      publishedOn: "since when the entry is public",
    },
  },
});
