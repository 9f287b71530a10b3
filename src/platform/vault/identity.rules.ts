/** What a reporter agreed to: that this person may know who they are, for this purpose. */
export interface Consent {
  readonly toPersonId: string;
  readonly purpose: string;
  readonly givenAt: Date;
  /** Null: until it is withdrawn. */
  readonly until: Date | null;
  readonly withdrawnAt: Date | null;
}

export interface IdentityRequest {
  readonly personId: string;
  readonly purpose: string;
  readonly now: Date;
}

type Answer =
  | { readonly may: true; readonly consent: Consent }
  | { readonly may: false; readonly because: "never-asked" | "other-purpose" | "withdrawn" | "run-out" };

const isGiven = ({ givenAt }: Consent, now: Date): boolean => givenAt <= now;
const isWithdrawn = ({ withdrawnAt }: Consent, now: Date): boolean =>
  withdrawnAt !== null && withdrawnAt <= now;
const isRunOut = ({ until }: Consent, now: Date): boolean => until !== null && until <= now;

/**
 * Whether this person may open the sealed identity of a reporter now: only with a consent that was recorded, for this person and this
 * purpose, and that still holds (Wbk 1a; Directive (EU) 2019/1937, 16(1)). What a withdrawal cannot undo is what was read before.
 */
export const mayOpenIdentity = (
  consents: readonly Consent[],
  { personId, purpose, now }: IdentityRequest,
): Answer => {
  const mine = consents.filter((one) => one.toPersonId === personId && isGiven(one, now));
  if (mine.length === 0) return { may: false, because: "never-asked" };
  const fitting = mine.filter((one) => one.purpose === purpose);
  if (fitting.length === 0) return { may: false, because: "other-purpose" };
  const consent = fitting.find((one) => !isWithdrawn(one, now) && !isRunOut(one, now));
  if (consent) return { may: true, consent };
  return { may: false, because: fitting.some((one) => isWithdrawn(one, now)) ? "withdrawn" : "run-out" };
};
