import { catalogue } from "#platform/locale/index.ts";
import type { ExportRecipient } from "./export-form.ts";

type Recipients = Readonly<Record<ExportRecipient, string>>;

const recipients = catalogue<{ readonly recipients: Recipients }>({
  nl: {
    recipients: {
      court: "Een rechter",
      authority: "Een toezichthouder of bevoegde autoriteit",
      police: "Politie of Openbaar Ministerie",
      lawyer: "Een advocaat van de organisatie",
      other: "Iemand anders",
    },
  },
  en: {
    recipients: {
      court: "A court",
      authority: "A supervisor or competent authority",
      police: "Police or public prosecutor",
      lawyer: "A lawyer of the organisation",
      other: "Somebody else",
    },
  },
});

export const texts = catalogue({
  nl: {
    ...recipients.nl,
    title: "Uitvoeren voor een rechter of toezichthouder",
    lead: "U krijgt het hele dossier in één zip-bestand, om te geven aan wie er recht op heeft. Het komt in de map met downloads van uw computer.",
    warningTitle: "Dit bestand verlaat de kluis",
    warning:
      "Wie het heeft, kan het lezen. Bewaar het waar alleen u bij kunt, geef het persoonlijk of versleuteld door, en verwijder het daarna van uw computer. Kijk eerst of uit berichten en bijlagen niet blijkt wie de melder is.",
    whatIsIn: "Wat erin zit",
    included: [
      "het dossier als pdf, met inhoudsopgave, tijdlijn en een lijst van alle bijlagen",
      "alle bijlagen zoals ze zijn ontvangen, behalve een bestand met een virus of een bestand dat beschadigd is",
      "een bewijs uit het auditlogboek: welke medewerker wat deed, wanneer, en vanaf welk netwerkadres",
      "een lijst om na te gaan dat geen bestand is veranderd",
    ],
    notIncluded: "Taken en de weging van het risico op benadeling gaan nooit mee.",
    recipient: "Voor wie is het?",
    name: "Naam van de instantie",
    nameHint: "Bijvoorbeeld: rechtbank Midden-Nederland. Zet het zaaknummer erbij als u dat hebt.",
    reason: "Waarom voert u dit dossier uit?",
    reasonHint:
      "Noem wie erom vroeg en op welke grond. Dit staat in het document zelf, en op de tijdlijn van het dossier.",
    notes: "Neem ook de notities van de lezers op",
    notesHint: "Notities zijn voor intern gebruik. Neem ze alleen op als de instantie er recht op heeft.",
    identity: "Neem ook op wie de melder is",
    identityHint:
      "Alleen als dat voor deze instantie nodig is. Vertel het de melder vooraf, met de reden, behalve als dat het onderzoek of de zaak in gevaar brengt (Wbk, artikel 1a). Het komt op de tijdlijn te staan.",
    noIdentity:
      "Wie de melder is, gaat niet mee. Dat kan alleen als u dat mag weten en de melder open meldt, of ermee instemde dat u het gebruikt.",
    submit: "Dossier uitvoeren",
    notAllowed: "Wie de melder is, mag u niet meenemen. De melder stemde daar niet mee in.",
    identityTaken: (to: string) => `Meegegeven bij de uitvoer. ${to}`,
    exportedTo: (to: string, reason: string) => `${to}. ${reason}`,
    packageTitle: "Overdragen aan het archief",
    packageLead:
      "Dit dossier wordt blijvend bewaard. Eerst maakt u een pakket voor het archief. Als het archief het heeft aangenomen, verdwijnt het hier.",
    packaged: [
      "het dossier als pdf, met de notities van de lezers",
      "alle bijlagen zoals ze zijn ontvangen, behalve een bestand met een virus of een bestand dat beschadigd is",
      "een bewijs uit het auditlogboek: welke medewerker wat deed, wanneer, en vanaf welk netwerkadres",
      "bij het geheel en bij elk bestand de metagegevens volgens MDTO 1.0",
    ],
    packageWithout:
      "Wie de melder is, gaat niet mee. Taken en de weging van het risico op benadeling ook niet. Die gegevens verdwijnen als u het dossier overdraagt.",
    packageReason: "Met wie is dit afgesproken?",
    packageReasonHint: "Bijvoorbeeld: met de archivaris, op welke datum.",
    category: "Categorie in de selectielijst",
    categoryHint:
      "Waar staat dat dit dossier blijvend wordt bewaard? Vul alle drie in. Weet u het niet? Laat ze dan leeg, en vraag het de archivaris.",
    list: "Selectielijst",
    listNumber: "Nummer",
    listCategory: "Naam van de categorie",
    incomplete: "Vul alle drie de velden over de selectielijst in, of laat ze alle drie leeg.",
    makePackage: "Pakket maken",
    handOver: "Het archief heeft het aangenomen",
    handOverLead:
      "Doe dit pas als het archief de ontvangst heeft bevestigd en heeft nagekeken of alles heel is. Het dossier wordt hier dan vernietigd.",
    handOverKeeps:
      "Hier blijft één regel over, in de vernietigingslijst: het kenmerk, de soort, het jaar, de uitkomst, en welk archief het dossier heeft.",
    handOverGo: "Verder naar overdragen",
    archive: "Welk archief?",
    receipt: "Kenmerk van de ontvangstbevestiging",
    sure: "Het archief heeft bevestigd dat het hele pakket er is.",
    handOverSubmit: "Overgedragen en hier vernietigen",
    handedOver: "Het dossier is overgedragen en hier vernietigd. Het staat in de vernietigingslijst.",
  },
  en: {
    ...recipients.en,
    title: "Export for a court or an authority",
    lead: "You get the whole file in one zip file, to give to whoever is entitled to it. It ends up among the downloads of your computer.",
    warningTitle: "This file leaves the vault",
    warning:
      "Whoever has it can read it. Keep it where only you can reach it, hand it over in person or encrypted, and remove it from your computer afterwards. First look whether messages and attachments show who the reporter is.",
    whatIsIn: "What is in it",
    included: [
      "the file as a PDF, with contents, timeline and a list of all attachments",
      "all attachments as they were received, except a file with a virus or a file that is damaged",
      "a proof from the audit log: which member of staff did what, when, and from which network address",
      "a list to check that no file was changed",
    ],
    notIncluded: "Tasks and the weighing of the risk of detriment never go along.",
    recipient: "For whom is it?",
    name: "Name of the institution",
    nameHint: "Such as: district court of Midden-Nederland. Add the case number if you have it.",
    reason: "Why do you export this file?",
    reasonHint:
      "Say who asked for it and on what ground. This is in the document itself, and on the timeline of the file.",
    notes: "Include the notes of the readers as well",
    notesHint: "Notes are for internal use. Include them only if the institution is entitled to them.",
    identity: "Include who the reporter is",
    identityHint:
      "Only if this institution needs it. Tell the reporter beforehand, with the reason, unless that endangers the inquiry or the case (Wbk, article 1a). It appears on the timeline.",
    noIdentity:
      "Who the reporter is does not go along. That is possible only when you may know it and the reporter reports openly, or agreed that you use it.",
    submit: "Export the file",
    notAllowed: "You may not include who the reporter is. The reporter did not agree to that.",
    identityTaken: (to) => `Given along with the export. ${to}`,
    exportedTo: (to, reason) => `${to}. ${reason}`,
    packageTitle: "Transfer to the archive",
    packageLead:
      "This file is kept for good. First you make a package for the archive. Once the archive has accepted it, it disappears here.",
    packaged: [
      "the file as a PDF, with the notes of the readers",
      "all attachments as they were received, except a file with a virus or a file that is damaged",
      "a proof from the audit log: which member of staff did what, when, and from which network address",
      "with the whole and with each file its metadata by MDTO 1.0",
    ],
    packageWithout:
      "Who the reporter is does not go along. Nor do tasks and the weighing of the risk of detriment. Those disappear when you transfer the file.",
    packageReason: "With whom was this agreed?",
    packageReasonHint: "Such as: with the archivist, on which date.",
    category: "Category in the selection list",
    categoryHint:
      "Where does it say that this file is kept for good? Fill in all three. You do not know? Leave them empty, and ask the archivist.",
    list: "Selection list",
    listNumber: "Number",
    listCategory: "Name of the category",
    incomplete: "Fill in all three fields on the selection list, or leave all three empty.",
    makePackage: "Make the package",
    handOver: "The archive has accepted it",
    handOverLead:
      "Do this only after the archive has confirmed receipt and has checked that everything is whole. The file is then destroyed here.",
    handOverKeeps:
      "One line stays here, in the list of destruction: the reference, the kind, the year, the outcome, and which archive has the file.",
    handOverGo: "Go on to the transfer",
    archive: "Which archive?",
    receipt: "Reference of the confirmation of receipt",
    sure: "The archive has confirmed that the whole package is there.",
    handOverSubmit: "Transferred, destroy it here",
    handedOver: "The file has been transferred and destroyed here. The list of destruction says so.",
  },
});
