import { z } from "zod";
import { fields } from "#platform/http/index.ts";

export const organisationKinds = [
  "ministry",
  "municipality",
  "province",
  "water-authority",
  "agency",
  "other",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export interface Organisation {
  readonly organisationId: string;
  /** Used in addresses and commands, such as `voorbeeldstad`. */
  readonly shortName: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Used in figures, such as BZK; null where nobody uses one. */
  readonly abbreviation: string | null;
  /** True for an organisation that does not exist: every page says so. */
  readonly invented: boolean;
}

/** What the form on the organisation itself sends. */
export const organisationForm = z.object({
  name: fields.requiredText(120),
  kind: fields.choice(organisationKinds),
  abbreviation: fields.optionalText(10),
});
export type OrganisationInput = z.output<typeof organisationForm>;

/** An organisation that begins to use this system. */
export type NewOrganisation = Omit<Organisation, "organisationId">;
