import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { ownOrganisation } from "../organisations.queries.ts";
import { unitHistory } from "../units/units.queries.ts";
import type { Known } from "./import.ts";

/** Rows fetched at a time: what the driver makes of them is gone before the next come. */
const pageOfRows = 10_000;
const beforeAllIds = "00000000-0000-0000-0000-000000000000";

/** All rows of a query that is given the last id of the page before. */
const inPages = async <T>(
  fetch: (after: string) => Promise<readonly T[]>,
  idOf: (row: T) => string,
): Promise<T[]> => {
  const rows: T[] = [];
  for (let after = beforeAllIds, more = true; more;) {
    const page = await fetch(after);
    rows.push(...page);
    const last = page.at(-1);
    more = page.length === pageOfRows && last !== undefined;
    if (last !== undefined) after = idOf(last);
  }
  return rows;
};

const everybody = (tx: Tx) =>
  inPages(
    (after) =>
      tx
        .selectFrom("people")
        .select(["personId", "externalKey", "name", "email", "engagement", "startsOn", "endsOn"])
        .where("organisationId", "=", ownOrganisation)
        .where("personId", ">", after)
        .orderBy("personId")
        .limit(pageOfRows)
        .execute(),
    (row) => row.personId,
  );

const placesUntil = (tx: Tx, day: PlainDate) =>
  inPages(
    (after) =>
      tx
        .selectFrom("placements")
        .select(["placementId", "personId", "unitId", "functionTitle", "startsOn", "endsOn"])
        .where("organisationId", "=", ownOrganisation)
        .where("placementId", ">", after)
        .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", day)]))
        .orderBy("placementId")
        .limit(pageOfRows)
        .execute(),
    (row) => row.placementId,
  );

const rolesUntil = (tx: Tx, day: PlainDate) =>
  inPages(
    (after) =>
      tx
        .selectFrom("appointments")
        .select(["appointmentId", "personId", "role", "unitId", "startsOn", "endsOn", "origin"])
        .where("organisationId", "=", ownOrganisation)
        .where("appointmentId", ">", after)
        .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", day)]))
        .orderBy("appointmentId")
        .limit(pageOfRows)
        .execute(),
    (row) => row.appointmentId,
  );

/** What an import compares the file with: everybody, and the places and roles that last until the day or longer. */
export const knownBefore = async (tx: Tx, day: PlainDate): Promise<Known> => ({
  people: await everybody(tx),
  placements: await placesUntil(tx, day),
  appointments: await rolesUntil(tx, day),
  units: await unitHistory(tx),
});
