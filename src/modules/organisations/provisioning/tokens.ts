import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";

/** A token of an identity provider, as the administrator sees it: never the token itself. */
export interface ProvisioningToken {
  readonly tokenId: string;
  readonly name: string;
  readonly createdAt: Date;
  /** Who made it; null when that is not known any more. */
  readonly createdBy: string | null;
  readonly endsOn: PlainDate;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** What the form for a new token sends. */
export const tokenForm = z.object({ name: fields.requiredText(120), endsOn: fields.date() });
export type TokenInput = z.output<typeof tokenForm>;
