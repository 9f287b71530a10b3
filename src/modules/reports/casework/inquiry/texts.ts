import { catalogue } from "#platform/locale/index.ts";
import type { TermKind } from "../../terms/term.ts";

type Terms = Readonly<Record<TermKind, string>>;

const terms = catalogue<{ readonly terms: Terms }>({
  nl: {
    terms: {
      confirm: "ontvangst bevestigen",
      inform: "de melder inlichten",
      weigh: "wegen",
      investigate: "onderzoeken",
      decide: "besluiten",
      reply: "de autoriteit antwoorden",
    },
  },
  en: {
    terms: {
      confirm: "confirming receipt",
      inform: "informing the reporter",
      weigh: "weighing",
      investigate: "investigating",
      decide: "deciding",
      reply: "replying to the authority",
    },
  },
});

export const texts = catalogue({
  nl: {
    ...terms.nl,
    end: "Onderzoek afronden",
    endLead:
      "Het onderzoek naar de feiten is klaar. Vanaf nu loopt de termijn om te besluiten wat er uit elk vermoeden kwam.",
    findings: "Wat is er gevonden?",
    findingsHint: "Alleen feiten en bronnen. Of iets een schending is, besluit het bevoegd gezag.",
    ended: "Het onderzoek is afgerond.",
    extend: (term: string) => `Meer tijd om te ${term}`,
    extendTitle: (term: string) => `Termijn verlengen: ${term}`,
    extendLead: (day: string) =>
      `Deze termijn loopt tot en met ${day}. Leg uit waarom er meer tijd nodig is. De reden komt op de tijdlijn.`,
    why: "Waarom is er meer tijd nodig?",
    extended: "De termijn is verlengd.",
    extendButton: "Termijn verlengen",
  },
  en: {
    ...terms.en,
    end: "End the investigation",
    endLead:
      "The inquiry into the facts is over. From now on the term runs to decide what came of each allegation.",
    findings: "What was found?",
    findingsHint: "Only facts and sources. Whether something is a violation is decided by the authority.",
    ended: "The investigation has ended.",
    extend: (term) => `More time for ${term}`,
    extendTitle: (term) => `Extend a term: ${term}`,
    extendLead: (day) =>
      `This term runs up to and including ${day}. Explain why more time is needed. The reason appears on the timeline.`,
    why: "Why is more time needed?",
    extended: "The term was extended.",
    extendButton: "Extend the term",
  },
});
