import { holdersOn } from "#modules/organisations/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import { haveKeys } from "#platform/vault/index.ts";
import type { Officer } from "./financial-declaration.ts";

/** The compliance officers of today, by name, and whether each has a key of the vault. */
export const officersOn = async ({
  tx,
  actor,
  today,
}: Pick<Writing, "tx" | "actor" | "today">): Promise<readonly Officer[]> => {
  const held = await holdersOn(tx, today, ["compliance-officer"]);
  const officers = [...new Map(held.map((one) => [one.personId, one])).values()];
  const keys = await haveKeys(
    tx,
    organisationOf(actor),
    officers.map(({ personId }) => personId),
  );
  return officers.map(({ personId, name, email }) => ({
    personId,
    name,
    email,
    hasKey: keys.has(personId),
  }));
};

/** Those who will read what this person declares: with a key, and never the person. */
export const readersOf = async (
  reading: Pick<Writing, "tx" | "actor" | "today">,
): Promise<readonly Officer[]> =>
  (await officersOn(reading)).filter(({ personId, hasKey }) => hasKey && personId !== reading.actor.personId);
