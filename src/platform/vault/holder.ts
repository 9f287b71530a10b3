import type { KeyPair } from "./crypto/keys.ts";

/** Somebody who can open files now: the private key is in memory for the length of a request and nowhere else. */
export interface Holder {
  readonly organisationId: string;
  /** The key of the person, the set of the recovery key, or the id for a code. */
  readonly holderId: string;
  readonly pair: KeyPair;
}

/** A person whose vault is unlocked. */
export interface UnlockedPerson extends Holder {
  readonly personId: string;
}
