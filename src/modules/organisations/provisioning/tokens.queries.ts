import type { Tx } from "#platform/database/index.ts";
import { ownOrganisation } from "../organisations.queries.ts";
import type { ProvisioningToken } from "./tokens.ts";

/** The tokens of the own organisation, the newest first; also those that count no more. */
export const listTokens = (tx: Tx): Promise<ProvisioningToken[]> =>
  tx
    .selectFrom("provisioningTokens as t")
    .leftJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "t.organisationId").onRef("p.personId", "=", "t.createdBy"),
    )
    .select([
      "t.tokenId",
      "t.name",
      "t.createdAt",
      "t.endsOn",
      "t.lastUsedAt",
      "t.revokedAt",
      "p.name as createdBy",
    ])
    .where("t.organisationId", "=", ownOrganisation)
    .orderBy("t.createdAt", "desc")
    .limit(100)
    .execute();
