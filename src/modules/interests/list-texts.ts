import { catalogue } from "#platform/locale/index.ts";
import type { Standing } from "./declaration.ts";

/** The words of looking something up in a register. */
export const listTexts = catalogue({
  nl: {
    registersLead: "Alles wat is ingediend. Concepten ziet alleen wie ze maakt.",
    find: "Zoek op naam, organisatie of gever",
    registerEmpty: "Er is nog niets ingediend in dit register.",
    registerEmptyText: "Collega's geven op onder Mijn integriteit. Wat zij indienen, staat daarna hier.",
    registerNarrow: "Niets past bij deze keuze.",
    standings: {
      all: "Alles",
      waiting: "Wacht op advies of beslissing",
      late: "Wacht langer dan beloofd",
      "in-force": "Van kracht",
      refused: "Geen toestemming",
      settled: "Afgehandeld",
      ended: "Beëindigd",
      withdrawn: "Ingetrokken",
    } satisfies Record<Standing, string>,
  },
  en: {
    registersLead: "Everything that was submitted. Drafts are seen only by who makes them.",
    find: "Search by name, organisation or giver",
    registerEmpty: "Nothing has been submitted in this register yet.",
    registerEmptyText: "Colleagues declare under My integrity. What they submit stands here afterwards.",
    registerNarrow: "Nothing fits this choice.",
    standings: {
      all: "All",
      waiting: "Waits for advice or decision",
      late: "Waits longer than promised",
      "in-force": "In force",
      refused: "No consent",
      settled: "Settled",
      ended: "Ended",
      withdrawn: "Withdrawn",
    },
  },
});
