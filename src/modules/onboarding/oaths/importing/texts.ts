import { catalogue } from "#platform/locale/index.ts";
import type { OathColumn } from "./oath-line.ts";

/** Texts of taking over oaths from another register. */
export const importTexts = catalogue({
  nl: {
    link: "Een bestaand register overnemen",
    title: "Eden en beloften overnemen",
    lead: "Neem over wie de eed of belofte al aflegde, uit een lijst die u tot nu toe bijhield. U ziet eerst wat er gebeurt. Daarna gaat het helemaal goed, of er verandert niets.",
    name: "Eden en beloften",
    step: "Overgenomen uit een ouder register",
    formUnknown: "eed of belofte: niet bekend",
    olderText: "oudere tekst, die hier niet staat",
    functionUnknown: "niet bekend",
    formatText:
      "Tekenset UTF-8 of Windows-1252, met een komma of een puntkomma ertussen. De eerste regel noemt de kolommen, in het Nederlands of het Engels, in elke volgorde. Datums als 31-12-2026 of 2026-12-31. Wat in het oude register niet staat, blijft hier leeg: vul niets in wat u niet weet.",
    meanings: {
      key: "Het personeelsnummer. Dit of het e-mailadres moet er staan.",
      email: "Het e-mailadres van wie zwoer of beloofde. Ook van wie uit dienst is.",
      takenOn: "De dag waarop het gebeurde.",
      form: "Eed of belofte. Schrijf “onbekend” als het oude register dat niet zegt.",
      functionTitle:
        "De functie van toen. Vraagt een nieuwe functie om een nieuwe eed, dan vergelijken wij met deze. Leeg: niet bekend.",
      text: "De naam van een tekst die hier staat, zo nodig met de versie: “Gemeente, versie 2”. Leeg of “oudere tekst”: een tekst die hier niet staat.",
      officerName: "Wie de eed afnam, zoals het er staat.",
      place: "Waar het was.",
    } satisfies Record<OathColumn, string>,
  },
  en: {
    link: "Take over an existing register",
    title: "Take over oaths and affirmations",
    lead: "Take over who took the oath or affirmation already, from a list that you kept until now. You see first what will happen. After that all of it goes well, or nothing changes.",
    name: "Oaths and affirmations",
    step: "Taken over from an older register",
    formUnknown: "oath or affirmation: not known",
    olderText: "older text, which does not stand here",
    functionUnknown: "not known",
    formatText:
      "Character set UTF-8 or Windows-1252, with commas or semicolons. The first line names the columns, in Dutch or English, in any order. Dates as 31-12-2026 or 2026-12-31. What the old register does not say stays empty here: fill in nothing that you do not know.",
    meanings: {
      key: "The personnel key. This or the e-mail address has to be there.",
      email: "The e-mail address of who swore or affirmed. Also of somebody who left.",
      takenOn: "The day on which it happened.",
      form: "Oath or affirmation. Write “unknown” where the old register does not say which.",
      functionTitle:
        "The function then. Where a new function calls for a new oath, we compare with this one. Empty: not known.",
      text: "The name of a text that stands here, with its version where needed: “Gemeente, version 2”. Empty or “older text”: a text that does not stand here.",
      officerName: "Who took the oath, as it is written there.",
      place: "Where it was.",
    },
  },
});
