import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { ownOrganisation } from "../organisations.queries.ts";
import { activeInSql, markedInSql, userNameInSql, usersMeeting } from "./filter-conditions.ts";
import type { Listed, Wanted } from "./listing.ts";
import type { Marks } from "./same-user.rules.ts";
import type { GroupOfUser, MarkedUser, ShownUser } from "./user.ts";

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

const isRemoved = sql<boolean>`coalesce(s.removed, false)`;

/** Whom the provider did not remove, with their groups. */
const shown = (tx: Tx, day: PlainDate) =>
  users(tx, day)
    .select(
      sql<readonly GroupOfUser[]>`coalesce((
        select jsonb_agg(jsonb_build_object('groupId', g.group_id, 'displayName', g.display_name) order by g.display_name)
        from provisioned_group_members m
        join provisioned_groups g on g.organisation_id = m.organisation_id and g.group_id = m.group_id
        where m.organisation_id = p.organisation_id and m.person_id = p.person_id), '[]')`.as("groups"),
    )
    .where(isRemoved, "=", false);

/** One person as a provider sees them; undefined for whom it removed. */
export const findUser = (tx: Tx, personId: string, day: PlainDate): Promise<ShownUser | undefined> =>
  shown(tx, day).where("p.personId", "=", personId).executeTakeFirst();

/** A part of the people that meet a filter, in a fixed order. */
export const listUsers = async (
  tx: Tx,
  { filter, offset, count }: Wanted,
  day: PlainDate,
): Promise<Listed<ShownUser>> => {
  const all = shown(tx, day).$if(filter !== undefined, (some) =>
    filter ? some.where(usersMeeting(filter, day)) : some,
  );
  const found = count === 0 ? [] : await all.orderBy("p.personId").limit(count).offset(offset).execute();
  if (offset === 0 && found.length < count) return { found, total: found.length };
  const { total } = await all
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return { found, total };
};

/** Everybody who has one of these marks, also whom the provider removed. */
export const usersWithMarks = (tx: Tx, marks: Marks, day: PlainDate): Promise<MarkedUser[]> =>
  users(tx, day)
    .select(isRemoved.as("removed"))
    .where(sql<boolean>`p.person_id in ${markedInSql(marks)}`)
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
