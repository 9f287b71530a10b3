import type { PlainDate } from "#platform/clock/index.ts";
import type { Engagement, Person } from "../people/person.ts";

/** A text as it was told; null was told to be nothing, undefined was not told and stays as it is. */
export type Told = string | null | undefined;

/** What a provider tells of a person, as far as it is kept. */
export interface ToldUser {
  readonly userName: string;
  readonly externalId: Told;
  readonly displayName: Told;
  readonly formattedName: Told;
  readonly givenName: Told;
  readonly familyName: Told;
  readonly email: Told;
  readonly emailType: Told;
  readonly title: Told;
  readonly userType: Told;
  readonly department: Told;
  readonly employeeNumber: Told;
  readonly active: boolean | undefined;
}

/** A person as a provider sees them. */
export interface User extends Person {
  readonly userName: string;
  readonly externalId: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly emailType: string | null;
  readonly userType: string | null;
  readonly title: string | null;
  readonly department: string | null;
  /** False also when the last day of work has passed. */
  readonly active: boolean;
  /** Null: nobody but this house knows the person yet. */
  readonly provisionedAt: Date | null;
  readonly changedAt: Date | null;
}

/** What a person will be after a change. */
export interface NextPerson {
  readonly name: string;
  readonly email: string | null;
  readonly externalKey: string | null;
  readonly engagement: Engagement;
  readonly startsOn: PlainDate;
}

/** Somebody with a mark of the user that is told; also whom the provider removed. */
export interface MarkedUser extends User {
  readonly removed: boolean;
}

/** A person as a provider is shown them. */
export interface ShownUser extends User {
  readonly groups: readonly GroupOfUser[];
}

/** A group of which somebody is a member. */
export interface GroupOfUser {
  readonly groupId: string;
  readonly displayName: string;
}
