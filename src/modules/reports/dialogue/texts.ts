import { catalogue } from "#platform/locale/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import type { OfficeKind } from "./dialogue.rules.ts";
import type { MessageKind } from "./message.ts";

/** Every text of what reporter and reporting office write to each other. */
export const texts = catalogue({
  nl: {
    messages: "Berichten",
    isNew: "nieuw",
    noMessages: "Er zijn nog geen berichten. Als wij u iets willen vragen of vertellen, staat het hier.",
    you: "U",
    office: "Het meldpunt",
    reporter: "De melder",
    kinds: {
      message: "Bericht",
      confirmation: "Bevestiging van ontvangst",
      information: "Wat er met de melding gebeurt",
      record: "Verslag van de melding",
      correction: "Verbetering van het verslag",
      outcome: "Wat eruit is gekomen",
    } satisfies Record<MessageKind, string>,
    read: (date: string) => `gelezen op ${date}`,
    notRead: "nog niet gelezen",
    write: "Schrijf een bericht",
    body: "Uw bericht",
    bodyHint:
      "Beantwoord een vraag, vul aan, of vraag hoe het staat. Wilt u dat niemand weet wie u bent? Laat dan weg wat alleen u kunt weten.",
    send: "Bericht versturen",
    sent: "Uw bericht is verstuurd.",
    givesAway:
      "In uw bericht staat uw code, of een deel ervan. Haal de woorden eruit: wie de code kent, kan in uw dossier.",
    recordAsk: "Klopt het verslag van uw melding?",
    recordAskText:
      "Iemand van het meldpunt schreef op wat u vertelde. U mag het nakijken, verbeteren en goedkeuren.",
    recordTitle: "Klopt dit verslag?",
    recordLead:
      "Dit schreef het meldpunt op van wat u vertelde. Lees het rustig. Klopt er iets niet, of ontbreekt er iets? Schrijf het op: het verslag wordt dan aangepast. Klopt het? Dan kunt u het goedkeuren. U bent niets verplicht.",
    recordChoice: "Wat wilt u doen?",
    approve: "Het klopt: ik keur het goed",
    correct: "Er klopt iets niet, of er ontbreekt iets",
    correction: "Wat moet er anders?",
    correctionMissing: "Schrijf op wat er anders moet, of keur het verslag goed.",
    recordSend: "Versturen",
    approvedFlash: "U hebt het verslag goedgekeurd.",
    correctedFlash: "Uw verbetering is verstuurd.",
    recordWaits:
      "De melder heeft het verslag van de melding nog niet goedgekeurd. Dat mag, en het hoeft niet. U kunt gewoon verder.",
    dialogue: "Contact met de melder",
    noMessagesOffice: "Er zijn nog geen berichten.",
    confirm: "Ontvangst bevestigen",
    confirmFirst:
      "De melder kreeg nog geen bevestiging. Volgens de wet moet die er binnen zeven dagen na ontvangst zijn.",
    confirmTitle: "Ontvangst bevestigen",
    confirmLead: "De melder leest dit bij het volgende bezoek aan het dossier. Hierna begint het wegen.",
    receivedAt: (moment: string) => `Ontvangen op ${moment}.`,
    confirmBody: "Tekst van de bevestiging",
    confirmHint: (language: string) =>
      `De melder koos ${language}. Pas de tekst aan als dat nodig is. Laat staan: de datum, wat er nu gebeurt, de termijn, de regels en het recht op advies.`,
    confirmSend: "Bevestiging versturen",
    confirmedFlash: "De ontvangst is bevestigd.",
    languages: { nl: "Nederlands", en: "Engels" } satisfies Localised,
    writeToReporter: "Schrijf aan de melder",
    writeLead: (language: string) =>
      `De melder leest dit bij het volgende bezoek aan het dossier, en krijgt er geen mail over. De melder koos ${language}.`,
    writeKind: "Wat is het?",
    officeKinds: {
      message: "Een vraag of een bericht",
      information: "Hoe de melding is beoordeeld en wat er verder gebeurt",
      outcome: "Wat eruit is gekomen",
      record: "Een nieuw verslag van wat de melder vertelde",
    } satisfies Record<OfficeKind, string>,
    officeKindHints: {
      message: "Bijvoorbeeld: wanneer was dit, en wie was erbij?",
      information: "Volgens de wet moet dit binnen drie maanden na de bevestiging.",
      outcome:
        "Noem geen namen, en niets over de persoon over wie het gaat wat de melder niet hoeft te weten.",
      record: "De melder kan het nakijken en goedkeuren.",
    } satisfies Record<OfficeKind, string>,
    toReporterBody: "Bericht aan de melder",
    toReporterHint:
      "Schrijf kort, warm en gewoon. Beloof niets wat u niet zeker weet. Vraag niet meer naar wie de melder is dan nodig.",
    toldFlash: "Het bericht staat klaar voor de melder.",
    yourFiles: "Uw bestanden",
    fileOf: (name: string, date: string) => `${name}, van ${date}`,
    addFiles: "Bestanden toevoegen",
    addFilesText: "Hebt u nog iets waaruit het blijkt? Een foto, een brief of een mail kan helpen.",
    addFilesLead:
      "Ieder bestand wordt versleuteld voordat het wordt bewaard. Alleen wie uw melding mag behandelen, kan het openen.",
    addFilesSend: "Bestanden versturen",
    chooseFile: "Kies een bestand.",
    filesAdded: "Uw bestanden zijn toegevoegd.",
  },
  en: {
    messages: "Messages",
    isNew: "new",
    noMessages: "There are no messages yet. When we want to ask or tell you something, it will be here.",
    you: "You",
    office: "The reporting office",
    reporter: "The reporter",
    kinds: {
      message: "Message",
      confirmation: "Confirmation of receipt",
      information: "What happens with the report",
      record: "Record of the report",
      correction: "Correction of the record",
      outcome: "What came of it",
    },
    read: (date) => `read on ${date}`,
    notRead: "not read yet",
    write: "Write a message",
    body: "Your message",
    bodyHint:
      "Answer a question, add something, or ask how it stands. Do you want nobody to know who you are? Then leave out what only you can know.",
    send: "Send the message",
    sent: "Your message has been sent.",
    givesAway:
      "Your message holds your code, or part of it. Take those words out: whoever knows the code can get into your dossier.",
    recordAsk: "Is the record of your report right?",
    recordAskText:
      "Somebody of the reporting office wrote down what you told. You may check it, correct it and approve it.",
    recordTitle: "Is this record right?",
    recordLead:
      "This is what the reporting office wrote down of what you told. Take your time to read it. Is something wrong or missing? Write it down: the record will then be changed. Is it right? Then you can approve it. You do not have to do anything.",
    recordChoice: "What do you want to do?",
    approve: "It is right: I approve it",
    correct: "Something is wrong or missing",
    correction: "What has to be different?",
    correctionMissing: "Write down what has to be different, or approve the record.",
    recordSend: "Send",
    approvedFlash: "You approved the record.",
    correctedFlash: "Your correction has been sent.",
    recordWaits:
      "The reporter has not approved the record of the report yet. The reporter may, and need not. You can go on as usual.",
    dialogue: "Contact with the reporter",
    noMessagesOffice: "There are no messages yet.",
    confirm: "Confirm receipt",
    confirmFirst:
      "The reporter has had no confirmation yet. By law it has to be there within seven days of receipt.",
    confirmTitle: "Confirm receipt",
    confirmLead: "The reporter reads this at the next visit to the dossier. After this the weighing begins.",
    receivedAt: (moment) => `Received on ${moment}.`,
    confirmBody: "Text of the confirmation",
    confirmHint: (language) =>
      `The reporter chose ${language}. Change the text where needed. Leave in: the date, what happens now, the term, the rules and the right to advice.`,
    confirmSend: "Send the confirmation",
    confirmedFlash: "Receipt has been confirmed.",
    languages: { nl: "Dutch", en: "English" },
    writeToReporter: "Write to the reporter",
    writeLead: (language) =>
      `The reporter reads this at the next visit to the dossier, and gets no mail about it. The reporter chose ${language}.`,
    writeKind: "What is it?",
    officeKinds: {
      message: "A question or a message",
      information: "How the report was assessed and what happens further",
      outcome: "What came of it",
      record: "A new record of what the reporter told",
    },
    officeKindHints: {
      message: "For example: when was this, and who was there?",
      information: "By law this has to be done within three months of the confirmation.",
      outcome: "Give no names, and nothing about the person concerned that the reporter need not know.",
      record: "The reporter can check and approve it.",
    },
    toReporterBody: "Message to the reporter",
    toReporterHint:
      "Write briefly, warmly and plainly. Promise nothing you are not sure of. Ask no more about who the reporter is than needed.",
    toldFlash: "The message is there for the reporter.",
    yourFiles: "Your files",
    fileOf: (name, date) => `${name}, of ${date}`,
    addFiles: "Add files",
    addFilesText: "Do you have anything else that shows it? A picture, a letter or a mail can help.",
    addFilesLead:
      "Every file is encrypted before it is kept. Only those who may handle your report can open it.",
    addFilesSend: "Send files",
    chooseFile: "Choose a file.",
    filesAdded: "Your files have been added.",
  },
});
