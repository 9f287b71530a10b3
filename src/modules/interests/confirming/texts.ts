import { catalogue } from "#platform/locale/index.ts";
import type { AnsweredRegister } from "./answer.ts";

/** The words of the yearly answer. */
export const confirmingTexts = catalogue({
  nl: {
    askFirst: {
      "side-activity": "Doet u werk naast uw baan?",
    } satisfies Record<AnsweredRegister, string>,
    askFirstText: {
      "side-activity":
        "Ook onbetaald werk kan meetellen: een bestuur, een eigen bedrijf, een vereniging. Niets? Dat is ook een antwoord.",
    } satisfies Record<AnsweredRegister, string>,
    askAgain: "Klopt dit nog?",
    askAgainText: "Dit staat er van u in het register. Alles wat hieronder staat bevestigt u in één keer.",
    askWaiting: "Is dit alles?",
    askWaitingText: "Wat u opgaf, wacht nog op een beslissing. U kunt wel al zeggen dat dit alles is.",
    before: (day: string) => `Antwoord graag voor ${day}.`,
    tooLate: (day: string) => `Dit had gekund tot en met ${day}. Antwoord alsnog, dan is het weer in orde.`,
    stillRight: "Dit klopt nog",
    thatIsAll: "Dit is alles",
    nothing: "Ik heb niets te melden",
    changed: "Er is iets veranderd",
    declare: { "side-activity": "Nevenwerkzaamheid opgeven" } satisfies Record<AnsweredRegister, string>,
    confirmedOn: (day: string) => `Op ${day} zei u dat dit klopt en alles is.`,
    nothingOn: (day: string) => `Op ${day} zei u dat u niets te melden hebt.`,
    again: (day: string) => `U hoeft nu niets te doen. Wij vragen het opnieuw vanaf ${day}.`,
    changesBetween: "Verandert er eerder iets? Geef het dan meteen op.",
    answered: "Dank u. Uw antwoord staat in het register.",
    changedTitle: "Wat is er veranderd?",
    changedLead:
      "Wijzig of beëindig wat niet meer klopt, of geef iets nieuws op. Bevestig daarna op Mijn integriteit de rest.",
    change: "Wijzigen",
    end: "Beëindigen",
    newOne: "Iets nieuws opgeven",
    nothingInForce: "Er staat niets van u in dit register.",
    workConfirm: {
      "side-activity": "Bevestig uw nevenwerkzaamheden, of dat u er geen hebt",
    } satisfies Record<AnsweredRegister, string>,
  },
  en: {
    askFirst: { "side-activity": "Do you work beside your job?" },
    askFirstText: {
      "side-activity":
        "Unpaid work may count too: a board, a business of your own, a club. Nothing? That is an answer as well.",
    },
    askAgain: "Is this still right?",
    askAgainText: "This stands in the register for you. You confirm everything below in one go.",
    askWaiting: "Is this all?",
    askWaitingText: "What you declared still waits for a decision. You can already say that this is all.",
    before: (day) => `Please answer before ${day}.`,
    tooLate: (day) => `The term ended on ${day}. Answer now and all is well again.`,
    stillRight: "This is still right",
    thatIsAll: "This is all",
    nothing: "I have nothing to declare",
    changed: "Something has changed",
    declare: { "side-activity": "Declare a side activity" },
    confirmedOn: (day) => `On ${day} you said that this is right and all there is.`,
    nothingOn: (day) => `On ${day} you said that you have nothing to declare.`,
    again: (day) => `There is nothing to do now. We ask again from ${day}.`,
    changesBetween: "Does anything change before then? Declare it at once.",
    answered: "Thank you. Your answer is in the register.",
    changedTitle: "What has changed?",
    changedLead:
      "Change or end what is no longer right, or declare something new. Then confirm the rest on My integrity.",
    change: "Change",
    end: "End",
    newOne: "Declare something new",
    nothingInForce: "Nothing stands in this register for you.",
    workConfirm: { "side-activity": "Confirm your side activities, or that you have none" },
  },
});
