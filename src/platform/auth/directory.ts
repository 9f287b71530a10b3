import type { Role } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { VisitorOrganisation } from "./visitor.ts";

/** A person of one organisation. */
export interface PersonKey {
  readonly organisationId: string;
  readonly personId: string;
}

/** Somebody who is in service on the day that was asked about, with the roles held on that day. */
export interface DirectoryPerson extends PersonKey {
  readonly name: string;
  readonly email: string | null;
  /** Always with `employee`. */
  readonly roles: readonly Role[];
  readonly organisation: VisitorOrganisation;
}

export const organisationKinds = [
  "ministry",
  "municipality",
  "province",
  "water-authority",
  "agency",
  "other",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** The first organisation of an installation with the people who begin. */
export interface Founding {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly shortName: string;
  readonly people: readonly { readonly name: string; readonly email: string; readonly role: Role }[];
}

/**
 * What signing in has to know of people and organisations. The subject that owns them gives it, so that the ground knows
 * no subject. Reading runs as `borgpen_system`; writing as the system acting for the organisation.
 */
export interface Directory {
  /** The person as of this day; undefined when unknown, not yet in service or gone. */
  readonly person: (tx: Tx, key: PersonKey, today: PlainDate) => Promise<DirectoryPerson | undefined>;
  /** Everybody in service in this organisation with this e-mail address. */
  readonly byEmail: (
    tx: Tx,
    wanted: { readonly organisationId: string; readonly email: string },
    today: PlainDate,
  ) => Promise<readonly DirectoryPerson[]>;
  /** The organisation with this short name. */
  readonly organisationCalled: (tx: Tx, shortName: string) => Promise<string | undefined>;
  /** Names by person, of whoever is known, in service or not. Runs as whoever asks. */
  readonly names: (
    tx: Tx,
    organisationId: string,
    personIds: readonly string[],
  ) => Promise<ReadonlyMap<string, string>>;
  /**
   * Makes the roles that groups give exactly these, from this day; appointments made otherwise stay as they are. Returns the
   * roles that were not given, because duties must stay separate.
   */
  readonly setGroupRoles: (
    tx: Tx,
    key: PersonKey,
    roles: readonly Role[],
    today: PlainDate,
  ) => Promise<readonly Role[]>;
  /**
   * Changes the lines that say which roles a group gives, after which everybody of whom is kept here that they are in that group has them at
   * once: but for whoever changes the lines, who gives themselves nothing. Runs as that person. Returns the roles that were not given, because
   * duties must stay separate.
   */
  readonly changeGroupLines: (
    tx: Tx,
    whose: { readonly organisationId: string; readonly group: string; readonly by: string },
    work: () => Promise<void>,
    today: PlainDate,
  ) => Promise<readonly { readonly personId: string; readonly role: Role }[]>;
  /** Whether no organisation exists yet. */
  readonly isEmpty: (tx: Tx) => Promise<boolean>;
  /** Makes the organisation `organisationId` with its first people and their appointments; their keys, in the order given. */
  readonly found: (
    tx: Tx,
    organisationId: string,
    founding: Founding,
    now: Date,
  ) => Promise<readonly PersonKey[]>;
}
