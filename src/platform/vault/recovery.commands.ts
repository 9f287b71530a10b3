import type { Actor } from "#platform/actor/index.ts";
import { auditLog as audit } from "#platform/audit/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { changed, found } from "#platform/http/index.ts";
import { keyIdOf, newKeyPair } from "./crypto/keys.ts";
import { makeShares, tryShare } from "./crypto/shares.ts";
import type { ShareRefusal } from "./crypto/shares.ts";
import { personOf } from "./person-keys.commands.ts";
import { divisionFault } from "./recovery.rules.ts";

/** A share on its way to its custodian: shown once, kept nowhere. */
export interface HandedShare {
  readonly number: number;
  readonly personId: string;
  readonly text: string;
}

const endCurrent = (tx: Tx, organisationId: string, now: Date): Promise<unknown> =>
  tx
    .updateTable("vaultRecoverySets")
    .set({ endedAt: now })
    .where("organisationId", "=", organisationId)
    .where("endedAt", "is", null)
    .execute();

const handedTo = (custodians: readonly string[], texts: readonly string[]): HandedShare[] =>
  custodians.map((personId, index) => ({ number: index + 1, personId, text: texts[index] ?? "" }));

/**
 * Makes the recovery key of an organisation and divides it among custodians; the private half exists nowhere but in the shares that come
 * back. Replaces the one in use: each file goes over to the new one when it is next written, or at once with `moveToNewSet`.
 */
export const makeRecoveryKey = async (
  tx: Tx,
  actor: Actor,
  { needed, custodians }: { readonly needed: number; readonly custodians: readonly string[] },
  now: Date,
): Promise<{ readonly setId: string; readonly shares: readonly HandedShare[] }> => {
  const fault = divisionFault(needed, custodians);
  if (fault) throw new Error(`a page let through a division into shares that the rule refuses: ${fault}`);
  const { organisationId, personId } = personOf(actor);
  const { publicKey, privateKey } = newKeyPair();
  const setId = keyIdOf(publicKey);
  const shares = handedTo(custodians, await makeShares(privateKey, { setId, needed }, custodians.length));
  await endCurrent(tx, organisationId, now);
  await tx
    .insertInto("vaultRecoverySets")
    .values({
      organisationId,
      setId,
      needed,
      total: custodians.length,
      publicKey: Buffer.from(publicKey),
      madeAt: now,
      madeBy: personId,
    })
    .execute();
  await tx
    .insertInto("vaultCustodians")
    .values(
      shares.map((share) => ({ organisationId, setId, number: share.number, personId: share.personId })),
    )
    .execute();
  const object = { kind: "vault-recovery-key", id: setId };
  const event = { event: "vault.recovery-key-made", object, result: "done" as const, origin: null };
  await audit.record(tx, actor, event, now);
  return { setId, shares };
};

/** A custodian tries whether the own share is still good; that it was tried is written down, the share is not. */
export const tryOwnShare = async (
  tx: Tx,
  actor: Actor,
  { setId, text }: { readonly setId: string; readonly text: string },
  now: Date,
): Promise<{ readonly good: true } | { readonly refused: ShareRefusal }> => {
  const { organisationId, personId } = personOf(actor);
  const own = found(
    await tx
      .selectFrom("vaultCustodians")
      .select("number")
      .where("organisationId", "=", organisationId)
      .where("setId", "=", setId)
      .where("personId", "=", personId)
      .executeTakeFirst(),
  );
  const share = tryShare(text, setId);
  if ("refused" in share) return share;
  if (share.number !== own.number) return { refused: "foreign" };
  await changed(
    tx
      .updateTable("vaultCustodians")
      .set({ triedAt: now })
      .where("organisationId", "=", organisationId)
      .where("setId", "=", setId)
      .where("number", "=", own.number),
  );
  return { good: true };
};
