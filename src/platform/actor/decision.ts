import type { Localised } from "#platform/locale/index.ts";

/** Whether a step may be taken, and if not, why not. */
export type Decision = { readonly ok: true } | { readonly ok: false; readonly reason: Localised };

/** Whether what a form says can be, and if not, why not and at which of its fields. */
export type FieldDecision<Field extends string = string> =
  | { readonly ok: true }
  | { readonly ok: false; readonly field: Field; readonly reason: Localised };

/** The decision that nothing stands in the way. */
export const allowed = { ok: true } as const;

/** The decision that a step may not be taken, with the reason in both languages. */
export const refusal = (nl: string, en: string) => ({ ok: false, reason: { nl, en } }) as const;

/** The decision that a form cannot be as it is, with the field and the reason in both languages. */
export const refusalAt = <Field extends string>(field: Field, nl: string, en: string) =>
  ({ ok: false, field, reason: { nl, en } }) as const;

/** Why somebody else may not take a step of the coordinator. */
export const onlyCoordinator: Localised = {
  nl: "Dit kan alleen de integriteitscoördinator doen.",
  en: "Only the integrity coordinator can do this.",
};
