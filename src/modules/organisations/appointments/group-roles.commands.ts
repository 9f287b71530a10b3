import { randomUUID } from "node:crypto";
import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { jsonRows, sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { PersonKey } from "#platform/auth/index.ts";
import type { AppointedRole } from "./appointment.ts";
import { rolesFromGroups } from "./group-roles.rules.ts";

/** Of whom, and from which day. */
interface Whose {
  readonly organisationId: string;
  readonly today: PlainDate;
}

/** Which role of whom. */
export interface RoleOf {
  readonly personId: string;
  readonly role: AppointedRole;
}

const asTable = (rows: readonly RoleOf[]) =>
  sql`jsonb_to_recordset(${jsonRows(rows)}) as r ("personId" uuid, role text, id uuid)`;

const endGroupRoles = async (tx: Tx, { organisationId, today }: Whose, rows: readonly RoleOf[]) => {
  if (rows.length === 0) return;
  // As of yesterday: what began today is withdrawn, so that it does not last until midnight.
  await sql`update appointments a set ends_on = ${addDays(today, -1)}::date from ${asTable(rows)}
    where a.organisation_id = ${organisationId}::uuid and a.person_id = r."personId" and a.role = r.role and a.origin = 'group'
      and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${today}::date)`.execute(tx);
};

const giveGroupRoles = async (tx: Tx, { organisationId, today }: Whose, rows: readonly RoleOf[]) => {
  if (rows.length === 0) return;
  const named = rows.map((row) => ({ ...row, id: randomUUID() }));
  await sql`insert into appointments (organisation_id, appointment_id, person_id, role, origin, starts_on)
    select ${organisationId}::uuid, r.id, r."personId", r.role, 'group', ${today}::date from ${asTable(named)}`.execute(
    tx,
  );
};

/** What somebody holds: by groups, and otherwise. */
export interface HeldRoles {
  readonly byGroup: readonly AppointedRole[];
  readonly otherwise: readonly AppointedRole[];
}

const none: HeldRoles = { byGroup: [], otherwise: [] };

const heldOn = async (
  tx: Tx,
  { organisationId, today }: Whose,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, HeldRoles>> => {
  const rows = await tx
    .selectFrom("appointments")
    .select(["personId", "role", "origin"])
    .where("organisationId", "=", organisationId)
    .where("personId", "=", sql<string>`any(${[...personIds]}::uuid[])`)
    .where("startsOn", "<=", today)
    .where((when) => when.or([when("endsOn", "is", null), when("endsOn", ">=", today)]))
    .execute();
  const held = new Map<string, HeldRoles>();
  for (const { personId, role, origin } of rows) {
    const { byGroup, otherwise } = held.get(personId) ?? none;
    held.set(
      personId,
      origin === "group"
        ? { byGroup: [...byGroup, role], otherwise }
        : { byGroup, otherwise: [...otherwise, role] },
    );
  }
  return held;
};

/**
 * Makes the roles that groups give these people what `wantedOf` says, given those that groups give them now; appointments made otherwise stay
 * as they are. Returns the roles that were not given, because duties must stay separate.
 */
export const setRolesByGroups = async (
  tx: Tx,
  whose: Whose,
  personIds: readonly string[],
  wantedOf: (personId: string, byGroup: readonly AppointedRole[]) => readonly AppointedRole[],
): Promise<readonly RoleOf[]> => {
  const held = await heldOn(tx, whose, personIds);
  const changes = personIds.map((personId) => {
    const { byGroup, otherwise } = held.get(personId) ?? none;
    const { given, refused } = rolesFromGroups(wantedOf(personId, byGroup), otherwise);
    const rows = (roles: readonly AppointedRole[]): RoleOf[] => roles.map((role) => ({ personId, role }));
    return {
      ended: rows(byGroup.filter((role) => !given.includes(role))),
      given: rows(given.filter((role) => !byGroup.includes(role))),
      refused: rows(refused),
    };
  });
  await endGroupRoles(
    tx,
    whose,
    changes.flatMap(({ ended }) => ended),
  );
  await giveGroupRoles(
    tx,
    whose,
    changes.flatMap(({ given }) => given),
  );
  return changes.flatMap(({ refused }) => refused);
};

/** Makes the roles that groups give somebody exactly these; the roles that were not given. */
export const setGroupRoles = async (
  tx: Tx,
  { organisationId, personId }: PersonKey,
  wanted: readonly AppointedRole[],
  today: PlainDate,
): Promise<readonly AppointedRole[]> => {
  const refused = await setRolesByGroups(tx, { organisationId, today }, [personId], () => wanted);
  return refused.map(({ role }) => role);
};
