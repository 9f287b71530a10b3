import { startSecondFactor } from "#platform/auth/accounts.commands.ts";
import { beginSession } from "#platform/auth/sessions.commands.ts";
import { withSystem } from "#platform/database/index.ts";
import { pdf } from "#platform/files/sample.builder.ts";
import { markOf } from "./place.ts";
import { holderOf } from "./world.ts";
import type { Settlement, World } from "./world.ts";

/** A second factor and a second session for everybody. */
const accounts = async ({ database }: World, { people }: Settlement): Promise<void> => {
  const now = new Date("2026-11-01T08:00:00Z");
  for (const { personId } of people.values()) {
    const account = await database.owner
      .selectFrom("accounts")
      .select(["organisationId", "accountId"])
      .where("personId", "=", personId)
      .executeTakeFirstOrThrow();
    await withSystem(database.db, async (tx) => {
      const factor = { sealed: "totp.1:of a phone", step: 1, codeHashes: [`code of ${personId}`] };
      await startSecondFactor(tx, account, factor, now);
      const signIn = { method: "password", secondFactorPassed: true, userAgent: "Telefoon" } as const;
      await beginSession(tx, { ...account, personId, ...signIn }, now);
    });
  }
};

/** A document that was sent along. */
const upload = async (world: World, settlement: Settlement): Promise<void> => {
  const body = new FormData();
  body.append("title", `Meegestuurd ${markOf(settlement)}`);
  body.append("file", new File([Buffer.from(pdf())], "gedragscode.pdf", { type: "application/pdf" }));
  const path = "/stelsel/bouwstenen/arnhem-2024/1.6/documenten/nieuw";
  const { status } = await world.ask(holderOf(settlement, "coordinator"), path, { method: "POST", body });
  if (status !== 303) throw new Error(`The document was answered with ${status}`);
};

/** What people do before anything else: signing in with a second factor, and sending a file along. */
export const fillAccounts = async (world: World, settlement: Settlement): Promise<void> => {
  await accounts(world, settlement);
  await upload(world, settlement);
};
