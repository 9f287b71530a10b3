import { catalogue } from "#platform/locale/index.ts";

export const texts = catalogue({
  nl: {
    title: "Stukken",
    none: "Er zijn nog geen stukken.",
    add: "Stuk toevoegen",
    addLead:
      "Voeg een stuk toe, zoals een brief, een verslag of bewijs. Het wordt versleuteld terwijl het binnenkomt.",
    choose: "Kies een of meer bestanden",
    chooseHint:
      "Hoogstens 25 bestanden van 200 MB. Het bestand blijft zoals het is: ook verborgen gegevens blijven erin, want die kunnen bewijs zijn.",
    waiting: "Deze bestanden zijn al binnen:",
    name: "Stuk",
    size: "Grootte",
    from: "Van",
    added: "Toegevoegd",
    reporter: "de melder",
    scan: "Viruscontrole",
    scans: {
      clean: "Geen virus gevonden",
      "not-checked": "Niet gecontroleerd",
      infected: "Virus gevonden: apart gezet",
    },
    scanWords: {
      clean: "De virusscanner vond niets. Bij het opslaan kijkt hij nog eens.",
      "not-checked":
        "Dit stuk is niet op virussen gecontroleerd. Open het alleen op een apparaat dat goed beveiligd is, liefst los van het netwerk.",
      infected:
        "In dit stuk zit een virus. Het staat apart en u kunt het niet opslaan. Vraag uw beheerder om hulp.",
    },
    cleaned: "Verborgen gegevens (plaats, apparaat, maker) zijn eruit gehaald.",
    notCleaned:
      "Er kunnen verborgen gegevens in zitten, zoals plaats, apparaat of maker. Wees daar voorzichtig mee.",
    hidden: "Verborgen gegevens",
    hash: "Vingerafdruk (SHA-256)",
    hashHint: "Hiermee is later te bewijzen dat dit het stuk is dat is gestuurd.",
    download: "Opslaan op dit apparaat",
    downloadHint: "Wat u opslaat, is niet meer versleuteld. Bewaar het niet langer dan nodig.",
    doubtTitle: "De inhoud past niet bij de naam",
    doubt:
      "De inhoud van dit stuk is iets anders dan de naam zegt, of is onderweg veranderd. Open het alleen op een apparaat dat los staat van het netwerk, of laat een specialist kijken.",
    doubtOpen: "Toch opslaan, als onbekend bestand",
    brokenTitle: "Dit stuk gaat niet open",
    broken:
      "Het stuk is beschadigd of ontbreekt. Vraag de melder om het nog eens te sturen. De beheerder kan in het logboek zien dat dit gebeurde.",
    saved: "Toegevoegd aan het dossier.",
  },
  en: {
    title: "Documents",
    none: "There are no documents yet.",
    add: "Add a document",
    addLead: "Add a document, such as a letter, a record or evidence. It is encrypted while it comes in.",
    choose: "Choose one or more files",
    chooseHint:
      "At most 25 files of 200 MB. The file stays as it is: hidden data stays in it as well, because that may be evidence.",
    waiting: "These files have arrived already:",
    name: "Document",
    size: "Size",
    from: "From",
    added: "Added",
    reporter: "the reporter",
    scan: "Virus check",
    scans: {
      clean: "No virus found",
      "not-checked": "Not checked",
      infected: "Virus found: put apart",
    },
    scanWords: {
      clean: "The virus scanner found nothing. It looks once more when you save it.",
      "not-checked":
        "This document was not checked for viruses. Open it only on a device that is well protected, preferably apart from the network.",
      infected:
        "This document holds a virus. It was put apart and you cannot save it. Ask your administrator for help.",
    },
    cleaned: "Hidden data (place, device, maker) was taken out.",
    notCleaned: "It may hold hidden data, such as place, device or maker. Be careful with that.",
    hidden: "Hidden data",
    hash: "Fingerprint (SHA-256)",
    hashHint: "Proves later that this is the document that was sent.",
    download: "Save on this device",
    downloadHint: "What you save is no longer encrypted. Keep it no longer than needed.",
    doubtTitle: "The content does not fit the name",
    doubt:
      "The content of this document is something else than its name says, or changed on the way. Open it only on a device apart from the network, or let a specialist look.",
    doubtOpen: "Save it all the same, as an unknown file",
    brokenTitle: "This document does not open",
    broken:
      "The document is damaged or missing. Ask the reporter to send it again. The administrator can see in the log that this happened.",
    saved: "Added to the file.",
  },
});
