import { createHash, randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Actor } from "#platform/actor/index.ts";
import { asSystem } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { open, seal } from "./crypto/aead.ts";
import type { Place } from "./crypto/aead.ts";
import { textOf, utf8 } from "./crypto/bytes.ts";
import { tellingRuns } from "./crypto/code.rules.ts";
import type { CodeKeys } from "./crypto/code.ts";
import { purposes } from "./crypto/format.ts";
import type { Purpose } from "./crypto/format.ts";
import { derive, digestOf, publicKeyOf } from "./crypto/keys.ts";
import { sodium } from "./crypto/sodium.ts";
import type { Holder } from "./holder.ts";
import { isOpen, needsNote, openUntil } from "./unlock.rules.ts";

const hashOf = (token: string): Buffer => createHash("sha256").update(token).digest();
const wrappingOf = (token: string): Uint8Array => digestOf(purposes.visit, utf8(token));
type Visitor = Pick<Holder, "organisationId" | "holderId">;
const placeOf = (purpose: Purpose, { organisationId, holderId }: Visitor): Place => [
  purpose,
  organisationId,
  holderId,
];

/** Digests that only somebody with the token can make again. */
const runDigests = (token: string, text: string): string[] =>
  tellingRuns(text).map((run) => sodium.to_base64(derive(wrappingOf(token), purposes.visitRuns, run)));

/** Somebody who came back with a code. */
export interface CodeVisit extends Holder {
  /** Whether a text gives the code away: four of its words after one another. */
  readonly givesAwayCode: (text: string) => boolean;
}

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
  holder: Holder,
  { code, now }: { readonly code: string; readonly now: Date },
): Promise<string> => {
  const { organisationId, holderId, pair } = holder;
  const token = randomBytes(32).toString("base64url");
  const box = (purpose: Purpose, bytes: Uint8Array): Buffer =>
    Buffer.from(seal(wrappingOf(token), bytes, placeOf(purpose, holder)));
  await tx
    .insertInto("vaultVisits")
    .values({
      organisationId,
      visitId: randomUUID(),
      tokenHash: hashOf(token),
      holderId,
      wrapped: box(purposes.visit, pair.privateKey),
      runs: box(purposes.visitRuns, utf8(JSON.stringify(runDigests(token, code)))),
      expiresAt: openUntil(now),
    })
    .execute();
  return token;
};

interface VisitRow extends Visitor {
  readonly wrapped: Uint8Array;
  readonly runs: Uint8Array;
}

const opened = (token: string, row: VisitRow): CodeVisit => {
  const { organisationId, holderId } = row;
  const unwrapped = (purpose: Purpose, box: Uint8Array): Uint8Array =>
    open(wrappingOf(token), box, placeOf(purpose, row));
  const privateKey = unwrapped(purposes.visit, row.wrapped);
  const telling = z.array(z.string()).parse(JSON.parse(textOf(unwrapped(purposes.visitRuns, row.runs))));
  return {
    organisationId,
    holderId,
    pair: { privateKey, publicKey: publicKeyOf(privateKey) },
    givesAwayCode: (text) => runDigests(token, text).some((run) => telling.includes(run)),
  };
};

/** Whoever has this token in the cookie, with the key of the code; undefined when the visit ended: the code is asked again. */
export const visiting = (tx: Tx, actor: Actor, token: string, now: Date): Promise<CodeVisit | undefined> =>
  asSystem(tx, actor, async (system) => {
    const row = await system
      .selectFrom("vaultVisits")
      .select(["organisationId", "holderId", "wrapped", "runs", "expiresAt"])
      .where("tokenHash", "=", hashOf(token))
      .executeTakeFirst();
    if (!row || !isOpen(row.expiresAt, now)) return undefined;
    if (needsNote(row.expiresAt, now))
      await system
        .updateTable("vaultVisits")
        .set({ expiresAt: openUntil(now) })
        .where("tokenHash", "=", hashOf(token))
        .execute();
    return opened(token, row);
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

/** The keys of the code somebody visits with, to seal another file to it; as the system of the organisation. */
export const codeKeysOf = async (tx: Tx, { organisationId, holderId, pair }: Holder): Promise<CodeKeys> => {
  const { lookup } = await tx
    .selectFrom("vaultCodes")
    .select("lookup")
    .where("organisationId", "=", organisationId)
    .where("holderId", "=", holderId)
    .limit(1)
    .executeTakeFirstOrThrow();
  return { lookup, pair };
};
