import type { Actor } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { Decision } from "./decision.ts";

/** Who writes, when, in which transaction. */
export interface Writing {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly today: PlainDate;
  readonly now: Date;
}

/** The organisation in which this actor writes. */
export const organisationOf = (actor: Actor): string => {
  if (actor.organisationId === null) throw new AppError("forbidden");
  return actor.organisationId;
};

/** Goes on when the rule allows it; else refuses with the rule's reason. */
export const insist = (decision: Decision): void => {
  if (!decision.ok) throw new AppError("refused", decision.reason);
};
