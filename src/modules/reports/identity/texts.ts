import { catalogue } from "#platform/locale/index.ts";
import type { ConsentState } from "./consent.rules.ts";
import type { IdentityView } from "./identity.rules.ts";

/** Every text about who the reporter is, and what the reporter agrees to. */
export const texts = catalogue({
  nl: {
    reporter: "Wie de melder is",
    views: {
      anonymous:
        "De melder is anoniem. Probeer niet te achterhalen wie het is: dat is verboden. De melder kan later zelf zeggen wie het is.",
      open: "De melder meldde openlijk. Deel de naam niet verder dan nodig is.",
      keeper:
        "De melder meldde in vertrouwen, en u bent degene die mag weten wie het is. Elke keer dat u kijkt, wordt met uw reden vastgelegd; de melder ziet dat ook.",
      closed:
        "Wie de melder is, is voor u gesloten. Hooguit één persoon mag het weten, en soms niemand meer. U kunt de melder vragen of u het mag weten. Een weigering is een antwoord: vraag niet door.",
      elsewhere: "Dit hoort bij een eerdere melding van dezelfde melder. Wie dat is, ligt bij die melding.",
    } satisfies Record<IdentityView, string>,
    name: "Naam",
    contact: "Te bereiken via",
    damaged:
      "De naam van de melder is beschadigd en gaat niet open. Vraag de melder in een bericht wie het is.",
    open: "Bekijk wie de melder is",
    openTitle: "Bekijken wie de melder is",
    openLead: "Kijk alleen als het nodig is. Uw reden komt in het dossier, en de melder ziet dat u keek.",
    reason: "Waarom is het nodig?",
    reasonHint: "Bijvoorbeeld: de melder vroeg om een gesprek.",
    openNow: "Bekijken",
    shownTitle: "Dit is de melder",
    shownLead: "U ziet dit één keer. Schrijf het nergens op waar anderen het kunnen lezen.",
    back: "Terug naar het dossier",
    ask: "Vraag of u mag weten wie de melder is",
    askTitle: "De melder vragen wie het is",
    askLead:
      "De melder leest uw naam en uw reden, en kiest vrij. Zonder toestemming blijft de naam gesloten (richtlijn 2019/1937, artikel 16).",
    askWhy: "Waarom wilt u weten wie de melder is?",
    askWhyHint:
      "De melder leest dit. Schrijf wat u ermee gaat doen, en wat er gebeurt als de melder nee zegt.",
    askSend: "Vraag versturen",
    askedFlash: "De vraag staat klaar voor de melder.",
    share: (name: string) => `Laat ${name} zien wie de melder is`,
    sharedFlash: "De naam van de melder is nu ook voor uw collega te openen.",
    consents: "Toestemmingen",
    forward: "Vraag of de melding mag worden doorgestuurd",
    forwardTitle: "De melder vragen of de melding mag worden doorgestuurd",
    forwardLead: "Doorsturen mag alleen met toestemming. De melder leest naar wie, en waarom.",
    forwardTo: "Naar wie?",
    forwardToHint: "De naam van de organisatie, zoals Autoriteit Persoonsgegevens.",
    forwardWhy: "Waarom?",
    forwardWhyHint:
      "De melder leest dit. Schrijf ook wat er precies wordt doorgestuurd, en of uw naam erbij staat.",
    identityTo: (to: string) => `${to} wil weten wie de melder is`,
    forwardingTo: (to: string) => `Doorsturen naar ${to}`,
    states: {
      open: "wacht op antwoord",
      agreed: "toegestemd",
      refused: "geweigerd",
      withdrawn: "ingetrokken",
    } satisfies Record<ConsentState, string>,
    on: (date: string) => `gevraagd op ${date}`,
    // What the reporter reads.
    who: "Wie mag weten wie u bent?",
    standing: {
      open: "U meldde openlijk: wie uw melding behandelt, weet wie u bent.",
      confidential:
        "U meldde in vertrouwen: één medewerker van het meldpunt mag weten wie u bent. Anderen alleen als u dat goedvindt. Stopt die medewerker met uw melding, dan vragen wij u hier eerst of een ander het mag weten.",
      anonymous: "U meldde anoniem: niemand weet wie u bent.",
    },
    askIdentityTitle: "Mag iemand weten wie u bent?",
    askForwardTitle: "Mag uw melding worden doorgestuurd?",
    askText: (to: string) => `Het gaat om ${to}. U kiest vrij.`,
    questionIdentity: (to: string) => `${to} wil graag weten wie u bent.`,
    questionForward: (to: string) => `Het meldpunt wil uw melding doorsturen naar ${to}.`,
    why: "De reden",
    free: "U kiest vrij. Zegt u nee, dan blijft alles zoals het is en wordt uw melding gewoon verder behandeld. Zegt u ja, dan kunt u dat later weer intrekken; wat iemand dan al weet, kan niet meer worden vergeten.",
    successorWhy:
      "De medewerker die mocht weten wie u bent, doet uw melding niet meer. Nu weet niemand van het meldpunt het. Mag deze persoon het weten? Zegt u nee, dan blijft uw naam gesloten.",
    yourAnswer: "Uw antwoord",
    agree: "Ja, dat mag",
    refuse: "Nee, dat mag niet",
    answerSend: "Antwoord versturen",
    answeredFlash: "Uw antwoord is verstuurd.",
    agreedIdentity: (to: string) => `${to} mag weten wie u bent`,
    agreedForward: (to: string) => `Uw melding mag naar ${to}`,
    withdraw: "Trek dit in",
    withdrawnFlash: "U hebt dit ingetrokken. Vanaf nu geldt het niet meer.",
    tell: "Toch zeggen wie u bent",
    tellText:
      "Dan kan het meldpunt u beter helpen en beschermen. Alleen één medewerker krijgt uw naam te zien.",
    tellTitle: "Zeggen wie u bent",
    tellLead:
      "Uw naam gaat in een eigen, gesloten deel van de kluis. Eén medewerker van het meldpunt kan dat openen, en schrijft dan op waarom. U ziet hier dat het gebeurde. Ieder ander moet het eerst aan u vragen, ook wie het overneemt van die medewerker. U kunt dit niet ongedaan maken.",
    yourName: "Uw naam",
    yourContact: "Hoe kunnen wij u bereiken?",
    yourContactHint: "Een telefoonnummer of een adres. Gebruik liever niet uw adres van het werk.",
    tellSend: "Naam versturen",
    toldFlash: "Uw naam is in vertrouwen bewaard.",
    givesAway: "Hierin staat uw code, of een deel ervan. Haal de woorden eruit.",
  },
  en: {
    reporter: "Who the reporter is",
    views: {
      anonymous:
        "The reporter is anonymous. Do not try to find out who it is: that is forbidden. The reporter may still say so later.",
      open: "The reporter reported openly. Do not spread the name further than needed.",
      keeper:
        "The reporter reported in confidence, and you are the one who may know who it is. Each time you look is written down with your reason; the reporter sees it too.",
      closed:
        "Who the reporter is, is closed to you. One person at most may know it, and sometimes nobody any more. You can ask the reporter whether you may know. A refusal is an answer: do not press.",
      elsewhere: "This belongs to an earlier report of the same reporter. Who that is lies with that report.",
    },
    name: "Name",
    contact: "To be reached through",
    damaged:
      "The name of the reporter is damaged and does not open. Ask the reporter in a message who it is.",
    open: "See who the reporter is",
    openTitle: "Seeing who the reporter is",
    openLead:
      "Look only when it is needed. Your reason goes into the file, and the reporter sees that you looked.",
    reason: "Why is it needed?",
    reasonHint: "For example: the reporter asked for a meeting.",
    openNow: "Look",
    shownTitle: "This is the reporter",
    shownLead: "You see this once. Write it down nowhere that others can read.",
    back: "Back to the file",
    ask: "Ask whether you may know who the reporter is",
    askTitle: "Asking the reporter who it is",
    askLead:
      "The reporter reads your name and your reason, and chooses freely. Without consent the name stays closed (directive 2019/1937, article 16).",
    askWhy: "Why do you want to know who the reporter is?",
    askWhyHint:
      "The reporter reads this. Write what you will do with it, and what happens when the reporter says no.",
    askSend: "Send the question",
    askedFlash: "The question is there for the reporter.",
    share: (name) => `Let ${name} see who the reporter is`,
    sharedFlash: "Your colleague can now open the name of the reporter too.",
    consents: "Consents",
    forward: "Ask whether the report may be forwarded",
    forwardTitle: "Asking the reporter whether the report may be forwarded",
    forwardLead: "Forwarding needs consent. The reporter reads to whom, and why.",
    forwardTo: "To whom?",
    forwardToHint: "The name of the organisation, such as Autoriteit Persoonsgegevens.",
    forwardWhy: "Why?",
    forwardWhyHint:
      "The reporter reads this. Also write what exactly is forwarded, and whether the name is in it.",
    identityTo: (to) => `${to} wants to know who the reporter is`,
    forwardingTo: (to) => `Forwarding to ${to}`,
    states: { open: "waiting for an answer", agreed: "agreed", refused: "refused", withdrawn: "withdrawn" },
    on: (date) => `asked on ${date}`,
    who: "Who may know who you are?",
    standing: {
      open: "You reported openly: those who handle your report know who you are.",
      confidential:
        "You reported in confidence: one member of the reporting office may know who you are. Others only if you agree. When that member handles your report no more, we ask you here first whether somebody else may know.",
      anonymous: "You reported anonymously: nobody knows who you are.",
    },
    askIdentityTitle: "May somebody know who you are?",
    askForwardTitle: "May your report be forwarded?",
    askText: (to) => `It is about ${to}. You choose freely.`,
    questionIdentity: (to) => `${to} would like to know who you are.`,
    questionForward: (to) => `The reporting office wants to forward your report to ${to}.`,
    why: "The reason",
    free: "You choose freely. If you say no, everything stays as it is and your report is handled as before. If you say yes, you can withdraw that later; what somebody knows by then cannot be forgotten.",
    successorWhy:
      "The member of staff who was allowed to know who you are, does not handle your report any more. Now nobody of the reporting office knows it. May this person know? If you say no, your name stays closed.",
    yourAnswer: "Your answer",
    agree: "Yes, I agree",
    refuse: "No, I do not agree",
    answerSend: "Send the answer",
    answeredFlash: "Your answer has been sent.",
    agreedIdentity: (to) => `${to} may know who you are`,
    agreedForward: (to) => `Your report may go to ${to}`,
    withdraw: "Withdraw this",
    withdrawnFlash: "You withdrew this. From now on it does not hold any more.",
    tell: "Say who you are after all",
    tellText:
      "Then the reporting office can help and protect you better. Only one member of staff gets to see your name.",
    tellTitle: "Saying who you are",
    tellLead:
      "Your name goes into a closed part of the vault of its own. One member of the reporting office can open it, and then writes down why. You see here that it happened. Everybody else has to ask you first, also whoever takes over from that member. You cannot undo this.",
    yourName: "Your name",
    yourContact: "How can we reach you?",
    yourContactHint: "A telephone number or an address. Rather not your address at work.",
    tellSend: "Send the name",
    toldFlash: "Your name is kept in confidence.",
    givesAway: "This holds your code, or part of it. Take those words out.",
  },
});
