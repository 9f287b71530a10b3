import { catalogue } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { fixedAnswers } from "./questionnaire.ts";
import type { FixedKind, Item } from "./questionnaire.ts";

type Words = { readonly [K in FixedKind]: { readonly [A in (typeof fixedAnswers)[K][number]]: string } };

/** What the answers of the fixed kinds are called. */
const words = catalogue<Words>({
  nl: {
    agreement: {
      "dont-know": "Weet ik niet",
      "fully-disagree": "Volledig oneens",
      disagree: "Oneens",
      neutral: "Neutraal",
      agree: "Eens",
      "fully-agree": "Volledig eens",
    },
    frequency: {
      "not-applicable": "Niet van toepassing",
      "hardly-ever": "(Bijna) nooit",
      sometimes: "Soms",
      "when-occasion": "Als er aanleiding is",
      "almost-always": "(Bijna) altijd",
    },
    support: {
      "dont-know": "Weet ik niet",
      insufficient: "Onvoldoende",
      "sufficient-on-request": "Voldoende, als ik erom vraag",
      "structurally-sufficient": "Steeds voldoende",
    },
  },
  en: {
    agreement: {
      "dont-know": "I do not know",
      "fully-disagree": "Fully disagree",
      disagree: "Disagree",
      neutral: "Neutral",
      agree: "Agree",
      "fully-agree": "Fully agree",
    },
    frequency: {
      "not-applicable": "Not applicable",
      "hardly-ever": "Hardly ever",
      sometimes: "Sometimes",
      "when-occasion": "When there is occasion",
      "almost-always": "(Almost) always",
    },
    support: {
      "dont-know": "I do not know",
      insufficient: "Insufficient",
      "sufficient-on-request": "Sufficient when I ask for it",
      "structurally-sufficient": "Always sufficient",
    },
  },
});

/** An answer from which an item lets choose: its id and what it is called. */
export interface NamedAnswer {
  readonly id: string;
  readonly label: string;
}

/** The answers from which an item lets choose, in the order of `answersOfItem`, as a person reads them; none for free text. */
export const namedAnswers = (item: Item, locale: Locale): readonly NamedAnswer[] => {
  if (item.kind === "text") return [];
  if (item.kind === "choice" || item.kind === "multiple")
    return item.options.map(({ id, text }) => ({ id, label: text[locale] }));
  return Object.entries(words[locale][item.kind]).map(([id, label]) => ({ id, label }));
};
