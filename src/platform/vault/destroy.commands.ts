import type { Tx } from "#platform/database/index.ts";
import { changed } from "#platform/http/index.ts";
import type { FilePlace } from "./crypto/manifest.ts";

/**
 * Destroys a file for good: its keys go, and with them whatever is left of its texts in a back-up that has no older copy of the keys. The
 * subject removes its rows and attachments first and records that it was destroyed. As a reader of the file, or as the system.
 */
export const destroyFile = (tx: Tx, { organisationId, fileId }: FilePlace): Promise<unknown> =>
  changed(
    tx.deleteFrom("vaultFiles").where("organisationId", "=", organisationId).where("fileId", "=", fileId),
    "not-found",
  );
