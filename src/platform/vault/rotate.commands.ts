import type { Tx } from "#platform/database/index.ts";
import { changed } from "#platform/http/index.ts";
import { genuine, newKey } from "./crypto/keys.ts";
import { nextManifest, sealEarlierKeys, sealManifest } from "./crypto/manifest.ts";
import type { Keyring } from "./crypto/manifest.ts";
import type { Recipient } from "./crypto/new-file.ts";
import type { OpenFile } from "./files.queries.ts";
import { recoveryRecipients } from "./recipients.ts";
import { currentSet } from "./recovery.queries.ts";
import { addHolders, addSeals } from "./seals.ts";

/** Everybody who is on the list, with the public key that belongs to each kind. */
const recipientsNow = async (tx: Tx, { organisationId, fileId }: OpenFile): Promise<Recipient[]> => {
  const rows = await tx
    .selectFrom("vaultHolders as h")
    .leftJoin("vaultPersonKeys as k", (join) =>
      join.onRef("k.organisationId", "=", "h.organisationId").onRef("k.keyId", "=", "h.holderId"),
    )
    .leftJoin("vaultCodes as c", (join) =>
      join
        .onRef("c.organisationId", "=", "h.organisationId")
        .onRef("c.fileId", "=", "h.fileId")
        .onRef("c.holderId", "=", "h.holderId"),
    )
    .leftJoin("vaultRecoverySets as r", (join) =>
      join.onRef("r.organisationId", "=", "h.organisationId").onRef("r.setId", "=", "h.holderId"),
    )
    .select(["h.holderId", "h.kind", "h.personId"])
    .select(({ fn }) => fn.coalesce("k.publicKey", "c.publicKey", "r.publicKey").as("publicKey"))
    .where("h.organisationId", "=", organisationId)
    .where("h.fileId", "=", fileId)
    .execute();
  return rows.flatMap(({ publicKey, ...row }) =>
    publicKey ? [genuine({ ...row, publicKey }, row.holderId)] : [],
  );
};

/** Whether the file is not yet sealed to the recovery key in use. */
export const isSetNew = async (tx: Tx, { organisationId, fileId }: OpenFile): Promise<boolean> => {
  const set = await currentSet(tx, organisationId);
  if (!set) return false;
  const held = await tx
    .selectFrom("vaultHolders")
    .select("holderId")
    .where("organisationId", "=", organisationId)
    .where("fileId", "=", fileId)
    .where("holderId", "=", set.setId)
    .executeTakeFirst();
  return held === undefined;
};

/** Takes the recovery keys that were replaced off the list and puts the one in use on it. */
const renewRecovery = async (tx: Tx, file: OpenFile, now: Date): Promise<void> => {
  if (!(await isSetNew(tx, file))) return;
  await tx
    .deleteFrom("vaultHolders")
    .where("organisationId", "=", file.organisationId)
    .where("fileId", "=", file.fileId)
    .where("kind", "=", "recovery")
    .execute();
  const recipients = await recoveryRecipients(tx, file.organisationId);
  await addHolders(tx, { personId: null }, [file], { recipients, now });
};

/**
 * Gives a file a new key for all that is written from now on, sealed to everybody who is on the list now. The earlier keys lie sealed
 * under the new one, so that who may read still reads everything, and who left reads nothing that comes.
 */
export const rotate = async (tx: Tx, file: OpenFile, now: Date): Promise<OpenFile> => {
  await renewRecovery(tx, file, now);
  const [version, key] = [file.keyring.current + 1, newKey()];
  const keyring: Keyring = { current: version, keys: new Map([...file.keyring.keys, [version, key]]) };
  const manifest = nextManifest(file.manifest, []);
  await addSeals(tx, file, { version, key }, { recipients: await recipientsNow(tx, file), now });
  await changed(
    tx
      .updateTable("vaultFiles")
      .set({
        keyVersion: version,
        earlierKeys: Buffer.from(sealEarlierKeys(keyring, file)),
        manifest: Buffer.from(sealManifest(keyring, file, manifest)),
        sequence: manifest.sequence,
        rotationDue: false,
      })
      .where("organisationId", "=", file.organisationId)
      .where("fileId", "=", file.fileId)
      .where("sequence", "=", file.manifest.sequence),
  );
  return { ...file, keyring, manifest };
};
