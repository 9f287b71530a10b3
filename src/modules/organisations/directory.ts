import { randomUUID } from "node:crypto";
import { roles as allRoles } from "#platform/actor/index.ts";
import type { Role } from "#platform/actor/index.ts";
import type { Directory, DirectoryPerson, Founding, PersonKey } from "#platform/auth/index.ts";
import { addDays, dateOf } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { AppointedRole } from "./appointments/appointment.ts";
import { rolesFromGroups } from "./appointments/group-roles.rules.ts";

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
    .where((when) => when.or([when("p.endsOn", "is", null), when("p.endsOn", ">=", today)]));

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
    .where(sql`lower(p.email)`, "=", email.toLowerCase())
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

const endGroupRole = (
  tx: Tx,
  { organisationId, personId }: PersonKey,
  { role, today }: { role: AppointedRole; today: PlainDate },
) =>
  tx
    .updateTable("appointments")
    // As of yesterday: what began today is withdrawn, so that it does not last until midnight.
    .set({ endsOn: addDays(today, -1) })
    .where("organisationId", "=", organisationId)
    .where("personId", "=", personId)
    .where("origin", "=", "group")
    .where("role", "=", role)
    .where("startsOn", "<=", today)
    .where((when) => when.or([when("endsOn", "is", null), when("endsOn", ">=", today)]))
    .execute();

const heldOn = (tx: Tx, { organisationId, personId }: PersonKey, today: PlainDate) =>
  tx
    .selectFrom("appointments")
    .select(["role", "origin"])
    .where("organisationId", "=", organisationId)
    .where("personId", "=", personId)
    .where("startsOn", "<=", today)
    .where((when) => when.or([when("endsOn", "is", null), when("endsOn", ">=", today)]))
    .execute();

const setGroupRoles: Directory["setGroupRoles"] = async (tx, key, wanted, today) => {
  const rows = await heldOn(tx, key, today);
  const byGroup = new Set(rows.filter(({ origin }) => origin === "group").map(({ role }) => role));
  const otherwise = rows.filter(({ origin }) => origin !== "group").map(({ role }) => role);
  const { given, refused } = rolesFromGroups(wanted.filter(isAppointed), otherwise);
  for (const role of byGroup) if (!given.includes(role)) await endGroupRole(tx, key, { role, today });
  for (const role of given) if (!byGroup.has(role)) await appoint(tx, key, { role, origin: "group", today });
  return refused;
};

const appoint = (
  tx: Tx,
  { organisationId, personId }: PersonKey,
  { role, origin, today }: { role: AppointedRole; origin: "group" | "set-up"; today: PlainDate },
) =>
  tx
    .insertInto("appointments")
    .values({ organisationId, personId, appointmentId: randomUUID(), role, origin, startsOn: today })
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
    if (isAppointed(role)) await appoint(tx, key, { role, origin: "set-up", today });
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
  setGroupRoles,
  isEmpty,
  found,
};
