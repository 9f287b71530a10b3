import type { Localised } from "#platform/locale/index.ts";

/** Whether a step may be taken, and if not, why not. */
export type Decision = { readonly ok: true } | { readonly ok: false; readonly reason: Localised };

export const allowed: Decision = { ok: true };
export const refusal = (nl: string, en: string): Decision => ({ ok: false, reason: { nl, en } });

/** A value of a form that cannot be, and at which field. */
export interface Fault {
  readonly field: string;
  readonly message: Localised;
}
