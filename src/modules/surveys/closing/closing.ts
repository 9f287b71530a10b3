import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";

/** A round that is closed, by the system of its organisation. */
export interface Closing {
  readonly tx: Tx;
  readonly organisationId: string;
  readonly roundId: string;
  readonly today: PlainDate;
  readonly dataDirectory: string;
}
