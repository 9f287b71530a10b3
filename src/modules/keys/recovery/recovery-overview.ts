import type { RecoveryUse } from "../own-key/own-vault.ts";

/** Somebody who keeps a share. */
export interface CustodianState {
  readonly number: number;
  readonly name: string;
  readonly triedAt: Date | null;
  /** Whether this person is still in service. */
  readonly isHere: boolean;
}

/** Files of one person that wait for the recovery key. */
export interface Awaited {
  readonly personId: string;
  readonly name: string;
  readonly files: number;
  readonly reason: "left" | "new-key";
  readonly notedAt: Date;
}

/** What the page of the recovery key shows. */
export interface RecoveryOverview {
  readonly current:
    | {
        readonly needed: number;
        readonly total: number;
        readonly madeAt: Date;
        readonly madeBy: string;
        readonly custodians: readonly CustodianState[];
      }
    | undefined;
  /** When the recovery key before this one was replaced, while its files were not moved. */
  readonly earlierEndedAt: Date | undefined;
  readonly awaited: readonly Awaited[];
  readonly uses: readonly RecoveryUse[];
}

/** One colleague in a list to choose from. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}
