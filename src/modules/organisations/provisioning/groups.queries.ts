import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { appointedRoles } from "../appointments/appointment.ts";
import type { AppointedRole } from "../appointments/appointment.ts";
import { ownOrganisation } from "../organisations.queries.ts";
import { groupsMeeting } from "./filter-conditions.ts";
import type { Group } from "./group.ts";
import type { Listed, Wanted } from "./listing.ts";

const groups = (tx: Tx) =>
  tx
    .selectFrom("provisionedGroups as g")
    .select(["g.groupId", "g.displayName", "g.externalId", "g.createdAt", "g.changedAt"])
    .where("g.organisationId", "=", ownOrganisation);

/** One group of the own organisation. */
export const findGroup = (tx: Tx, groupId: string): Promise<Group | undefined> =>
  groups(tx).where("g.groupId", "=", groupId).executeTakeFirst();

/** The group with this name, however its capitals are. */
export const groupCalled = (tx: Tx, displayName: string): Promise<Group | undefined> =>
  groups(tx)
    .where(sql`lower(g.display_name)`, "=", displayName.toLowerCase())
    .executeTakeFirst();

/** A part of the groups that meet a filter, in a fixed order. */
export const listGroups = async (tx: Tx, { filter, offset, count }: Wanted): Promise<Listed<Group>> => {
  const all = groups(tx).$if(filter !== undefined, (some) =>
    filter ? some.where(groupsMeeting(filter)) : some,
  );
  const found = count === 0 ? [] : await all.orderBy("g.groupId").limit(count).offset(offset).execute();
  if (offset === 0 && found.length < count) return { found, total: found.length };
  const { total } = await all
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return { found, total };
};

/** Somebody in a group, with the name they are known by. */
export interface Member {
  readonly groupId: string;
  readonly personId: string;
  readonly name: string;
}

/** The members of these groups. */
export const membersOf = async (tx: Tx, groupIds: readonly string[]): Promise<readonly Member[]> =>
  groupIds.length === 0
    ? []
    : tx
        .selectFrom("provisionedGroupMembers as m")
        .innerJoin("people as p", (join) =>
          join.onRef("p.organisationId", "=", "m.organisationId").onRef("p.personId", "=", "m.personId"),
        )
        .select(["m.groupId", "m.personId", "p.name"])
        .where("m.organisationId", "=", ownOrganisation)
        .where("m.groupId", "in", groupIds)
        .orderBy("m.personId")
        .execute();

/** The roles that the groups of a person give, by the person. */
export type RolesOfGroups = ReadonlyMap<string, readonly AppointedRole[]>;

/** Which roles the groups of these people give by the organisation's own table; a group is named there by its name or its key. */
export const rolesOfGroups = async (tx: Tx, personIds: readonly string[]): Promise<RolesOfGroups> => {
  const { rows } = await sql<{ personId: string; role: string }>`
    select distinct m.person_id as "personId", r.role
    from provisioned_group_members m
    join provisioned_groups g on g.organisation_id = m.organisation_id and g.group_id = m.group_id
    join group_roles r on r.organisation_id = g.organisation_id and r.group_name in (g.display_name, g.external_id)
    where m.organisation_id = ${ownOrganisation} and m.person_id = any(${[...personIds]}::uuid[])`.execute(
    tx,
  );
  const roles = new Map<string, AppointedRole[]>();
  for (const { personId, role } of rows) {
    const known = appointedRoles.find((one) => one === role);
    if (known) roles.set(personId, [...(roles.get(personId) ?? []), known]);
  }
  return roles;
};

/** Everybody in the groups with this name or key. */
export const membersOfCalled = async (tx: Tx, name: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ personId: string }>`
    select distinct m.person_id as "personId" from provisioned_groups g
    join provisioned_group_members m on m.organisation_id = g.organisation_id and m.group_id = g.group_id
    where g.organisation_id = ${ownOrganisation} and (g.display_name = ${name} or g.external_id = ${name})`.execute(
    tx,
  );
  return rows.map(({ personId }) => personId);
};

/** Which of these ids are of people whom the provider did not remove. */
export const knownPeople = async (tx: Tx, personIds: readonly string[]): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ personId: string }>`
    select p.person_id as "personId" from people p
    left join provisioned_people s on s.organisation_id = p.organisation_id and s.person_id = p.person_id
    where p.organisation_id = ${ownOrganisation} and p.person_id = any(${[...personIds]}::uuid[])
      and coalesce(s.removed, false) = false`.execute(tx);
  return new Set(rows.map(({ personId }) => personId));
};
