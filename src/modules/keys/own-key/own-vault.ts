/** Somebody with a key, as others see it. */
export interface ColleagueKey {
  readonly name: string;
  readonly fingerprint: string;
}

/** One use of the recovery key; a name is undefined for somebody who is not known here any more. */
export interface RecoveryUse {
  readonly startedAt: Date;
  readonly by: string | undefined;
  readonly purpose: "access" | "new-set";
  readonly lost: string | undefined;
  readonly given: string | undefined;
  readonly reason: string;
  readonly files: number;
  readonly ended: boolean;
}

/** The recovery key in use, as everybody may know it. */
export interface RecoveryInUse {
  readonly setId: string;
  readonly needed: number;
  readonly total: number;
  readonly madeAt: Date;
}

/** What the page of the own vault shows. */
export interface OwnVault {
  readonly key: { readonly madeAt: Date; readonly changedAt: Date; readonly fingerprint: string } | undefined;
  /** Until when it stays open in this session; undefined while it is closed. */
  readonly openUntil: Date | undefined;
  /** How many files were read with an earlier key and wait for the recovery key. */
  readonly waiting: number;
  /** The number of the own share of the recovery key. */
  readonly share: number | undefined;
  readonly recovery: RecoveryInUse | undefined;
  readonly colleagues: readonly ColleagueKey[];
  readonly uses: readonly RecoveryUse[];
}
