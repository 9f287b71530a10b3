import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { ownOrganisation } from "../organisations.queries.ts";
import { activeInSql, userNameInSql, usersMeeting } from "./filter-conditions.ts";
import type { Listed, Wanted } from "./listing.ts";
import type { GroupOfUser, User } from "./user.ts";

const users = (tx: Tx, day: PlainDate) =>
  tx
    .selectFrom("people as p")
    .leftJoin("provisionedPeople as s", (join) =>
      join.onRef("s.organisationId", "=", "p.organisationId").onRef("s.personId", "=", "p.personId"),
    )
    .select(["p.personId", "p.externalKey", "p.name", "p.email", "p.engagement", "p.startsOn", "p.endsOn"])
    .select([
      "s.externalId",
      "s.givenName",
      "s.familyName",
      "s.emailType",
      "s.userType",
      "s.title",
      "s.department",
    ])
    .select(["s.createdAt as provisionedAt", "s.changedAt"])
    .select([userNameInSql.as("userName"), activeInSql(day).as("active")])
    .where("p.organisationId", "=", ownOrganisation);

/** Whom the provider did not remove. */
const present = sql<boolean>`coalesce(s.removed, false) = false`;

/** One person as a provider sees them; undefined for whom it removed. */
export const findUser = (tx: Tx, personId: string, day: PlainDate): Promise<User | undefined> =>
  users(tx, day).where("p.personId", "=", personId).where(present).executeTakeFirst();

/** A part of the people that meet a filter, in a fixed order. */
export const listUsers = async (
  tx: Tx,
  { filter, offset, count }: Wanted,
  day: PlainDate,
): Promise<Listed<User>> => {
  const all = users(tx, day)
    .where(present)
    .$if(filter !== undefined, (some) => (filter ? some.where(usersMeeting(filter, day)) : some));
  const found = count === 0 ? [] : await all.orderBy("p.personId").limit(count).offset(offset).execute();
  if (offset === 0 && found.length < count) return { found, total: found.length };
  const { total } = await all
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return { found, total };
};

/** Somebody else whom the provider would know by this name. */
export const userCalled = async (tx: Tx, userName: string, day: PlainDate): Promise<User | undefined> => {
  const filter = { kind: "compare", attribute: "userName", comparison: "eq", value: userName } as const;
  return users(tx, day).where(present).where(usersMeeting(filter, day)).executeTakeFirst();
};

interface Marks {
  readonly userName: string;
  readonly externalId: string | null;
  readonly externalKey: string | null;
}

/**
 * The person that is meant by a new user: one whom the provider removed before, or one with this personnel number whom it does not know yet.
 * So nobody is there twice.
 */
export const sameAs = (
  tx: Tx,
  { userName, externalId, externalKey }: Marks,
  day: PlainDate,
): Promise<User | undefined> =>
  users(tx, day)
    // Each mark is looked up by its own index; which of them counts is said below.
    .where(
      sql<boolean>`p.person_id in (
        select person_id from provisioned_people where organisation_id = ${ownOrganisation} and lower(user_name) = ${userName.toLowerCase()}
        union all select person_id from provisioned_people where organisation_id = ${ownOrganisation} and external_id = ${externalId}
        union all select person_id from people where organisation_id = ${ownOrganisation} and external_key = ${externalKey})`,
    )
    .where((eb) =>
      eb.or([
        eb.and([
          eb("s.removed", "=", true),
          eb.or([
            eb(sql<string>`lower(s.user_name)`, "=", userName.toLowerCase()),
            ...(externalId === null ? [] : [eb("s.externalId", "=", externalId)]),
            ...(externalKey === null ? [] : [eb("p.externalKey", "=", externalKey)]),
          ]),
        ]),
        ...(externalKey === null
          ? []
          : [eb.and([eb("s.personId", "is", null), eb("p.externalKey", "=", externalKey)])]),
      ]),
    )
    .orderBy(sql`lower(s.user_name) = ${userName.toLowerCase()} desc nulls last`)
    .executeTakeFirst();

/** The groups of these people. */
export const groupsOf = async (tx: Tx, personIds: readonly string[]): Promise<readonly GroupOfUser[]> =>
  personIds.length === 0
    ? []
    : tx
        .selectFrom("provisionedGroupMembers as m")
        .innerJoin("provisionedGroups as g", (join) =>
          join.onRef("g.organisationId", "=", "m.organisationId").onRef("g.groupId", "=", "m.groupId"),
        )
        .select(["m.personId", "g.groupId", "g.displayName"])
        .where("m.organisationId", "=", ownOrganisation)
        .where("m.personId", "in", personIds)
        .orderBy("g.displayName")
        .execute();

/** People in service today of whom the provider names a department, and who work in no unit. */
const withoutUnit = (day: PlainDate) => sql`
  from provisioned_people s join people p on p.organisation_id = s.organisation_id and p.person_id = s.person_id
  where s.organisation_id = ${ownOrganisation} and s.department is not null and s.active and not s.removed
    and p.starts_on <= ${day}::date and (p.ends_on is null or p.ends_on >= ${day}::date)
    and not exists (select from placements l where l.organisation_id = s.organisation_id and l.person_id = s.person_id
      and l.unit_id is not null and l.starts_on <= ${day}::date and (l.ends_on is null or l.ends_on >= ${day}::date))`;

/** Departments that no unit is called by: where these people work is not known here. */
export const departmentsWithoutUnit = async (tx: Tx, day: PlainDate): Promise<readonly string[]> => {
  const { rows } = await sql<{
    department: string;
  }>`select distinct s.department ${withoutUnit(day)} order by 1 limit 50`.execute(tx);
  return rows.map(({ department }) => department);
};

/** Everybody whose department no unit was called by when it was told. */
export const peopleWithoutUnit = async (
  tx: Tx,
  day: PlainDate,
): Promise<readonly { readonly personId: string; readonly department: string }[]> => {
  const { rows } = await sql<{
    personId: string;
    department: string;
  }>`select s.person_id as "personId", s.department ${withoutUnit(day)}`.execute(tx);
  return rows;
};
