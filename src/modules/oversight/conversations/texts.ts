import { catalogue } from "#platform/locale/index.ts";
import { buttonWords } from "#ui/index.ts";

/** The words of the overseer's log of conversations, in Dutch and English. */
export const texts = catalogue({
  nl: {
    ...buttonWords.nl,
    conversations: "Gesprekken",
    lead: "Wat u met organisaties besprak en afsprak. Alleen de toezichthouders van uw organisatie lezen dit.",
    record: "Gesprek vastleggen",
    change: "Gesprek wijzigen",
    changeButton: "Wijzigen",
    organisation: "Organisatie",
    allOrganisations: "Alle organisaties",
    heldOn: "Datum van het gesprek",
    subject: "Onderwerp",
    subjectHint: "Noem geen namen van personen.",
    agreements: "Wat is afgesproken?",
    followUpOn: "Wanneer komt u erop terug?",
    followUpHint:
      "Rond deze datum staat het bij uw taken, tot u weer een gesprek met deze organisatie vastlegt.",
    followUp: "Terugkomen op",
    noFollowUp: "niets afgesproken",
    saved: "Het gesprek is bewaard.",
    emptyTitle: "Er is nog geen gesprek vastgelegd",
    emptyText: "Leg vast met wie u sprak, waarover, en wat u afsprak. Dan weet u wanneer u erop terugkomt.",
    work: (organisation: string, subject: string): string =>
      `Kom terug op het gesprek met ${organisation}: ${subject}`,
  },
  en: {
    ...buttonWords.en,
    conversations: "Conversations",
    lead: "What you discussed and agreed with organisations. Only the overseers of your organisation read this.",
    record: "Record a conversation",
    change: "Change the conversation",
    changeButton: "Change",
    organisation: "Organisation",
    allOrganisations: "All organisations",
    heldOn: "Date of the conversation",
    subject: "Subject",
    subjectHint: "Name no people.",
    agreements: "What was agreed?",
    followUpOn: "When will you come back to it?",
    followUpHint:
      "Around this date it is among your work, until you record another conversation with this organisation.",
    followUp: "Come back on",
    noFollowUp: "nothing agreed",
    saved: "The conversation was saved.",
    emptyTitle: "No conversation was recorded yet",
    emptyText:
      "Record with whom you spoke, about what, and what you agreed. Then you know when to come back to it.",
    work: (organisation, subject) => `Come back to the conversation with ${organisation}: ${subject}`,
  },
});
