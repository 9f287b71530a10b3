import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { pageSize } from "#ui/index.ts";
import { ownOrganisation } from "../organisations.queries.ts";
import type { ListedPerson, PeopleQuery, Person, Placement } from "./person.ts";

const people = (tx: Tx) =>
  tx
    .selectFrom("people")
    .select(["personId", "externalKey", "name", "email", "engagement", "startsOn", "endsOn"])
    .where("organisationId", "=", ownOrganisation);

/** One person of the own organisation, also after leaving. */
export const findPerson = (tx: Tx, personId: string): Promise<Person | undefined> =>
  people(tx).where("personId", "=", personId).executeTakeFirst();

/** All places of a person, of all time, the latest start first. */
export const placementsOf = (tx: Tx, personId: string): Promise<Placement[]> =>
  tx
    .selectFrom("placements")
    .select(["placementId", "unitId", "functionTitle", "startsOn", "endsOn"])
    .where("organisationId", "=", ownOrganisation)
    .where("personId", "=", personId)
    .orderBy("startsOn", "desc")
    .execute();

/** Everybody else, also who left, with this e-mail address or key. */
export const whoHas = (
  tx: Tx,
  { email, externalKey }: Pick<Person, "email" | "externalKey">,
  except: string | null,
): Promise<Person[]> =>
  people(tx)
    .where((eb) =>
      eb.or([eb("emailLower", "=", (email ?? "").toLowerCase()), eb("externalKey", "=", externalKey ?? "")]),
    )
    .$if(except !== null, (query) => query.where("personId", "!=", except ?? ""))
    .execute();

const likePattern = (text: string): string =>
  `%${text.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

const standing = (tx: Tx, stand: PeopleQuery["stand"], day: PlainDate) => {
  const all = people(tx);
  switch (stand) {
    case "now":
      return all
        .where("startsOn", "<=", day)
        .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", day)]));
    case "later":
      return all.where("startsOn", ">", day);
    case "left":
      return all.where("endsOn", "<", day);
    case "all":
      return all;
  }
};

interface ListWishes {
  readonly query: PeopleQuery;
  /** The unit that was chosen with all below it; undefined for all. */
  readonly units: ReadonlySet<string> | undefined;
  readonly day: PlainDate;
}

const filtered = (tx: Tx, { query, units, day }: ListWishes) =>
  standing(tx, query.stand, day)
    .$if(query.zoek !== "", (some) =>
      some.where((eb) =>
        eb.or([
          eb(sql`lower(name)`, "like", likePattern(query.zoek)),
          eb("emailLower", "like", likePattern(query.zoek)),
          eb("externalKey", "=", query.zoek),
        ]),
      ),
    )
    .$if(units !== undefined, (some) =>
      some.where("personId", "in", (eb) =>
        eb
          .selectFrom("placements as l")
          .select("l.personId")
          .where("l.organisationId", "=", ownOrganisation)
          .where("l.unitId", "in", [...(units ?? [])])
          .where("l.startsOn", "<=", day)
          .where((e) => e.or([e("l.endsOn", "is", null), e("l.endsOn", ">=", day)])),
      ),
    )
    .$if(query.rol !== undefined, (some) =>
      some.where("personId", "in", (eb) =>
        eb
          .selectFrom("appointments as a")
          .select("a.personId")
          .where("a.organisationId", "=", ownOrganisation)
          .where("a.role", "=", query.rol ?? "manager")
          .where("a.startsOn", "<=", day)
          .where((e) => e.or([e("a.endsOn", "is", null), e("a.endsOn", ">=", day)])),
      ),
    );

const withPlaces = async (tx: Tx, found: readonly Person[], day: PlainDate): Promise<ListedPerson[]> => {
  if (found.length === 0) return [];
  const ids = found.map((person) => person.personId);
  const places = await tx
    .selectFrom("placements")
    .select(["personId", "unitId", "functionTitle"])
    .where("organisationId", "=", ownOrganisation)
    .where("personId", "in", ids)
    .where("startsOn", "<=", day)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", day)]))
    .orderBy("startsOn")
    .execute();
  const roles = await tx
    .selectFrom("appointments")
    .select(["personId", "role"])
    .where("organisationId", "=", ownOrganisation)
    .where("personId", "in", ids)
    .where("startsOn", "<=", day)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", day)]))
    .orderBy("role")
    .execute();
  const placeOf = new Map(places.map((place) => [place.personId, place]));
  return found.map((person) => ({
    ...person,
    unitId: placeOf.get(person.personId)?.unitId ?? null,
    functionTitle: placeOf.get(person.personId)?.functionTitle ?? null,
    roles: [...new Set(roles.filter((role) => role.personId === person.personId).map((role) => role.role))],
  }));
};

/** One page of people by name with where they work and what they hold on a day, and how many there are in all. */
export const listPeople = async (
  tx: Tx,
  wishes: ListWishes,
): Promise<{ people: ListedPerson[]; total: number }> => {
  if (wishes.units?.size === 0) return { people: [], total: 0 };
  const all = filtered(tx, wishes);
  const { total } = await all
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const found = await all
    .orderBy(sql`lower(name)`)
    .orderBy("personId")
    .limit(pageSize)
    .offset((wishes.query.pagina - 1) * pageSize)
    .execute();
  return { people: await withPlaces(tx, found, wishes.day), total };
};

/** How many people are in service on a day. */
export const countPeople = async (tx: Tx, day: PlainDate): Promise<number> => {
  const { total } = await standing(tx, "now", day)
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return total;
};
