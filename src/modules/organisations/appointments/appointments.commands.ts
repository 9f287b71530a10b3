import { randomUUID } from "node:crypto";
import type { PlainDate } from "#platform/clock/index.ts";
import { changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { ownOrganisation } from "../organisations.queries.ts";
import type { Person } from "../people/person.ts";
import type { Outcome } from "../outcome.ts";
import { administratorsInTurn } from "./administrators.ts";
import {
  administratorRemains,
  endFor,
  lastAdministrator,
  mayAppoint,
  notBeforeToday,
} from "./appointment.rules.ts";
import type { Decision } from "./appointment.rules.ts";
import type { Appointment, AppointmentInput } from "./appointment.ts";
import { appointmentsOf } from "./appointments.queries.ts";

/** Gives a person a role for a time, for one unit or the whole; says which roles stand in the way when it may not. */
export const appoint = async (
  { tx, actor }: Writing,
  person: Person,
  input: AppointmentInput,
): Promise<Decision> => {
  const { personId } = person;
  const wanted = { ...input, unitId: input.unit, endsOn: input.endsOn ?? person.endsOn };
  const appointee = { personId, service: person, held: await appointmentsOf(tx, personId) };
  const decision = mayAppoint(wanted, appointee, actor.personId);
  if (!decision.ok) return decision;
  await tx
    .insertInto("appointments")
    .values({
      organisationId: organisationOf(actor),
      appointmentId: randomUUID(),
      personId,
      role: input.role,
      unitId: input.unit,
      startsOn: input.startsOn,
      endsOn: wanted.endsOn,
    })
    .execute();
  return { ok: true };
};

/** Ends an appointment after a last day; one that had not begun by then is withdrawn. */
export const endAppointment = async (
  writing: Writing,
  appointment: Appointment,
  lastDay: PlainDate,
): Promise<Outcome> => {
  const { tx, today } = writing;
  const { appointmentId } = appointment;
  const endsOn = endFor(appointment, lastDay);
  if (appointment.role === "administrator") {
    const judged = notBeforeToday(endsOn, today);
    const administrators = await administratorsInTurn(writing, judged);
    if (!administratorRemains(administrators, new Set([appointmentId]), judged))
      return { ok: false, field: "endsOn", reason: lastAdministrator };
  }
  await changed(
    tx
      .updateTable("appointments")
      .set({ endsOn })
      .where("organisationId", "=", ownOrganisation)
      .where("appointmentId", "=", appointmentId),
  );
  return { ok: true };
};
