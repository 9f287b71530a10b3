import { z } from "zod";
import type { Measure, RoundKind } from "#modules/assessments/index.ts";
import { contentNames } from "./addresses.ts";

/** Figures that may stand side by side: one framework in one version, one reference year, measured alike. */
export interface Selection {
  readonly framework: string;
  readonly version: number;
  readonly year: number;
  readonly measure: Measure;
}

/** A selection that can be chosen, and how many overseen organisations closed a round in it. */
export interface OfferedSelection extends Selection {
  readonly organisations: number;
}

/** How a selection stands in an address: `rekenkamer-2024.1.2023.findings`. */
export const selectionKey = ({ framework, version, year, measure }: Selection): string =>
  [framework, version, year, measure].join(".");

/** The query of every page that shows figures of a selection; anything unreadable becomes "not chosen". */
export const selectionQuery = z.object({
  cijfers: z.string().regex(contentNames.selection).optional().catch(undefined),
});

/** The one that was asked for when it is on offer, else the first: the latest. */
export const chooseSelection = <S extends Selection>(
  offered: readonly S[],
  wanted: string | undefined,
): S | undefined => offered.find((one) => selectionKey(one) === wanted) ?? offered[0];

/** The latest closed round of one organisation within a selection. */
export interface ClosedRound {
  readonly organisationId: string;
  readonly roundId: string;
  readonly title: string;
  readonly kind: RoundKind;
}
