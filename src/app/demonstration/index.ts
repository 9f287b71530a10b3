import type { DemonstrationAccount } from "#platform/auth/index.ts";
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

const of = (organisation: string, name: string, nl: string, en: string): DemonstrationAccount => ({
  organisation,
  email: `${name}@${organisation}.example`,
  sees: { nl, en },
});

/** Whom a visitor of the demonstration can be: one for each role. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  of(
    "voorbeeldstad",
    "coordinator",
    "Runt het hele stelsel: normen, plan, acties, jaarverslag.",
    "Runs the whole system: norms, plan, actions, account.",
  ),
];
