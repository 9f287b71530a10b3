import { changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { ownOrganisation } from "./organisations.queries.ts";
import type { NewOrganisation, OrganisationInput } from "./organisation.ts";

/** Changes what the own organisation is called and of what kind it is; the short name stays, addresses depend on it. */
export const changeOrganisation = async ({ tx }: Writing, input: OrganisationInput): Promise<void> => {
  await changed(tx.updateTable("organisations").set(input).where("organisationId", "=", ownOrganisation));
};

/** Makes the organisation as whose system the actor acts; nothing is in it yet. */
export const createOrganisation = async (
  { tx, actor }: Writing,
  input: NewOrganisation,
  createdAt: Date,
): Promise<void> => {
  await tx
    .insertInto("organisations")
    .values({ organisationId: organisationOf(actor), ...input, createdAt })
    .execute();
};

/** Lets the own organisation oversee others from today: its overseers see their outcomes, in aggregates only. */
export const overseeOrganisations = async (
  { tx, actor, today }: Writing,
  overseenIds: readonly string[],
): Promise<void> => {
  const organisationId = organisationOf(actor);
  await tx
    .insertInto("oversights")
    .values(overseenIds.map((overseenId) => ({ organisationId, overseenId, startsOn: today })))
    .execute();
};
