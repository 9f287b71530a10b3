import type { Declaration } from "./declaration.ts";
import type { RuledGift } from "./gift.rules.ts";
import type { RecusalRule } from "./recusals/recusal.rules.ts";

/** What the rules say of a declared gift, with what the same giver gave before within a year. */
export interface GiftInYear extends RuledGift {
  readonly earlier: readonly Declaration[];
}

/** A declaration with what the rules say of it. */
export interface RuledDeclaration {
  readonly declaration: Declaration;
  /** Null for another register. */
  readonly gift: GiftInYear | null;
  readonly giftMostCents: number;
  /** Null for another register. */
  readonly recusal: readonly RecusalRule[] | null;
}
