import { randomUUID } from "node:crypto";
import { changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { RestrictedInput } from "./restricted.ts";

/** Puts something on the list; returns its id. */
export const restrict = async ({ tx, actor, now }: Writing, input: RestrictedInput): Promise<string> => {
  const itemId = randomUUID();
  await tx
    .insertInto("restrictedItems")
    .values({
      organisationId: organisationOf(actor),
      itemId,
      ...input,
      madeBy: actor.personId,
      madeAt: now,
    })
    .execute();
  return itemId;
};

/** Takes something off the list after today; what stood there is kept. */
export const endRestriction = ({ tx, today }: Writing, itemId: string): Promise<void> =>
  changed(
    tx
      .updateTable("restrictedItems")
      .set({ endsOn: today })
      .where("itemId", "=", itemId)
      .where("startsOn", "<=", today)
      .where("endsOn", "is", null),
    "not-found",
  );
