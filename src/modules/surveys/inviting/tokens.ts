import { newToken } from "#platform/auth/index.ts";
import type { Invitee } from "./population.queries.ts";

/** A link for somebody: the text goes into the mail and nowhere else, its hash into the database. */
export interface Link extends Invitee {
  readonly text: string;
  readonly tokenHash: string;
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : 1);

/** A new link for each, in the order of their hashes: by chance, so that the order of the rows tells nothing. */
export const newLinks = (organisationId: string, people: readonly Invitee[]): readonly Link[] =>
  people
    .map((one) => {
      const { text, hash } = newToken(organisationId);
      return { ...one, text, tokenHash: hash };
    })
    .toSorted((one, other) => inOrder(one.tokenHash, other.tokenHash));
