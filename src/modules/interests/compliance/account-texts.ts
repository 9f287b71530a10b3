import { catalogue } from "#platform/locale/index.ts";
import type { DeclarationRegister } from "../declaration.ts";

/** What can have come of what was submitted. */
export const outcomes = ["consent", "conditions", "refusal", "declined", "waits"] as const;
export type Outcome = (typeof outcomes)[number];

/** The words of the annual account and of the evidence on norms. */
export const accountTexts = catalogue({
  nl: {
    subject: "Opgegeven belangen",
    submitted: {
      "side-activity": "Nevenwerkzaamheden opgegeven",
      gift: "Geschenken gemeld",
      recusal: "Verschoningen gemeld",
    } satisfies Record<DeclarationRegister, string>,
    outcomes: {
      "side-activity": {
        consent: "Nevenwerkzaamheden met toestemming",
        conditions: "Nevenwerkzaamheden met voorwaarden",
        refusal: "Nevenwerkzaamheden zonder toestemming",
        declined: "Nevenwerkzaamheden zonder beslissing afgehandeld",
        waits: "Nevenwerkzaamheden die nog wachten",
      },
      gift: {
        consent: "Geschenken gehouden",
        conditions: "Geschenken met voorwaarden, zoals delen",
        refusal: "Geschenken geweigerd of teruggegeven na een beslissing",
        declined: "Geschenken die de medewerker zelf weigerde",
        waits: "Geschenken die nog wachten",
      },
      recusal: {
        consent: "Verschoningen akkoord",
        conditions: "Verschoningen met voorwaarden",
        refusal: "Verschoningen niet nodig",
        declined: "Verschoningen zonder beslissing afgehandeld",
        waits: "Verschoningen die nog wachten",
      },
    } satisfies Record<DeclarationRegister, Record<Outcome, string>>,
    answered: "Mensen die hun nevenwerkzaamheden bevestigden, of zeiden er geen te hebben",
    draftTitle: "Nevenwerkzaamheden en geschenken",
    draftAnswered: (n: string) =>
      `${n} medewerkers bevestigden dit jaar dat hun opgave klopt, of dat zij niets te melden hebben.`,
    draftLine: (label: string, n: string) => `- ${label}: ${n}`,
    draftHidden: "Kleine aantallen staan er niet bij, omdat zij iets over één persoon kunnen zeggen.",
    evidenceAnswers: "Jaarlijkse bevestiging van nevenwerkzaamheden",
    evidenceAnswersText: (done: string, late: string, unknown: string) =>
      `Bij: ${done}. Te laat: ${late}. Niet bekend: ${unknown}.`,
    evidenceHandled: {
      "side-activity": "Nevenwerkzaamheden: wat ermee is gedaan",
      gift: "Geschenken: wat ermee is gedaan",
      recusal: "Verschoningen: wat ermee is gedaan",
    } satisfies Record<DeclarationRegister, string>,
    evidenceHandledText: (inTime: string, late: string, conditions: string) =>
      `In twaalf maanden. Op tijd beslist: ${inTime}. Te laat beslist, of wacht te lang: ${late}. Met voorwaarden: ${conditions}.`,
  },
  en: {
    subject: "Declared interests",
    submitted: {
      "side-activity": "Side activities declared",
      gift: "Gifts reported",
      recusal: "Recusals reported",
    },
    outcomes: {
      "side-activity": {
        consent: "Side activities with consent",
        conditions: "Side activities on conditions",
        refusal: "Side activities without consent",
        declined: "Side activities settled without a decision",
        waits: "Side activities that still wait",
      },
      gift: {
        consent: "Gifts kept",
        conditions: "Gifts on conditions, such as sharing",
        refusal: "Gifts refused or given back after a decision",
        declined: "Gifts that the employee declined",
        waits: "Gifts that still wait",
      },
      recusal: {
        consent: "Recusals agreed to",
        conditions: "Recusals on conditions",
        refusal: "Recusals not needed",
        declined: "Recusals settled without a decision",
        waits: "Recusals that still wait",
      },
    },
    answered: "People who confirmed their side activities, or said that they have none",
    draftTitle: "Side activities and gifts",
    draftAnswered: (n) =>
      `${n} employees confirmed this year that what they declared is right, or that they have nothing to declare.`,
    draftLine: (label, n) => `- ${label}: ${n}`,
    draftHidden: "Small numbers are left out, because they may say something about one person.",
    evidenceAnswers: "Yearly confirmation of side activities",
    evidenceAnswersText: (done, late, unknown) =>
      `Up to date: ${done}. Late: ${late}. Not known: ${unknown}.`,
    evidenceHandled: {
      "side-activity": "Side activities: what was done with them",
      gift: "Gifts: what was done with them",
      recusal: "Recusals: what was done with them",
    },
    evidenceHandledText: (inTime, late, conditions) =>
      `In twelve months. Decided in time: ${inTime}. Decided late, or waits too long: ${late}. On conditions: ${conditions}.`,
  },
});
