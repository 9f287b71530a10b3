import { randomUUID } from "node:crypto";
import type { Actor } from "#platform/actor/index.ts";
import { auditLog as audit } from "#platform/audit/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { AppError, changed, found } from "#platform/http/index.ts";
import { openSealedKey } from "./crypto/keys.ts";
import { combineShares } from "./crypto/shares.ts";
import type { ShareRefusal, ShareSet } from "./crypto/shares.ts";
import { sealPlace } from "./files.queries.ts";
import type { Holder } from "./holder.ts";
import { personOf } from "./person-keys.commands.ts";
import { keysOf } from "./person-keys.queries.ts";
import { currentSet, setOf } from "./recovery.queries.ts";
import type { Recipient } from "./crypto/new-file.ts";
import { addHolders, sealRowFor } from "./seals.ts";

import { refusals } from "./texts.ts";

/**
 * What came of a recovery: how many files got a key, and how many could not, because they were never sealed to this recovery key or because
 * their subject does not let this person in. Which of the two is not told apart: it would tell whom a file is about.
 */
export type Recovery =
  | { readonly files: number; readonly outOfReach: number }
  | { readonly refused: ShareRefusal };

interface Opening {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
}

interface Recovering {
  readonly setId: string;
  readonly purpose: "access" | "new-set";
  readonly lostBy: string | null;
  readonly givenTo: string | null;
  readonly reason: string;
}

/** Written before anything is opened: without this row the database shows nobody a recovery seal. */
const begin = async ({ tx, actor, now }: Opening, recovering: Recovering): Promise<string> => {
  const { organisationId, personId } = personOf(actor);
  const recoveryId = randomUUID();
  await tx
    .insertInto("vaultRecoveries")
    .values({ ...recovering, organisationId, recoveryId, startedBy: personId, startedAt: now })
    .execute();
  const object = { kind: "vault-recovery", id: recoveryId };
  const event = { event: "vault.recovery-used", object, result: "done" as const, origin: null };
  await audit.record(tx, actor, event, now);
  return recoveryId;
};

const end = ({ tx, actor, now }: Opening, recoveryId: string, files: number): Promise<void> =>
  changed(
    tx
      .updateTable("vaultRecoveries")
      .set({ endedAt: now, files })
      .where("organisationId", "=", personOf(actor).organisationId)
      .where("recoveryId", "=", recoveryId),
  );

interface SealedKey {
  readonly fileId: string;
  readonly version: number;
  readonly sealed: Uint8Array;
}

/** The newest key of every file that this recovery key reaches, still sealed to it. */
const sealedKeys = async (tx: Tx, { organisationId, holderId }: Holder): Promise<SealedKey[]> => {
  const rows = await tx
    .selectFrom("vaultSeals")
    .select(["fileId", "keyVersion", "sealed"])
    .where("organisationId", "=", organisationId)
    .where("holderId", "=", holderId)
    .distinctOn("fileId")
    .orderBy("fileId")
    .orderBy("keyVersion", "desc")
    .execute();
  return rows.map(({ fileId, keyVersion: version, sealed }) => ({ fileId, version, sealed }));
};

/** Few enough that nobody else waits noticeably while their keys are opened and sealed again. */
const inOneGo = 100;

interface Places {
  /** The recovery key, which opens. */
  readonly by: Holder;
  /** Who goes: a person, or an earlier recovery key. */
  readonly from: string;
  readonly to: Recipient;
}

const exchangeSome = async (
  { tx, actor, now }: Opening,
  keys: readonly SealedKey[],
  { by, from, to }: Places,
): Promise<number> => {
  const { organisationId } = personOf(actor);
  const files = keys.map(({ fileId }) => ({ organisationId, fileId }));
  await tx
    .deleteFrom("vaultHolders")
    .where("organisationId", "=", organisationId)
    .where(
      "fileId",
      "in",
      files.map(({ fileId }) => fileId),
    )
    .where((or) => or.or([or("holderId", "=", from), or("personId", "=", from)]))
    .execute();
  await addHolders(tx, actor, files, { recipients: [to], now });
  const rows = keys.map(({ fileId, version, sealed }) => {
    const file = { organisationId, fileId };
    const key = openSealedKey(sealed, by.pair, sealPlace(file, version, by.holderId));
    return sealRowFor(file, version, key, to);
  });
  await tx
    .insertInto("vaultSeals")
    .values(rows.map((row) => ({ ...row, sealedAt: now })))
    .execute();
  return keys.length;
};

const isPolicyRefusal = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "42501";

/** Does something that a policy of a subject may refuse, such as letting in somebody a file is about; undefined: nothing happened. */
const unlessRefused = async <T>(tx: Tx, work: () => Promise<T>): Promise<T | undefined> => {
  await sql`savepoint exchange`.execute(tx);
  try {
    const result = await work();
    await sql`release savepoint exchange`.execute(tx);
    return result;
  } catch (error) {
    if (!isPolicyRefusal(error)) throw error;
    await sql`rollback to savepoint exchange`.execute(tx);
    return undefined;
  }
};

/**
 * In each of these files somebody takes the place of another; says in how many. One that may not be let into a file leaves it as it is,
 * and the others go on.
 */
const exchange = async (opening: Opening, keys: readonly SealedKey[], places: Places): Promise<number> => {
  let done = 0;
  for (let at = 0; at < keys.length; at += inOneGo) {
    const some = keys.slice(at, at + inOneGo);
    const together = await unlessRefused(opening.tx, () => exchangeSome(opening, some, places));
    if (together !== undefined) done += together;
    else
      for (const one of some)
        done += (await unlessRefused(opening.tx, () => exchangeSome(opening, [one], places))) ?? 0;
  }
  return done;
};

const holderFrom = async (
  organisationId: string,
  set: ShareSet,
  shares: readonly string[],
): Promise<Holder | { readonly refused: ShareRefusal }> => {
  const combined = await combineShares(shares, set);
  if ("refused" in combined) return combined;
  const pair = { publicKey: set.publicKey, privateKey: combined.privateKey };
  return { organisationId, holderId: set.setId, pair };
};

const filesOf = async (
  tx: Tx,
  organisationId: string,
  { by, id }: { readonly by: "personId" | "holderId"; readonly id: string },
): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom("vaultHolders")
    .select("fileId")
    .where("organisationId", "=", organisationId)
    .where(by, "=", id)
    .execute();
  return new Set(rows.map(({ fileId }) => fileId));
};

/**
 * Gives back what somebody could read: to the same person with a new key, or to a successor. Nobody else gets anything, and whoever
 * enters the shares reads nothing. Wrong, foreign or too few shares are refused and change nothing.
 */
export const recoverAccess = async (
  opening: Opening,
  {
    shares,
    lostBy,
    givenTo,
    reason,
  }: {
    readonly shares: readonly string[];
    readonly lostBy: string;
    readonly givenTo: string;
    readonly reason: string;
  },
): Promise<Recovery> => {
  const { tx, actor } = opening;
  const { organisationId } = personOf(actor);
  const set = await currentSet(tx, organisationId);
  if (!set) throw new AppError("refused", refusals.noRecovery);
  const holder = await holderFrom(organisationId, set, shares);
  if ("refused" in holder) return holder;
  const [key] = await keysOf(tx, organisationId, [givenTo]);
  if (!key) throw new AppError("refused", refusals.noKey);
  const begun = { setId: set.setId, purpose: "access", lostBy, givenTo, reason } as const;
  const recoveryId = await begin(opening, begun);
  const [lost, already] = [
    await filesOf(tx, organisationId, { by: "personId", id: lostBy }),
    await filesOf(tx, organisationId, { by: "holderId", id: key.keyId }),
  ];
  const wanted = new Set([...lost].filter((fileId) => !already.has(fileId)));
  const keys = (await sealedKeys(tx, holder)).filter(({ fileId }) => wanted.has(fileId));
  const to = { holderId: key.keyId, kind: "person", personId: givenTo, publicKey: key.publicKey } as const;
  const files = await exchange(opening, keys, { by: holder, from: lostBy, to });
  await end(opening, recoveryId, files);
  return { files, outOfReach: wanted.size - files };
};

/** Moves every file from an earlier recovery key, with its shares, to the one in use; then the earlier shares open nothing here. */
export const moveToNewSet = async (
  opening: Opening,
  {
    fromSet,
    shares,
    reason,
  }: { readonly fromSet: string; readonly shares: readonly string[]; readonly reason: string },
): Promise<Recovery> => {
  const { tx, actor } = opening;
  const { organisationId } = personOf(actor);
  const set = await currentSet(tx, organisationId);
  if (!set || set.setId === fromSet) throw new AppError("refused", refusals.noRecovery);
  const holder = await holderFrom(organisationId, found(await setOf(tx, organisationId, fromSet)), shares);
  if ("refused" in holder) return holder;
  const begun = { setId: fromSet, purpose: "new-set", lostBy: null, givenTo: null, reason } as const;
  const recoveryId = await begin(opening, begun);
  const keys = await sealedKeys(tx, holder);
  const to = { holderId: set.setId, kind: "recovery", personId: null, publicKey: set.publicKey } as const;
  const files = await exchange(opening, keys, { by: holder, from: fromSet, to });
  await end(opening, recoveryId, files);
  return { files, outOfReach: keys.length - files };
};
