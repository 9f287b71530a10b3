import { systemActor } from "#platform/actor/index.ts";
import { readToken } from "#platform/auth/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { AppError, Dialect, ErrorCode, ToldFault } from "#platform/http/index.ts";
import { urns } from "./attributes.rules.ts";
import { ScimFault } from "./scim-fault.ts";
import type { ScimType } from "./scim-fault.ts";

const aMinute = 60_000;

interface FoundToken {
  readonly organisationId: string;
  readonly tokenId: string;
  readonly lastUsedAt: Date | null;
}

// At most once a minute, and never waiting for another request that does the same.
const noteUse = async (
  tx: Tx,
  { organisationId, tokenId, lastUsedAt }: FoundToken,
  now: Date,
): Promise<void> => {
  if (lastUsedAt !== null && now.getTime() - lastUsedAt.getTime() < aMinute) return;
  await sql`update provisioning_tokens set last_used_at = ${now}
    where (organisation_id, token_id) in (select organisation_id, token_id from provisioning_tokens
      where organisation_id = ${organisationId} and token_id = ${tokenId} for update skip locked)`.execute(
    tx,
  );
};

const identify: Dialect["identify"] = async (tx, token, now) => {
  const key = readToken(token);
  if (!key) return undefined;
  const found = await tx
    .selectFrom("provisioningTokens")
    .select(["organisationId", "tokenId", "lastUsedAt"])
    .where("organisationId", "=", key.organisationId)
    .where("tokenHash", "=", key.tokenHash)
    .where("revokedAt", "is", null)
    .where("endsOn", ">=", dateOf(now))
    .executeTakeFirst();
  if (!found) return undefined;
  await noteUse(tx, found, now);
  return systemActor(found.organisationId);
};

interface Told {
  readonly status: ToldFault["status"];
  readonly detail: string;
  readonly scimType?: ScimType;
}

/** What is told of a fault that says nothing itself. */
const told: Record<ErrorCode, Told> = {
  "bad-request": { status: 400, detail: "The request is not valid", scimType: "invalidSyntax" },
  "sign-in-needed": { status: 401, detail: "The token is missing, has ended, or was revoked" },
  forbidden: { status: 403, detail: "This is not allowed" },
  "second-step-needed": { status: 403, detail: "This is not allowed" },
  "not-found": { status: 404, detail: "There is no such resource" },
  "too-slow": { status: 408, detail: "The request came too slowly" },
  conflict: { status: 409, detail: "Somebody else changed this at the same time", scimType: "uniqueness" },
  "changed-since": { status: 412, detail: "The resource has changed since this version" },
  "too-large": { status: 413, detail: "The request is too large" },
  refused: { status: 400, detail: "A rule of the organisation forbids this", scimType: "invalidValue" },
  "too-many": { status: 429, detail: "Too many requests; try again in a minute" },
  unavailable: { status: 503, detail: "Not available now" },
};
const ours: Told = { status: 500, detail: "Something went wrong on our side; nothing was changed" };

const fault = (error: AppError | undefined): ToldFault => {
  const known = error ? told[error.code] : ours;
  const scimType = error instanceof ScimFault ? error.scimType : known.scimType;
  return {
    status: known.status,
    value: {
      schemas: [urns.error],
      status: String(known.status),
      ...(scimType && { scimType }),
      detail: error?.reason?.en ?? known.detail,
    },
  };
};

/** SCIM 2.0 (RFC 7644): tokens of one organisation each, JSON, and its own way to tell a fault. */
export const scim: Dialect = {
  base: "/scim/v2",
  mediaType: "application/scim+json",
  accepts: ["application/scim+json", "application/json"],
  largestBody: 1_000_000,
  identify,
  fault,
};
