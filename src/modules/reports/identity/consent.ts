import { z } from "zod";
import type { DB } from "#platform/database/index.ts";

export type ConsentPurpose = DB["reportConsents"]["purpose"];
export type ConsentAnswer = NonNullable<DB["reportConsents"]["answer"]>;

/** Sealed: to whom or to what, and why. */
export const consentDetails = z.object({ to: z.string(), why: z.string() });

/** Something the reporter was asked to agree to. */
export interface AskedConsent extends z.output<typeof consentDetails> {
  readonly consentId: string;
  readonly purpose: ConsentPurpose;
  /** Who would learn the identity; null when it is about forwarding. */
  readonly forPersonId: string | null;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly answer: ConsentAnswer | null;
  readonly answeredAt: Date | null;
  readonly withdrawnAt: Date | null;
}
