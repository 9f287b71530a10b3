import type { Localised } from "#platform/locale/index.ts";

/** A step that was taken, or why not and at which field of the form. */
export type Outcome<T = object> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly field: string; readonly reason: Localised };
