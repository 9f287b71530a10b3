import { randomUUID } from "node:crypto";
import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { sql } from "#platform/database/index.ts";
import { changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
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
import type { NewPersonInput, Person, PersonInput, PlacementInput } from "./person.ts";

const isFree = async ({ tx, today }: Writing, input: PersonInput, except: string | null) =>
  mayHave(input, await whoHas(tx, input, { except, day: today }));

/** Makes a person, with a place when unit or function is given. */
export const createPerson = async (
  writing: Writing,
  input: NewPersonInput,
): Promise<Outcome<{ personId: string }>> => {
  const decision = await isFree(writing, input, null);
  if (!decision.ok) return decision;
  const { unit, functionTitle, ...columns } = input;
  const organisationId = organisationOf(writing.actor);
  const personId = randomUUID();
  await writing.tx
    .insertInto("people")
    .values({ organisationId, personId, ...columns })
    .execute();
  if (unit !== null || functionTitle !== null)
    await placePerson(
      writing,
      { ...columns, personId, endsOn: null },
      { unit, functionTitle, from: input.startsOn },
    );
  return { ok: true, personId };
};

/** Changes what is known of a person; where and as what somebody works has a history of its own. */
export const changePerson = async (
  writing: Writing,
  { personId, endsOn }: Person,
  input: PersonInput,
): Promise<Outcome> => {
  const decision = await isFree(writing, input, personId);
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
  { tx, actor }: Writing,
  person: Person,
  { unit: unitId, functionTitle, from }: PlacementInput,
): Promise<Outcome> => {
  const decision = mayPlace(person, from);
  if (!decision.ok) return decision;
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
  await tx
    .insertInto("placements")
    .values({
      organisationId: organisationOf(actor),
      placementId: randomUUID(),
      personId,
      unitId,
      functionTitle,
      startsOn: from,
      endsOn,
    })
    .execute();
  return { ok: true };
};

const administratorLeaves = async (
  { tx, today }: Writing,
  { personId }: Person,
  lastDay: PlainDate,
): Promise<boolean> => {
  const judged = notBeforeToday(lastDay, today);
  const administrators = await administratorsAfter(tx, judged);
  const own = administrators.filter((appointment) => appointment.personId === personId);
  const ending = new Set(own.map((appointment) => appointment.appointmentId));
  return own.length > 0 && !administratorRemains(administrators, ending, judged);
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
    if (await administratorLeaves(writing, person, lastDay))
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
