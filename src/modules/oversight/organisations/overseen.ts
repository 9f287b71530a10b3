import { z } from "zod";
import type { Outcome, RoundKind } from "#modules/assessments/index.ts";
import { organisationKinds } from "#modules/organisations/index.ts";
import type { Organisation } from "#modules/organisations/index.ts";
import { fields } from "#platform/http/index.ts";
import { contentNames } from "../addresses.ts";
import type { Selection } from "../selection.ts";

/** The address of the list: whom to look for, which kind, and whether only those without a recent round. */
export const listQuery = z.object({
  zoek: z.string().trim().max(100).catch("").default(""),
  soort: z.enum(organisationKinds).optional().catch(undefined),
  toon: z.enum(["alles", "zonder"]).catch("alles").default("alles"),
  pagina: fields.pageNumber(),
});
export type ListQuery = z.output<typeof listQuery>;

export const oneOrganisation = z.object({ shortName: z.string().regex(contentNames.shortName) });
export const oneRound = z.object({ ronde: z.uuid().optional().catch(undefined) });

/** A closed round as an overseer sees it: what was asked and what came of it. */
export interface OverseenRound extends Selection {
  readonly roundId: string;
  readonly organisationId: string;
  readonly title: string;
  readonly kind: RoundKind;
  readonly outcomes: readonly Outcome[];
}

export interface ListedOrganisation extends Organisation {
  /** The latest closed round on any framework; undefined while there is none. */
  readonly latest: OverseenRound | undefined;
}
