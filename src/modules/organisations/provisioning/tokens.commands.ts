import { randomUUID } from "node:crypto";
import { newToken } from "#platform/auth/index.ts";
import { changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { ownOrganisation } from "../organisations.queries.ts";
import type { TokenInput } from "./tokens.ts";

/** Makes a token; its text is given this once, and only its hash stays. */
export const makeToken = async (
  { tx, actor, now }: Writing,
  { name, endsOn }: TokenInput,
): Promise<{ readonly tokenId: string; readonly text: string }> => {
  const organisationId = organisationOf(actor);
  const tokenId = randomUUID();
  const { text, hash } = newToken(organisationId);
  await tx
    .insertInto("provisioningTokens")
    .values({
      organisationId,
      tokenId,
      name,
      tokenHash: hash,
      createdAt: now,
      createdBy: actor.personId,
      endsOn,
    })
    .execute();
  return { tokenId, text };
};

/** From now on this token is nobody's. */
export const revokeToken = ({ tx, now }: Writing, tokenId: string): Promise<void> =>
  changed(
    tx
      .updateTable("provisioningTokens")
      .set({ revokedAt: now })
      .where("organisationId", "=", ownOrganisation)
      .where("tokenId", "=", tokenId)
      .where("revokedAt", "is", null),
    "not-found",
  );
