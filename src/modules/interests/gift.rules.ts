import type { FieldDecision } from "#platform/actor/index.ts";
import { allowed, refusalAt } from "#platform/actor/index.ts";
import { addMonths } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { DecisionWord } from "./declaration.ts";
import type { Gift } from "./gift.ts";
import type { InterestSettings } from "./settings/settings.ts";

export const giftAnswers = ["keep", "ask", "give-back", "never", "noted"] as const;
export type GiftAnswer = (typeof giftAnswers)[number];

/** The rules by their numbers, in the order in which they are asked: the first that fits answers. */
export const giftRules = ["G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8"] as const;
export type GiftRule = (typeof giftRules)[number];

export interface RuledGift {
  readonly answer: GiftAnswer;
  readonly rule: GiftRule;
  /** What this giver gave in the year until this gift, this one included; what was declined does not count. */
  readonly yearCents: number;
}

type Limits = Pick<InterestSettings, "giftMostCents" | "freeGifts">;

/** The first day that counts for "the same giver within a year". */
export const yearBefore = (happenedOn: PlainDate): PlainDate => addMonths(happenedOn, -12);

/** Why a gift may never stay, whatever a manager thinks of it; the last of these is a maximum of the employer's own. */
const bannedBy = (gift: Gift, { giftMostCents }: Limits): GiftRule | undefined => {
  if (gift.kind === "money") return "G3";
  if (gift.place === "home") return "G4";
  return gift.valueCents > giftMostCents ? "G5" : undefined;
};

const allowedBy = (gift: Gift, limits: Limits, yearCents: number): Pick<RuledGift, "answer" | "rule"> => {
  if (yearCents > limits.giftMostCents) return { answer: "ask", rule: "G6" };
  if (limits.freeGifts.includes(gift.kind)) return { answer: "keep", rule: "G7" };
  return { answer: "ask", rule: "G8" };
};

/** What the employer's rules say of a gift, with what the same giver gave before within a year. */
export const ruledGift = (gift: Gift, limits: Limits, earlierCents: number): RuledGift => {
  const yearCents = earlierCents + (gift.response === "declined" ? 0 : gift.valueCents);
  const no = gift.response === "accepted" ? "give-back" : "never";
  if (gift.inReturn === "yes") return { answer: no, rule: "G1", yearCents };
  if (gift.response === "declined") return { answer: "noted", rule: "G2", yearCents };
  const ban = bannedBy(gift, limits);
  if (ban !== undefined) return { answer: no, rule: ban, yearCents };
  return { ...allowedBy(gift, limits, yearCents), yearCents };
};

/** Whether the rule itself settles a gift, so that nobody has to decide. */
export const isSettledByRule = ({ answer }: RuledGift): boolean => answer === "keep" || answer === "noted";

/** Nobody consents to what is given in return for something, nor to money; other exceptions to a rule need a reason. */
export const mayDecideGift = (
  decision: DecisionWord,
  reason: string | null,
  { answer, rule }: RuledGift,
): FieldDecision<"decision" | "reason"> => {
  if (decision === "refusal") return allowed;
  if (rule === "G1" || rule === "G3")
    return refusalAt(
      "decision",
      "Geld, of iets waar een tegenprestatie voor wordt gevraagd, mag nooit. U kunt alleen weigeren.",
      "Money, or anything for which something is asked in return, is never allowed. You can only refuse.",
    );
  if ((answer === "never" || answer === "give-back") && reason === null)
    return refusalAt(
      "reason",
      "U wijkt af van de regel. Schrijf waarom.",
      "You depart from the rule. Write why.",
    );
  return allowed;
};
