import type { Localised } from "#platform/locale/index.ts";

/** A value of a form that cannot be, and at which field. */
export interface Fault {
  readonly field: string;
  readonly message: Localised;
}
