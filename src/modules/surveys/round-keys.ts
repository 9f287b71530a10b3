import { openSeal } from "#platform/keys/index.ts";
import type { Seal } from "#platform/keys/index.ts";
import { roundKeyOf } from "./answering/sealed-answer.ts";
import type { RoundKey } from "./answering/sealed-answer.ts";

const seals = new Map<string, Seal>();

/** The seal of this installation for the keys of rounds; its own key is `survey.key` in the data directory. */
const sealIn = (dataDirectory: string): Seal => {
  const there =
    seals.get(dataDirectory) ?? openSeal(dataDirectory, { file: "survey.key", form: "survey.1:" });
  seals.set(dataDirectory, there);
  return there;
};

/** Which round of which organisation. */
export interface RoundPlace {
  readonly organisationId: string;
  readonly roundId: string;
}

const placeOf = ({ organisationId, roundId }: RoundPlace): string => `${organisationId}:${roundId}`;

/** Seals the key of a round, for the database. */
export const sealRoundKey = (dataDirectory: string, place: RoundPlace, key: Uint8Array): Promise<string> =>
  sealIn(dataDirectory).seal(placeOf(place), key);

/** The key of a round as the database keeps it. @throws when survey.key is not the one it was sealed with */
export const openRoundKey = async (
  dataDirectory: string,
  place: RoundPlace,
  sealed: string,
): Promise<RoundKey> => {
  const key = await sealIn(dataDirectory).open(placeOf(place), sealed);
  if (key === undefined)
    throw new Error("The key of a survey round does not open: is survey.key the one of this database?");
  return roundKeyOf(place.roundId, key);
};
