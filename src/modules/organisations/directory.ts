import { randomUUID } from "node:crypto";
import { roles as allRoles } from "#platform/actor/index.ts";
import type { Role } from "#platform/actor/index.ts";
import type { Directory, DirectoryPerson, Founding, PersonKey } from "#platform/auth/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { AppointedRole } from "./appointments/appointment.ts";
import { setGroupRoles } from "./appointments/group-roles.commands.ts";
import { giveWhatGroupsGive } from "./provisioning/follow-groups.ts";
import { membersOfCalled, rolesOfGroups } from "./provisioning/groups.queries.ts";

const isRole = (word: string): word is Role => allRoles.some((role) => role === word);

/** Everybody in service on a day, with organisation and the roles held that day in one answer. */
const inService = (tx: Tx, today: PlainDate) =>
  tx
    .selectFrom("people as p")
    .innerJoin("organisations as o", "o.organisationId", "p.organisationId")
    .leftJoin("organisationThemes as t", "t.organisationId", "p.organisationId")
    .select(["p.organisationId", "p.personId", "p.name", "p.email"])
    .select(["o.name as organisationName", "o.shortName", "o.invented", "t.version as themeVersion"])
    .select(sql<boolean>`t.logo is not null`.as("hasLogo"))
    .select((row) =>
      row
        .selectFrom("appointments as a")
        .select(sql<string | null>`string_agg(distinct a.role, ',')`.as("held"))
        .whereRef("a.organisationId", "=", "p.organisationId")
        .whereRef("a.personId", "=", "p.personId")
        .where("a.startsOn", "<=", today)
        .where((when) => when.or([when("a.endsOn", "is", null), when("a.endsOn", ">=", today)]))
        .as("held"),
    )
    .where("p.startsOn", "<=", today)
    .where((when) => when.or([when("p.endsOn", "is", null), when("p.endsOn", ">=", today)]))
    // Whom the identity provider shut out is out at once, though the last day of work is today.
    .where((when) =>
      when.or([
        when("p.endsOn", "is", null),
        when("p.endsOn", "!=", today),
        when.not(
          when.exists(
            when
              .selectFrom("provisionedPeople as s")
              .select("s.personId")
              .whereRef("s.organisationId", "=", "p.organisationId")
              .whereRef("s.personId", "=", "p.personId")
              .where("s.active", "=", false),
          ),
        ),
      ]),
    );

type Found = Awaited<ReturnType<ReturnType<typeof inService>["executeTakeFirstOrThrow"]>>;

const asPerson = ({ organisationName, held, ...row }: Found): DirectoryPerson => {
  const { shortName, invented, themeVersion, hasLogo, ...person } = row;
  return {
    ...person,
    roles: ["employee", ...(held ?? "").split(",").filter(isRole)],
    organisation: {
      name: organisationName,
      shortName,
      invented,
      ...(themeVersion === null ? {} : { themeVersion, hasLogo }),
    },
  };
};

const person = async (tx: Tx, key: PersonKey, today: PlainDate): Promise<DirectoryPerson | undefined> => {
  const found = await inService(tx, today)
    .where("p.organisationId", "=", key.organisationId)
    .where("p.personId", "=", key.personId)
    .executeTakeFirst();
  return found && asPerson(found);
};

const byEmail: Directory["byEmail"] = async (tx, { organisationId, email }, today) => {
  const rows = await inService(tx, today)
    .where("p.organisationId", "=", organisationId)
    .where("p.emailLower", "=", email.toLowerCase())
    .execute();
  return rows.map(asPerson);
};

const organisationCalled: Directory["organisationCalled"] = async (tx, shortName) =>
  (
    await tx
      .selectFrom("organisations")
      .select("organisationId")
      .where("shortName", "=", shortName)
      .executeTakeFirst()
  )?.organisationId;

const names: Directory["names"] = async (tx, organisationId, personIds) => {
  if (personIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("people")
    .select(["personId", "name"])
    .where("organisationId", "=", organisationId)
    .where("personId", "in", personIds)
    .execute();
  return new Map(rows.map((row) => [row.personId, row.name]));
};

const isAppointed = (role: Role): role is AppointedRole => role !== "employee";

/** The groups that signing in tells of, and those that the identity provider keeps here: a role counts when either gives it. */
const setRolesOfGroups: Directory["setGroupRoles"] = async (tx, key, wanted, today) => {
  const kept = (await rolesOfGroups(tx, [key.personId])).get(key.personId) ?? [];
  return setGroupRoles(tx, key, [...new Set([...wanted.filter(isAppointed), ...kept])], today);
};

const changeGroupLines: Directory["changeGroupLines"] = async (
  tx,
  { organisationId, group, by },
  work,
  today,
) => {
  const personIds = (await membersOfCalled(tx, group)).filter((id) => id !== by);
  const before = await rolesOfGroups(tx, personIds);
  await work();
  return (await giveWhatGroupsGive(tx, { organisationId, today }, { personIds, before })).refused;
};

const appoint = (
  tx: Tx,
  { organisationId, personId }: PersonKey,
  { role, today }: { role: AppointedRole; today: PlainDate },
) =>
  tx
    .insertInto("appointments")
    .values({
      organisationId,
      personId,
      appointmentId: randomUUID(),
      role,
      origin: "set-up",
      startsOn: today,
    })
    .execute();

const isEmpty = async (tx: Tx): Promise<boolean> =>
  (await tx.selectFrom("organisations").select("organisationId").limit(1).execute()).length === 0;

const found: Directory["found"] = async (tx, organisationId, founding: Founding, now) => {
  const { kind, name, shortName, people } = founding;
  const today = dateOf(now);
  await tx
    .insertInto("organisations")
    .values({ organisationId, kind, name, shortName, createdAt: now })
    .execute();
  const keys: PersonKey[] = [];
  for (const { role, ...beginner } of people) {
    const key = { organisationId, personId: randomUUID() };
    await tx
      .insertInto("people")
      .values({ ...key, ...beginner, engagement: "civil-servant", startsOn: today })
      .execute();
    if (isAppointed(role)) await appoint(tx, key, { role, today });
    keys.push(key);
  }
  return keys;
};

/** People and organisations as signing in sees them. */
export const directory: Directory = {
  person,
  byEmail,
  organisationCalled,
  names,
  setGroupRoles: setRolesOfGroups,
  changeGroupLines,
  isEmpty,
  found,
};
