import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";

/** Somebody who is or was kept out of the public register. */
export interface Withholding {
  readonly withholdingId: string;
  readonly personId: string;
  readonly personName: string;
  readonly reason: string;
  readonly withheldOn: PlainDate;
  readonly withheldBy: string | null;
  readonly liftedOn: PlainDate | null;
  readonly liftedBy: string | null;
}

/** The form of who is kept out of the public register, and why. */
export const withholdForm = z.object({
  person: fields.requiredText(200),
  reason: fields.requiredText(2000),
});

/** What the profile of the employer makes public. */
export const profileForm = z.object({ shows: fields.list(z.enum(["hours", "amount"])) });

export const oneWithholding = z.object({ withholdingId: fields.id() });
export const withholdingsQuery = z.object({ pagina: fields.pageNumber() });
