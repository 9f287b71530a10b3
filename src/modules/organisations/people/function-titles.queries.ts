import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { byName } from "#platform/locale/index.ts";
import { ownOrganisation } from "../organisations.queries.ts";

const mostSuggested = 500;

/** What people are on a day, as a form suggests it: the names of functions, the 500 that most people have, in the order of the alphabet. */
export const functionTitles = async (tx: Tx, on: PlainDate): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom("placements")
    .select(["functionTitle"])
    .where("organisationId", "=", ownOrganisation)
    .where("functionTitle", "is not", null)
    .where("startsOn", "<=", on)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", on)]))
    .groupBy("functionTitle")
    .orderBy((eb) => eb.fn.countAll(), "desc")
    .orderBy("functionTitle")
    .limit(mostSuggested)
    .execute();
  return rows.flatMap(({ functionTitle }) => functionTitle ?? []).toSorted(byName);
};
