import type { Facts } from "../facts.ts";

type Change = Partial<Facts>;

/** For one rule: what in a perfect world makes it find these keys, and what comes close and makes it find nothing. */
export interface RuleCase {
  readonly rule: number;
  readonly finds: readonly (readonly [name: string, change: Change, keys: readonly string[]])[];
  readonly leaves: readonly (readonly [name: string, change: Change])[];
}
