import { catalogue } from "#platform/locale/index.ts";

/** Texts of the import page, in Dutch and English. */
export const texts = catalogue({
  nl: {
    title: "Personen importeren",
    lead: "Werk personen, eenheden en rollen bij met een CSV-bestand uit uw personeelssysteem. Het gaat helemaal goed of er verandert niets.",
    file: "CSV-bestand",
    fileTypes: "csv, hoogstens 200 MB",
    paste: "Of plak de regels hier",
    pasteHint: "Met de kopregel erboven.",
    day: "Wijzigingen gelden vanaf",
    dayHint: "Wie verhuist, krijgt vanaf deze dag een nieuwe plek.",
    complete: "In dit bestand staat iedereen",
    completeHint:
      "Wie een personeelsnummer heeft en niet in het bestand staat, gaat op deze dag uit dienst. Zonder vinkje blijft iedereen in dienst.",
    submit: "Importeren",
    format: "Hoe het bestand eruitziet",
    formatText:
      "Tekenset UTF-8 of Windows-1252, met een komma of een puntkomma ertussen. De eerste regel noemt de kolommen, in het Nederlands of het Engels, in elke volgorde. Een kolom die er niet is, laat met rust wat bekend is.",
    meanings: {
      key: "Het nummer waaraan u iemand herkent. Elk nummer komt één keer voor.",
      name: "Voornaam en achternaam.",
      email: "Hiermee logt iemand in. Elk adres komt één keer voor.",
      engagement:
        "Ambtenaar, ingehuurd, stagiair, werkervaringsplaats, vrijwilliger of politieke ambtsdrager.",
      function: "De functie, vrij in te vullen.",
      unit: "De sleutel van de eenheid, of het pad van boven af: Directie > Team Zorg.",
      unitName:
        "De naam of het pad bij die sleutel. Een eenheid die er nog niet is, komt er dan bij; een andere naam wordt een wijziging vanaf de importdatum.",
      start: "De eerste werkdag: 31-12-2026 of 2026-12-31.",
      end: "De laatste werkdag. Dan eindigen alle plekken en rollen en vervalt de toegang.",
      roles:
        "Rollen met | ertussen. Een leidinggevende krijgt de rol voor de eenheid op de regel, andere rollen gelden voor het geheel. Rollen die een beheerder gaf, blijven staan.",
    },
    done: "De import is klaar.",
    doneTitle: "Resultaat van de import",
    lines: "Personen in het bestand",
    people: "Personen",
    places: "Plekken",
    roles: "Rollen",
    units: "Eenheden",
    peopleText: (added: number, changed: number, left: number) =>
      `${added} toegevoegd, ${changed} gewijzigd, ${left} uit dienst`,
    placesText: (added: number, ended: number) => `${added} begonnen, ${ended} beëindigd`,
    rolesText: (given: number, ended: number) => `${given} gegeven, ${ended} beëindigd`,
    unitsText: (added: number, changed: number) => `${added} toegevoegd, ${changed} gewijzigd`,
    unchanged: "Alles in het bestand was al bekend. Er is niets veranderd.",
    notices: "Let op",
    toPeople: "Naar de personen",
    again: "Nog een bestand importeren",
  },
  en: {
    title: "Import people",
    lead: "Bring people, units and roles up to date with a CSV file from your personnel system. It goes entirely well or nothing changes.",
    file: "CSV file",
    fileTypes: "csv, at most 200 MB",
    paste: "Or paste the lines here",
    pasteHint: "With the header above them.",
    day: "Changes hold from",
    dayHint: "Who moves gets a new place from this day.",
    complete: "This file holds everybody",
    completeHint:
      "Who has a personnel key and is not in the file leaves on this day. Without the tick everybody stays.",
    submit: "Import",
    format: "What the file looks like",
    formatText:
      "Character set UTF-8 or Windows-1252, with commas or semicolons. The first line names the columns, in Dutch or English, in any order. A column that is not there leaves alone what is known.",
    meanings: {
      key: "The number by which you know somebody. Each number occurs once.",
      name: "First name and last name.",
      email: "Used to sign in. Each address occurs once.",
      engagement: "Civil servant, hired, trainee, work experience, volunteer or office-holder.",
      function: "The function, in free words.",
      unit: "The key of the unit, or its path from the top: Directie > Team Zorg.",
      unitName:
        "The name or the path that goes with that key. A unit that is not there yet is added; another name becomes a change from the day of the import.",
      start: "The first day of work: 31-12-2026 or 2026-12-31.",
      end: "The last day of work. Then all places and roles end and access is lost.",
      roles:
        "Roles with | between them. A manager gets the role for the unit on the line, other roles hold for the whole. Roles that an administrator gave stay.",
    },
    done: "The import is done.",
    doneTitle: "Result of the import",
    lines: "People in the file",
    people: "People",
    places: "Places",
    roles: "Roles",
    units: "Units",
    peopleText: (added, changed, left) => `${added} added, ${changed} changed, ${left} left`,
    placesText: (added, ended) => `${added} begun, ${ended} ended`,
    rolesText: (given, ended) => `${given} given, ${ended} ended`,
    unitsText: (added, changed) => `${added} added, ${changed} changed`,
    unchanged: "Everything in the file was known. Nothing was changed.",
    notices: "Take note",
    toPeople: "To the people",
    again: "Import another file",
  },
});
