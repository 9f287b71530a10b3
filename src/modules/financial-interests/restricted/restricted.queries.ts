import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { offsetOf, pageSize } from "#ui/index.ts";
import type { RestrictedItem } from "./restricted.ts";

const all = (tx: Tx) =>
  tx.selectFrom("restrictedItems").select(["itemId", "name", "reason", "startsOn", "endsOn"]);

/** More than this nobody could keep to; what is beyond it is on the page of the list. */
const mostShown = 500;

/** What is on the list on a day, by name. */
export const restrictedOn = (tx: Tx, today: PlainDate): Promise<RestrictedItem[]> =>
  all(tx)
    .where("startsOn", "<=", today)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", today)]))
    .orderBy("name")
    .orderBy("itemId")
    .limit(mostShown)
    .execute();

/** One page of everything that is or was on the list, the newest first, and how much there is. */
export const listRestricted = async (
  tx: Tx,
  page: number,
): Promise<{ items: RestrictedItem[]; total: number }> => {
  const { total } = await tx
    .selectFrom("restrictedItems")
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const items = await all(tx)
    .orderBy("startsOn", "desc")
    .orderBy("itemId")
    .limit(pageSize)
    .offset(offsetOf(page, total))
    .execute();
  return { items, total };
};
