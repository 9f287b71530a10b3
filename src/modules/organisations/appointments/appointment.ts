import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";
import { asOfQuery } from "../as-of.ts";

/** The roles one is appointed to; everybody in service is an employee without an appointment. */
export const appointedRoles = [
  "manager",
  "coordinator",
  "report-officer",
  "investigator",
  "counsellor",
  "compliance-officer",
  "authority",
  "works-council",
  "office-holder",
  "registrar",
  "overseer",
  "administrator",
] as const;
export type AppointedRole = (typeof appointedRoles)[number];

/** From and with the first day, up to and with the last; null has no end. One day before the start: withdrawn before it began. */
export interface Period {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
}

export interface Appointment extends Period {
  readonly appointmentId: string;
  readonly personId: string;
  readonly role: AppointedRole;
  /** Null: for the whole organisation. */
  readonly unitId: string | null;
  readonly origin: "hand" | "import" | "group" | "set-up";
}

/** Somebody who holds a role on the day that was asked about. */
export interface RoleHolder {
  readonly appointmentId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly functionTitle: string | null;
  readonly unitId: string | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
}

/** What the form for a new appointment sends; `sure` confirms a combination that asks for a second thought. */
export const appointmentForm = z.object({
  role: fields.choice(appointedRoles),
  unit: fields.optionalId(),
  startsOn: fields.date(),
  endsOn: fields.optionalDate(),
  sure: fields.checkbox(),
});
export type AppointmentInput = z.output<typeof appointmentForm>;

export const appointmentEndForm = z.object({ endsOn: fields.date() });

/** The address of the overview: which day, which role, which page. */
export const rolesQuery = asOfQuery.extend({
  rol: z.enum(appointedRoles).optional().catch(undefined),
  pagina: fields.pageNumber(),
});
export type RolesQuery = z.output<typeof rolesQuery>;
