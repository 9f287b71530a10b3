import { personNames } from "#modules/organisations/index.ts";
import type { Tx } from "#platform/database/index.ts";

/** Names of colleagues by id, for what they did in a file; nobody known any more gives a dash. */
export const namesOf = async (
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string> => {
  const known = await personNames(
    tx,
    ids.flatMap((id) => (id === null ? [] : [id])),
  );
  return (id) => known.get(id ?? "") ?? "–";
};
