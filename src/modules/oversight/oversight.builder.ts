import { randomUUID } from "node:crypto";
import type { Db } from "#platform/database/index.ts";

interface Owned {
  readonly organisationId: string;
}

/** Puts organisations under the oversight of another, since 2020 unless told; written as the owner of the database. */
export const anOversight = async (
  owner: Db,
  overseer: Owned,
  { overseen, startsOn = "2020-01-01" }: { readonly overseen: readonly Owned[]; readonly startsOn?: string },
): Promise<void> => {
  await owner
    .insertInto("oversights")
    .values(
      overseen.map(({ organisationId }) => ({
        organisationId: overseer.organisationId,
        overseenId: organisationId,
        startsOn,
      })),
    )
    .execute();
};

/** A good example for tests, the organisation's own unless `aboutId` says otherwise. */
export const aGoodExample = async (
  owner: Db,
  { organisationId }: Owned,
  change: { readonly aboutId?: string; readonly title?: string; readonly sourceTitle?: string } = {},
) => {
  const row = {
    organisationId,
    exampleId: randomUUID(),
    aboutId: organisationId,
    framework: "rekenkamer-2024",
    code: "1",
    title: "Risico's bespreken per team",
    text: "Elk team bespreekt de risico's **twee keer per jaar**.",
    sharedOn: "2026-05-01",
    ...change,
  };
  await owner.insertInto("goodExamples").values(row).execute();
  return row;
};

/** A conversation for tests in the log of an overseer. */
export const aConversation = async (
  owner: Db,
  { organisationId }: Owned,
  change: {
    readonly overseenId: string;
    readonly heldOn?: string;
    readonly subject?: string;
    readonly followUpOn?: string;
  },
) => {
  const row = {
    organisationId,
    conversationId: randomUUID(),
    heldOn: "2026-05-01",
    subject: "Risicoanalyse",
    agreements: "Voor de zomer ligt er een plan.",
    ...change,
  };
  await owner.insertInto("oversightConversations").values(row).execute();
  return row;
};
