import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { ownOrganisation } from "../organisations.queries.ts";
import type { PersonAtWork } from "./person.ts";

/** Everybody in service on a day, by name, with where and as what each works then; only one or some where that is asked. */
export const peopleAtWork = async (
  tx: Tx,
  on: PlainDate,
  only?: string | readonly string[],
): Promise<readonly PersonAtWork[]> => {
  const rows = await tx
    .selectFrom("people as p")
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("placements as l")
          .select(["l.unitId", "l.functionTitle", "l.startsOn as placedOn"])
          .whereRef("l.organisationId", "=", "p.organisationId")
          .whereRef("l.personId", "=", "p.personId")
          .where("l.startsOn", "<=", on)
          .where((e) => e.or([e("l.endsOn", "is", null), e("l.endsOn", ">=", on)]))
          .orderBy("l.startsOn", "desc")
          .orderBy("l.placementId")
          .limit(1)
          .as("place"),
      (join) => join.onTrue(),
    )
    .select(["p.personId", "p.name", "p.email", "p.engagement", "p.startsOn"])
    .select(["place.unitId", "place.functionTitle", "place.placedOn"])
    .where("p.organisationId", "=", ownOrganisation)
    .where("p.startsOn", "<=", on)
    .where((eb) => eb.or([eb("p.endsOn", "is", null), eb("p.endsOn", ">=", on)]))
    .$if(only !== undefined, (some) =>
      some.where("p.personId", "=", sql<string>`any (${[only ?? []].flat()}::uuid[])`),
    )
    .orderBy("p.name")
    .orderBy("p.personId")
    .execute();
  return rows;
};
