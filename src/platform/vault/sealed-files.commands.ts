import { isAlreadyThere } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { CodeKeys } from "./crypto/code.ts";
import { formats } from "./crypto/format.ts";
import { keyIdOf } from "./crypto/keys.ts";
import type { Recipient, SealedFile } from "./crypto/new-file.ts";
import { refusals } from "./texts.ts";

/** What has to be known of a code to find and seal to it again; opens nothing. */
export type CodeHalf = Pick<CodeKeys, "lookup"> & { readonly publicKey: Uint8Array };

export interface SealedFileToKeep {
  readonly organisationId: string;
  readonly file: SealedFile;
  /** Everybody it must be sealed to, as the house knows it now, without the code. */
  readonly recipients: readonly Recipient[];
  readonly code: CodeHalf;
}

const sealedKeySize = 1 + 48 + 64;

/** Exactly those it must be sealed to: nobody who sends a file gives a key to somebody else, or withholds one. */
const isForAll = ({ file, recipients, code }: SealedFileToKeep): boolean => {
  const expected = [...recipients.map(({ holderId }) => holderId), keyIdOf(code.publicKey)];
  const given = file.seals.map(({ holderId }) => holderId);
  return JSON.stringify(expected.toSorted()) === JSON.stringify(given.toSorted());
};

const isWellFormed = ({ file, code }: SealedFileToKeep): boolean =>
  file.manifest[0] === formats.text &&
  code.lookup.length === 32 &&
  code.publicKey.length === 32 &&
  file.seals.every(({ sealed }) => sealed.length === sealedKeySize && sealed[0] === formats.sealedKey);

const kept = async (tx: Tx, { organisationId, file, recipients, code }: SealedFileToKeep, now: Date) => {
  const place = { organisationId, fileId: file.fileId };
  const codeId = keyIdOf(code.publicKey);
  const kindOf = new Map(recipients.map((one) => [one.holderId, { kind: one.kind, personId: one.personId }]));
  const rows = file.seals.map(({ holderId, sealed }) => ({
    holder: { ...place, holderId, ...(kindOf.get(holderId) ?? { kind: "code" as const, personId: null }) },
    sealed: Buffer.from(sealed),
  }));
  const manifest = Buffer.from(file.manifest);
  const holders = rows.map(({ holder }) => ({ ...holder, joinedAt: now, joinedBy: null }));
  const found = { lookup: Buffer.from(code.lookup), publicKey: Buffer.from(code.publicKey) };
  const seals = rows.map(({ holder, sealed }) => ({ ...holder, keyVersion: 1, sealed, sealedAt: now }));
  // One statement: whoever sends a report waits for one answer of the database, not for four.
  await tx
    .with("file", (here) =>
      here
        .insertInto("vaultFiles")
        .values({ ...place, madeBy: null, madeAt: now, keyVersion: 1, sequence: 1, manifest }),
    )
    .with("holders", (here) => here.insertInto("vaultHolders").values(holders))
    .with("code", (here) => here.insertInto("vaultCodes").values({ ...place, holderId: codeId, ...found }))
    .insertInto("vaultSeals")
    .values(seals)
    .execute();
};

/**
 * Keeps a file that was sealed elsewhere, as the system of the organisation. What is inside cannot be looked at here: whether it opens
 * is seen when a reader opens it. The subject keeps the ciphertexts of its rows in the same transaction.
 * @throws AppError "conflict" when it is not sealed to exactly those who must read it (a key changed meanwhile: seal again), or when there is
 * a file with this id already
 */
export const keepSealedFile = async (tx: Tx, given: SealedFileToKeep, now: Date): Promise<void> => {
  if (!isWellFormed(given)) throw new AppError("bad-request");
  if (!isForAll(given)) throw new AppError("conflict");
  try {
    await kept(tx, given, now);
  } catch (error) {
    throw isAlreadyThere(error) ? new AppError("conflict", refusals.fileIsThere, { cause: error }) : error;
  }
};
