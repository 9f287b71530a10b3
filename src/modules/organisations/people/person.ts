import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";
import { appointedRoles } from "../appointments/appointment.ts";
import type { AppointedRole } from "../appointments/appointment.ts";

/** How somebody works here. */
export const engagements = [
  "civil-servant",
  "hired",
  "trainee",
  "work-experience",
  "volunteer",
  "office-holder",
] as const;
export type Engagement = (typeof engagements)[number];

export interface Person {
  readonly personId: string;
  /** The key of the organisation's own personnel files; null for people made by hand without one. */
  readonly externalKey: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly engagement: Engagement;
  readonly startsOn: PlainDate;
  /** Last day of work; access ends after this day. */
  readonly endsOn: PlainDate | null;
}

/** Where and as what a person works, over time. */
export interface Placement {
  readonly placementId: string;
  readonly unitId: string | null;
  readonly functionTitle: string | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
}

/** A person as the list shows them, on the day of the list. */
export interface ListedPerson extends Person {
  readonly unitId: string | null;
  readonly functionTitle: string | null;
  readonly roles: readonly AppointedRole[];
}

/** Somebody in service, with where and as what on the day that was asked. */
export interface PersonAtWork extends Omit<Person, "externalKey" | "endsOn"> {
  readonly unitId: string | null;
  readonly functionTitle: string | null;
  /** Since when in that place and function; null for whoever has none. */
  readonly placedOn: PlainDate | null;
}

/** Somebody a form suggests: `label` is what goes into the field. */
export interface SuggestedPerson {
  readonly personId: string;
  readonly label: string;
}

const personFields = {
  name: fields.requiredText(120),
  email: fields.optionalText(254).pipe(z.union([z.null(), fields.email()])),
  externalKey: fields.optionalText(60),
  engagement: fields.choice(engagements),
  startsOn: fields.date(),
};

/** What the form for a changed person sends. */
export const personForm = z.object(personFields);
export type PersonInput = z.output<typeof personForm>;

/** What the form for a new person sends: also where and as what. */
export const newPersonForm = z.object({
  ...personFields,
  unit: fields.optionalId(),
  functionTitle: fields.optionalText(120),
});
export type NewPersonInput = z.output<typeof newPersonForm>;

export const placementForm = z.object({
  unit: fields.optionalId(),
  functionTitle: fields.optionalText(120),
  from: fields.date(),
});
export type PlacementInput = z.output<typeof placementForm>;

export const leaveForm = z.object({ endsOn: fields.optionalDate() });

export const stands = ["now", "later", "left", "all"] as const;

/** The address of the list: whom, and which page. */
export const peopleQuery = z.object({
  zoek: z.string().trim().max(100).default("").catch(""),
  rol: z.enum(appointedRoles).optional().catch(undefined),
  eenheid: z.uuid().optional().catch(undefined),
  stand: z.enum(stands).default("now").catch("now"),
  pagina: fields.pageNumber(),
});
export type PeopleQuery = z.output<typeof peopleQuery>;
