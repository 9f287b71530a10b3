import type { Actor } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";

/** Who writes, when, in which transaction. */
export interface Writing {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly today: PlainDate;
}

/** A step that was taken, or why not and at which field of the form. */
export type Outcome<T = object> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly field: string; readonly reason: Localised };

export const refused = (field: string, nl: string, en: string): Outcome<never> => ({
  ok: false,
  field,
  reason: { nl, en },
});

/** The organisation in which this actor writes. */
export const organisationOf = (actor: Actor): string => {
  if (actor.organisationId === null) throw new AppError("forbidden");
  return actor.organisationId;
};
