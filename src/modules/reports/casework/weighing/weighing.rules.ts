import { allowed, refusalAt } from "#platform/actor/index.ts";
import type { FieldDecision } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { mayMean } from "../same-person.rules.ts";
import type { WeighingInput } from "./weighing.ts";

/** Elements that make a suspicion one of wrongdoing together with the interest of society (Wbk art. 1; codes of public-interest.yaml). */
const harms: readonly string[] = ["rule", "health", "safety", "environment", "service"];

/**
 * What the law makes of the elements that were found: a breach of Union law is wrongdoing by itself; else the interest of society must be at
 * stake (more than a personal interest, and a pattern or serious) and something of the list harmed or in danger.
 */
export const isWrongdoing = (elements: readonly string[]): boolean => {
  const has = (code: string): boolean => elements.includes(code);
  if (has("union-law")) return true;
  return has("not-personal") && (has("pattern") || has("serious")) && harms.some(has);
};

/** What the reporter answered when asked whether the report may go elsewhere. */
export interface ForwardingConsent {
  readonly consentId: string;
  /** To whom, as the reporter was told. */
  readonly recipient: string;
  readonly answer: "agreed" | "refused" | null;
  readonly isWithdrawn: boolean;
}

/** What the reporter says to forwarding, as far as whoever weighs has to act on it. */
export type ForwardingStanding =
  | { readonly kind: "agreed"; readonly given: readonly ForwardingConsent[] }
  | { readonly kind: "waiting" | "refused"; readonly recipient: string }
  | { readonly kind: "not-asked" };

/** How asking for consent to forward stands: an agreement first, then a question that waits, then the last refusal. */
export const forwardingStanding = (consents: readonly ForwardingConsent[]): ForwardingStanding => {
  const given = consents.filter(({ answer, isWithdrawn }) => answer === "agreed" && !isWithdrawn);
  if (given.length > 0) return { kind: "agreed", given };
  const waiting = consents.find(({ answer }) => answer === null);
  if (waiting) return { kind: "waiting", recipient: waiting.recipient };
  const last = consents.at(-1);
  return last ? { kind: "refused", recipient: last.recipient } : { kind: "not-asked" };
};

/** What has to be known besides the form. */
export interface WeighingFacts {
  readonly consents: readonly ForwardingConsent[];
  /** Name of whoever weighs. */
  readonly weigher: string;
  /** Names of the persons whom the report is about. */
  readonly concerned: readonly string[];
  readonly today: PlainDate;
}

type Field = keyof WeighingInput;
type Check = (input: WeighingInput, facts: WeighingFacts) => FieldDecision<Field>;

const isConcerned = (typed: string, { concerned }: WeighingFacts): boolean =>
  concerned.some((name) => mayMean(typed, name));

/** Where the law and the choice differ, somebody says why. */
const regimeFits: Check = ({ elements, regime, regimeWhy }) => {
  if (isWrongdoing(elements) === (regime === "wbk") || regimeWhy !== null) return allowed;
  return regime === "wbk"
    ? refusalAt(
        "regimeWhy",
        "U kiest voor een misstand, maar de punten die u aankruiste maken nog geen misstand volgens de wet. Leg uit waarom u er toch een misstand in ziet.",
        "You choose wrongdoing, but the points you ticked do not make wrongdoing by the law. Explain why you see wrongdoing in it all the same.",
      )
    : refusalAt(
        "regimeWhy",
        "De punten die u aankruiste maken samen een vermoeden van een misstand volgens de wet. Leg uit waarom u toch andere regels kiest.",
        "The points you ticked together make a suspicion of wrongdoing by the law. Explain why you choose other rules all the same.",
      );
};

/** A report that may be serious is not put aside by one person alone. */
const secondPair: Check = ({ decision, serious, secondPerson }, { weigher, ...facts }) => {
  if (decision !== "not-taken-up" || serious === "no") return allowed;
  if (secondPerson === null)
    return refusalAt(
      "secondPerson",
      "Deze melding kan ernstig zijn. Laat een collega meekijken voordat u haar niet in behandeling neemt, en vul hier in wie dat was.",
      "This report may be serious. Let a colleague look at it too before you do not take it up, and enter here who that was.",
    );
  if (mayMean(secondPerson, weigher))
    return refusalAt(
      "secondPerson",
      "U weegt deze melding zelf. Vul in welke collega heeft meegekeken.",
      "You weigh this report yourself. Enter which colleague also looked at it.",
    );
  return isConcerned(secondPerson, { weigher, ...facts })
    ? refusalAt(
        "secondPerson",
        "De melding gaat over deze persoon. Laat iemand anders meekijken.",
        "The report is about this person. Let somebody else look at it.",
      )
    : allowed;
};

const missingOrder = refusalAt(
  "orderedBy",
  "Tot een onderzoek besluit het bevoegd gezag. Vul in wie het besluit nam.",
  "The authority decides on an investigation. Enter who decided.",
);

/** An investigation is ordered by the authority: somebody else than who weighs, and never the person concerned. */
const ordered: Check = ({ decision, orderedBy, orderedOn }, facts) => {
  if (decision !== "investigation") return allowed;
  if (orderedBy === null) return missingOrder;
  if (mayMean(orderedBy, facts.weigher))
    return refusalAt(
      "orderedBy",
      "Wie de melding weegt, besluit niet zelf tot een onderzoek. Vul in wie van het bevoegd gezag dat deed.",
      "Whoever weighs the report does not decide on an investigation. Enter who of the authority did.",
    );
  if (isConcerned(orderedBy, facts))
    return refusalAt(
      "orderedBy",
      "De melding gaat over deze persoon. Het besluit moet van iemand anders komen, bijvoorbeeld wie het bevoegd gezag vervangt.",
      "The report is about this person. The decision has to come from somebody else, such as whoever stands in for the authority.",
    );
  if (orderedOn === null)
    return refusalAt(
      "orderedOn",
      "Vul in op welke dag tot het onderzoek is besloten.",
      "Enter on which day it was decided.",
    );
  return orderedOn > facts.today
    ? refusalAt("orderedOn", "Deze dag moet nog komen.", "This day is still to come.")
    : allowed;
};

/** Nothing goes to another organisation without the consent of whoever reported. */
const consented: Check = ({ decision, consent }, { consents }) => {
  if (decision !== "forwarded") return allowed;
  const chosen = consents.find(({ consentId }) => consentId === consent);
  if (chosen?.answer === "agreed" && !chosen.isWithdrawn) return allowed;
  return refusalAt(
    "consent",
    "Doorsturen kan alleen als de melder daarmee instemt. Vraag dat eerst; het antwoord komt in dit dossier te staan.",
    "A report can only be forwarded when the reporter agrees. Ask that first; the answer appears in this file.",
  );
};

/** Where the law obliges to go to the police no consent is needed, but the reporter hears it first unless that does harm. */
const reporterKnows: Check = ({ decision, telling, tellingWhy }) => {
  if (decision !== "police") return allowed;
  if (telling === null)
    return refusalAt(
      "telling",
      "Kies of de melder vooraf hoort dat er aangifte komt.",
      "Choose whether the reporter hears beforehand that it goes to the police.",
    );
  return telling === "told" || tellingWhy !== null
    ? allowed
    : refusalAt(
        "tellingWhy",
        "Leg uit waarom de melder dit niet vooraf hoort.",
        "Explain why the reporter does not hear this beforehand.",
      );
};

const checks: readonly Check[] = [regimeFits, secondPair, ordered, consented, reporterKnows];

/** Whether a weighing with its decision can be as the form says, and if not, at which field and why. */
export const mayWeighSo: Check = (input, facts) => {
  for (const check of checks) {
    const decision = check(input, facts);
    if (!decision.ok) return decision;
  }
  return allowed;
};
