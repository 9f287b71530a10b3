import { ownOrganisation } from "./organisations.queries.ts";
import type { OrganisationInput } from "./organisation.ts";
import type { Writing } from "./writing.ts";

/** Changes what the own organisation is called and of what kind it is; the short name stays, addresses depend on it. */
export const changeOrganisation = async ({ tx }: Writing, input: OrganisationInput): Promise<void> => {
  await tx.updateTable("organisations").set(input).where("organisationId", "=", ownOrganisation).execute();
};
