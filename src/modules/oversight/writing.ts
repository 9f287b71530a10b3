import type { Actor } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";

/** Who writes, when, in which transaction. */
export interface Writing {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly today: PlainDate;
}
