import { randomUUID } from "node:crypto";
import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { sql } from "#platform/database/index.ts";
import { changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { administratorsInTurn } from "../appointments/administrators.ts";
import type { Appointment } from "../appointments/appointment.ts";
import { administratorsAfter } from "../appointments/appointments.queries.ts";
import {
  administratorRemains,
  lastAdministrator,
  notBeforeToday,
} from "../appointments/appointment.rules.ts";
import { ownOrganisation } from "../organisations.queries.ts";
import type { Outcome } from "../outcome.ts";
import { placementsOf, whoHas } from "./people.queries.ts";
import { mayHave, mayLeave, mayPlace, placeEnd, startsAfterEnd } from "./person.rules.ts";
import type { NewPersonInput, Person, PersonInput, Placement, PlacementInput } from "./person.ts";

const addPlace = async (
  { tx, actor }: Writing,
  personId: string,
  place: Omit<Placement, "placementId">,
): Promise<void> => {
  const key = { organisationId: organisationOf(actor), placementId: randomUUID() };
  await tx
    .insertInto("placements")
    .values({ ...key, personId, ...place })
    .execute();
};

/** Makes a person, with a place when unit or function is given. `others`: who has this address or key, when that was asked already. */
export const createPerson = async (
  writing: Writing,
  input: NewPersonInput,
  others?: readonly Person[],
): Promise<Outcome<{ personId: string }>> => {
  const decision = mayHave(input, others ?? (await whoHas(writing.tx, input, null)), writing.today);
  if (!decision.ok) return decision;
  const { unit, functionTitle, ...columns } = input;
  const organisationId = organisationOf(writing.actor);
  const personId = randomUUID();
  await writing.tx
    .insertInto("people")
    .values({ organisationId, personId, ...columns })
    .execute();
  if (unit !== null || functionTitle !== null)
    await addPlace(writing, personId, {
      unitId: unit,
      functionTitle,
      startsOn: input.startsOn,
      endsOn: null,
    });
  return { ok: true, personId };
};

/** Changes what is known of a person; where and as what somebody works has a history of its own. */
export const changePerson = async (
  writing: Writing,
  { personId, endsOn }: Person,
  input: PersonInput,
): Promise<Outcome> => {
  const decision = mayHave(input, await whoHas(writing.tx, input, personId), writing.today);
  if (!decision.ok) return decision;
  if (endsOn !== null && !mayLeave(input, endsOn).ok)
    return { ok: false, field: "startsOn", reason: startsAfterEnd };
  await changed(
    writing.tx
      .updateTable("people")
      .set(input)
      .where("organisationId", "=", ownOrganisation)
      .where("personId", "=", personId),
  );
  return { ok: true };
};

/** Ends what holds after a day on that day; what had not begun by then is withdrawn. */
const endAll = (tx: Tx, table: "placements" | "appointments", personId: string, lastDay: PlainDate) =>
  tx
    .updateTable(table)
    .set({ endsOn: sql<string>`greatest(${lastDay}::date, starts_on - 1)` })
    .where("organisationId", "=", ownOrganisation)
    .where("personId", "=", personId)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">", lastDay)]))
    .execute();

/** Puts a person in a unit with a function from a day on; the place held until then ends the day before. */
export const placePerson = async (
  writing: Writing,
  person: Person,
  { unit: unitId, functionTitle, from }: PlacementInput,
): Promise<Outcome> => {
  const decision = mayPlace(person, from);
  if (!decision.ok) return decision;
  const { tx } = writing;
  const { personId } = person;
  const endsOn = placeEnd(person, await placementsOf(tx, personId), from);
  await tx
    .updateTable("placements")
    .set({ endsOn: addDays(from, -1) })
    .where("organisationId", "=", ownOrganisation)
    .where("personId", "=", personId)
    .where("startsOn", "<=", from)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", from)]))
    .execute();
  await addPlace(writing, personId, { unitId, functionTitle, startsOn: from, endsOn });
  return { ok: true };
};

/** Whether nobody would administer any longer. Only who administers has to wait for others who leave. */
const lastAdministratorLeaves = async (
  writing: Writing,
  { personId }: Person,
  lastDay: PlainDate,
): Promise<boolean> => {
  const judged = notBeforeToday(lastDay, writing.today);
  const isOwn = (appointment: Appointment): boolean => appointment.personId === personId;
  if (!(await administratorsAfter(writing.tx, judged)).some(isOwn)) return false;
  const administrators = await administratorsInTurn(writing, judged);
  const ending = new Set(administrators.filter(isOwn).map(({ appointmentId }) => appointmentId));
  return ending.size > 0 && !administratorRemains(administrators, ending, judged);
};

/** Somebody leaves after a last day: places and roles end then, and with them all access. Null: stays after all. */
export const letPersonLeave = async (
  writing: Writing,
  person: Person,
  lastDay: PlainDate | null,
): Promise<Outcome> => {
  const { tx } = writing;
  const { personId } = person;
  if (lastDay !== null) {
    const decision = mayLeave(person, lastDay);
    if (!decision.ok) return decision;
    if (await lastAdministratorLeaves(writing, person, lastDay))
      return { ok: false, field: "endsOn", reason: lastAdministrator };
    await endAll(tx, "placements", personId, lastDay);
    await endAll(tx, "appointments", personId, lastDay);
  }
  await changed(
    tx
      .updateTable("people")
      .set({ endsOn: lastDay })
      .where("organisationId", "=", ownOrganisation)
      .where("personId", "=", personId),
  );
  return { ok: true };
};
