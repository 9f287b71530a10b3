import type { Bilingual } from "#platform/content/index.ts";
import type { Control, Part, ScaleLevel } from "#modules/frameworks/index.ts";
import type { Measure } from "./round.ts";

/** The steps on which a round is measured, lowest first. An outcome that is no step (not published) has no rank. */
export interface Scale {
  readonly measure: Measure;
  readonly levels: readonly ScaleLevel[];
  /** The framework whose levels are borrowed, where it has none of its own; null otherwise. */
  readonly borrowedFrom: Bilingual | null;
}

/** What a round needs to know of an item, shared or the organisation's own. */
export interface RatedItem {
  readonly code: string;
  readonly title: Bilingual;
  readonly text?: Bilingual | undefined;
  readonly control?: Control | undefined;
  readonly part?: Part | undefined;
  /** Article, annex or page of the source; absent for own items. */
  readonly reference?: Bilingual | undefined;
}
