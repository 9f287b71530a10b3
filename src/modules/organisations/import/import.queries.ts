import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { ownOrganisation } from "../organisations.queries.ts";
import { unitHistory } from "../units/units.queries.ts";
import type { Known } from "./import.ts";

/** What an import compares the file with: everybody, and the places and roles that last until the day or longer. */
export const knownBefore = async (tx: Tx, day: PlainDate): Promise<Known> => {
  const people = await tx
    .selectFrom("people")
    .select(["personId", "externalKey", "name", "email", "engagement", "startsOn", "endsOn"])
    .where("organisationId", "=", ownOrganisation)
    .execute();
  const placements = await tx
    .selectFrom("placements")
    .select(["placementId", "personId", "unitId", "functionTitle", "startsOn", "endsOn"])
    .where("organisationId", "=", ownOrganisation)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", day)]))
    .execute();
  const appointments = await tx
    .selectFrom("appointments")
    .select(["appointmentId", "personId", "role", "unitId", "startsOn", "endsOn", "origin"])
    .where("organisationId", "=", ownOrganisation)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", day)]))
    .execute();
  return { people, placements, appointments, units: await unitHistory(tx) };
};
