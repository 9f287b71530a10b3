import { randomUUID } from "node:crypto";
import type { Writing } from "#platform/module/index.ts";
import { countClosedFiles } from "#platform/vault/index.ts";
import { personOf } from "../opening/open-vault.ts";

/** Tells whoever may use the recovery key how many files of whoever asks wait for it, after another key was made. */
export const awaitRecovery = async ({ tx, actor, now }: Omit<Writing, "today">): Promise<void> => {
  const person = personOf(actor);
  const files = await countClosedFiles(tx, person);
  await tx
    .deleteFrom("awaitedRecoveries")
    .where("organisationId", "=", person.organisationId)
    .where("personId", "=", person.personId)
    .execute();
  if (files > 0)
    await tx
      .insertInto("awaitedRecoveries")
      .values({ ...person, awaitedId: randomUUID(), reason: "new-key", files, notedAt: now })
      .execute();
};
