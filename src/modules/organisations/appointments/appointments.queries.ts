import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { pageSize } from "#ui/index.ts";
import { dayOrToday, ownOrganisation } from "../organisations.queries.ts";
import { appointedRoles } from "./appointment.ts";
import type { AppointedRole, Appointment, RoleHolder } from "./appointment.ts";

const appointments = (tx: Tx) =>
  tx
    .selectFrom("appointments as a")
    .select(["a.appointmentId", "a.personId", "a.role", "a.unitId", "a.startsOn", "a.endsOn", "a.origin"])
    .where("a.organisationId", "=", ownOrganisation);

/** All appointments of a person, of all time, the latest start first. */
export const appointmentsOf = (tx: Tx, personId: string): Promise<Appointment[]> =>
  appointments(tx)
    .where("a.personId", "=", personId)
    .orderBy("a.startsOn", "desc")
    .orderBy("a.role")
    .execute();

/** The appointments of a person that hold on a day. */
export const rolesOf = async (tx: Tx, personId: string, day?: PlainDate): Promise<Appointment[]> => {
  const on = await dayOrToday(tx, day);
  return appointments(tx)
    .where("a.personId", "=", personId)
    .where("a.startsOn", "<=", on)
    .where((eb) => eb.or([eb("a.endsOn", "is", null), eb("a.endsOn", ">=", on)]))
    .orderBy("a.role")
    .execute();
};

const holders = (tx: Tx, on: PlainDate) =>
  tx
    .selectFrom("appointments as a")
    .innerJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "a.organisationId").onRef("p.personId", "=", "a.personId"),
    )
    .select([
      "a.appointmentId",
      "a.personId",
      "a.role",
      "a.unitId",
      "a.startsOn",
      "a.endsOn",
      "p.name",
      "p.email",
    ])
    .select((eb) =>
      eb
        .selectFrom("placements as l")
        .select("l.functionTitle")
        .whereRef("l.organisationId", "=", "a.organisationId")
        .whereRef("l.personId", "=", "a.personId")
        .where("l.startsOn", "<=", on)
        .where((e) => e.or([e("l.endsOn", "is", null), e("l.endsOn", ">=", on)]))
        .orderBy("l.startsOn", "desc")
        .limit(1)
        .as("functionTitle"),
    )
    .where("a.organisationId", "=", ownOrganisation)
    .where("a.startsOn", "<=", on)
    .where((eb) => eb.or([eb("a.endsOn", "is", null), eb("a.endsOn", ">=", on)]))
    .orderBy("p.name")
    .orderBy("a.personId");

/** Who holds a role on a day, by name: to whom one turns. */
export const holdersOf = async (tx: Tx, role: AppointedRole, day?: PlainDate): Promise<RoleHolder[]> =>
  holders(tx, await dayOrToday(tx, day))
    .where("a.role", "=", role)
    .execute();

/** Everybody who holds any of these roles on a day, by name, with the role. */
export const holdersOn = (
  tx: Tx,
  day: PlainDate,
  roles: readonly AppointedRole[],
): Promise<(RoleHolder & { role: AppointedRole })[]> =>
  holders(tx, day).where("a.role", "in", roles).execute();

/** The appointments of administrators that hold on the day after this one, or begin later: who would still be there. */
export const administratorsAfter = (tx: Tx, lastDay: PlainDate): Promise<Appointment[]> =>
  appointments(tx)
    .where("a.role", "=", "administrator")
    .where((eb) => eb.or([eb("a.endsOn", "is", null), eb("a.endsOn", ">", lastDay)]))
    .execute();

/** One page of who holds a role, or any role, on a day, by role and name; and how many there are in all. */
export const listHolders = async (
  tx: Tx,
  {
    day,
    role,
    page,
  }: { readonly day: PlainDate; readonly role: AppointedRole | undefined; readonly page: number },
): Promise<{ holders: (RoleHolder & { role: AppointedRole })[]; total: number }> => {
  const all = holders(tx, day).$if(role !== undefined, (some) =>
    some.where("a.role", "=", role ?? "manager"),
  );
  const { total } = await all
    .clearSelect()
    .clearOrderBy()
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const found = await all
    .clearOrderBy()
    .orderBy(sql`array_position(${[...appointedRoles]}::text[], a.role)`)
    .orderBy("p.name")
    .orderBy("a.appointmentId")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { holders: found, total };
};

/** The roles that nobody holds on a day. */
export const vacantRoles = async (tx: Tx, day: PlainDate): Promise<AppointedRole[]> => {
  const rows = await tx
    .selectFrom("appointments as a")
    .select("a.role")
    .distinct()
    .where("a.organisationId", "=", ownOrganisation)
    .where("a.startsOn", "<=", day)
    .where((eb) => eb.or([eb("a.endsOn", "is", null), eb("a.endsOn", ">=", day)]))
    .execute();
  const held = new Set(rows.map((row) => row.role));
  return appointedRoles.filter((role) => !held.has(role));
};

/** Appointments that end within these days, by their last day: of people who leave then, or whose role ends by itself. */
export const endingBetween = (tx: Tx, from: PlainDate, until: PlainDate) =>
  tx
    .selectFrom("appointments as a")
    .innerJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "a.organisationId").onRef("p.personId", "=", "a.personId"),
    )
    .select(["a.appointmentId", "a.personId", "a.role", "a.endsOn", "p.name", "p.endsOn as leavesOn"])
    .where("a.organisationId", "=", ownOrganisation)
    .where("a.startsOn", "<=", until)
    .where("a.endsOn", ">=", from)
    .where("a.endsOn", "<=", until)
    .orderBy("a.endsOn")
    .orderBy("p.name")
    .limit(pageSize)
    .execute();
