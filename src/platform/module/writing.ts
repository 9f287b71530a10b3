import type { Actor } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { AppError } from "#platform/http/index.ts";

/** Who writes, when, in which transaction: what every command of a subject asks for. */
export interface Writing {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly today: PlainDate;
  readonly now: Date;
}

/** The organisation in which this actor writes; nobody without one writes anything. */
export const organisationOf = (actor: Actor): string => {
  if (actor.organisationId === null) throw new AppError("forbidden");
  return actor.organisationId;
};
