import type { Fault } from "#platform/csv/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { AppointedRole, Appointment } from "../appointments/appointment.ts";
import type { Engagement, Person, Placement } from "../people/person.ts";
import type { UnitHistory, UnitSpan, UnitVersion } from "../units/unit.ts";

/** The columns of the file, in the order in which they are documented. */
export const columns = [
  "key",
  "name",
  "email",
  "engagement",
  "function",
  "unit",
  "unitName",
  "start",
  "end",
  "roles",
] as const;
export type Column = (typeof columns)[number];

/** One person as the file describes it. A column that the file lacks is undefined: what is known stays. */
export interface ImportLine {
  readonly line: number;
  readonly key: string;
  readonly name: string;
  readonly engagement: Engagement;
  readonly startsOn: PlainDate;
  readonly email: string | null | undefined;
  readonly functionTitle: string | null | undefined;
  readonly unit: string | null | undefined;
  readonly unitName: string | null | undefined;
  readonly endsOn: PlainDate | null | undefined;
  readonly roles: readonly AppointedRole[] | undefined;
}

/** Names of the columns as they stand in the header of the file. */
export type Headers = Readonly<Partial<Record<Column, string>>>;

export interface PlacementOf extends Placement {
  readonly personId: string;
}

/** What is known of the organisation before the import. */
export interface Known {
  readonly people: readonly Person[];
  /** Those that end on the import date or later, or never. */
  readonly placements: readonly PlacementOf[];
  readonly appointments: readonly Appointment[];
  readonly units: UnitHistory;
}

export interface ImportOptions {
  /** The day from which changes hold. */
  readonly day: PlainDate;
  /** The file holds everybody: who has a personnel key and is not in it, leaves on the day. */
  readonly complete: boolean;
  /** Who imports; nobody gives himself a role. Null for the command line. */
  readonly importerId: string | null;
  /** Makes an identifier. */
  readonly newId: () => string;
}

/** A unit that was known without a key and gets one. */
export interface KeyedUnit {
  readonly unitId: string;
  readonly externalKey: string;
}

/** Everything that an import writes; empty lists when the file says what is known already. */
export interface Plan {
  readonly newUnits: readonly UnitSpan[];
  readonly keyedUnits: readonly KeyedUnit[];
  readonly unitVersions: readonly UnitVersion[];
  readonly newPeople: readonly Person[];
  readonly changedPeople: readonly Person[];
  readonly newPlacements: readonly PlacementOf[];
  readonly newAppointments: readonly Appointment[];
  /** New last days. */
  readonly placementEnds: readonly { readonly id: string; readonly endsOn: PlainDate | null }[];
  readonly appointmentEnds: readonly { readonly id: string; readonly endsOn: PlainDate | null }[];
  /** How many people left because the file, which holds everybody, does not name them. */
  readonly leavers: number;
  /** What was done otherwise than the file says, or deserves a look. */
  readonly notices: readonly Fault[];
}

export interface ImportSummary {
  readonly lines: number;
  readonly people: { readonly added: number; readonly changed: number; readonly left: number };
  readonly places: { readonly added: number; readonly ended: number };
  readonly roles: { readonly given: number; readonly ended: number };
  readonly units: { readonly added: number; readonly changed: number };
  readonly notices: readonly Fault[];
}

export type ImportResult =
  | { readonly ok: true; readonly summary: ImportSummary }
  | { readonly ok: false; readonly faults: readonly Fault[] };
