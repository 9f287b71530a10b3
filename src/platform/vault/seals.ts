import type { Actor } from "#platform/actor/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { sealKey } from "./crypto/keys.ts";
import type { Recipient } from "./crypto/new-file.ts";
import type { FilePlace } from "./crypto/manifest.ts";
import { sealPlace } from "./files.queries.ts";

/** Puts recipients on the list of those who have a key to each of these files; before their seals, which refer to it. */
export const addHolders = async (
  tx: Tx,
  { personId: joinedBy }: Pick<Actor, "personId">,
  files: readonly FilePlace[],
  { recipients, now }: { readonly recipients: readonly Recipient[]; readonly now: Date },
): Promise<void> => {
  const rows = files.flatMap(({ organisationId, fileId }) =>
    recipients.map(({ holderId, kind, personId }) => ({ organisationId, fileId, holderId, kind, personId })),
  );
  await tx
    .insertInto("vaultHolders")
    .values(rows.map((row) => ({ ...row, joinedAt: now, joinedBy })))
    .execute();
};

/** The row with which a recipient gets one version of the key of a file. */
export const sealRowFor = (
  file: FilePlace,
  keyVersion: number,
  key: Uint8Array,
  { holderId, kind, personId, publicKey }: Recipient,
) => ({
  organisationId: file.organisationId,
  fileId: file.fileId,
  keyVersion,
  holderId,
  kind,
  personId,
  sealed: Buffer.from(sealKey(key, publicKey, sealPlace(file, keyVersion, holderId))),
});

/** Seals one version of the key to each recipient. */
export const addSeals = async (
  tx: Tx,
  file: FilePlace,
  { version, key }: { readonly version: number; readonly key: Uint8Array },
  { recipients, now }: { readonly recipients: readonly Recipient[]; readonly now: Date },
): Promise<void> => {
  const rows = recipients.map((one) => ({ ...sealRowFor(file, version, key, one), sealedAt: now }));
  await tx.insertInto("vaultSeals").values(rows).execute();
};
