import type { Tx } from "#platform/database/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { Recipient } from "./crypto/new-file.ts";
import { keysOf } from "./person-keys.queries.ts";
import { currentSet } from "./recovery.queries.ts";
import { refusals } from "./texts.ts";

/** The recovery key in use, as one of those a file is sealed to; none where no recovery key was made. */
export const recoveryRecipients = async (tx: Tx, organisationId: string): Promise<readonly Recipient[]> => {
  const set = await currentSet(tx, organisationId);
  return set ? [{ holderId: set.setId, kind: "recovery", personId: null, publicKey: set.publicKey }] : [];
};

/** These persons and the recovery key, as those a new file is sealed to. @throws AppError when one of them has no key */
export const recipientsFor = async (
  tx: Tx,
  organisationId: string,
  readers: readonly string[],
): Promise<readonly Recipient[]> => {
  const keys = await keysOf(tx, organisationId, readers);
  if (keys.length < new Set(readers).size) throw new AppError("refused", refusals.noKey);
  const persons = keys.map(({ keyId, personId, publicKey }): Recipient => ({
    holderId: keyId,
    kind: "person",
    personId,
    publicKey,
  }));
  return [...persons, ...(await recoveryRecipients(tx, organisationId))];
};
