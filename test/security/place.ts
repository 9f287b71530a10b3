import type { BuiltPerson } from "#modules/organisations/organisation.builder.ts";
import { actorOf } from "#modules/organisations/organisation.builder.ts";
import type { Role } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Settlement, World } from "./world.ts";

/** Who writes, when, in which transaction: somebody who is a person. */
type PersonWriting = Writing & { readonly actor: { readonly personId: string } };

/** An organisation that is being filled. */
export interface Place {
  readonly owner: Db;
  readonly here: { readonly organisationId: string };
  /** An organisation that this one oversees. */
  readonly overseen: { readonly organisationId: string };
  readonly unitId: string;
  readonly person: (role: Role) => BuiltPerson;
  /** Does something as whoever holds only this role, on a day. */
  readonly as: <T>(role: Role, on: string, work: (writing: PersonWriting) => Promise<T>) => Promise<T>;
  /** These words with the mark of the organisation, by which they are known again wherever they turn up. */
  readonly mark: (words: string) => string;
}

/** With what the mark of every organisation begins. */
export const markWord = "merkproef";

/** The word that stands in every text of an organisation, and nowhere else. */
export const markOf = ({ shortName }: Settlement): string => `${markWord}${shortName.replace(/^proef-/, "")}`;

/** An organisation of a world as a place to fill. */
export const placeOf = (
  { database }: World,
  settlement: Settlement,
  overseen: { readonly organisationId: string },
): Place => {
  const { organisationId, unitId, people } = settlement;
  const person = (role: Role): BuiltPerson => {
    const one = people.get(role);
    if (one === undefined) throw new Error(`Nobody is ${role}`);
    return one;
  };
  return {
    owner: database.owner,
    here: { organisationId },
    overseen,
    unitId,
    person,
    as: (role, on, work) => {
      const holder = person(role);
      const actor = { ...actorOf(holder, role), personId: holder.personId };
      const now = new Date(`${on}T09:00:00Z`);
      return withActor(database.db, actor, (tx) => work({ tx, actor, today: on, now }));
    },
    mark: (words) => `${words} ${markOf(settlement)}`,
  };
};
