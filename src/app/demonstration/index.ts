import { withActors, withSystem } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";
import { subjects } from "../modules.ts";
import type { OpenGround } from "../ground.ts";
import { layDownShares } from "./keys.part.ts";
import { makeMinistries } from "./ministries.part.ts";
import { makeVoorbeeldstad } from "./voorbeeldstad.part.ts";

export { demonstrationAccounts } from "./accounts.ts";
export type { Names } from "./names.ts";
export { inventedNames } from "./world-file.ts";

/** Whether this database holds a world already. There is no half one: it is loaded in one transaction. */
export const demonstrationIsLoaded = (db: Db): Promise<boolean> =>
  withSystem(db, async (tx) => {
    const row = await tx.selectFrom("organisations").select("organisationId").limit(1).executeTakeFirst();
    return row !== undefined;
  });

/**
 * Loads the demonstration world: the ministries with their real findings, and Voorbeeldstad. All or nothing: whoever stops it
 * halfway finds an empty database, and the next start begins anew. Does nothing on a database that holds a world. Throws
 * `ContentError` when the files of the world are faulty.
 */
export const loadDemonstration = async (
  { db, services }: Pick<OpenGround, "db" | "services">,
  progress: (text: string) => void,
): Promise<void> => {
  if (await demonstrationIsLoaded(db)) return;
  progress("Loading the demonstration world …");
  const now = services.clock.now();
  await withActors(db, async (actAs) => {
    await makeMinistries(actAs, now, progress);
    const shares = await makeVoorbeeldstad(actAs, { subjects, services }, progress);
    if (services.config.demonstration) await layDownShares(services.config.dataDirectory, shares);
  });
};
