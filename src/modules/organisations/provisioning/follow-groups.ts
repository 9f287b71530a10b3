import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { AppointedRole } from "../appointments/appointment.ts";
import { setRolesByGroups } from "../appointments/group-roles.commands.ts";
import type { RoleOf } from "../appointments/group-roles.commands.ts";
import { activeInSql } from "./filter-conditions.ts";
import { rolesOfGroups } from "./groups.queries.ts";
import type { RolesOfGroups } from "./groups.queries.ts";

interface Whose {
  readonly organisationId: string;
  readonly today: PlainDate;
}

const inService = async (
  tx: Tx,
  { organisationId, today }: Whose,
  personIds: readonly string[],
): Promise<readonly string[]> => {
  const { rows } = await sql<{ personId: string }>`
    select p.person_id as "personId" from people p
    left join provisioned_people s on s.organisation_id = p.organisation_id and s.person_id = p.person_id
    where p.organisation_id = ${organisationId}::uuid and p.person_id = any(${[...personIds]}::uuid[])
      and p.starts_on <= ${today}::date and ${activeInSql(today)}`.execute(tx);
  return rows.map(({ personId }) => personId);
};

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((role) => other.includes(role));

const rolesIn = (roles: RolesOfGroups, id: string): readonly AppointedRole[] => roles.get(id) ?? [];

/** What came of following the groups. */
export interface Followed {
  /** Roles that were not given, because duties must stay separate. */
  readonly refused: readonly RoleOf[];
  /** Somebody administers no longer: the caller asks who still does. */
  readonly administratorEnds: boolean;
}

/** Gives these people what their groups give now in place of what they gave `before`; who is not in service gets nothing. */
export const giveWhatGroupsGive = async (
  tx: Tx,
  whose: Whose,
  { personIds, before }: { readonly personIds: readonly string[]; readonly before: RolesOfGroups },
): Promise<Followed> => {
  const after = await rolesOfGroups(tx, personIds);
  const changed = personIds.filter((id) => !same(rolesIn(before, id), rolesIn(after, id)));
  if (changed.length === 0) return { refused: [], administratorEnds: false };
  const there = await inService(tx, whose, changed);
  const refused = await setRolesByGroups(tx, whose, there, (id, byGroup) => [
    ...new Set([...byGroup.filter((role) => !rolesIn(before, id).includes(role)), ...rolesIn(after, id)]),
  ]);
  const administratorEnds = there.some(
    (id) => rolesIn(before, id).includes("administrator") && !rolesIn(after, id).includes("administrator"),
  );
  return { refused, administratorEnds };
};
