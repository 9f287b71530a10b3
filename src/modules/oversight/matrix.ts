import { z } from "zod";
import type { Outcome } from "#modules/assessments/index.ts";
import { parts } from "#modules/frameworks/index.ts";
import { organisationKinds } from "#modules/organisations/index.ts";
import type { OrganisationKind } from "#modules/organisations/index.ts";
import { fields } from "#platform/http/index.ts";
import { selectionQuery } from "./selection.ts";
import type { ClosedRound } from "./selection.ts";

export const matrixOrders = ["naam", "minst", "meest"] as const;

/** The address of the matrix: which organisations, which norms, in which order, which page. */
export const matrixQuery = selectionQuery.extend({
  soort: z.enum(organisationKinds).optional().catch(undefined),
  onderdeel: z.enum(parts).optional().catch(undefined),
  /** `stap`: only organisations that have still to take a step on one of these norms. */
  toon: z.enum(["alles", "stap"]).catch("alles").default("alles"),
  volgorde: z.enum(matrixOrders).catch("naam").default("naam"),
  pagina: fields.pageNumber(),
});
export type MatrixQuery = z.output<typeof matrixQuery>;

/** One organisation in the matrix with its round and what came of it. */
export interface MatrixRow extends ClosedRound {
  readonly shortName: string;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly organisationKind: OrganisationKind;
  readonly outcomes: readonly Outcome[];
}
