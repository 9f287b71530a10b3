import type { Writing } from "#platform/module/index.ts";
import { personOf } from "../opening/open-vault.ts";

/** Nothing of this person waits for the recovery key any more. */
export const endAwaited = async (
  { tx, actor }: Pick<Writing, "tx" | "actor">,
  personId: string,
): Promise<void> => {
  await tx
    .deleteFrom("awaitedRecoveries")
    .where("organisationId", "=", personOf(actor).organisationId)
    .where("personId", "=", personId)
    .execute();
};
