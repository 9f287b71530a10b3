import type { PlainDate } from "#platform/clock/index.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** A version of a questionnaire of an organisation. */
export interface KeptQuestionnaire {
  readonly key: string;
  readonly version: number;
  readonly content: Questionnaire;
  /** Since when a round uses it, and it stays as it is; null while it may change. */
  readonly usedSince: PlainDate | null;
  readonly changedAt: Date;
}
