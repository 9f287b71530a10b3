import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Actor } from "#platform/actor/index.ts";
import { asSystem } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { open, seal } from "./crypto/aead.ts";
import type { Place } from "./crypto/aead.ts";
import { utf8 } from "./crypto/bytes.ts";
import type { CodeKeys } from "./crypto/code.ts";
import { purposes } from "./crypto/format.ts";
import { digestOf, publicKeyOf } from "./crypto/keys.ts";
import type { Holder } from "./holder.ts";
import { isOpen, needsNote, openUntil } from "./unlock.rules.ts";

const hashOf = (token: string): Buffer => createHash("sha256").update(token).digest();
const wrappingOf = (token: string): Uint8Array => digestOf(purposes.visit, utf8(token));
const placeOf = (organisationId: string, holderId: string): Place => [
  purposes.visit,
  organisationId,
  holderId,
];

/** In which organisation something was made with this code; undefined when nowhere, or not any more. */
export const organisationOfCode = (tx: Tx, actor: Actor, { lookup }: CodeKeys): Promise<string | undefined> =>
  asSystem(tx, actor, async (system) => {
    const row = await system
      .selectFrom("vaultCodes")
      .select("organisationId")
      .where("lookup", "=", Buffer.from(lookup))
      .executeTakeFirst();
    return row?.organisationId;
  });

/**
 * Begins the visit of whoever has a code, as the system of the organisation: returns the token for the cookie. What is kept opens nothing
 * without it, and goes after half an hour without use.
 */
export const beginVisit = async (
  tx: Tx,
  { organisationId, holderId, pair }: Holder,
  now: Date,
): Promise<string> => {
  const token = randomBytes(32).toString("base64url");
  const wrapped = Buffer.from(seal(wrappingOf(token), pair.privateKey, placeOf(organisationId, holderId)));
  await tx
    .insertInto("vaultVisits")
    .values({
      organisationId,
      visitId: randomUUID(),
      tokenHash: hashOf(token),
      holderId,
      wrapped,
      expiresAt: openUntil(now),
    })
    .execute();
  return token;
};

/** Whoever has this token in the cookie, with the key of the code; undefined when the visit ended: the code is asked again. */
export const visiting = (tx: Tx, actor: Actor, token: string, now: Date): Promise<Holder | undefined> =>
  asSystem(tx, actor, async (system) => {
    const row = await system
      .selectFrom("vaultVisits")
      .select(["organisationId", "holderId", "wrapped", "expiresAt"])
      .where("tokenHash", "=", hashOf(token))
      .executeTakeFirst();
    if (!row || !isOpen(row.expiresAt, now)) return undefined;
    if (needsNote(row.expiresAt, now))
      await system
        .updateTable("vaultVisits")
        .set({ expiresAt: openUntil(now) })
        .where("tokenHash", "=", hashOf(token))
        .execute();
    const privateKey = open(wrappingOf(token), row.wrapped, placeOf(row.organisationId, row.holderId));
    const pair = { privateKey, publicKey: publicKeyOf(privateKey) };
    return { organisationId: row.organisationId, holderId: row.holderId, pair };
  });

/** Ends a visit at once. */
export const endVisit = (tx: Tx, actor: Actor, token: string): Promise<unknown> =>
  asSystem(tx, actor, (system) =>
    system.deleteFrom("vaultVisits").where("tokenHash", "=", hashOf(token)).execute(),
  );

/** Which files whoever has the code can open, as the system of the organisation. */
export const filesHeldBy = async (
  tx: Tx,
  { organisationId, holderId }: Holder,
): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom("vaultHolders")
    .select("fileId")
    .where("organisationId", "=", organisationId)
    .where("holderId", "=", holderId)
    .execute();
  return rows.map(({ fileId }) => fileId);
};
