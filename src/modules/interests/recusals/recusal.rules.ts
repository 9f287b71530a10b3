import type { FieldDecision } from "#platform/actor/index.ts";
import { allowed, refusalAt } from "#platform/actor/index.ts";
import type { GivenUp, Recusal, RecusalRelation } from "./recusal.ts";

/**
 * What there is to look at in a recusal, by the number of its rule; never a verdict. Sources: Awb 2:4 (V1), Gedragscode Integriteit Rijk 6.2
 * (V2), 4.8 (V3) and 4.6 (V4), Gemeentewet 28 (V6; source 003, 5.4: other positions, other rules); V5 is our own.
 */
export const recusalRules = ["V1", "V2", "V3", "V4", "V5", "V6"] as const;
export type RecusalRule = (typeof recusalRules)[number];

/** What the organisation knows of the two people. */
export interface RecusalFacts {
  /** The person leads the one who takes over. */
  readonly leadsTaker: boolean;
  readonly isOfficeHolder: boolean;
}

const isNear: readonly RecusalRelation[] = ["family", "friend"];
const isFormer: readonly RecusalRelation[] = ["former-colleague", "former-employer"];

const keeps = ({ givesUp }: Recusal, ...some: readonly GivenUp[]): boolean =>
  some.some((one) => !givesUp.includes(one));

const holds = (rule: RecusalRule, recusal: Recusal, facts: RecusalFacts): boolean =>
  ({
    V1: keeps(recusal, "deciding", "advising"),
    V2: isNear.includes(recusal.relation) && keeps(recusal, "contact", "papers"),
    V3: recusal.tenderReference !== null,
    V4: isFormer.includes(recusal.relation),
    V5: facts.leadsTaker,
    V6: facts.isOfficeHolder,
  })[rule];

/** The rules that say something of this recusal, in their order. */
export const recusalPoints = (recusal: Recusal, facts: RecusalFacts): readonly RecusalRule[] =>
  recusalRules.filter((rule) => holds(rule, recusal, facts));

/** So many days before the last day of who took a matter over is it time to find somebody else. */
export const noticeDays = 14;

/** Whether this colleague can take the matter over: nobody takes over from themselves. */
export const canTakeOver = (takerId: string, personId: string | null): FieldDecision<"taker"> =>
  takerId === personId
    ? refusalAt(
        "taker",
        "U kunt de zaak niet van uzelf overnemen. Kies een collega.",
        "You cannot take the matter over from yourself. Choose a colleague.",
      )
    : allowed;
