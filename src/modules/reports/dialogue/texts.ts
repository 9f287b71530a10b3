import { catalogue } from "#platform/locale/index.ts";
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
  },
});
